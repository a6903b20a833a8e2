"""A version of the data as plain values, read from its own tables and codebook and from nothing else.

The models may have moved on since an old release was made; what it holds can still be compared.
"""

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import polars as pl

Key = tuple[str, str]
"""Table and column, or family and id."""
Cells = dict[str, Any]
"""Values by column, without those that are empty."""

EVIDENCE = "evidence"
"""Name under which the rows of `claims` of a record stand among its cells."""

_VERSION_COLUMNS = ("since", "removed")
"""What the codebook says of releases rather than of columns."""


class Snapshot(NamedTuple):
    """Everything in a version that can be told apart from what is in another."""

    columns: dict[Key, Cells]
    """What the codebook says of each column, by table and column."""
    records: dict[Key, Cells]
    """What is coded in each record, by family and id; derived columns left aside."""
    withdrawn: dict[str, Cells]
    """Date, reason and successor of each id that is no longer in use."""

    def title(self, key: Key) -> str:
        """Title or name of a record."""
        cells = self.records[key]
        return str(cells.get("title") or cells.get("name") or "")


EMPTY = Snapshot({}, {}, {})
"""What there was before the first release."""


def read(folder: Path, ids: Collection[str] | None = None) -> Snapshot:
    """The snapshot of the tables in a folder, all records or those of some ids."""
    files = {file.stem: pl.scan_parquet(file) for file in folder.glob("*.parquet")}
    return snapshot({name: _only(name, frame, ids).collect() for name, frame in files.items() if name not in _UNREAD})


_UNREAD = ("participants", "tenures")
"""Tables that follow from others as a whole."""


def _only(table: str, frame: pl.LazyFrame, ids: Collection[str] | None) -> pl.LazyFrame:
    if ids is None or table == "codebook":
        return frame
    return frame.filter(pl.col("record_id" if table == "claims" else "id").is_in(list(ids)))


def snapshot(tables: Mapping[str, pl.DataFrame]) -> Snapshot:
    """The snapshot of these tables; their codebook says which of them are families, and what is coded in them."""
    codebook = tables["codebook"].filter(pl.col("removed").is_null())
    columns = {(row.pop("table"), row.pop("column")): _described(row) for row in codebook.to_dicts()}
    coded: dict[str, list[str]] = {}
    for (table, column), told in columns.items():
        if "is_derived" not in told:
            coded.setdefault(table, []).append(column)
    records: dict[Key, Cells] = {}
    for family, names in coded.items():
        if (family, "id") in columns and family != "withdrawn":
            for row in tables[family].select(names).iter_rows(named=True):
                records[family, row.pop("id")] = _filled(row)
    _add_evidence(records, tables["claims"].select(coded["claims"]))
    withdrawn = {row.pop("id"): _filled(row) for row in tables["withdrawn"].to_dicts()}
    return Snapshot(columns, records, withdrawn)


def _described(row: dict[str, Any]) -> Cells:
    # Whether a column is deprecated is a fact of the column; since when, one of the releases.
    told = {**row, "deprecated": row["deprecated"] is not None}
    return {name: value for name, value in _filled(told).items() if name not in _VERSION_COLUMNS and value is not False}


def _filled(row: dict[str, Any]) -> Cells:
    return {name: value for name, value in row.items() if value is not None and value != []}


def _add_evidence(records: dict[Key, Cells], claims: pl.DataFrame) -> None:
    # The order in which a record names its fields says nothing.
    ordered = claims.sort("record_id", "item", "relation", "field", "position", nulls_last=False)
    for row in ordered.iter_rows(named=True):
        key = (row.pop("family"), row.pop("record_id"))
        records[key].setdefault(EVIDENCE, []).append(_filled(row))
