"""Records as polars tables, and tables as records."""

from sino_russia.frames.catalogue import TABLES, columns, table_schema
from sino_russia.frames.columns import Column
from sino_russia.frames.decoding import entries
from sino_russia.frames.encoding import tables

__all__ = ["TABLES", "Column", "columns", "entries", "table_schema", "tables"]
