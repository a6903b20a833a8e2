"""The codebook: what every column of every table means, as a table and as a page."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

import polars as pl

from sino_russia.frames.catalogue import KEYS, TABLES, about, columns, table_schema
from sino_russia.frames.columns import Column, column_limits, members, type_name
from sino_russia.frames.deprecated import DEPRECATED
from sino_russia.model import FAMILIES
from sino_russia.model.documentation import summary
from sino_russia.model.fields import fields
from sino_russia.model.vocabulary import Vocabulary


def codebook(tables: Iterable[str] = TABLES) -> pl.DataFrame:
    """One row for each column of the tables. Raises UnknownTable."""
    return pl.DataFrame([row for table in tables for row in rows(table)], schema=table_schema("codebook"), orient="row")


def rows(table: str) -> list[dict[str, Any]]:
    """What the codebook says of each column of a table. Raises UnknownTable."""
    return [
        {
            "table": table,
            "column": column.name,
            "type": type_name(column.dtype),
            "description": column.description,
            "unit": column.unit,
            "values": members(column.dtype),
            "meanings": [member.meaning for member in column.vocabulary or ()],
            "refers_to": list(column.points),
            "is_key": column.name in KEYS[table],
            "is_required": column.is_required,
            "is_derived": column.is_derived,
            "is_evidenced": _is_evidenced(table, column),
            "pattern": limit.pattern,
            "minimum": limit.minimum,
            "maximum": limit.maximum,
            # Which releases had a column is not for the models to say.
            "since": None,
            "deprecated": None,
            "replaced_by": DEPRECATED.get((table, column.name)),
            "removed": None,
        }
        for column in columns(table)
        for limit in (column_limits(table, column),)
    ]


def _is_evidenced(table: str, column: Column) -> bool:
    return column.field is not None and fields(FAMILIES[table])[column.field.partition(".")[0]].is_key


def page() -> str:
    """The codebook as Markdown."""
    lines = [
        "# Codebook",
        "",
        "Generated from the models. One section a table; `sr.codebook()` gives the same as a table.",
        "",
        "A column is required if it says *always*; a *derived* one follows from other columns; of an *evidenced* one",
        "every coded value is shown by at least one source. Dates: see [reading.md](reading.md).",
        "",
        *(f"- [{table}](#{table}): {about(table)}" for table in TABLES),
        "- [Vocabularies](#vocabularies)",
    ]
    for table in TABLES:
        lines += ["", f"## {table}", "", about(table), "", f"Key: {', '.join(f'`{key}`' for key in KEYS[table])}.", ""]
        lines += ["| column | type | meaning |", "|---|---|---|"]
        lines += [_row(column, row) for column, row in zip(columns(table), rows(table), strict=True)]
    lines += ["", "## Vocabularies"]
    for vocabulary in _vocabularies():
        lines += ["", f"### {vocabulary.__name__}", "", summary(vocabulary), "", "| value | meaning |", "|---|---|"]
        lines += [f"| `{member.value}` | {_cell(member.meaning)} |" for member in vocabulary]
    return "\n".join(lines) + "\n"


def _row(column: Column, row: dict[str, Any]) -> str:
    marks = [word for word in ("derived", "evidenced") if row[f"is_{word}"]]
    if column.is_required and not column.is_derived and not column.is_list:
        marks.insert(0, "always")
    said = [column.description]
    if column.vocabulary is not None:
        said.append(f"Values: [{column.vocabulary.__name__}](#{column.vocabulary.__name__.lower()}).")
    elif row["values"]:
        said.append(f"Values: {', '.join(f'`{value}`' for value in row['values'])}.")
    if column.points:
        said.append(f"An `id` of {' or '.join(f'[{table}](#{table})' for table in column.points)}.")
    if column.unit is not None:
        is_column = any(other.name == column.unit for other in columns(row["table"]))
        said.append(f"Unit: see `{column.unit}`." if is_column else f"Unit: {column.unit}.")
    if row["minimum"] is not None:
        most = f" to {row['maximum']}" if row["maximum"] is not None else " or more"
        said.append(f"Range: {row['minimum']}{most}.")
    if (row["table"], column.name) in DEPRECATED:
        said.append(f"Deprecated: use `{row['replaced_by']}`." if row["replaced_by"] else "Deprecated.")
    if marks:
        said.append(f"*{', '.join(marks)}*")
    return f"| `{column.name}` | {row['type']} | {_cell(' '.join(said))} |"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


@cache
def _vocabularies() -> tuple[type[Vocabulary], ...]:
    found: Iterator[type[Vocabulary] | None] = (column.vocabulary for table in TABLES for column in columns(table))
    return tuple(sorted({vocabulary for vocabulary in found if vocabulary is not None}, key=lambda one: one.__name__))
