"""Tables as Parquet files that explain themselves: what each column means, which data set and version it is."""

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any

import polars as pl

from sino_russia import citing
from sino_russia.building.described_schema import DescribedSchema
from sino_russia.citing import DATASET, LICENCE, TITLE, Edition
from sino_russia.frames import codebook
from sino_russia.frames.catalogue import TABLES, about


def write_table(frame: pl.DataFrame, table: str, file: Path, edition: Edition) -> None:
    """Write one table: the same frame gives the same bytes.

    The file's metadata name data set, table, version, licence and citation, and hold the codebook of the table as
    JSON; the metadata of each Arrow field hold its own description, unit and vocabulary.
    """
    described = DescribedSchema(frame.schema, column_metadata(table))
    frame.rechunk().write_parquet(
        file,
        compression="zstd",
        compression_level=3,
        statistics=True,
        row_group_size=1 << 17,  # fixed, so that no default of the library decides on the bytes
        metadata=file_metadata(table, edition),
        arrow_schema=described,
    )


def column_metadata(table: str) -> dict[str, dict[str, str]]:
    """Metadata of the Arrow field of each column of a table."""
    return {str(row["column"]): _texts(row) for row in _rows(table)}


def file_metadata(table: str, edition: Edition) -> dict[str, str]:
    """Metadata of the file of a table."""
    return {
        "dataset": DATASET,
        "title": TITLE,
        "table": table,
        "description": about(table),
        "version": edition.version,
        "licence": LICENCE,
        "citation": citing.text(edition),
        "schema_digest": schema_digest(),
        "codebook": json.dumps(_rows(table), ensure_ascii=False),
    }


@cache
def schema_digest() -> str:
    """SHA-256 of names and types of all columns of all tables, vocabularies included."""
    named = ("column", "type", "values")
    whole = {table: [[row[name] for name in named] for row in codebook.rows(table)] for table in TABLES}
    return hashlib.sha256(json.dumps(whole, ensure_ascii=False).encode()).hexdigest()


@cache
def _rows(table: str) -> list[dict[str, Any]]:
    """What the codebook says of each column, without what it leaves empty."""
    return [
        {key: value for key, value in row.items() if key != "table" and value not in (None, [], False)}
        for row in codebook.rows(table)
    ]


def _texts(row: dict[str, Any]) -> dict[str, str]:
    named = {key: value for key, value in row.items() if key not in ("column", "values", "meanings")}
    texts = {key: value if isinstance(value, str) else json.dumps(value) for key, value in named.items()}
    if "meanings" in row:
        pairs = zip(row["values"], row["meanings"], strict=True)
        texts["vocabulary"] = json.dumps(dict(pairs), ensure_ascii=False)
    return texts
