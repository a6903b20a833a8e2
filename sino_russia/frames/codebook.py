"""The codebook as a table: what every column of every table means."""

from collections.abc import Iterable
from typing import Any

import polars as pl

from sino_russia.frames.catalogue import KEYS, TABLES, columns, table_schema
from sino_russia.frames.columns import Column, column_limits, members, type_name
from sino_russia.frames.deprecated import DEPRECATED
from sino_russia.model import FAMILIES
from sino_russia.model.fields import fields


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
