"""JSON Schemas of the record files, with which an editor completes and explains while one types."""

from decimal import Decimal
from typing import Any

from pydantic import BaseModel

from sino_russia.edtf import PATTERN
from sino_russia.model import FAMILIES
from sino_russia.model.documentation import description, summary
from sino_russia.model.fields import Field, Kind, fields
from sino_russia.model.limits import Limits, evidence_limits, limits
from sino_russia.model.vocabulary import Vocabulary

Node = dict[str, Any]

_EDTF: Node = {
    "description": "A day, month, year, decade (199X) or an interval of two; ~ approximate, ? uncertain, .. open.",
    "type": ["string", "integer"],
    "pattern": PATTERN,
    "minimum": 1,
    "maximum": 9999,
}


def json_schema(family: str) -> Node:
    """JSON Schema (draft 2020-12) of the files of a family.

    It describes what a YAML parser makes of a record, where `2024` is a number and `2024-05` a text. It is wider than
    the models where JSON Schema has no words for what they ask.
    """
    model = FAMILIES[family]
    parts: dict[str, type[BaseModel]] = {}
    vocabularies: dict[str, type[Vocabulary]] = {}
    for owner in (model, *(field.type for field in fields(model).values() if field.kind is Kind.PART)):
        for field in fields(owner).values():
            if field.kind is Kind.PART:
                parts[field.type.__name__] = field.type
            elif field.kind is Kind.VOCABULARY:
                vocabularies[field.type.__name__] = field.type
    definitions = {name: _object(part, tuple(fields(part))) for name, part in parts.items()}
    definitions |= {name: _vocabulary(vocabulary) for name, vocabulary in vocabularies.items()}
    definitions["Edtf"] = _EDTF
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": family,
        **_object(model, model.keys()),
        "$defs": dict(sorted(definitions.items())),
    }


def _object(model: type[BaseModel], names: tuple[str, ...]) -> Node:
    return {
        "description": summary(model),
        "type": "object",
        "additionalProperties": False,
        "required": [name for name in names if model.model_fields[name].is_required()],
        "properties": {name: _property(model, name) for name in names},
    }


def _vocabulary(vocabulary: type[Vocabulary]) -> Node:
    # Editors show the second list beside the first; validators pass over it.
    return {
        "description": summary(vocabulary),
        "type": "string",
        "enum": [member.value for member in vocabulary],
        "enumDescriptions": [member.meaning for member in vocabulary],
    }


def _property(model: type[BaseModel], name: str) -> Node:
    field, limit = fields(model)[name], limits(model)[name]
    node = _value(field, limit)
    if field.is_list:
        node = {"type": "array", **_named(minItems=limit.min_items), "items": node}
    default = model.model_fields[name].get_default(call_default_factory=True, validated_data={})
    if not model.model_fields[name].is_required() and default not in (None, [], {}):
        node["default"] = default
    return {"description": description(model, name), **node}


def _value(field: Field, limit: Limits) -> Node:
    bounds = _named(minimum=limit.minimum, maximum=limit.maximum)
    text = _named(pattern=limit.pattern, format=limit.form, minLength=limit.min_length, maxLength=limit.max_length)
    match field.kind:
        case Kind.PART | Kind.VOCABULARY:
            return {"$ref": f"#/$defs/{field.type.__name__}"}
        case Kind.DATE:
            return {"$ref": "#/$defs/Edtf"}
        case Kind.DAY:
            return {"type": "string", "format": "date"}
        case Kind.FLAG:
            return {"type": "boolean"}
        case Kind.NUMBER:
            return {"type": "number" if issubclass(field.type, Decimal) else "integer", **bounds}
        case Kind.MAPPING:
            return _printed()
        case Kind.ID:
            return {"type": "string", **text}
    # A name or title may consist of digits, which a YAML parser takes for a number.
    return {"type": ["string", "number"], **text}


def _printed() -> Node:
    path, limit = evidence_limits()
    datum = {
        "type": ["string", "number", "boolean"],
        **_named(pattern=limit.pattern, minLength=limit.min_length, maxLength=limit.max_length),
    }
    several = {"type": "array", "minItems": 1, "items": datum}
    return {"type": "object", "propertyNames": {"pattern": path}, "additionalProperties": {"anyOf": [datum, several]}}


def _named(**values: Any) -> Node:
    return {name: value for name, value in values.items() if value is not None}
