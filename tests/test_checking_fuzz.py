"""The whole way of a check under random records: mutated bytes, files in another order, entries made up from models.

FUZZ_INPUTS=100000 makes a longer run.
"""

import os
import random
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from sino_russia import checking
from sino_russia.checking.loading import load, shape_problems
from sino_russia.model import FAMILIES, Entry
from sino_russia.problems import FORMATS, Problem
from sino_russia.reading import Unreadable, read
from sino_russia.records import Records
from sino_russia.testing import strategies
from sino_russia.writing import write

HERE = Path(__file__).parent
SAMPLE = HERE / "sample"
INPUTS = int(os.environ.get("FUZZ_INPUTS", "400"))
SECONDS = 1.0
"""Most time of a processor that one input may take."""
MEGABYTES = 200
"""Most memory that all of them together may need more than there was before; names once read are remembered."""
FILES = sorted((SAMPLE / "data").rglob("*.yaml"))
PIECES = [
    *(b"\n", b": ", b"- ", b"[", b"]", b"{", b"}", b",", b"'", b'"', b"#", b"0", b"9", b"-", b"/", b"..", b"~", b"X"),
    *("是".encode(), "й".encode(), b"2024-02-30", b"2024-05-17/2024-05-16", b"1e999", b"99999999999999999", b"\xff"),
    *(b"china", b"xi-jinping", b"nobody", b"date", b"evidence", b"state_visit", b"usd_bn", b"null", b"true"),
]


@pytest.fixture(scope="module")
def entries() -> list[Entry]:
    """The entries of the sample."""
    return list(load(SAMPLE).records)


def mutated(raw: bytes, dice: random.Random) -> bytes:
    """Bytes with some places overwritten, taken out or filled."""
    for _ in range(dice.choice([1, 1, 1, 2, 3])):
        start = dice.randrange(len(raw) + 1)
        end = min(len(raw), start + dice.choice([0, 0, 1, 1, 2, 5, 20]))
        raw = raw[:start] + dice.choice([b"", *PIECES]) + raw[end:]
    return raw


def checked(raw: bytes, family: str, others: list[Entry]) -> Sequence[Problem]:
    """What a check says of the bytes of one file among others."""
    try:
        document = read(raw, "data/x.yaml")
    except Unreadable as refusal:
        return refusal.problems
    try:
        entry = FAMILIES[family].model_validate(document.data)
    except ValidationError as error:
        return list(shape_problems(error, FAMILIES[family], document))
    records = Records([*others, entry], files=[*(f"{one.family}/{one.id}.yaml" for one in others), "x.yaml"])
    faults = (fault for _, fault in checking.faults(records) if fault.entry is entry)
    return [document.problem(fault.loc, "rule", fault.message, fault.hint) for fault in faults]


def test_mutated_records_are_checked_soon_and_without_a_traceback(entries: list[Entry]):
    dice = random.Random(20240516)
    found, reached_the_rules = 0, 0
    before = megabytes()
    for _ in range(INPUTS):
        file = dice.choice(FILES)
        family = file.relative_to(SAMPLE / "data").parts[0]
        raw = mutated(file.read_bytes(), dice)
        start = time.process_time()
        problems = checked(raw, family, [entry for entry in entries if entry.id != file.stem])
        assert time.process_time() - start < SECONDS, raw
        for write_down in FORMATS.values():
            write_down(problems, 1)
        found += bool(problems)
        reached_the_rules += any(problem.rule == "rule" for problem in problems)
    assert found > INPUTS // 3
    assert reached_the_rules > INPUTS // 20
    assert megabytes() - before < MEGABYTES


def megabytes() -> float:
    """The most memory that this process has had so far; 0 where the system does not tell."""
    try:
        import resource
    except ImportError:
        return 0.0
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1024**2 if sys.platform == "darwin" else 1024)


ANY_ENTRY = st.one_of([strategies[family] for family in FAMILIES])


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(ANY_ENTRY)
def test_a_made_up_entry_has_no_fault_of_form(entry: Entry):
    text = write(entry)
    document = read(text.encode(), "x.yaml")
    again = type(entry).model_validate(document.data)
    assert again == entry
    assert write(again) == text


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(ANY_ENTRY, max_size=6, unique_by=lambda entry: entry.id), st.randoms(use_true_random=False))
def test_the_order_of_files_does_not_matter(entries: list[Entry], made_up: list[Entry], dice: random.Random):
    def told(order: list[Entry]) -> set[tuple[str, str]]:
        found = checking.faults(Records(order, files=[f"{one.family}/{one.id}.yaml" for one in order]))
        # Of two that contradict each other the one that stands later is blamed.
        return {(name, fault.entry.family) for name, fault in found if not name.startswith("same-")}

    order = [*entries, *made_up]
    first = told(order)
    assert told(order) == first
    dice.shuffle(order)
    assert {name for name, _ in told(order)} == {name for name, _ in first}
