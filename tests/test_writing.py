from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sino_russia.model import FAMILIES, Agreement, Entry, Event, Indicator, Place
from sino_russia.reading import read
from sino_russia.reading.canonical import read_canonical
from sino_russia.reading.parsing import HIDDEN, Tree, parse
from sino_russia.testing import strategies
from sino_russia.writing import WIDTH, as_text, as_tree, write

DATA = Path(__file__).parent.parent / "data"
RECORDS = [(family, file) for family in FAMILIES for file in sorted((DATA / family).rglob("*.yaml"))]

VISIT = """\
id: putin-beijing-harbin-2024-05
title: Putin's state visit to Beijing and Harbin
date: 2024-05-16/2024-05-17
kind: state_visit
visitors: [vladimir-putin, andrei-belousov, sergei-shoigu]
hosts: [xi-jinping]
itinerary:
  - {place: beijing, date: 2024-05-16}
  - place: a-place-with-a-name-so-long-that-two-fields-of-the-stop-do-not-fit-on-one-line-of-it
    date: 2024-05-17
series: state-visits
not_raised: [north-korea, nuclear-risk]
is_context: true
issues:
  - an-issue-with-a-name-of-some-length
  - another-issue-with-a-name-of-some-length
  - a-third-issue-with-a-name-of-some-length
summary: >-
  First trip abroad of Putin's fifth term. Talks in Beijing, then a day in Harbin; no deal on a
  second gas pipeline.

  A second paragraph: short.
evidence:
  - source: chinafile-2024-05
    at: lines 5
    shows:
      date: May 16 and 17
      kind: "the visit: a state visit"
      visitors: [Vladimir Putin, 'the "minister", said', l'ami]
      hosts: Xi Jinping
  - source: xinhua-2024-05-17-putin-harbin
    shows:
      itinerary: 哈尔滨
    via: [tass]
allow:
  - {rule: end-before-start, why: no reason but this test}
"""


def reread(text: str, family: str) -> Entry:
    return FAMILIES[family].model_validate(read(text.encode(), "x.yaml").data)


def test_canonical_text_stays_as_it_is():
    assert write(reread(VISIT, "visits")) == VISIT


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("id: x\nkind: city\nname: 'X'\n", "id: x\nname: X\nkind: city\n"),
        ("{id: x, name: X, kind: city}", "id: x\nname: X\nkind: city\n"),
        ("id: x\nname: X\naliases: []\nkind: city\nevidence: []\n", "id: x\nname: X\nkind: city\n"),
        ("id: x\nname: X\naliases:\n- a\n- b\nkind: city\n", "id: x\nname: X\naliases: [a, b]\nkind: city\n"),
        ("id: x\nname: X\nkind: city\nlatitude: 45.750\n", "id: x\nname: X\nkind: city\nlatitude: 45.750\n"),
        ("id: x\r\nname: X\r\nkind: city\r\n", "id: x\nname: X\nkind: city\n"),
        (
            "id: x\nname: X\nkind: city\nnote: >-\n  one\n  two\n",
            "id: x\nname: X\nkind: city\nnote: one two\n",
        ),
        (
            "id: x\nname: X\nkind: city\nnote: |\n  one\n  two\n",
            'id: x\nname: X\nkind: city\nnote: "one\\ntwo\\n"\n',
        ),
        (
            "id: x\nname: X\nkind: city\nnote: |-\n  one\n  two\n",
            "id: x\nname: X\nkind: city\nnote: >-\n  one\n\n  two\n",
        ),
        (
            "id: x\nname: X\nkind: city\nevidence: [{source: s, shows: {name_ru: [X], kind: city, name: [X, Y]}}]\n",
            (
                "id: x\nname: X\nkind: city\n"
                "evidence:\n  - source: s\n    shows:\n      name: [X, Y]\n      name_ru: X\n      kind: city\n"
            ),
        ),
        (
            "id: x\nname: X\nkind: city\nevidence: [{source: s}]\n",
            "id: x\nname: X\nkind: city\nevidence:\n  - source: s\n",
        ),
    ],
)
def test_other_text_is_brought_into_form(written: str, canonical: str):
    assert write(reread(written, "places")) == canonical


def test_defaults_are_left_out_and_what_is_required_is_not():
    event = Event.model_validate({"id": "x", "title": "X", "date": "2024", "kind": "exercise"})
    assert write(event) == "id: x\ntitle: X\ndate: 2024\nkind: exercise\n"
    agreement = Agreement.model_validate(
        {"id": "x", "title": "X", "date": "2024", "kind": "treaty", "parties": [], "stages": []}
    )
    assert "\nparties: []\nstages: []\n" in write(agreement)


