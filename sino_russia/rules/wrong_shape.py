"""A field holds one value where it needs a list, a list where it needs one value, or text where it needs fields.

Wrong:

    # visits/putin-beijing-harbin-2024-05
    hosts: xi-jinping

Right:

    # visits/putin-beijing-harbin-2024-05
    hosts: [xi-jinping]

How to mend: write lists in square brackets, or one member a line after a hyphen; write parts as `{field: value}`.
"""

from collections.abc import Mapping

from pydantic import BaseModel

from sino_russia.model.fields import Field, Kind, field_at
from sino_russia.problems import Severity

SEVERITY = Severity.ERROR
ERRORS = frozenset({"list_type", "dict_type", "string_type", "model_type", "model_attributes_type"})


def describe(error: Mapping[str, object], model: type[BaseModel], loc: tuple[str | int, ...]) -> tuple[str, str]:
    """Message and hint for one error of the model."""
    given = error["input"]
    there = "a list" if isinstance(given, list) else "fields" if isinstance(given, dict) else "one value"
    names = [str(step) for step in loc if isinstance(step, str)]
    needed = _needed(str(error["type"]), field_at(model, loc))
    return f'"{names[-1] if names else "the file"}" holds {there}; it needs {needed}', ""


def _needed(error: str, field: Field | None) -> str:
    if error == "string_type":
        return "one value"
    if error == "dict_type" or field is None:
        return "fields with values, such as {date: May 16}"
    if field.kind is not Kind.PART:
        return "a list, such as [a, b]"
    part = f"{{{', '.join(f'{name}: …' for name in _first_fields(field.type))}}}"
    return f"a list, each item {part}" if error == "list_type" else f"fields with values: {part}"


def _first_fields(part: type[BaseModel]) -> list[str]:
    """Fields that every part of that kind has; the first two if it has none."""
    needed = [name for name, info in part.model_fields.items() if info.is_required()]
    return needed or list(part.model_fields)[:2]
