"""Hypothesis strategies that draw valid records of every family, and only what the models allow."""

import datetime as dt
import unicodedata
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from typing import Any

from hypothesis import strategies as st
from pydantic import BaseModel

from sino_russia.errors import UnknownTable
from sino_russia.model import FAMILIES, Entry
from sino_russia.model.fields import Field, Kind, fields
from sino_russia.model.limits import Limits, evidence_limits, limits


class Strategies(Mapping[str, st.SearchStrategy[Entry]]):
    """A strategy for each family, by name.

    What is drawn keeps the models, not the rules: ids point to nothing, and printed data fit no coded value.

    >>> strategies["visits"].example()  # doctest: +SKIP
    """

    def __getitem__(self, family: str) -> st.SearchStrategy[Entry]:
        if family not in FAMILIES:
            raise UnknownTable.among(family, FAMILIES)
        return model(FAMILIES[family])

    def __iter__(self) -> Iterator[str]:
        return iter(FAMILIES)

    def __len__(self) -> int:
        return len(FAMILIES)


strategies = Strategies()


@st.composite
def model(draw: st.DrawFn, of: type[BaseModel]) -> Any:
    """Valid instances of a model."""
    return of.model_validate(draw(data(of)))


@cache
def data(of: type[BaseModel]) -> st.SearchStrategy[dict[str, Any]]:
    """What a model is made of, as a file gives it: texts, lists and mappings only."""
    required: dict[str, st.SearchStrategy[Any]] = {}
    optional: dict[str, st.SearchStrategy[Any]] = {}
    for field in fields(of).values():
        limit = limits(of)[field.name]
        values = _value(field, limit)
        if field.is_list:
            values = st.lists(values, min_size=limit.min_items or 0, max_size=3)
        (required if of.model_fields[field.name].is_required() else optional)[field.name] = values
    return st.fixed_dictionaries(required, optional=optional)


def _value(field: Field, limit: Limits) -> st.SearchStrategy[Any]:
    match field.kind:
        case Kind.PART:
            return data(field.type)
        case Kind.VOCABULARY:
            return st.sampled_from([str(member) for member in field.members])
        case Kind.DATE:
            return dates()
        case Kind.DAY:
            return _days()
        case Kind.FLAG:
            return st.sampled_from(["true", "false"])
        case Kind.NUMBER:
            return _numbers(field, limit)
        case Kind.MAPPING:
            return _printed()
    return st.just("https://example.org/") if limit.form == "uri" else texts(limit)


@st.composite
def dates(draw: st.DrawFn) -> str:
    """Dates in every form of the notation; an interval may end before it starts, as in a faulty record."""
    match draw(st.sampled_from(["point", "point", "span", "open start", "open end"])):
        case "point":
            return _point(draw)
        case "span":
            return f"{_point(draw)}/{_point(draw)}"
        case "open start":
            return f"../{_point(draw)}"
    return f"{_point(draw)}/.."


def _point(draw: st.DrawFn) -> str:
    day = draw(_days())
    text = draw(st.sampled_from([day, day[:7], day[:4], day[:3] + "X"]))
    return text + draw(st.sampled_from(["", "", "", "~", "?", "%"]))


def _days() -> st.SearchStrategy[str]:
    return st.dates(dt.date(1689, 1, 1), dt.date(2050, 12, 31)).map(dt.date.isoformat)


def _numbers(field: Field, limit: Limits) -> st.SearchStrategy[str]:
    if not issubclass(field.type, Decimal):
        return st.integers(int(limit.minimum or 0), int(limit.maximum or 10**15 - 1)).map(str)
    return st.integers(0, 4).flatmap(lambda places: _decimals(limit, places))


def _decimals(limit: Limits, places: int) -> st.SearchStrategy[str]:
    # With four digits after the point, ten before it stay within the fifteen that a number may have.
    least = -(10**10) if limit.minimum is None else int(limit.minimum)
    most = 10**10 if limit.maximum is None else int(limit.maximum)
    whole = st.integers(least * 10**places, most * 10**places)
    return whole.map(lambda number: f"{Decimal(number).scaleb(-places):f}")


@st.composite
def texts(draw: st.DrawFn, limit: Limits) -> str:
    """Texts in the scripts of the sources, with what a notation might trip over, within the limits."""
    shortest, longest = limit.min_length or 1, min(limit.max_length or 40, 40)
    if limit.pattern is not None and "\\S" not in limit.pattern:
        pattern = limit.pattern.replace("^", "\\A").replace("$", "\\Z")
        return draw(st.from_regex(pattern).filter(lambda text: len(text) <= longest))
    text = draw(st.one_of(_AWKWARD, st.text(_LETTERS, min_size=shortest, max_size=longest)))
    text = unicodedata.normalize("NFC", text).strip()
    return text if shortest <= len(text) <= longest else "x" * shortest


# One alphabet, since hypothesis draws from several ten times as slowly; no marks, which may combine with a neighbour.
_LETTERS = st.characters(categories=("L", "N", "P", "S"), include_characters=" ", max_codepoint=0x9FFF)
_AWKWARD = st.sampled_from([
    "no", "null", "~", "true", "1e3", "0x1F", "2024-05-16", "12:30:45", "- a", "a: b", "a #b", "#a", "[a, b]", "{a: b}",
    "'a'", '"a"', "a\\n", "&a", "*a", "!a", "|", ">-", "%a", "@a", "`a", "? a", "= a", "---", "...",
    "习近平", "16—17 мая", "2401亿美元", "«Газпром»", "1,6 трлн", "$240.1 billion", "Xi’s visit", "a  b", "ё", "é",
    "x" * 40,
])  # fmt: skip
"""Texts that a notation may take for something else."""


def _printed() -> st.SearchStrategy[Any]:
    _, limit = evidence_limits()
    datum = texts(limit)
    paths = st.sampled_from(["date", "kind", "title", "stages.signed", "itinerary.harbin", "value"])
    return st.dictionaries(paths, st.one_of(datum, st.lists(datum, min_size=1, max_size=3)), max_size=3)
