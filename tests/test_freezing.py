"""A release is whole or not there, follows the last one as it must, and has the same bytes wherever it is made."""

import datetime as dt
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import polars as pl
import pytest

from sino_russia.building import parquet
from sino_russia.errors import NotBuilt, NotReleased
from sino_russia.frames import TABLES, columns
from sino_russia.frames.deprecated import DEPRECATED
from sino_russia.releasing import digests
from sino_russia.releasing.freezing import CHANGES, CROISSANT, freeze, records_digest
from sino_russia.releasing.verifying import verify
from sino_russia.whereabouts import shelf
from sino_russia.whereabouts.shelf import DIGESTS, PACKAGE

SAMPLE = Path(__file__).parent / "sample"
PROJECT = Path(__file__).parents[1]
DAY = dt.date(2026, 4, 30)


@pytest.fixture
def fresh(tmp_path: Path) -> Path:
    """A checkout of the sample without releases."""
    shutil.copytree(SAMPLE, tmp_path / "checkout")
    return tmp_path / "checkout"


def edit(root: Path, file: str, old: str, new: str) -> None:
    path = root / "data" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_release_has_every_table_and_what_describes_it(shelves: Path):
    known = shelf.releases(shelf.shelf(shelves))
    assert list(known) == ["0.1.0", "0.2.0", "0.2.1"]
    for version, folder in known.items():
        files = {f"{table}.parquet" for table in TABLES}
        assert {file.name for file in folder.iterdir()} == {*files, PACKAGE, CROISSANT, CHANGES}
        assert {pl.read_parquet_metadata(folder / file)["version"] for file in files} == {version}
    listed, strange = digests.read(shelf.shelf(shelves))
    assert list(listed) == list(known)
    assert strange == []


def test_the_list_of_digests_is_one_that_sha256sum_reads(shelves: Path):
    run = subprocess.run(["sha256sum", "--check", "--quiet", DIGESTS], cwd=shelf.shelf(shelves), check=False)
    assert run.returncode == 0


def test_changes_are_told_by_record_and_field(shelves: Path):
    pages = {v: (folder / CHANGES).read_text(encoding="utf-8") for v, folder in _releases(shelves).items()}
    assert "The first release." in pages["0.1.0"]
    assert "- visits: 3\n" in pages["0.1.0"]
    assert "A minor step." in pages["0.2.0"]
    assert "- places/kazan: Kazan" in pages["0.2.0"]
    assert "li-keqiang-moscow-2014-10: Li Keqiang in Moscow (one visit twice; replaced by" in pages["0.2.0"]
    assert "total: 240.1 → 240.2\n" in pages["0.2.1"]
    assert "note: + The table of the release has the second decimal.\n" in pages["0.2.1"]
    assert "evidence: − gacc-2024-01-12-trade-2023 shows total: $240.1 billion" in pages["0.2.1"]


def _releases(root: Path) -> dict[str, Path]:
    return shelf.releases(shelf.shelf(root))


@pytest.mark.parametrize(
    ("version", "message"),
    [
        ("0.2.1", "0.2.1 has been released; releases never change"),
        ("0.2.2", "0.2.2 cannot follow 0.2.1, but 0.3.0 or 1.0.0 can, for a minor step is needed .*places: 1 added"),
        ("0.2.0", "has been released"),
        ("0.4.0", "0.4.0 cannot follow 0.2.1"),
        ("0.1.9", "0.1.9 cannot follow 0.2.1"),
        ("1.0", '"1.0" is no version'),
        ("01.0.0", "is no version"),
        ("../x", "is no version"),
    ],
)
def test_a_version_that_does_not_follow_is_refused(checkout: Path, version: str, message: str):
    (checkout / "data" / "places" / "perm.yaml").write_text(
        "id: perm\nname: Perm\nname_ru: Пермь\nkind: city\ncountry: RUS\n", encoding="utf-8"
    )
    before = sorted(shelf.shelf(checkout).rglob("*"))
    with pytest.raises(NotReleased, match=message):
        freeze(checkout, version, DAY)
    assert sorted(shelf.shelf(checkout).rglob("*")) == before


