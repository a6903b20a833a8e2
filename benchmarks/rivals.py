"""What people would otherwise check such records with: JSON Schema, frictionless on CSV, pandera on tables."""

import csv
import json
import tempfile
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

import frictionless
import jsonschema
import pandera.errors
import polars as pl
from pydantic import BaseModel

from sino_russia.frames.catalogue import columns
from sino_russia.frames.columns import Column, column_limits, one_value
from sino_russia.frames.contracts import contract
from sino_russia.model import FAMILIES
from sino_russia.model.fields import Field, Kind, fields
from sino_russia.records import Records
from sino_russia.validating.casting import read_as

SCHEMAS = Path(__file__).parents[1] / "schemas"
Tree = dict[str, Any]


class Rivals:
    """The three, each asked the same question: is anything wrong with this record."""

    names = ("JSON Schema", "frictionless", "pandera")

    def __init__(self, records: Records) -> None:
        self._records = records

    def verdicts(self, family: str, true: Tree, mutant: Tree) -> tuple[bool, ...]:
        """Whether each of the three refuses the mutant and not the true record."""
        ways: tuple[Callable[[str, Tree], bool], ...] = (self._json_schema, self._frictionless, self._pandera)
        return tuple(refuses(family, mutant) and not refuses(family, true) for refuses in ways)

    def _json_schema(self, family: str, tree: Tree) -> bool:
        return not _validator(family).is_valid(_typed(tree, FAMILIES[family]))

    def _frictionless(self, family: str, tree: Tree) -> bool:
        """The record's row in a CSV, with the ids that it may point to in others."""
        row = _row(family, tree)
        named = {id for text in row.values() for id in text.split(";")}
        with tempfile.TemporaryDirectory() as folder:
            resources = [_csv(Path(folder), family, [row], csv_schema(family))]
            for other in {column.points[0] for column in _foreign(family)} - {family}:
                known = [{"id": id} for id in sorted(named) if self._records.family_of(id) == other]
                resources.append(_csv(Path(folder), other, known, {"fields": [{"name": "id", "type": "string"}]}))
            package = {"name": "records", "resources": resources}
            with frictionless.system.use_context(trusted=True):
                return not frictionless.Package.from_descriptor(package, basepath=folder).validate().valid

    def _pandera(self, family: str, tree: Tree) -> bool:
        """The record's row in a table, column by column; a value that is not of a column's type is refused too."""
        row = _row(family, tree)
        given = [column for column in columns(family) if column.field is not None]
        if row.keys() - {column.name for column in given}:
            return True
        cells = {}
        for column in given:
            text = pl.Series([row.get(column.name, "")]).replace("", None)
            if column.is_list:
                inner = one_value(column.dtype)
                read = read_as(pl.element(), pl.String(), inner)
                assert read is not None
                texts = text.str.split(";").to_frame("text")
                cell = texts.select(pl.col("text").list.eval(read.cast(inner, strict=False)))["text"]
                if cell[0] is not None and any(
                    m is None and given for m, given in zip(cell[0], texts["text"][0], strict=True)
                ):
                    return True
                cells[column.name] = cell.fill_null(pl.lit([], column.dtype))
                continue
            read = read_as(pl.col("text"), pl.String(), column.dtype)
            assert read is not None
            cell = text.to_frame("text").select(read)["text"].cast(column.dtype, strict=False)
            if text[0] is not None and cell[0] is None:
                return True
            cells[column.name] = cell
        schema = contract(family).remove_columns([c.name for c in columns(family) if c.name not in cells])
        with suppress(pandera.errors.SchemaError, pandera.errors.SchemaErrors):
            schema.validate(pl.DataFrame(cells))
            return False
        return True


@cache
def _validator(family: str) -> jsonschema.Draft202012Validator:
    schema = json.loads((SCHEMAS / f"{family}.json").read_text(encoding="utf-8"))
    return jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())


def _typed(tree: Any, model: type[BaseModel]) -> Any:
    """The record as a YAML reader with types gives it."""
    known = fields(model)
    return {name: _typed_value(value, known[name]) if name in known else value for name, value in tree.items()}


def _typed_value(value: Any, field: Field) -> Any:
    if isinstance(value, list):
        return [_typed_value(member, field) for member in value]
    if isinstance(value, dict):
        return _typed(value, field.type) if field.kind is Kind.PART else value
    if field.kind is Kind.FLAG:
        return {"true": True, "false": False}.get(value, value)
    if field.kind is Kind.NUMBER:
        for number in (int, float):
            with suppress(ValueError):
                return number(value)
    return value


def _row(family: str, tree: Tree) -> dict[str, str]:
    """A record as a row of text: members of lists after each other, evidence left out."""
    row: dict[str, str] = {}
    known = fields(FAMILIES[family])
    for name, declared in FAMILIES[family].model_fields.items():
        # A field that is left out has its default in the table.
        if isinstance(declared.default, str | bool):
            row[name] = str(declared.default).lower()
    for name, value in tree.items():
        if name in ("evidence", "allow"):
            continue
        if not isinstance(value, list):
            row[name] = str(value)
        elif name in known and known[name].kind is Kind.PART:
            for inner in fields(known[name].type):
                row[f"{name}_{inner}"] = ";".join(str(part.get(inner, "")) for part in value)
        else:
            row[name] = ";".join(map(str, value))
    return row


def _foreign(family: str) -> list[Column]:
    return [column for column in columns(family) if len(column.points) == 1 and not column.is_list]


@cache
def csv_schema(family: str) -> dict[str, Any]:
    """The frictionless schema of a table as CSV: types, gaps, forms, bounds, vocabularies, keys."""
    described = []
    for column in columns(family):
        if column.field is None or column.name in ("allow_rule", "allow_why"):
            continue
        limit = column_limits(family, column)
        constraints: dict[str, Any] = {"required": column.is_required and not column.is_list}
        if not column.is_list:
            bounds = {"pattern": _whole(limit.pattern), "minimum": limit.minimum, "maximum": limit.maximum}
            constraints |= {key: bound for key, bound in bounds.items() if bound is not None}
            if isinstance(column.dtype, pl.Enum):
                constraints["enum"] = column.dtype.categories.to_list()
        kind = "number" if column.dtype.is_numeric() else "boolean" if column.dtype == pl.Boolean else "string"
        if column.dtype == pl.Date:
            kind = "date"
        if not column.is_required:
            constraints.pop("required")
        described.append({"name": column.name, "type": kind, "constraints": constraints})
    keys = [
        {"fields": [column.name], "reference": {"resource": column.points[0], "fields": ["id"]}}
        for column in _foreign(family)
        if column.points[0] != family
    ]
    return {"fields": described, "primaryKey": ["id"], "foreignKeys": keys}


def _whole(pattern: str | None) -> str | None:
    """The pattern for a library that holds it against the whole text."""
    return pattern if pattern is None or pattern.endswith("$") else rf"{pattern}[\s\S]*"


def _csv(folder: Path, name: str, rows: list[dict[str, str]], schema: dict[str, Any]) -> dict[str, Any]:
    # Columns that the schema does not know stand at the end, as they would in a table of all records.
    header = list(
        dict.fromkeys([*(field["name"] for field in schema["fields"]), *(key for row in rows for key in row)])
    )
    with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, header, restval="")
        writer.writeheader()
        writer.writerows(rows)
    return {"name": name, "path": f"{name}.csv", "schema": schema}
