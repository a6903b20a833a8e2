"""What the annotations of a model say of its fields: kind of value, key or not, where an id points, which role."""

import datetime as dt
import types
import typing
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto
from functools import cache

from pydantic import BaseModel

from sino_russia.edtf import Edtf
from sino_russia.model.types import InUnit, Key, Points, Role
from sino_russia.model.vocabulary import Vocabulary


class Kind(Enum):
    """What the values of a field are."""

    DATE = auto()
    DAY = auto()
    NUMBER = auto()
    FLAG = auto()
    VOCABULARY = auto()
    ID = auto()
    TEXT = auto()
    PART = auto()
    MAPPING = auto()


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a model, as its annotation declares it."""

    name: str
    kind: Kind
    type: type
    """The class of one value, whatever list or option it stands in."""
    is_list: bool
    is_key: bool
    points: tuple[str, ...]
    """Families an id may be of; empty for other kinds."""
    role: str | None
    """Role in the table `participants`, for lists of actors."""
    unit: str | None
    """Unit of a number, or the name of the field beside it that holds the unit."""

    @property
    def members(self) -> tuple[Vocabulary, ...]:
        """Members of its vocabulary, in order; none for other kinds."""
        return tuple(self.type) if issubclass(self.type, Vocabulary) else ()

    @property
    def words(self) -> str:
        """What the field holds, as a person would say it."""
        if self.points:
            one = f"an id of {' or '.join(self.points)}"
        elif self.members:
            one = f"one of {', '.join(self.members[:6])}{' …' if len(self.members) > 6 else ''}"
        elif self.type is int:
            one = "a whole number, such as 43"
        else:
            one = _WORDS[self.kind]
        return f"a list, each {one}" if self.is_list else one


_WORDS = {
    Kind.DATE: "a date, such as 2024-05-16, 2024-05 or 2024-05-16/2024-05-17",
    Kind.DAY: "a day, such as 2024-05-16",
    Kind.NUMBER: "a number, such as 240.1",
    Kind.FLAG: "true or false",
    Kind.TEXT: "a text",
    Kind.PART: "fields with values",
    Kind.MAPPING: "fields with values",
}


@cache
def fields(model: type[BaseModel]) -> dict[str, Field]:
    """Every field of a record or part by name.

    >>> from sino_russia.model import Visit
    >>> fields(Visit)["hosts"].role, fields(Visit)["hosts"].is_key, fields(Visit)["hosts"].points
    ('host', True, ('actors',))
    """
    hints = typing.get_type_hints(model, include_extras=True)
    return {name: _field(name, hints[name]) for name in model.model_fields}


@cache
def key_fields(model: type[BaseModel]) -> tuple[str, ...]:
    """Fields that at least one source must show when they are coded."""
    return tuple(field.name for field in fields(model).values() if field.is_key)


@cache
def role_fields(model: type[BaseModel]) -> tuple[str, ...]:
    """Lists of actors that have a role in what a record is about."""
    return tuple(field.name for field in fields(model).values() if field.role)


@dataclass(frozen=True, slots=True)
class Pointer:
    """A place in a model, at most one part deep, that holds ids of other records."""

    field: str
    inner: str | None
    """Field of the part, for ids inside parts."""
    families: tuple[str, ...]

    def ids(self, entry: BaseModel) -> Iterator[tuple[tuple[str | int, ...], str]]:
        """Position and value of each id that stands here."""
        value = getattr(entry, self.field)
        if self.inner is None:
            yield from _positioned(value, (self.field,))
        else:
            parts = value if isinstance(value, list) else [value]
            for index, part in enumerate(parts):
                yield from _positioned(getattr(part, self.inner), (self.field, index, self.inner))


@cache
def pointers(model: type[BaseModel]) -> tuple[Pointer, ...]:
    """Every place of a model that holds ids, those inside its parts included.

    >>> from sino_russia.model import Actor
    >>> [(p.field, p.inner) for p in pointers(Actor)][:3]
    [('part_of', None), ('succeeded_by', None), ('tenures', 'office')]
    """
    found = []
    for field in fields(model).values():
        if field.points:
            found.append(Pointer(field.name, None, field.points))
        elif field.kind is Kind.PART:
            inner = fields(field.type).values()
            found.extend(Pointer(field.name, part.name, part.points) for part in inner if part.points)
    return tuple(sorted(found, key=lambda pointer: pointer.field == "evidence"))


def _positioned(value: object, loc: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(value, str):
        yield loc, value
    elif isinstance(value, list):
        for index, member in enumerate(value):
            yield (*loc, index), member


def _field(name: str, annotation: object) -> Field:
    marks: list[object] = []
    is_list = False
    while True:
        origin = typing.get_origin(annotation)
        if origin is typing.Annotated:
            annotation, *extra = typing.get_args(annotation)
            marks.extend(extra)
        elif origin in (typing.Union, types.UnionType):
            annotation = next(option for option in typing.get_args(annotation) if option is not types.NoneType)
        elif origin is list:
            is_list = True
            (annotation,) = typing.get_args(annotation)
        else:
            break
    leaf = origin or annotation
    if not isinstance(leaf, type):
        raise TypeError(f"field {name!r} has an annotation without a class: {annotation!r}")
    points = next((mark.families for mark in marks if isinstance(mark, Points)), ())
    return Field(
        name=name,
        kind=_kind(leaf, points),
        type=leaf,
        is_list=is_list,
        is_key=any(isinstance(mark, Key) for mark in marks),
        points=points,
        role=next((mark.name for mark in marks if isinstance(mark, Role)), None),
        unit=next((mark.name for mark in marks if isinstance(mark, InUnit)), None),
    )


_KINDS: tuple[tuple[type, Kind], ...] = (
    (Edtf, Kind.DATE),
    (Vocabulary, Kind.VOCABULARY),
    (str, Kind.TEXT),
    (bool, Kind.FLAG),
    (int, Kind.NUMBER),
    (Decimal, Kind.NUMBER),
    (dt.date, Kind.DAY),
    (BaseModel, Kind.PART),
    (dict, Kind.MAPPING),
)


def _kind(leaf: type, points: tuple[str, ...]) -> Kind:
    if points:
        return Kind.ID
    for base, kind in _KINDS:
        if issubclass(leaf, base):
            return kind
    raise TypeError(f"no kind of field for {leaf!r}")


@cache
def _plan(model: type[BaseModel], kind: Kind) -> tuple[tuple[str, str | None], ...]:
    plan: list[tuple[str, str | None]] = []
    for field in fields(model).values():
        if field.kind is kind:
            plan.append((field.name, None))
        elif field.kind is Kind.PART:
            plan.extend((field.name, part.name) for part in fields(field.type).values() if part.kind is kind)
    return tuple(plan)


def dates(entry: BaseModel) -> Iterator[tuple[tuple[str | int, ...], Edtf]]:
    """Position and value of every EDTF date of a record, those inside its parts included."""
    for loc, value in _values(entry, Kind.DATE):
        if isinstance(value, Edtf):
            yield loc, value


def texts(entry: BaseModel) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Position and value of every free text of a record, those inside its parts included; printed data apart."""
    for loc, value in _values(entry, Kind.TEXT):
        if isinstance(value, str):
            yield loc, value


