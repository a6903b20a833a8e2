"""A value is not of the form or in the range that its field needs.

Wrong:

    # trade_figures/trade-2023-gacc-usd
    total: 240,1

Right:

    # trade_figures/trade-2023-gacc-usd
    total: 240.1

How to mend: write the value as the message says; the codebook gives the form of each field.
"""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, get_args

from pydantic import BaseModel, StringConstraints

from sino_russia.model import types
from sino_russia.problems import Severity, quoted

SEVERITY = Severity.ERROR
ERRORS = frozenset(
    {
        *("value_error", "string_pattern_mismatch", "string_too_long", "string_too_short", "greater_than_equal"),
        *("less_than_equal", "bool_type", "int_type", "decimal_type", "date_type", "is_instance_of"),
    }
)


def _pattern(alias: Any) -> str:
    constraints = next(mark for mark in get_args(alias) if isinstance(mark, StringConstraints))
    return str(constraints.pattern)


_ID = _pattern(types.Id)
_FORMS = {
    _ID: "an id: lower-case ASCII letters, digits and single hyphens, such as joint-sea-2022",
    _pattern(types.Line): "one line of text without space at its ends",
    _pattern(types.Prose): "text that does not begin with a space",
    _pattern(types.FieldPath): "the name of a field, or of a field and one member, such as stages.signed",
    _pattern(types.RuleName): "the name of a rule, such as end-before-start",
    _pattern(types.Sha256): "a SHA-256: 64 digits 0-9 and letters a-f",
    _pattern(types.CountryCode): "a country code of three capitals, such as CHN",
    _pattern(types.WikidataId): "a Wikidata item, such as Q148",
}


def describe(error: Mapping[str, Any], _model: type[BaseModel], _loc: tuple[str | int, ...]) -> tuple[str, str]:
    """Message and hint for one error of the model."""
    given, context, type_ = error["input"], error.get("ctx", {}), error["type"]
    if not isinstance(given, str | int | Decimal):
        return "there is more here than one value", "Write one, without brackets or a hyphen."
    shown = quoted(given)
    if type_ == "value_error":
        return f"{shown}: {context['error']}", ""
    if type_ == "string_pattern_mismatch":
        return f"{shown} is not {_FORMS[context['pattern']]}", _as_id(str(given)) if context["pattern"] == _ID else ""
    if type_ == "string_too_long":
        return f"{len(str(given))} characters; at most {context['max_length']} are allowed", "Say it more shortly."
    if type_ == "string_too_short":
        return f"{shown} is shorter than {context['min_length']} characters", ""
    if type_ == "greater_than_equal":
        return f"{shown} is less than {context['ge']}", ""
    if type_ == "less_than_equal":
        return f"{shown} is more than {context['le']}", ""
    return f"{shown} is not what this field needs", ""


def _as_id(text: str) -> str:
    """What a name in Latin letters would be as an id, as a hint; nothing for other letters."""
    words = re.findall("[a-z0-9]+", text.lower())
    return f'Did you mean "{"-".join(words)}"?' if words and text.isascii() else ""