@pytest.mark.parametrize("value", ["0", "-0", "240.10", "0.0000001", "123456789012345", "-1.50"])
def test_numbers_are_written_as_printed(value: str):
    record = Indicator.model_validate(
        {"id": "x", "title": "X", "period": "2024", "measure": "capacity", "subject": "y", "value": value, "unit": "mw"}
        | {"reporter": "z"}
    )
    assert f"\nvalue: {value}\n" in write(record)


@pytest.mark.parametrize(
    ("value", "alone", "among_others"),
    [
        ("NO", "NO", "NO"),
        ("2024-05", "2024-05", "2024-05"),
        ("~", "~", "~"),
        ("l'ami", "l'ami", "l'ami"),
        ("-5 percent", "-5 percent", "-5 percent"),
        ("16—17 мая", "16—17 мая", "16—17 мая"),
        ("«Единство»", "«Единство»", "«Единство»"),
        ("a, b", "a, b", '"a, b"'),
        ("[a]", '"[a]"', '"[a]"'),
        ("a]", "a]", '"a]"'),
        ("a:b", "a:b", '"a:b"'),
        ("a: b", '"a: b"', '"a: b"'),
        ("a:", '"a:"', '"a:"'),
        ("a #b", '"a #b"', '"a #b"'),
        ("a#b", "a#b", '"a#b"'),
        ("a?", "a?", '"a?"'),
        ("- a", '"- a"', '"- a"'),
        ("#a", '"#a"', '"#a"'),
        ("@a", '"@a"', '"@a"'),
        ('"a"', "'\"a\"'", "'\"a\"'"),
        ("'a", '"\'a"', '"\'a"'),
        ('"a" isn\'t', "'\"a\" isn''t'", "'\"a\" isn''t'"),
        ("a\\b: c", "'a\\b: c'", "'a\\b: c'"),
        ("", '""', '""'),
        (" a", '" a"', '" a"'),
        ("a ", '"a "', '"a "'),
        ("|", '"|"', '"|"'),
        ("<<", "<<", "<<"),
        ("😀", "😀", "😀"),
    ],
)
def test_quotes_only_where_they_are_needed(value: str, alone: str, among_others: str):
    text = as_text({"a": value, "b": [value, value]})
    assert text == f"a: {alone}\nb: [{among_others}, {among_others}]\n"
    assert parse(text, "x.yaml").data == {"a": value, "b": [value, value]}
    assert yaml.load(text, yaml.BaseLoader) == {"a": value, "b": [value, value]}, "others read it otherwise"


def test_long_text_is_folded_between_words_only():
    prose = "word  and " * 40 + "w" * 150 + " end"
    text = as_text({"note": prose, "url": "https://example.org/" + "x" * 150, "list": [prose, "短" * 120]})
    assert parse(text, "x.yaml").data["note"] == prose
    lines = text.split("\n")
    assert all(len(line) <= WIDTH or " " not in line.strip().removeprefix("- ").removeprefix("url: ") for line in lines)
    assert [line for line in lines if line.startswith("url")] == ["url: https://example.org/" + "x" * 150]


@pytest.mark.skipif(not RECORDS, reason="the records are not at hand")
def test_every_record_survives_writing():
    for family, file in RECORDS:
        entry = reread(file.read_text("utf-8"), family)
        text = write(entry)
        assert reread(text, family) == entry, file
        assert write(reread(text, family)) == text, file


@pytest.mark.parametrize("family", FAMILIES)
@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_generated_records_survive_writing(family: str, data: st.DataObject):
    entry = data.draw(strategies[family])
    text = write(entry)
    assert reread(text, family) == entry
    assert write(reread(text, family)) == text
    assert as_tree(entry) == parse(text, "x.yaml").data


texts = st.text(
    st.one_of(
        st.sampled_from(" \n:#-,[]{}'\"\\&*!|>%@`?ab习я\u00a0"), st.characters(exclude_categories=["C", "Zl", "Zp"])
    ),
    max_size=300,
).filter(lambda text: not HIDDEN.search(text.replace("\n", "")))
keys = st.text("abz_09.-", min_size=1, max_size=9) | texts.filter(lambda text: text != "<<").map(lambda text: text[:60])
trees = st.dictionaries(
    keys,
    st.recursive(
        texts, lambda below: st.lists(below, max_size=4) | st.dictionaries(keys, below, max_size=4), max_leaves=9
    ),
    min_size=1,
    max_size=5,
)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(trees)
def test_any_tree_survives_writing(tree: dict[str, Tree]):
    text = as_text(tree)
    assert parse(text, "x.yaml").data == tree
    assert read_canonical(text) in (None, tree)


def test_same_record_same_text_whatever_the_order_of_its_evidence_fields():
    one = {
        "id": "x",
        "name": "X",
        "kind": "city",
        "evidence": [{"source": "s", "shows": {"name": "X", "kind": "city"}}],
    }
    other = {**one, "evidence": [{"shows": {"kind": "city", "name": ["X"]}, "source": "s"}]}
    assert write(Place.model_validate(one)) == write(Place.model_validate(other))
