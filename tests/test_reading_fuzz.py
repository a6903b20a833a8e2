"""Mutated bytes of records: whatever they are, they are read or refused, soon, and never with a traceback.

FUZZ_INPUTS=100000 makes a longer run. Inputs that once failed are kept in tests/corpus.
"""

import os
import random
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import pytest
from pydantic import ValidationError

from sino_russia.model import FAMILIES
from sino_russia.problems import Problem
from sino_russia.reading import Document, Unreadable, read
from sino_russia.reading.canonical import read_canonical
from sino_russia.reading.parsing import Loc, Tree, parse

HERE = Path(__file__).parent
CORPUS = sorted((HERE / "corpus").iterdir())
RECORDS = sorted((HERE.parent / "data").glob("*/**/*.yaml"))
INPUTS = int(os.environ.get("FUZZ_INPUTS", "1500"))
SECONDS = 2.0

SAMPLE = """\
id: putin-beijing-2024-05
title: "Putin's visit: Beijing"
date: 2024-05-16/2024-05-17
visitors: [vladimir-putin, 'andrei-belousov', "x, y"]
itinerary:
  - {place: beijing, date: 2024-05-16}
  - place: harbin
    date: 2024-05-17~
summary: >-
  First trip abroad of the fifth term; talks in Beijing,
  then a day in Harbin: no deal on a second gas pipeline.
key_phrases:
  - не в союз, а#1
  - 'l''amitié'
evidence:
  - source: chinafile-2024-05
    at: lines 5
    note: >-
      words over
      two lines
    shows:
      date: 2024年5月16日至17日
      value: -1.5
      hosts:
        - Xi Jinping
        - 习近平
""".encode()

CHARACTERS = ["\t", "\n", "\n\n", "\r", "\r\n", "\x00", "\x85", "\xa0", "\u202e", "\ufeff", "\u2028", "\ufffe", "😀"]
SIGNS = [
    *(
        ": ",
        ":",
        " #",
        "#",
        "- ",
        "-",
        "? ",
        "?",
        "&a ",
        "*a",
        "!",
        "!!str ",
        "<<: ",
        "'",
        '"',
        "''",
        "[",
        "]",
        "{",
        "}",
    ),
    *(",", ", ", "|", "\\", "\\u202e", "@", "`", "~", ">", "%", "  ", "    "),
]
LINES = [
    "---\n",
    "...\n",
    "%YAML 1.1\n",
    ">-\n",
    ">\n",
    "|\n",
    "|+\n",
    ">2\n",
    "id: x\n",
    "\nid: x\n",
    "a: 1\n  b: 2\n",
]
LONG = ["[" * 30, "{a: " * 30, "- " * 30, "x" * 1100]
TOKENS = [*(token.encode() for token in CHARACTERS + SIGNS + LINES + LONG), b"\xff", b"\x85", b"\xed\xa0\x80"]


def mutated(seed: bytes, other: bytes, dice: random.Random) -> bytes:
    raw = bytearray(seed)
    for _ in range(dice.choice((1, 1, 1, 2, 2, 3, 5, 12))):
        where = dice.randrange(len(raw) + 1)
        until = min(len(raw), where + dice.choice((1, 1, 2, 4, 20)))
        match dice.randrange(8):
            case 0:
                raw[where:until] = b""
            case 1:
                raw[where:until] = bytes([dice.randrange(256)])
            case 2 | 3:
                raw[where:where] = dice.choice(TOKENS)
            case 4:
                raw[where:until] = dice.choice(TOKENS)
            case 5:
                lines = bytes(raw).split(b"\n")
                line = dice.randrange(len(lines))
                lines.insert(dice.randrange(len(lines) + 1), lines.pop(line) if dice.random() < 0.5 else lines[line])
                raw = bytearray(b"\n".join(lines))
            case 6:
                start = dice.randrange(len(other) + 1)
                raw[where:where] = other[start : start + dice.choice((5, 40, 400))]
            case 7:
                lines = bytes(raw).split(b"\n")
                line = dice.randrange(len(lines))
                lines[line] = b"  " + lines[line] if dice.random() < 0.5 else lines[line].removeprefix(b"  ")
                raw = bytearray(b"\n".join(lines))
    return bytes(raw[: dice.randrange(len(raw) + 1)] if dice.random() < 0.05 else raw)


