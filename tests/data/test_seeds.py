"""The ledgers of the founding documents: every line accounted for, every printed datum in the lines that are cited."""

import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from sino_russia.checking import Checked, check
from sino_russia.model import Record
from sino_russia.model.ledgers import Ledger, line_numbers
from sino_russia.reading import read_file

ROOT = Path(__file__).parents[2]
LEDGERS = sorted((ROOT / "seeds").glob("*.yaml"))
TEXTS = Path(os.environ.get("SINO_RUSSIA_TEXTS", ROOT.parent / "shared" / "seeds"))
"""Optional: the texts themselves, under any names; they are known by their SHA-256."""


@pytest.fixture(scope="module")
def checked() -> Checked:
    return check(ROOT, texts=TEXTS if TEXTS.is_dir() else None)


@pytest.fixture(params=LEDGERS, ids=lambda file: file.stem)
def ledger(request: pytest.FixtureRequest) -> Ledger:
    return Ledger.model_validate(read_file(request.param, request.param.name).data)


@pytest.fixture
def lines(ledger: Ledger, checked: Checked) -> Sequence[str]:
    """Lines of the ledger's text, the first at index 0."""
    if not TEXTS.is_dir():
        pytest.skip("the texts are not at hand")
    text = checked.records.text(ledger.source)
    assert text is not None, f"no text in {TEXTS} has the SHA-256 of {ledger.source}"
    return text


def blank(ledger: Ledger) -> frozenset[int]:
    return line_numbers(ledger.blank) if ledger.blank else frozenset()


def test_both_documents_have_a_ledger():
    assert {file.stem for file in LEDGERS} >= {"chinafile-2024-05", "carnegie-2024-08"}


def test_every_line_is_accounted_for(ledger: Ledger):
    named = frozenset().union(*(line_numbers(entry.lines) for entry in ledger.entries))
    every = set(range(1, ledger.line_count + 1))
    assert sorted(every - named - blank(ledger)) == [], "lines that are neither coded nor skipped nor blank"
    assert sorted((named | blank(ledger)) - every) == [], "lines that the text does not have"


def test_every_record_named_exists(ledger: Ledger, checked: Checked):
    assert [id for entry in ledger.entries for id in entry.records if id not in checked.records] == []


def test_every_record_that_cites_the_document_is_named(ledger: Ledger, checked: Checked):
    named = {id for entry in ledger.entries for id in entry.records}
    citing = {entry.id for entry in checked.records.uses[ledger.source] if isinstance(entry, Record)}
    assert sorted(citing - named) == []


def test_the_source_record_says_the_same(ledger: Ledger, checked: Checked):
    (source,) = (source for source in checked.records.sources if source.id == ledger.source)
    assert (source.text_sha256, source.text_lines) == (ledger.sha256, ledger.line_count)
    assert (source.publisher, source.published, source.title) == (ledger.publisher, ledger.date, ledger.title)


def test_the_text_has_the_lines_that_the_ledger_says(ledger: Ledger, lines: Sequence[str]):
    assert len(lines) == ledger.line_count
    assert [number for number in sorted(blank(ledger)) if lines[number - 1].strip()] == []


def test_every_printed_datum_stands_in_the_cited_lines(ledger: Ledger, lines: Sequence[str], checked: Checked):
    cited = checked.records.uses[ledger.source]
    assert [item for entry in cited for item in entry.evidence if item.source == ledger.source and not item.at] == []
    assert [problem for problem in checked.problems if problem.rule == "not-printed-there"] == []
