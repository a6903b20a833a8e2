"""Columns on their way out: what to use instead, and copies under the old name."""

from collections.abc import Sequence
from dataclasses import replace

import polars as pl

from sino_russia.frames.columns import Column

DEPRECATED: dict[tuple[str, str], str | None] = {}
"""By table and column, the column to use instead; None if nothing takes its place.

Whoever renames a field adds a line for each column it made, and the old columns stay as copies. Whoever wants to drop a
field adds lines with None, and drops it once a release has had them. A line stays for one minor release or longer; what
a column was, and when it went, stays in the codebook for ever.
"""


def alias_columns(table: str, columns: Sequence[Column]) -> tuple[Column, ...]:
    """The columns that a table has under a former name besides its own."""
    own = {column.name: column for column in columns}
    return tuple(
        replace(own[new], name=old, description=f"Former name of `{new}`.", field=None, is_derived=True)
        for (of, old), new in DEPRECATED.items()
        if of == table and new is not None and old not in own
    )


def with_aliases(table: str, frame: pl.DataFrame) -> pl.DataFrame:
    """The table with copies of its columns under their former names."""
    return frame.with_columns(
        frame[new].alias(old) for (of, old), new in DEPRECATED.items() if of == table and new and old not in frame
    )
