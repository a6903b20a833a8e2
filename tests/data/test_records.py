"""The records themselves: clean, enough of them, counted as others count, and honest about what is missing."""

from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest

import sino_russia as sr
from sino_russia import api
from sino_russia.checking import Checked, check
from sino_russia.model import FAMILIES, Record
from sino_russia.model.actors import ActorKind
from sino_russia.model.coverage import Coverage
from sino_russia.problems import Severity
from sino_russia.reading import read_file
from sino_russia.records import Records

ROOT = Path(__file__).parents[2]
COVERAGE = sorted((ROOT / "data" / "coverage").glob("*.yaml"))

FLOORS = {
    "events": 1313,
    "visits": 617,
    "agreements": 414,
    "trade_figures": 751,
    "indicators": 372,
    "positions": 1510,
    "actors": 2431,
    "sources": 8289,
    "projects": 32,
    "counting_rules": 22,
}
"""Records there were once; a drop below means that some were lost."""


@pytest.fixture(scope="module")
def checked() -> Checked:
    return check(ROOT)


@pytest.fixture(scope="module")
def built(checked: Checked, tables_of: Callable[[Records], Path]) -> Path:
    return tables_of(checked.records)


def test_no_record_has_an_error(checked: Checked):
    assert [problem for problem in checked.problems if problem.severity is Severity.ERROR] == []


@pytest.mark.parametrize(("family", "floor"), FLOORS.items())
def test_no_records_were_lost(family: str, floor: int, checked: Checked):
    assert len(checked.records.family(family)) >= floor


@pytest.mark.parametrize(("family", "share"), {"events": 0.8, "visits": 0.8, "agreements": 0.75}.items())
def test_most_records_have_two_publishers(family: str, share: float, built: Path):
    publishers = pl.read_parquet(built / f"{family}.parquet")["n_publishers"]
    assert publishers.ge(2).sum() >= share * len(publishers)


def test_every_record_names_a_source(checked: Checked):
    dated = [family for family, model in FAMILIES.items() if issubclass(model, Record)]
    assert [entry.id for family in dated for entry in checked.records.family(family) if not entry.evidence] == []


def test_the_body_that_votes_stands_first(checked: Checked):
    """As docs/votes.md reads it."""
    first = {event.participants[0] for event in checked.records.events if event.votes}
    kinds = {actor.kind for actor in checked.records.actors if actor.id in first}
    assert kinds == {ActorKind.ORGANISATION}


def test_published_counts_are_reproduced_or_the_difference_is_explained(built: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(api, "tables_folder", lambda _version=None: built)
    counts = sr.published_counts()
    differing = counts.filter(counts["published"] != counts["counted"])
    assert differing.filter(differing["difference"].is_null()).rows() == []
    agreeing = counts.filter(counts["published"] == counts["counted"])
    assert agreeing.filter(agreeing["difference"].is_not_null()).rows() == [], "a cause is given where nothing differs"
    assert agreeing.height >= 8


@pytest.mark.parametrize("file", COVERAGE, ids=lambda file: file.stem)
def test_a_coverage_ledger_says_what_is_missing(file: Path):
    ledger = Coverage.model_validate(read_file(file, file.name).data)
    assert any(entry.missing for entry in ledger.entries), "nothing is ever complete"


@pytest.mark.parametrize("version", sr.versions())
def test_a_record_of_every_family_is_read_from_every_release(version: str):
    for family in FAMILIES:
        ids = sr.load(family, version)["id"]
        if len(ids):
            assert sr.record(ids[0], version).id == ids[0]
