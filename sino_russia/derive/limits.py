"""The limits that a model sets to the values of its fields: forms, lengths, bounds."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import BaseModel

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

    >>> from sino_russia.model import Place, Visit
    >>> limits(Visit)["delegation_size"].minimum, limits(Place)["latitude"].maximum
    (1, 90)
    """
    return {name: _limits(node) for name, node in model.model_json_schema()["properties"].items()}


def evidence_limits() -> tuple[str, Limits]:
    """The pattern of a path to a field in evidence, and the limits of one datum that a source prints."""
    shows = Evidence.model_json_schema()["properties"]["shows"]
    ((path, printed),) = shows["patternProperties"].items()
    return path, _limits(printed)


def _limits(node: dict[str, Any]) -> Limits:
    min_items = None
    while "anyOf" in node or "items" in node:
        min_items = node.get("minItems", min_items)
        node = node["items"] if "items" in node else node["anyOf"][0]
    return Limits(
        pattern=node.get("pattern"),
        form=node.get("format"),
        min_length=node.get("minLength"),
        max_length=node.get("maxLength"),
        minimum=node.get("minimum"),
        maximum=node.get("maximum"),
        min_items=min_items,
    )