def test_a_larger_step_than_needed_may_be_taken(checkout: Path):
    edit(checkout, "places/kazan.yaml", "Kazan", "Qazan")
    assert freeze(checkout, "1.0.0", DAY).edition.version == "1.0.0"


def test_nothing_new_is_no_release(checkout: Path):
    with pytest.raises(NotReleased, match=r"nothing has changed since 0\.2\.1"):
        freeze(checkout, None, DAY)


def test_an_id_that_vanishes_without_a_line_asks_for_a_major_step(checkout: Path):
    (checkout / "data" / "places" / "kazan.yaml").unlink()
    with pytest.raises(NotReleased, match="places/kazan is gone without a line"):
        freeze(checkout, "0.3.0", DAY)
    assert freeze(checkout, None, DAY).edition.version == "1.0.0"


def test_records_with_problems_are_not_released(fresh: Path):
    edit(fresh, "places/harbin.yaml", "kind:", "knid:")
    with pytest.raises(NotBuilt, match="no release was made: the records have"):
        freeze(fresh, None, DAY)
    assert not shelf.shelf(fresh).exists()


def test_the_first_release_may_have_any_version(fresh: Path):
    assert freeze(fresh, "1.0.0", DAY).folder == fresh / "data" / "releases" / "1.0.0"


KILLED = """
import datetime as dt, sys, time
from pathlib import Path
from sino_russia.releasing import digests, freezing
def halt(*_):
    print("here", flush=True)
    time.sleep(60)
def after(function):
    def both(*arguments):
        function(*arguments)
        halt()
    return both
{halted}
freezing.freeze(Path(sys.argv[1]), None, dt.date(2026, 4, 30))
"""


@pytest.mark.parametrize(
    "halted",
    [
        "freezing.write_tables = after(freezing.write_tables)",
        "digests._text = halt",
        "digests.record = after(digests.record)",
    ],
)
def test_a_release_that_is_killed_is_not_there(fresh: Path, halted: str):
    script = KILLED.format(halted=halted)
    command = [sys.executable, "-c", script, str(fresh)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=PROJECT) as process:
        assert process.stdout is not None
        assert process.stdout.readline().strip() == b"here"
        os.kill(process.pid, signal.SIGKILL)
    assert _releases(fresh) == {}
    freeze(fresh, None, DAY)
    assert verify(shelf.shelf(fresh), (), fresh).faults == ()


SCRIPT = """
import datetime as dt, random, sys
from pathlib import Path
from sino_russia.citing import Edition
from sino_russia.checking.loading import load
from sino_russia.records import Records
from sino_russia.releasing.freezing import write
found = load(Path(sys.argv[1])).records
entries = random.Random(int(sys.argv[3])).sample(list(found), len(found))
records = Records(entries, withdrawn=found.withdrawn.values())
before = Path(sys.argv[1]) / "data" / "releases" / "0.2.0"
write(records, before, Edition("0.2.1", dt.date(2026, 3, 31)), sys.argv[4], Path(sys.argv[2]))
"""


@pytest.mark.parametrize(
    "surroundings",
    [
        {"PYTHONHASHSEED": "0", "POLARS_MAX_THREADS": "1", "TZ": "UTC", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "77", "POLARS_MAX_THREADS": "3", "TZ": "Asia/Shanghai", "LC_ALL": "C.UTF-8"},
        {"PYTHONHASHSEED": "5", "POLARS_MAX_THREADS": "8", "TZ": "America/New_York", "PYTHONUTF8": "0"},
    ],
    ids=lambda surroundings: surroundings["TZ"],
)
def test_same_records_make_same_bytes_whatever_the_surroundings(
    shelves: Path, tmp_path: Path, surroundings: dict[str, str]
):
    arguments = [shelves, tmp_path, surroundings["PYTHONHASHSEED"], records_digest(shelves / "data")]
    subprocess.run(
        [sys.executable, "-c", SCRIPT, *map(str, arguments)],
        check=True,
        env={**os.environ, **surroundings, "PYTHONPATH": str(PROJECT)},
        cwd=tmp_path,
    )
    assert digests.digests(tmp_path) == digests.digests(shelf.shelf(shelves) / "0.2.1")