def _values(entry: BaseModel, kind: Kind) -> Iterator[tuple[tuple[str | int, ...], object]]:
    for name, inner in _plan(type(entry), kind):
        value = getattr(entry, name)
        if value is None or value == []:
            continue
        if not isinstance(value, list):
            yield (name,), value
            continue
        for index, one in enumerate(value):
            yield ((name, index), one) if inner is None else ((name, index, inner), getattr(one, inner))


def parts(entry: BaseModel) -> Iterator[tuple[tuple[str | int, ...], BaseModel]]:
    """Position and value of every part of a record, evidence and allowances apart."""
    for name in _part_fields(type(entry)):
        for index, part in enumerate(getattr(entry, name)):
            yield (name, index), part


@cache
def _part_fields(model: type[BaseModel]) -> tuple[str, ...]:
    common = ("evidence", "allow")
    return tuple(field.name for field in fields(model).values() if field.kind is Kind.PART and field.name not in common)


def model_at(model: type[BaseModel], loc: tuple[str | int, ...]) -> type[BaseModel]:
    """The record or part that a position leads into, or the last one on the way."""
    for step in loc:
        field = fields(model).get(str(step))
        if field is not None and field.kind is Kind.PART:
            model = field.type
    return model


def field_at(model: type[BaseModel], loc: tuple[str | int, ...]) -> Field | None:
    """The field that a position stands in, the innermost; none if there is no such field."""
    names = [step for step in loc if isinstance(step, str)]
    found = None
    for name in names:
        field = fields(model).get(name)
        if field is None:
            break
        found = field
        if field.kind is Kind.PART:
            model = field.type
    return found
