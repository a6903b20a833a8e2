"""The limits that a model sets to the values of its fields: forms, lengths, bounds."""

import types
import typing
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import annotated_types as at
from pydantic import BaseModel, StringConstraints
from pydantic.fields import FieldInfo

from sino_russia.model import Evidence


@dataclass(frozen=True, slots=True)
class Limits:
    """What a value of a field must keep; None where there is no limit."""

    pattern: str | None = None
    """Regular expression that a text fits."""
    form: str | None = None
    """Name of the form of a text, such as `uri`."""
    min_length: int | None = None
    max_length: int | None = None
    minimum: float | None = None
    maximum: float | None = None
    min_items: int | None = None
    """Members that a list has at least."""


@cache
def limits(model: type[BaseModel]) -> dict[str, Limits]:
    """Limits of every field of a model, of the members where the field is a list.

    Read from the annotations: the JSON Schema that pydantic makes says the same, and takes several times as long.

    >>> from sino_russia.model import Place, Visit
    >>> limits(Visit)["delegation_size"].minimum, limits(Place)["latitude"].pattern
    (1, None)
    """
    hints = typing.get_type_hints(model, include_extras=True)
    return {name: _limits(hints[name], field.metadata) for name, field in model.model_fields.items()}


def evidence_limits() -> tuple[str, Limits]:
    """The pattern of a path to a field in evidence, and the limits of one datum that a source prints."""
    path, printed = typing.get_args(typing.get_type_hints(Evidence, include_extras=True)["shows"])
    return str(_limits(path).pattern), _limits(printed)


def _limits(annotation: Any, own: Iterable[object] = ()) -> Limits:
    marks = list(own)
    min_items = None
    while True:
        origin = typing.get_origin(annotation)
        if origin is typing.Annotated:
            annotation, *more = typing.get_args(annotation)
            marks += more
        elif origin in (typing.Union, types.UnionType):
            annotation = next(option for option in typing.get_args(annotation) if option is not types.NoneType)
        elif origin is list:
            min_items = dict(_named(marks)).get("min_length")
            (annotation,) = typing.get_args(annotation)
            marks = []
        else:
            return Limits(**dict(_named(marks)), min_items=min_items)


def _named(marks: Iterable[object]) -> Iterator[tuple[str, Any]]:
    """Name and value of each limit among the marks of an annotation."""
    for mark in marks:
        match mark:
            case FieldInfo(metadata=inner, json_schema_extra=extra):
                yield from _named(inner)
                if isinstance(extra, dict) and "format" in extra:
                    yield "form", extra["format"]
            case StringConstraints(pattern=pattern, min_length=shortest, max_length=longest):
                yield from (("pattern", pattern), ("min_length", shortest), ("max_length", longest))
            case at.Ge(ge=least):
                yield "minimum", least
            case at.Le(le=greatest):
                yield "maximum", greatest
            case at.MinLen(min_length=shortest):
                yield "min_length", shortest
