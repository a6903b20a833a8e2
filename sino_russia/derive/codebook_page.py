"""The codebook as a page: what every column of every table means."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from sino_russia.frames.catalogue import KEYS, TABLES, about, columns
from sino_russia.frames.codebook import rows
from sino_russia.frames.columns import Column
from sino_russia.frames.deprecated import DEPRECATED
from sino_russia.model.documentation import summary
from sino_russia.model.vocabulary import Vocabulary


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
