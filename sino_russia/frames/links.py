"""The tidy tables beside those of the families: sources to records, actors to records and offices, withdrawn ids."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache
from operator import attrgetter
from typing import Any

import polars as pl
from pydantic import BaseModel

from sino_russia.edtf import Edtf
from sino_russia.frames.columns import FAMILY, Column, field_columns, schema, vocabulary_dtype
from sino_russia.frames.series import Cut, field_series
from sino_russia.model import FAMILIES, Entry, Withdrawal
from sino_russia.model.actors import Tenure
from sino_russia.model.base import Evidence
from sino_russia.model.fields import fields
from sino_russia.model.vocabulary import Side, Vocabulary
from sino_russia.records import Records
from sino_russia.records.evidence import select


class Relation(Vocabulary):
    """What a source does to a coded value."""

    SHOWS = "shows", "The source prints the datum, and it bears the coded value out."
    DISPUTES = "disputes", "The source prints a datum that contradicts the coded value."
    CITES = "cites", "The source is given for the record as a whole: no field, nothing printed."


@cache
def roles() -> dict[str, dict[str, str]]:
    """Fields that make rows of `participants`, with the role of their actors, by family."""
    found = {family: {f.name: f.role for f in fields(model).values() if f.role} for family, model in FAMILIES.items()}
    return {family: named for family, named in found.items() if named}


_ROLE = pl.Enum(list(dict.fromkeys(role for named in roles().values() for role in named.values())))

CLAIMS = (
    Column("record_id", pl.String(), "The record.", is_required=True, points=tuple(FAMILIES)),
    Column("family", FAMILY, "Its family.", is_required=True),
    Column("item", pl.Int16(), "Number of the evidence item in the record, from 1.", is_required=True),
    Column(
        "relation",
        vocabulary_dtype(Relation),
        "What the source does to the coded value.",
        is_required=True,
        vocabulary=Relation,
    ),
    Column("field", pl.String(), "Field of the record; `stages.signed` for one stage."),
    Column("position", pl.Int16(), "Place among the data that the source prints for the field, from 1."),
    Column(
        "value",
        pl.String(),
        "Coded value as text: of a list, the member in this place if the source prints one for each, else all members.",
        is_derived=True,
    ),
    Column("printed", pl.String(), "The datum as the source prints it."),
    Column("source_id", pl.String(), "The source.", is_required=True, points=("sources",)),
    Column("at", pl.String(), "Where in the source."),
    Column("hedge", pl.String(), "The source's own qualifier."),
    Column(
        "via",
        pl.List(pl.String),
        "Whom the source itself relies on, nearest first.",
        is_required=True,
        points=("actors", "sources"),
    ),
)
"""Columns of the table that has one row for each datum that one source prints for one field of one record."""

PARTICIPANTS = (
    Column("record_id", pl.String(), "The record.", is_required=True, points=tuple(roles())),
    Column("family", FAMILY, "Its family.", is_required=True),
    Column("actor_id", pl.String(), "The actor.", is_required=True, points=("actors",)),
    Column("role", _ROLE, "What the actor is in the record.", is_required=True),
    Column("position", pl.Int16(), "Place among those of the same role, from 1.", is_required=True),
    Column("date_start", pl.Date(), "First day that the date of the record can mean."),
    Column("date_end", pl.Date(), "Last day that the date of the record can mean."),
    Column(
        "office_ids",
        pl.List(pl.String),
        "Offices the actor held on a day of the record; empty if none is recorded or the record has no date.",
        is_required=True,
        points=("offices",),
    ),
    Column("side", vocabulary_dtype(Side), "Whose the actor is; empty if the actor is unknown.", vocabulary=Side),
)
"""Columns of the table that has one row for each actor in each role of a record."""

TENURES = (
    Column("actor_id", pl.String(), "Who held the office.", is_required=True, points=("actors",)),
    Column("position", pl.Int16(), "Place among the tenures of the actor, from 1.", is_required=True),
    *(replace(column, name="office_id", field=None) for column in field_columns(Tenure, "office")),
    *(replace(column, field=None) for name in ("start", "end") for column in field_columns(Tenure, name)),
)
"""Columns of the table that has one row for each time in office."""

WITHDRAWN = tuple(
    replace(column, field=None) for name in fields(Withdrawal) for column in field_columns(Withdrawal, name)
)
"""Columns of the table that has one row for each id that is no longer in use."""


def claims(records: Records) -> pl.DataFrame:
    """One row for each datum that one source prints for one field of one record."""
    items: list[tuple[Any, ...]] = []
    via: list[list[str]] = []
    of: list[int] = []
    rows: list[tuple[Any, ...]] = []
    for family in FAMILIES:
        for entry in records.family(family):
            for number, evidence in enumerate(entry.evidence, 1):
                own = list(_printed(entry, evidence))
                rows.extend(own)
                of.extend([len(items)] * len(own))
                items.append((entry.id, family, number, evidence.source, evidence.at, evidence.hedge))
                via.append(evidence.via)
    names = ("record_id", "family", "item", "source_id", "at", "hedge")
    whole = schema(CLAIMS)
    flat = pl.Series([name for names_ in via for name in names_], dtype=pl.String)
    left = _frame(items, {name: whole[name] for name in names}).with_columns(Cut(via)(flat).alias("via"))
    right = _frame(rows, {name: whole[name] for name in ("relation", "field", "position", "value", "printed")})
    return left[of].hstack(right).select(list(whole))


def _printed(entry: Entry, evidence: Evidence) -> Iterator[tuple[Any, ...]]:
    if not evidence.shows and not evidence.disputes:
        yield (Relation.CITES, None, None, None, None)
    for field, printed in evidence.shows.items():
        values = coded(entry, field)
        is_parallel = len(values) == len(printed)
        for position, datum in enumerate(printed, 1):
            value = values[position - 1] if is_parallel else ", ".join(values) or None
            yield (Relation.SHOWS, field, position, value, datum)
    for field, printed in evidence.disputes.items():
        value = ", ".join(coded(entry, field)) or None
        for position, datum in enumerate(printed, 1):
            yield (Relation.DISPUTES, field, position, value, datum)


def coded(entry: Entry, path: str) -> list[str]:
    """Coded values of a field as text; of a list, those of the members that the path names after a point.

    A part is shown with the values of all its fields.
    """
    name, _, member = path.partition(".")
    return [_text(one) for one in select(entry.__dict__.get(name), member)]


def _text(value: Any) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case Decimal():
            return format(value, "f")
        case BaseModel():
            return " ".join(_text(inner) for inner in value.__dict__.values() if inner is not None)
    return str(value)


def participants(records: Records) -> pl.DataFrame:
    """One row for each actor in each role of a record."""
    rows: list[tuple[Any, ...]] = []
    offices: list[tuple[str, ...]] = []
    held = cache(records.offices_on)
    sides = {actor.id: actor.side for actor in records.actors}
    for family, named in roles().items():
        for entry in records.family(family):
            date: Edtf | None = entry.__dict__.get("date")
            days = (None, None) if date is None else (date.earliest, date.latest)
            for field, role in named.items():
                for position, actor in enumerate(entry.__dict__[field], 1):
                    rows.append((entry.id, family, actor, role, position, *days, sides.get(actor)))
                    offices.append(() if date is None else held(actor, date))
    whole = schema(PARTICIPANTS)
    frame = _frame(rows, {name: dtype for name, dtype in whole.items() if name != "office_ids"})
    flat = pl.Series([office for held_ in offices for office in held_], dtype=pl.String)
    return frame.with_columns(Cut(offices)(flat).alias("office_ids")).select(list(whole))


def tenures(records: Records) -> pl.DataFrame:
    """One row for each time in office."""
    held = [(actor.id, number, tenure) for actor in records.actors for number, tenure in enumerate(actor.tenures, 1)]
    rows = [tenure.__dict__ for _, _, tenure in held]
    frame = _frame([(actor, number) for actor, number, _ in held], schema(TENURES[:2]))
    columns = [series for name in ("office", "start", "end") for series in field_series(fields(Tenure)[name], rows)]
    return frame.hstack(columns).rename({"office": "office_id"})


def withdrawals(withdrawn: Iterable[Withdrawal]) -> pl.DataFrame:
    """One row for each id that is no longer in use, in order of the id."""
    rows = [withdrawal.__dict__ for withdrawal in sorted(withdrawn, key=attrgetter("id"))]
    return pl.DataFrame([column for field in fields(Withdrawal).values() for column in field_series(field, rows)])


def _frame(rows: list[tuple[Any, ...]], dtypes: pl.Schema | dict[str, Any]) -> pl.DataFrame:
    # Column by column: polars reads one long list of one type many times faster than rows of several.
    columns = zip(*rows, strict=True) if rows else [()] * len(dtypes)
    return pl.DataFrame([pl.Series(n, c, dtype=d) for (n, d), c in zip(dtypes.items(), columns, strict=True)])