def paths(tree: Tree, loc: Loc = ()) -> Iterator[Loc]:
    yield loc
    below = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for step, value in below:
        yield from paths(value, (*loc, step))


def outcome(raw: bytes) -> tuple[Document | None, Sequence[Problem]]:
    try:
        return read(raw, "x.yaml"), ()
    except Unreadable as refusal:
        return None, refusal.problems


def examine(raw: bytes) -> Document | None:
    """Read, and hold the document or the refusal to all that is promised of it."""
    started = time.perf_counter()
    document, problems = outcome(raw)
    assert time.perf_counter() - started < SECONDS
    if document is None:
        last = raw.replace(b"\r\n", b"\n").count(b"\n") + 1
        assert problems
        assert all(1 <= problem.line <= last and problem.column >= 1 for problem in problems)
        return None
    quick = read_canonical(document.text)
    full = parse(document.text, "x.yaml")
    assert quick is None or quick == full.data
    assert document.data == full.data
    assert {loc for loc in paths(full.data) if loc} == set(full.values)
    lines = document.text.split("\n")
    assert all(1 <= document.position(loc)[0] <= len(lines) for loc in full.values)
    assert all(lines[line - 1][column - 1] == "#" for line, column in document.comments())
    for model in FAMILIES.values():
        with suppress(ValidationError):
            model.model_validate(document.data)
    return document


def test_sample_is_canonical_enough_for_the_quick_reader():
    assert read_canonical(SAMPLE.decode()) is not None


def test_mutated_records_are_read_or_refused():
    dice = random.Random(1949)
    seeds = [SAMPLE, *(file.read_bytes() for file in dice.sample(RECORDS, min(len(RECORDS), max(20, INPUTS // 100))))]
    read_quickly = refused = 0
    for _ in range(INPUTS):
        raw = mutated(SAMPLE if dice.random() < 0.3 else dice.choice(seeds), dice.choice(seeds), dice)
        try:
            document = examine(raw)
        except BaseException:
            (HERE / "corpus" / f"failed-{abs(hash(raw)):x}").write_bytes(raw)
            raise
        refused += document is None
        read_quickly += document is not None and read_canonical(document.text) is not None
    # A fuzzer that meets one outcome only tests nothing.
    assert refused > INPUTS // 10
    assert read_quickly > INPUTS // 50


@pytest.mark.parametrize("file", CORPUS, ids=lambda file: file.name)
def test_inputs_that_once_failed(file: Path):
    examine(file.read_bytes())


HEAVY = {
    "items": b"a: [" + b"b, " * 300_000,
    "fields": b"a: {" + b"b: c, " * 170_000,
    "colons": b"a: " + b"b:" * 500_000 + b" ",
    "second colons": b"a: " + b"b: " * 300_000,
    "quotes": b"a: '" + b"''" * 500_000,
    "escapes": b'a: "' + b'\\"' * 500_000,
    "dashes": b"- " * 500_000,
    "marks": b"? " * 500_000,
    "anchors": b"a: [" + b"&b c, " * 150_000 + b"]",
    "folded": b"a: >-\n" + b"  b\n" * 250_000,
    "blank": b"\n" * 1_000_000,
    "spaces": b"a:\n" + b" " * 1_000_000,
    "comments": b"a: b\n" + b"#\n" * 500_000,
    "keys": b"".join(b"k%d: v\n" % number for number in range(80_000)),
    "list": b"a:\n" + b"  - b\n" * 170_000,
    "list of mappings": b"a:\n" + b"  - {b: c}\n" * 90_000 + b" # odd\n",
    "documents": b"--- a\n" * 150_000,
}


@pytest.mark.parametrize("name", HEAVY)
def test_a_mebibyte_of_anything_is_read_or_refused_soon(name: str):
    started = time.perf_counter()
    document, problems = outcome(HEAVY[name])
    assert (document is None) == bool(problems)
    assert time.perf_counter() - started < 5 * SECONDS