def test_records_are_told_apart_by_names_and_bytes(fresh: Path):
    before = records_digest(fresh / "data")
    (fresh / "data" / "coverage").mkdir()
    (fresh / "data" / "coverage" / "visits.yaml").write_text("no record\n", encoding="utf-8")
    (fresh / "data" / "visits" / ".#open.yaml").symlink_to("somebody@somewhere.4242:1")
    assert records_digest(fresh / "data") == before
    edit(fresh, "places/harbin.yaml", "Harbin", "Kharbin")
    changed = records_digest(fresh / "data")
    (fresh / "data" / "withdrawn.yaml").write_text("withdrawn: []\n", encoding="utf-8")
    assert len({before, changed, records_digest(fresh / "data")}) == 3


@pytest.fixture
def deprecated() -> Iterator[dict[tuple[str, str], str | None]]:
    """The table of deprecated columns, to be written to; nothing that was derived from it stays."""
    yield DEPRECATED
    DEPRECATED.clear()
    for derived in (parquet.schema_digest, parquet._rows):
        derived.cache_clear()


def codebook(root: Path, version: str) -> dict[tuple[str, str], dict[str, str | None]]:
    frame = pl.read_parquet(shelf.shelf(root) / version / "codebook.parquet")
    past = ("since", "deprecated", "replaced_by", "removed")
    return {(row["table"], row["column"]): {name: row[name] for name in past} for row in frame.to_dicts()}


def test_a_renamed_column_keeps_an_alias_and_its_entry_for_ever(
    checkout: Path, deprecated: dict[tuple[str, str], str | None]
):
    deprecated["visits", "sort"] = "kind"
    released = freeze(checkout, None, DAY)
    assert released.edition.version == "0.3.0"
    visits = pl.read_parquet(released.folder / "visits.parquet")
    assert visits["sort"].to_list() == visits["kind"].to_list()
    assert visits.schema["sort"] == visits.schema["kind"]
    former = {"since": "0.3.0", "deprecated": "0.3.0", "replaced_by": "kind", "removed": None}
    assert codebook(checkout, "0.3.0")["visits", "sort"] == former
    assert codebook(checkout, "0.3.0")["visits", "kind"]["since"] == "0.1.0"

    deprecated.clear()
    released = freeze(checkout, None, DAY)
    assert released.edition.version == "1.0.0"
    assert "sort" not in pl.read_parquet(released.folder / "visits.parquet").columns
    assert codebook(checkout, "1.0.0")["visits", "sort"] == {**former, "removed": "1.0.0"}

    edit(checkout, "places/kazan.yaml", "Kazan", "Qazan")
    assert freeze(checkout, None, DAY).edition.version == "1.0.1"
    assert codebook(checkout, "1.0.1")["visits", "sort"] == {**former, "removed": "1.0.0"}
    assert verify(shelf.shelf(checkout), (), checkout).faults == ()


def test_a_column_that_goes_unannounced_is_refused(checkout: Path, deprecated: dict[tuple[str, str], str | None]):
    deprecated["visits", "sort"] = "kind"
    released = freeze(checkout, None, DAY)
    file = released.folder / "codebook.parquet"
    # As if the column had never been deprecated.
    pl.read_parquet(file).with_columns(deprecated=pl.lit(None, pl.String)).write_parquet(file)
    deprecated.clear()
    with pytest.raises(NotReleased, match=r"visits\.sort would be gone, and 0\.3\.0 did not call it deprecated"):
        freeze(checkout, "1.0.0", DAY)


def test_a_column_without_successor_is_marked_before_it_goes(
    checkout: Path, deprecated: dict[tuple[str, str], str | None]
):
    deprecated["visits", "number"] = None
    assert [column.name for column in columns("visits")].count("number") == 1
    assert freeze(checkout, None, DAY).edition.version == "0.3.0"
    told = codebook(checkout, "0.3.0")["visits", "number"]
    assert told == {"since": "0.1.0", "deprecated": "0.3.0", "replaced_by": None, "removed": None}
