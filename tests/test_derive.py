"""What follows from the models is current, complete and true to them."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel
from ruamel.yaml import YAML

from sino_russia.derive import codebook_page, generated, strategies
from sino_russia.derive.json_schema import json_schema
from sino_russia.edtf import Edtf
from sino_russia.frames import TABLES, codebook, columns
from sino_russia.model import FAMILIES, Place, Position, Source, Visit
from sino_russia.model.documentation import description, summary
from sino_russia.model.fields import Kind, fields
from sino_russia.model.limits import Limits, limits

ROOT = Path(__file__).parents[1]
SAMPLE = Path(__file__).parent / "sample"


def models() -> list[type[BaseModel]]:
    parts = {f.type for model in FAMILIES.values() for f in fields(model).values() if f.kind is Kind.PART}
    return [*FAMILIES.values(), *sorted(parts, key=lambda part: part.__name__)]


def yaml_1_2(file: Path) -> Any:
    """What an editor's YAML parser makes of a record."""
    return YAML(typ="safe", pure=True).load(file.read_text(encoding="utf-8"))


def test_generated_files_are_current():
    assert generated.stale(ROOT) == [], "run `python -m sino_russia.derive`"


def test_stale_missing_and_left_over_files_are_named_and_mended(tmp_path: Path):
    generated.write(tmp_path)
    assert generated.stale(tmp_path) == []
    (tmp_path / "schemas" / "visits.json").unlink()
    (tmp_path / "schemas" / "vists.json").write_text("{}", encoding="utf-8")
    (tmp_path / "docs" / "codebook.md").write_bytes(b"\xff")
    expected = ["docs/codebook.md", "schemas/visits.json", "schemas/vists.json"]
    assert generated.stale(tmp_path) == expected
    assert generated.write(tmp_path) == expected
    assert generated.stale(tmp_path) == []


def test_the_module_checks_without_writing():
    command = [sys.executable, "-m", "sino_russia.derive", "--check"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == bool(generated.stale(ROOT))
    assert [line.partition(" ")[0] for line in run.stderr.splitlines()] == generated.stale(ROOT)


@pytest.mark.parametrize("model", models(), ids=lambda model: model.__name__)
def test_every_field_is_explained(model: type[BaseModel]):
    assert summary(model).endswith(".")
    for name in model.model_fields:
        assert description(model, name).endswith("."), name


def test_what_has_no_text_is_told():
    with pytest.raises(LookupError, match=r"Visit\.nothing has no text"):
        description(Visit, "nothing")


@pytest.mark.parametrize("family", FAMILIES)
def test_schemas_are_schemas(family: str):
    schema = json_schema(family)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert list(schema["properties"]) == list(FAMILIES[family].keys())


@pytest.mark.parametrize("family", FAMILIES)
def test_schemas_take_every_record(family: str):
    validator = jsonschema.Draft202012Validator(json_schema(family))
    files = sorted((SAMPLE / "data" / family).rglob("*.yaml"))
    for file in files:
        # A parser of YAML 1.1 would make a date of 2024-05-16; editors do not.
        data = json.loads(json.dumps(yaml_1_2(file), default=str))
        assert [error.message for error in validator.iter_errors(data)] == [], file


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"knid": "other"}, "'knid' was unexpected"),
        ({"kind": "state_vist"}, "'state_vist' is not one of"),
        ({"date": "2024-13"}, "'2024-13' does not match"),
        ({"number": 0}, "0 is less than the minimum of 1"),
        ({"hosts": "xi-jinping"}, "'xi-jinping' is not of type 'array'"),
        ({"itinerary": [{"date": "2024"}]}, "'place' is a required property"),
        ({"evidence": [{"source": "s", "shows": {"date": []}}]}, "is not valid under any of the given schemas"),
        ({"evidence": [{"source": "s", "shows": {"Date": "x"}}]}, "'Date' does not match"),
    ],
)
def test_schemas_refuse_what_models_refuse(change: dict[str, Any], message: str):
    visit = {"id": "v", "title": "V", "date": 2024, "kind": "other", "visitors": [], "hosts": [], "itinerary": []}
    validator = jsonschema.Draft202012Validator(json_schema("visits"))
    assert list(validator.iter_errors(visit)) == []
    (error,) = validator.iter_errors({**visit, **change})
    assert message in error.message


def test_vocabularies_say_what_members_mean():
    kind = json_schema("visits")["$defs"]["VisitKind"]
    assert kind["enumDescriptions"][kind["enum"].index("stopover")] == "A stop on the way elsewhere."


def test_limits_are_those_of_the_model():
    assert limits(Place)["latitude"] == Limits(minimum=-90, maximum=90)
    assert limits(Position)["holders"].min_items == 1
    assert limits(Source)["url"].form == "uri"
    assert limits(Visit)["id"].max_length == 100


def limits_of_json_schema(node: dict[str, Any]) -> Limits:
    min_items = None
    while "anyOf" in node or "items" in node:
        min_items = node.get("minItems", min_items)
        node = node["items"] if "items" in node else node["anyOf"][0]
    form = node.get("format")
    return Limits(
        pattern=node.get("pattern"),
        form=None if form == "date" else form,
        min_length=node.get("minLength"),
        max_length=node.get("maxLength"),
        minimum=node.get("minimum"),
        maximum=node.get("maximum"),
        min_items=min_items,
    )


@pytest.mark.parametrize("model", models(), ids=lambda model: model.__name__)
def test_limits_are_those_that_pydantic_tells(model: type[BaseModel]):
    told = model.model_json_schema()["properties"]
    assert limits(model) == {name: limits_of_json_schema(node) for name, node in told.items()}


def test_the_codebook_has_a_row_for_each_column():
    found = codebook.codebook()
    assert found.select("table", "column").rows() == [(t, column.name) for t in TABLES for column in columns(t)]
    assert found.columns == [column.name for column in columns("codebook")]


def test_units_of_numbers_are_columns_or_units():
    rows = {(row["table"], row["column"]): row["unit"] for table in TABLES for row in codebook.rows(table)}
    assert rows["trade_figures", "total"] == "unit"
    assert rows["events", "amounts_value"] == "amounts_unit"
    assert rows["trade_figures", "growth"] == "percent"
    assert rows["trade_figures", "total_decimals"] is None


def test_links_of_the_codebook_lead_somewhere():
    page = codebook_page.page()
    anchors = {heading.lower() for heading in re.findall(r"^#+ (.+)$", page, re.MULTILINE)}
    assert set(re.findall(r"\(#([^)]+)\)", page)) <= anchors


def test_cells_of_the_codebook_stay_in_their_column():
    rows = [line for line in codebook_page.page().splitlines() if line.startswith("| `")]
    assert {len(re.findall(r"(?<!\\)\|", line)) for line in rows} == {3, 4}


@settings(max_examples=100, deadline=None)
@given(strategies.dates())
def test_drawn_dates_are_dates(text: str):
    assert Edtf(text) == text


@settings(max_examples=50, deadline=None)
@given(st.data())
def test_drawn_texts_keep_their_limits(data: st.DataObject):
    limit = data.draw(
        st.sampled_from([limits(Visit)["title"], limits(Visit)["id"], limits(Source)["text_sha256"], Limits()])
    )
    text = data.draw(strategies.texts(limit))
    assert limit.pattern is None or re.search(limit.pattern, text)
    assert len(text) <= (limit.max_length or len(text))
