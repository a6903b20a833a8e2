"""Every table there is, and what one row of it is."""

import polars as pl

from sino_russia.errors import UnknownTable
from sino_russia.frames.columns import Column, family_columns, schema
from sino_russia.frames.deprecated import alias_columns
from sino_russia.frames.links import CLAIMS, PARTICIPANTS, TENURES, WITHDRAWN
from sino_russia.model import FAMILIES
from sino_russia.model.documentation import summary

_TEXTS = pl.List(pl.String)

CODEBOOK = (
    Column("table", pl.String(), "Name of the table.", is_required=True),
    Column("column", pl.String(), "Name of the column.", is_required=True),
    Column("type", pl.String(), "Kind of its values.", is_required=True),
    Column("description", pl.String(), "What it says.", is_required=True),
    Column("unit", pl.String(), "Unit of its numbers, or the column that holds it."),
    Column("values", _TEXTS, "Members of its vocabulary, in order.", is_required=True),
    Column("meanings", _TEXTS, "What each of them means, where it needs words.", is_required=True),
    Column("refers_to", _TEXTS, "Tables whose `id` its values are.", is_required=True),
    Column("is_key", pl.Boolean(), "Whether it tells rows apart, with other key columns.", is_required=True),
    Column("is_required", pl.Boolean(), "Whether every row has a value; a list may have no members.", is_required=True),
    Column("is_derived", pl.Boolean(), "Whether it follows from other columns.", is_required=True),
    Column("is_evidenced", pl.Boolean(), "Whether a source must show each value coded.", is_required=True),
    Column("pattern", pl.String(), "Regular expression that its texts fit."),
    Column("minimum", pl.Float64(), "Least value."),
    Column("maximum", pl.Float64(), "Greatest value."),
    Column("since", pl.String(), "Release that had it first; `work` if none has had it yet."),
    Column("deprecated", pl.String(), "Release since which another should be used; empty for what is to stay."),
    Column("replaced_by", pl.String(), "Column to use instead."),
    Column("removed", pl.String(), "First release without it; empty for what is there."),
)
"""Columns of the table that has one row for each column of each table."""

_OTHERS = {
    "claims": (CLAIMS, "One datum that one source prints for one field of one record."),
    "participants": (PARTICIPANTS, "One actor in one role of one record."),
    "tenures": (TENURES, "One uninterrupted time of one actor in one office."),
    "withdrawn": (WITHDRAWN, "One id that is no longer in use."),
    "codebook": (CODEBOOK, "One column of one table."),
}

TABLES = (*FAMILIES, *_OTHERS)
"""Names of all tables: the families, the link tables, the withdrawn ids, the codebook."""

KEYS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(FAMILIES, ("id",)),
    "claims": ("record_id", "item", "relation", "field", "position"),
    "participants": ("record_id", "role", "position"),
    "tenures": ("actor_id", "position"),
    "withdrawn": ("id",),
    "codebook": ("table", "column"),
}
"""Columns that tell the rows of each table apart."""


def columns(table: str) -> tuple[Column, ...]:
    """Columns of a table, in order. Raises UnknownTable.

    >>> [column.name for column in columns("visits")][:5]
    ['id', 'title', 'date', 'date_start', 'date_end']
    """
    known(table)
    own = _OTHERS[table][0] if table in _OTHERS else family_columns(table)
    return (*own, *alias_columns(table, own))


def about(table: str) -> str:
    """What one row of a table is. Raises UnknownTable."""
    known(table)
    return _OTHERS[table][1] if table in _OTHERS else summary(FAMILIES[table])


def table_schema(table: str) -> pl.Schema:
    """Names and types of the columns of a table. Raises UnknownTable."""
    return schema(columns(table))


def known(table: str) -> None:
    """Raise UnknownTable, naming the nearest, if there is no such table."""
    if table not in TABLES:
        raise UnknownTable.among(table, TABLES)
