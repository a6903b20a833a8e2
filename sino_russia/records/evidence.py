"""Each printed datum of a record's evidence, beside the coded value that it speaks of."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Literal, NamedTuple

from pydantic import BaseModel

from sino_russia.edtf import Edtf
from sino_russia.model import Entry, Evidence
from sino_russia.model.fields import Field, Kind, fields
from sino_russia.model.vocabulary import Unit

Relation = Literal["shows", "disputes"]

_SPAN = r"\d+(?:\s*[-–]\s*\d+)?(?!\w)"
_LINES = re.compile(rf"\blines?\s+({_SPAN}(?:[\s,;]+(?:and\s+)?{_SPAN})*)", re.IGNORECASE)


class Claim(NamedTuple):
    """One field of one record as one source prints it."""

    entry: Entry
    loc: tuple[str | int, ...]
    """Where the datum stands in the record."""
    item: Evidence
    path: str
    """The field, as the evidence names it: `date`, `stages.signed`."""
    field: Field
    coded: tuple[object, ...]
    """What is coded there: the members of a list, or one value; empty if nothing is."""
    printed: tuple[str, ...]
    """The datum, one text or several, as printed."""


def claims(entry: Entry, relation: Relation = "shows") -> Iterator[Claim]:
    """Every claim of a record; data for fields that its family does not have are left to another rule."""
    known = fields(type(entry))
    for index, item in enumerate(entry.evidence):
        for path, printed in getattr(item, relation).items():
            name, _, member = path.partition(".")
            if (field := known.get(name)) is not None:
                coded = select(getattr(entry, name), member)
                yield Claim(entry, ("evidence", index, relation, path), item, path, field, coded, tuple(printed))


def lines_of(at: str | None) -> list[tuple[int, int]]:
    """First and last line of each passage that a locator names, counted from 1; none if it names no lines.

    >>> lines_of("para 2, lines 5-7, 12, p. 300"), lines_of("headlines 1")
    ([(5, 7), (12, 12)], [])
    """
    spans = (span for named in _LINES.findall(at or "") for span in re.findall(_SPAN, named))
    ends = ([int(number) for number in re.findall(r"\d+", span)] for span in spans)
    return [(numbers[0], numbers[-1]) for numbers in ends]


def select(value: object, member: str = "") -> tuple[object, ...]:
    """The values that a path of evidence means: all of a field, or the members that its second half names.

    A member is named by its place in the list, by its id, or by a value of one of its fields.
    """
    if value is None:
        return ()
    members = tuple(value) if isinstance(value, list) else (value,)
    if not member:
        return members
    if member.isdigit():
        return members[int(member) - 1 : int(member)]
    return tuple(one for one in members if member in labels(one))


def labels(one: object) -> set[str]:
    """What the member of a list can be named by, beside its place: its id, or the texts of its fields.

    >>> from sino_russia.model.visits import Stop
    >>> sorted(labels(Stop(place="harbin", date="2024-05-17"))), labels("li-qiang")
    (['2024-05-17', 'harbin'], {'li-qiang'})
    """
    if not isinstance(one, BaseModel):
        return {one} if isinstance(one, str) else set()
    values = (getattr(one, name) for name in type(one).model_fields)
    texts = {value for value in values if isinstance(value, str)}
    return texts | {text.lower().replace(" ", joint) for text in texts for joint in "-_"}


def parts_of(value: object, kind: Kind) -> Iterator[object]:
    """The values of one kind in a coded value: itself, or those of its fields that are of that kind."""
    if isinstance(value, BaseModel):
        for field in _fields_of(type(value), kind):
            inner = getattr(value, field.name)
            if inner is not None:
                yield from inner if isinstance(inner, list) else (inner,)
    else:
        yield value


@cache
def _fields_of(model: type[BaseModel], kind: Kind) -> tuple[Field, ...]:
    return tuple(field for field in fields(model).values() if field.kind is kind)


def numbers(claim: Claim) -> Iterator[tuple[Decimal | int, Unit | None]]:
    """The coded numbers that a claim speaks of, each with its unit."""
    for value in claim.coded:
        if isinstance(value, BaseModel):
            for field in _fields_of(type(value), Kind.NUMBER):
                number = getattr(value, field.name)
                if number is not None:
                    yield number, unit(value, field)
        elif isinstance(value, int | Decimal):
            yield value, unit(claim.entry, claim.field)


def dates(claim: Claim) -> Iterator[Edtf]:
    """The coded dates that a claim speaks of; for a part with a start and an end, the time between them too."""
    for value in claim.coded:
        within = vars(value) if isinstance(value, BaseModel) else {}
        start, end = within.get("start"), within.get("end")
        if isinstance(start, Edtf) and "/" not in f"{start}{end}":
            yield Edtf(f"{start}/{end or '..'}")
        for date in parts_of(value, Kind.DATE):
            if isinstance(date, Edtf):
                yield date


def unit(holder: BaseModel, field: Field) -> Unit | None:
    """The unit that a number of a record or part is in; none for ordinals such as a number in a series."""
    if field.unit is None:
        return None
    named = getattr(holder, field.unit, None) if field.unit in fields(type(holder)) else field.unit
    return _UNITS.get(named)


_UNITS: dict[object, Unit] = {member.value: member for member in Unit}
