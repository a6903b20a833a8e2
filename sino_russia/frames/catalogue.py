"""Every table there is, and what one row of it is."""

import polars as pl

from sino_russia.derive.documentation import summary
from sino_russia.errors import UnknownTable
from sino_russia.frames.columns import Column, family_columns, schema
from sino_russia.frames.links import CLAIMS, PARTICIPANTS, TENURES
from sino_russia.model import FAMILIES

_LINKS = {
    "claims": (CLAIMS, "One datum that one source prints for one field of one record."),
    "participants": (PARTICIPANTS, "One actor in one role of one record."),
    "tenures": (TENURES, "One uninterrupted time of one actor in one office."),
}

TABLES = (*FAMILIES, *_LINKS)
"""Names of all tables: the families, then the link tables."""

KEYS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(FAMILIES, ("id",)),
    "claims": ("record_id", "item", "relation", "field", "position"),
    "participants": ("record_id", "role", "position"),
    "tenures": ("actor_id", "position"),
}
"""Columns that tell the rows of each table apart."""


def columns(table: str) -> tuple[Column, ...]:
    """Columns of a table, in order. Raises UnknownTable.

    >>> [column.name for column in columns("visits")][:5]
    ['id', 'title', 'date', 'date_start', 'date_end']
    """
    known(table)
    return _LINKS[table][0] if table in _LINKS else family_columns(table)


def about(table: str) -> str:
    """What one row of a table is. Raises UnknownTable."""
    known(table)
    return _LINKS[table][1] if table in _LINKS else summary(FAMILIES[table])


def table_schema(table: str) -> pl.Schema:
    """Names and types of the columns of a table. Raises UnknownTable."""
    return schema(columns(table))


def known(table: str) -> None:
    """Raise UnknownTable, naming the nearest, if there is no such table."""
    if table not in TABLES:
        raise UnknownTable.among(table, TABLES)
