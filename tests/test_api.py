"""What researchers call, and what they are told when they ask for what is not there."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import sino_russia as sr
from sino_russia import errors
from sino_russia.building.swapping import previous
from sino_russia.frames import TABLES
from sino_russia.model import Visit
from sino_russia.records import Records
from sino_russia.whereabouts import locations

ROOT = Path(__file__).parents[1]


@pytest.fixture
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An installed package without releases, called from an empty folder."""
    monkeypatch.setattr(locations, "_PACKAGE", tmp_path / "site" / "sino_russia")
    monkeypatch.setattr(locations, "_RELEASES", (tmp_path / "data" / "releases", tmp_path / "site" / "releases"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def work(nowhere: Path, sample_tables: Path) -> Path:
    """The same with tables that `build` wrote."""
    shutil.copytree(sample_tables, nowhere / "build" / "tables")
    return nowhere


@pytest.fixture
def released(work: Path, sample_tables: Path) -> Path:
    """The same with releases."""
    for version in ("0.9.0", "0.10.0"):
        shutil.copytree(sample_tables, work / "data" / "releases" / version)
    (work / "data" / "releases" / "draft").mkdir()
    return work


def test_tables_come_in_four_forms(work: Path):
    assert isinstance(sr.load("visits"), pl.DataFrame)
    assert isinstance(sr.load("visits", backend="lazy"), pl.LazyFrame)
    assert isinstance(sr.load("visits", backend="arrow"), pa.Table)
    frame = sr.load("visits", backend="pandas")
    assert isinstance(frame, pd.DataFrame)
    assert str(frame["date_start"].dtype) == "date32[day][pyarrow]"
    assert sr.load("visits").to_dicts() == sr.load("visits", backend="arrow").to_pylist()


def test_every_table_is_named_and_has_a_file(work: Path):
    assert sr.tables() == sorted(TABLES)
    assert all(pl.read_parquet(sr.path(table)).equals(sr.load(table)) for table in sr.tables())


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (lambda: sr.load("visit"), errors.UnknownTable, 'no table "visit"; did you mean "visits"?'),
        (lambda: sr.path("Trade Figures"), errors.UnknownTable, 'did you mean "trade_figures"?'),
        (lambda: sr.path("../tables/visits"), errors.UnknownTable, 'no table "../tables/visits"'),
        (lambda: sr.load(""), errors.UnknownTable, 'no table ""; there are: actors, agreements'),
        (
            lambda: sr.load("visits", backend="panda"),  # type: ignore[call-overload]
            errors.UnknownBackend,
            'did you mean "pandas"?',
        ),
        (lambda: sr.load("visits", version="1.0"), errors.UnknownVersion, 'no version "1.0"'),
        (lambda: sr.load("visits", version="wrok"), errors.UnknownVersion, 'did you mean "work"?'),
        (lambda: sr.record("putin-bejing-harbin-2024-05"), errors.UnknownRecord, 'did you mean "putin-beijing-harbin'),
        (lambda: sr.claims("harbni"), errors.UnknownRecord, 'did you mean "harbin"?'),
        (lambda: sr.codebook("visit"), errors.UnknownTable, 'did you mean "visits"?'),
        (lambda: sr.validate(pl.DataFrame(), "visit"), errors.UnknownTable, 'did you mean "visits"?'),
        (lambda: sr.validate(3, "visits"), errors.NotATable, "a value of type int is no table"),
        (lambda: sr.validate({}, "visits", others=[3]), errors.NotATable, 'others={"actors": actors}'),  # type: ignore[arg-type]
    ],
)
def test_what_is_not_there_is_told_with_the_nearest(
    work: Path, call: Callable[[], object], error: type[Exception], message: str
):
    with pytest.raises(error) as raised:
        call()
    assert message in str(raised.value)
    assert isinstance(raised.value, sr.SinoRussiaError)
    assert isinstance(raised.value, TypeError if error is errors.NotATable else LookupError)


