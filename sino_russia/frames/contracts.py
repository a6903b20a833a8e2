"""pandera schemas of the tables, for pipelines that speak pandera.

Apart from the rest, since pandera takes a second to import.
"""

from collections.abc import Callable

import pandera.polars as pa
import polars as pl

from sino_russia.frames.catalogue import KEYS, about, columns
from sino_russia.frames.columns import Column, column_limits


def contract(table: str) -> pa.DataFrameSchema:
    """The pandera schema of a table: columns, types, gaps, forms, bounds, keys. Raises UnknownTable.

    >>> import polars as pl
    >>> from sino_russia.frames import table_schema
    >>> contract("visits").validate(pl.DataFrame(schema=table_schema("visits"))).is_empty()
    True
    """
    return pa.DataFrameSchema(
        {column.name: _column(table, column) for column in columns(table)},
        name=table,
        description=about(table),
        strict=True,
        ordered=True,
        checks=[pa.Check(_keys_are_unique(KEYS[table]), name="unique-key", error="several rows have the same key")],
    )


def _keys_are_unique(keys: tuple[str, ...]) -> Callable[[pa.PolarsData], pl.LazyFrame]:
    # `unique=` of pandera ends in a panic of polars when it reports rows that hold lists.
    def check(data: pa.PolarsData) -> pl.LazyFrame:
        return data.lazyframe.select(~pl.struct(keys).is_duplicated().any())

    return check


def _column(table: str, column: Column) -> pa.Column:
    # A check of pandera sees a whole value; members of lists are left to the types.
    checks = [] if isinstance(column.dtype, pl.List) else _checks(table, column)
    return pa.Column(
        column.dtype,
        checks,
        nullable=not column.is_required,
        name=column.name,
        description=column.description,
    )


def _checks(table: str, column: Column) -> list[pa.Check]:
    limit = column_limits(table, column)
    checks = []
    if limit.pattern is not None:
        checks.append(pa.Check.str_matches(limit.pattern))
    if limit.max_length is not None:
        checks.append(pa.Check.str_length(max_value=limit.max_length))
    if limit.minimum is not None:
        checks.append(pa.Check.ge(limit.minimum))
    if limit.maximum is not None:
        checks.append(pa.Check.le(limit.maximum))
    return checks
