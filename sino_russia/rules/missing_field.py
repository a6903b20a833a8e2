"""A record lacks a field that every record of its family has, or a list that needs a member is empty.

Wrong:

    # visits/putin-beijing-harbin-2024-05
    itinerary:
      - {date: 2024-05-16}
      - {place: harbin, date: 2024-05-17}

Right:

    # visits/putin-beijing-harbin-2024-05
    itinerary:
      - {place: beijing, date: 2024-05-16}
      - {place: harbin, date: 2024-05-17}

How to mend: add the field. If no source says it, the record is not ready.
"""

from collections.abc import Mapping

from pydantic import BaseModel

from sino_russia.model.documentation import description
from sino_russia.model.fields import field_at, model_at
from sino_russia.problems import Severity

SEVERITY = Severity.ERROR
ERRORS = frozenset({"missing", "too_short"})


def describe(error: Mapping[str, object], model: type[BaseModel], loc: tuple[str | int, ...]) -> tuple[str, str]:
    """Message and hint for one error of the model."""
    field = field_at(model, loc)
    if error["type"] == "too_short":
        return f'"{loc[-1]}" has no member', "Give at least one, or leave the field out if it may be left out."
    if field is None:
        return f'"{loc[-1]}" is missing', ""
    return f'"{loc[-1]}" is missing', f"{description(model_at(model, loc[:-1]), field.name)} It is {field.words}."