def test_without_tables_one_is_told_what_to_run(nowhere: Path):
    with pytest.raises(errors.NoTables, match="run `sino-russia build`"):
        sr.load("visits")


def test_without_tables_the_codebook_is_that_of_the_models(nowhere: Path, sample_tables: Path):
    assert sr.codebook().equals(pl.read_parquet(sample_tables / "codebook.parquet"))


@pytest.mark.parametrize("backend", ["pandas", "arrow"])
def test_a_library_that_is_missing_is_named(
    work: Path, monkeypatch: pytest.MonkeyPatch, backend: Literal["pandas", "arrow"]
):
    monkeypatch.setitem(sys.modules, "pyarrow.parquet" if backend == "arrow" else "pandas", None)
    with pytest.raises(errors.NotInstalled, match=r"pip install '\.\[pandas\]'"):
        sr.load("visits", backend=backend)


def test_strategies_say_what_they_need():
    script = "import sys; sys.modules['hypothesis'] = None; import sino_russia.testing"
    run = subprocess.run([sys.executable, "-c", script], check=False, capture_output=True, text=True, cwd=ROOT)
    assert "NotInstalled: strategies need Hypothesis; run `pip install hypothesis`" in run.stderr


def test_the_newest_release_is_read_unless_one_is_named(released: Path):
    shelf = released / "data" / "releases"
    assert sr.versions() == ["0.9.0", "0.10.0"]
    assert sr.path("visits") == shelf / "0.10.0" / "visits.parquet"
    assert sr.path("visits", version="0.9.0") == shelf / "0.9.0" / "visits.parquet"
    assert sr.path("visits", version="work") == released / "build" / "tables" / "visits.parquet"


def test_a_swap_that_was_cut_short_leaves_the_last_tables_to_read(work: Path):
    folder = work / "build" / "tables"
    folder.rename(previous(folder))
    assert sr.load("visits").height > 0
    folder.mkdir()
    assert sr.path("visits").parent == previous(folder)


def test_releases_in_the_package_are_found(work: Path, sample_tables: Path):
    shutil.copytree(sample_tables, work / "site" / "releases" / "1.0.0")
    assert sr.path("visits") == work / "site" / "releases" / "1.0.0" / "visits.parquet"


def test_a_build_is_found_from_a_folder_below(work: Path, monkeypatch: pytest.MonkeyPatch):
    (work / "notebooks").mkdir()
    monkeypatch.chdir(work / "notebooks")
    assert sr.path("visits") == work / "build" / "tables" / "visits.parquet"


def test_a_record_comes_back_as_it_stands_in_its_file(work: Path, sample: Records):
    for entry in sample:
        assert sr.record(entry.id) == entry
    assert isinstance(sr.record("putin-beijing-harbin-2024-05"), Visit)


def test_claims_are_those_of_one_record_or_all(work: Path):
    assert sr.claims("putin-beijing-harbin-2024-05")["item"].to_list() == [1] * 4 + [2] * 5
    assert sr.claims().equals(sr.load("claims"))
    assert sr.claims("harbin").is_empty()


def test_the_codebook_explains_a_column_with_its_vocabulary(work: Path):
    kind = sr.codebook("visits").row(by_predicate=pl.col("column") == "kind", named=True)
    assert kind["description"] == "What it was, in protocol."
    assert dict(zip(kind["values"], kind["meanings"], strict=True))["stopover"] == "A stop on the way elsewhere."
    assert set(sr.codebook()["table"]) == set(TABLES)


def test_every_public_name_resolves():
    assert dir(sr) == sorted(sr.__all__)
    assert all(getattr(sr, name) is not None for name in sr.__all__)
    with pytest.raises(AttributeError, match="laod"):
        _ = sr.laod


@pytest.mark.parametrize("statement", ["import sino_russia", "import sino_russia.errors, sino_russia.building"])
def test_importing_loads_nothing_heavy(statement: str):
    script = f"{statement}; import sys; print(sorted({{'polars', 'pydantic', 'pandas', 'yaml'}} & set(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True, cwd=ROOT)
    assert run.stdout == "[]\n"
