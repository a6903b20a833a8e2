"""Whatever has changed in a release since it was made is named; the newest can be made again."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from sino_russia.errors import UnknownVersion
from sino_russia.releasing import digests
from sino_russia.releasing.freezing import manifest
from sino_russia.releasing.verifying import verify
from sino_russia.whereabouts import shelf
from sino_russia.whereabouts.shelf import DIGESTS, PACKAGE

PROJECT = Path(__file__).parents[1]


def shelf_of(root: Path) -> Path:
    return shelf.shelf(root)


def flip(file: Path, place: float) -> None:
    """Change one bit, so far into the file."""
    raw = bytearray(file.read_bytes())
    raw[int(place * (len(raw) - 1))] ^= 1
    file.write_bytes(raw)


def test_releases_are_as_they_were_made(shelves: Path):
    verified = verify(shelf_of(shelves), (), shelves)
    assert verified.versions == ("0.1.0", "0.2.0", "0.2.1")
    assert verified.faults == ()
    assert verified.files == sum(1 for file in shelf_of(shelves).rglob("*/*"))
    assert verified.rebuilt == "0.2.1 made again from the working records: the same bytes"


@pytest.mark.parametrize("place", [0, 0.5, 1])
def test_one_flipped_bit_anywhere_is_named(checkout: Path, place: float):
    for file in sorted((shelf_of(checkout) / "0.2.0").iterdir()):
        raw = file.read_bytes()
        flip(file, place)
        (fault, *_) = verify(shelf_of(checkout), ["0.2.0"]).faults
        assert fault.startswith(f"0.2.0/{file.name}: ")
        file.write_bytes(raw)
    assert verify(shelf_of(checkout)).faults == ()


@pytest.mark.parametrize("place", [n / 40 for n in range(41)])
def test_one_flipped_bit_in_the_list_is_noticed(checkout: Path, place: float):
    flip(shelf_of(checkout) / DIGESTS, place)
    assert verify(shelf_of(checkout)).faults != ()


def test_what_contradicts_is_said(checkout: Path):
    file = shelf_of(checkout) / "0.1.0" / "visits.parquet"
    flip(file, 0.5)
    assert verify(shelf_of(checkout)).faults == (
        f"0.1.0/visits.parquet: is not as it was released, by {DIGESTS} and by {PACKAGE}",
    )


def test_files_that_are_lost_or_new_are_named(checkout: Path):
    folder = shelf_of(checkout) / "0.1.0"
    (folder / "visits.parquet").unlink()
    (folder / "more.parquet").write_bytes(b"PAR1")
    (folder / "notes.txt").write_text("mine", encoding="utf-8")
    faults = verify(shelf_of(checkout)).faults
    assert "0.1.0/visits.parquet: is not there" in faults
    assert any(fault.startswith("0.1.0/more.parquet: ") for fault in faults)
    assert any(fault.startswith("0.1.0/notes.txt: ") for fault in faults)


def test_releases_that_are_lost_or_slipped_in_are_named(checkout: Path):
    shutil.copytree(shelf_of(checkout) / "0.2.1", shelf_of(checkout) / "0.2.2")
    shutil.rmtree(shelf_of(checkout) / "0.1.0")
    faults = verify(shelf_of(checkout)).faults
    assert f"0.1.0: stands in {DIGESTS}, and is not there" in faults
    assert f"0.2.2: does not stand in {DIGESTS}" in faults


def test_an_unknown_release_names_the_nearest(shelves: Path):
    with pytest.raises(UnknownVersion, match=r'did you mean "0\.2\.0"'):
        verify(shelf_of(shelves), ["0.2.00"])


def rewrite(root: Path, file: str, frame: pl.DataFrame) -> None:
    """Put another table in place of one of the first release, and make list and description agree with it."""
    folder = shelf_of(root) / "0.1.0"
    frame.write_parquet(folder / f"{file}.parquet")
    package = manifest(folder)
    (resource,) = (one for one in package["resources"] if one["name"] == file)
    resource["hash"] = f"sha256:{digests.digests(folder)[f'{file}.parquet']}"
    resource["bytes"] = (folder / f"{file}.parquet").stat().st_size
    (folder / PACKAGE).write_text(json.dumps(package), encoding="utf-8")
    digests.record(shelf_of(root), "0.1.0", folder)


@pytest.mark.parametrize(
    ("spoil", "fault"),
    [
        (lambda frame: frame.drop("kind"), "not as the codebook has it: kind"),
        (lambda frame: frame.with_columns(pl.col("kind").cast(pl.String)), "not as the codebook has it: kind"),
        (lambda frame: frame.with_columns(new=1), "not as the codebook has it: new"),
        (lambda frame: frame.select(reversed(frame.columns)), "not as the codebook has it: order of columns"),
        (lambda frame: frame.head(2), "has 2 rows, and datapackage.json says 3"),
    ],
)
def test_a_table_is_held_against_the_codebook_of_its_version(
    checkout: Path, spoil: Callable[[pl.DataFrame], pl.DataFrame], fault: str
):
    rewrite(checkout, "visits", spoil(pl.read_parquet(shelf_of(checkout) / "0.1.0" / "visits.parquet")))
    assert f"0.1.0/visits.parquet: {fault}" in verify(shelf_of(checkout)).faults


@pytest.mark.parametrize(
    ("spoil", "fault"),
    [
        (lambda resource: resource.update(bytes=7), "datapackage.json says it has 7 bytes"),
        (lambda resource: resource["schema"]["fields"].pop(), "has other columns than datapackage.json says"),
    ],
)
def test_a_table_is_held_against_its_description(checkout: Path, spoil: Callable[[Any], object], fault: str):
    folder = shelf_of(checkout) / "0.1.0"
    package = manifest(folder)
    spoil(next(resource for resource in package["resources"] if resource["name"] == "visits"))
    (folder / PACKAGE).write_text(json.dumps(package), encoding="utf-8")
    digests.record(shelf_of(checkout), "0.1.0", folder)
    assert verify(shelf_of(checkout)).faults == (f"0.1.0/visits.parquet: {fault}",)


def git(root: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "-C", str(root), *identity, *arguments], check=True, capture_output=True)


@pytest.fixture
def committed(checkout: Path) -> Path:
    """The same under version control, records changed since the release."""
    git(checkout, "init", "--quiet")
    git(checkout, "add", "--all")
    git(checkout, "commit", "--quiet", "--message", "Release")
    kazan = checkout / "data" / "places" / "kazan.yaml"
    kazan.write_text(kazan.read_text(encoding="utf-8").replace("Kazan", "Qazan"), encoding="utf-8")
    git(checkout, "commit", "--quiet", "--all", "--message", "Rename")
    return checkout


def test_the_newest_is_made_again_from_the_commit_that_added_it(committed: Path):
    verified = verify(shelf_of(committed), (), committed)
    assert verified.faults == ()
    assert verified.rebuilt.startswith("0.2.1 made again from commit ")
    assert verified.rebuilt.endswith(": the same bytes")


def test_the_newest_is_made_again_from_its_tag(committed: Path):
    git(committed, "tag", "v0.2.1", "HEAD~1")
    assert verify(shelf_of(committed), (), committed).rebuilt == "0.2.1 made again from tag v0.2.1: the same bytes"


def test_a_tag_that_holds_other_records_is_passed_over(committed: Path):
    git(committed, "tag", "v0.2.1")
    rebuilt = verify(shelf_of(committed), (), committed).rebuilt
    assert rebuilt.startswith("0.2.1 made again from commit ")
    assert "(tag v0.2.1: other records)" in rebuilt


def test_without_the_records_of_the_release_that_is_said(checkout: Path):
    (checkout / "data" / "places" / "kazan.yaml").unlink()
    verified = verify(shelf_of(checkout), (), checkout)
    assert verified.faults == ()
    assert verified.rebuilt == "0.2.1 was not made again (the working records: other records)"


def test_another_polars_may_write_other_bytes(checkout: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("polars.__version__", "99.0.0")
    assert "and here is 99.0.0" in verify(shelf_of(checkout), (), checkout).rebuilt


def test_a_commit_is_made_again_with_its_own_code(checkout: Path):
    shutil.copytree(PROJECT / "sino_russia", checkout / "sino_russia", ignore=shutil.ignore_patterns("__pycache__"))
    git(checkout, "init", "--quiet")
    git(checkout, "add", "--all")
    git(checkout, "commit", "--quiet", "--message", "Release")
    assert verify(shelf_of(checkout), (), checkout).faults == ()
    encoding = checkout / "sino_russia" / "frames" / "links.py"
    encoding.write_text(encoding.read_text(encoding="utf-8").replace("The record.", "A record."), encoding="utf-8")
    git(checkout, "commit", "--quiet", "--all", "--amend", "--message", "Release")
    faults = verify(shelf_of(checkout), (), checkout).faults
    assert any("claims.parquet: made again from commit " in fault for fault in faults)


def test_a_newest_that_comes_out_otherwise_is_named(checkout: Path):
    for folder in shelf_of(checkout).glob("0.2.1"):
        page = folder / "CHANGES.md"
        page.write_text(page.read_text(encoding="utf-8").replace("240.2", "240.3"), encoding="utf-8")
        digests.record(shelf_of(checkout), "0.2.1", folder)
    faults = verify(shelf_of(checkout), (), checkout).faults
    assert faults == ("0.2.1/CHANGES.md: made again from the working records, it has other bytes",)
