"""A release is described so that others' tools read it: Data Package and Croissant."""

import csv
import json
from pathlib import Path
from typing import Any

import frictionless
import polars as pl
import pytest

from sino_russia.citing import LICENCE_URL
from sino_russia.frames import TABLES, columns
from sino_russia.frames.catalogue import KEYS
from sino_russia.releasing.freezing import CROISSANT, manifest
from sino_russia.whereabouts import shelf


@pytest.fixture
def folder(shelves: Path) -> Path:
    """The newest release of the sample."""
    return shelf.shelf(shelves) / "0.2.1"


@pytest.fixture
def package(folder: Path) -> dict[str, Any]:
    return manifest(folder)


@pytest.fixture
def croissant(folder: Path) -> dict[str, Any]:
    described: dict[str, Any] = json.loads((folder / CROISSANT).read_text(encoding="utf-8"))
    return described


def as_csv(folder: Path, out: Path) -> Path:
    """The release with its tables as CSV, which every validator of data packages reads; its description."""
    package = manifest(folder)
    for resource in package["resources"]:
        frame = pl.read_parquet(folder / resource["path"])
        resource |= {"path": f"{resource['name']}.csv", "format": "csv", "mediatype": "text/csv"}
        del resource["hash"], resource["bytes"]
        with (out / resource["path"]).open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(frame.columns)
            writer.writerows([_cell(value) for value in row] for row in frame.iter_rows())
    description = out / "datapackage.json"
    description.write_text(json.dumps(package), encoding="utf-8")
    return description


def _cell(value: Any) -> Any:
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case list():
            return json.dumps(value, ensure_ascii=False, default=str)
    return value


def test_frictionless_finds_no_fault(folder: Path, tmp_path: Path):
    report = frictionless.Package(str(as_csv(folder, tmp_path))).validate()
    assert report.flatten(["name", "rowNumber", "fieldName", "message"]) == []
    assert len(report.tasks) == len(TABLES)
    assert report.valid


@pytest.mark.parametrize(
    ("table", "old", "new"),
    [
        ("visits", "state_visit", "state_vist"),
        ("visits", "2024-05-16,2024-05-17", "May 2024,2024-05-17"),
        ("claims", "tass-2024-05-16-talks", "tass-of-no-day"),
    ],
)
def test_frictionless_finds_a_fault(folder: Path, tmp_path: Path, table: str, old: str, new: str):
    description = as_csv(folder, tmp_path)
    file = tmp_path / f"{table}.csv"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
    assert not frictionless.Package(str(description)).validate().valid


def test_every_column_is_described(package: dict[str, Any]):
    for resource in package["resources"]:
        table = resource["name"]
        assert [field["name"] for field in resource["schema"]["fields"]] == [c.name for c in columns(table)]
        assert [field["description"] for field in resource["schema"]["fields"]] == [
            column.description for column in columns(table)
        ]
        assert sorted(resource["schema"]["primaryKey"]) == sorted(KEYS[table])
    assert [resource["name"] for resource in package["resources"]] == list(TABLES)


def test_keys_lead_to_other_tables(package: dict[str, Any]):
    schemas = {resource["name"]: resource["schema"] for resource in package["resources"]}
    keys = {
        (table, *key["fields"]): key["reference"]["resource"]
        for table in schemas
        for key in schemas[table]["foreignKeys"]
    }
    assert keys["claims", "source_id"] == "sources"
    assert keys["places", "within"] == ""
    assert ("claims", "record_id") not in keys


def test_members_of_vocabularies_have_their_meanings(package: dict[str, Any]):
    fields = {field["name"]: field for field in _resource(package, "visits")["schema"]["fields"]}
    assert {"value": "stopover", "label": "A stop on the way elsewhere."} in fields["kind"]["categories"]
    assert "stopover" in fields["kind"]["constraints"]["enum"]


def _resource(package: dict[str, Any], name: str) -> dict[str, Any]:
    (found,) = (resource for resource in package["resources"] if resource["name"] == name)
    return dict(found)


def test_sizes_are_those_of_the_files(folder: Path, package: dict[str, Any]):
    for resource in package["resources"]:
        file = folder / resource["path"]
        assert (resource["bytes"], resource["rows"]) == (file.stat().st_size, pl.read_parquet(file).height)


def test_croissant_and_data_package_agree(package: dict[str, Any], croissant: dict[str, Any]):
    files = {file["@id"]: file for file in croissant["distribution"]}
    sets = {one["@id"]: one for one in croissant["recordSet"]}
    for resource in package["resources"]:
        assert f"sha256:{files[resource['path']]['sha256']}" == resource["hash"]
        found = sets[resource["name"]]
        assert [field["name"] for field in found["field"]] == [f["name"] for f in resource["schema"]["fields"]]
        assert [key["@id"].partition("/")[2] for key in found["key"]] == resource["schema"]["primaryKey"]
    assert (croissant["version"], croissant["datePublished"]) == ("0.2.1", "2026-03-31")
    assert croissant["license"] == package["licenses"][0]["path"] == LICENCE_URL


def test_lists_and_types_are_told_to_croissant(croissant: dict[str, Any]):
    (visits,) = (one for one in croissant["recordSet"] if one["name"] == "visits")
    fields = {field["name"]: field for field in visits["field"]}
    assert fields["date_start"]["dataType"] == "sc:Date"
    assert (fields["hosts"]["isArray"], fields["hosts"]["dataType"]) == (True, "sc:Text")
    assert fields["itinerary_date_start"]["dataType"] == "sc:Date"
    assert "isArray" not in fields["kind"]
