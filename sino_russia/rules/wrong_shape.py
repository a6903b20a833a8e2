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

from sino_russia.problems import Severity

SEVERITY = Severity.ERROR
ERRORS = frozenset({"list_type", "dict_type", "string_type", "model_type", "model_attributes_type"})

_NEEDED = {
    "list_type": "a list, such as [a, b]",
    "dict_type": "fields with values, such as {date: May 16}",
    "string_type": "one value",
}


def describe(error: Mapping[str, object], _model: type[BaseModel], loc: tuple[str | int, ...]) -> tuple[str, str]:
    """Message and hint for one error of the model."""
    given = error["input"]
    there = "a list" if isinstance(given, list) else "fields" if isinstance(given, dict) else "one value"
    names = [str(step) for step in loc if isinstance(step, str)]
    needed = _NEEDED.get(str(error["type"]), "fields with values, such as {place: beijing}")
    return f'"{names[-1] if names else "the file"}" holds {there}; it needs {needed}', ""
