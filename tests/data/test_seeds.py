"""The ledgers of the founding documents: every line accounted for, every printed datum in the lines that are cited."""

import hashlib
import os
import re
from pathlib import Path

import pytest

from sino_russia.checking import load
from sino_russia.model.ledgers import Ledger, line_numbers
from sino_russia.reading import read_file
from sino_russia.records import Records

ROOT = Path(__file__).parents[2]
LEDGERS = sorted((ROOT / "seeds").glob("*.yaml"))
TEXTS = Path(os.environ.get("SINO_RUSSIA_TEXTS", ROOT.parent / "shared" / "seeds"))
"""Optional: the texts themselves, under any names; they are known by their SHA-256."""


@pytest.fixture(scope="module")
def records() -> Records:
    return load(ROOT).records


@pytest.fixture(params=LEDGERS, ids=lambda file: file.stem)
def ledger(request: pytest.FixtureRequest) -> Ledger:
    return Ledger.model_validate(read_file(request.param, request.param.name).data)


@pytest.fixture
def lines(ledger: Ledger) -> list[str]:
    """Lines of the ledger's text, the first at index 0."""
    for file in TEXTS.glob("*") if TEXTS.is_dir() else ():
        raw = file.read_bytes()
        if hashlib.sha256(raw).hexdigest() == ledger.sha256:
            return raw.decode().splitlines()
    pytest.skip("the text is not at hand")


def test_there_are_ledgers():
    assert {file.stem for file in LEDGERS} >= {"chinafile-2024-05", "carnegie-2024-08"}


def test_every_line_is_accounted_for(ledger: Ledger):
    named = frozenset().union(*(line_numbers(entry.lines) for entry in ledger.entries))
    blank = line_numbers(ledger.blank) if ledger.blank else frozenset()
    every = set(range(1, ledger.line_count + 1))
    assert sorted(every - named - blank) == [], "lines that are neither coded nor skipped nor blank"
    assert sorted((named | blank) - every) == [], "lines that the text does not have"


def test_every_record_named_exists(ledger: Ledger, records: Records):
    assert [id for entry in ledger.entries for id in entry.records if id not in records] == []


def test_the_source_record_agrees(ledger: Ledger, records: Records):
    (source,) = (source for source in records.sources if source.id == ledger.source)
    assert (source.text_sha256, source.text_lines) == (ledger.sha256, ledger.line_count)
    assert source.published == ledger.date


def test_every_record_that_cites_the_text_stands_in_the_ledger(ledger: Ledger, records: Records):
    named = {id for entry in ledger.entries for id in entry.records}
    assert sorted({entry.id for entry in records.uses[ledger.source]} - named) == []


def test_the_text_has_the_lines_the_ledger_says(ledger: Ledger, lines: list[str]):
    assert len(lines) == ledger.line_count
    blank = line_numbers(ledger.blank) if ledger.blank else frozenset()
    assert [number for number in sorted(blank) if lines[number - 1].strip()] == []


def test_every_printed_datum_stands_in_the_cited_lines(ledger: Ledger, lines: list[str], records: Records):
    missing = []
    for entry in records:
        for item in entry.evidence:
            if item.source != ledger.source:
                continue
            cited = " ".join(" ".join(lines[int(a) - 1 : int(b or a)]) for a, b in _ranges(item.at or ""))
            for path, data in [*item.shows.items(), *item.disputes.items()]:
                missing += [
                    (entry.id, item.at, path, datum) for datum in data if _squeezed(datum) not in _squeezed(cited)
                ]
    assert missing == []


def _ranges(at: str) -> list[tuple[str, str]]:
    return re.findall(r"([0-9]+)(?:-([0-9]+))?", at)


def _squeezed(text: str) -> str:
    # A datum may run over the end of a line of the text.
    return " ".join(text.split())
