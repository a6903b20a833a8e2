"""Values of one field, of all records at once, as columns.

Everything is built flat and cut into lists afterwards: handing Python lists of lists to polars takes ten times as long.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from operator import itemgetter
from typing import Any

import polars as pl

from sino_russia.frames.columns import Aspect, aspects
from sino_russia.model.fields import Field, Kind, fields

Rows = Sequence[Mapping[str, Any]]
"""Records or parts, as mappings from field to value."""


def field_series(field: Field, rows: Rows, name: str | None = None) -> Iterator[pl.Series]:
    """The columns of one field, in the order in which `columns` names them."""
    name = name or field.name
    values = list(map(itemgetter(field.name), rows))
    if field.kind is Kind.PART:
        parts = [part.__dict__ for part in chain.from_iterable(values)]
        cut = Cut(values)
        for inner in fields(field.type).values():
            flat = list(map(itemgetter(inner.name), parts))
            for aspect in aspects(inner, is_in_part=True):
                yield cut(_series(f"{name}_{inner.name}", aspect, flat))
    elif field.is_list:
        cut = Cut(values)
        flat = list(chain.from_iterable(values))
        for aspect in aspects(field):
            yield cut(_series(name, aspect, flat))
    else:
        for aspect in aspects(field):
            yield _series(name, aspect, values)


def _series(name: str, aspect: Aspect, values: Iterable[Any]) -> pl.Series:
    if (take := aspect.take) is not None:
        values = [None if value is None else take(value) for value in values]
    return pl.Series(name + aspect.suffix, values, dtype=aspect.dtype)


class Cut:
    """Cuts a flat column into lists as long as those given.

    >>> Cut([["a", "b"], []])(pl.Series([1, 2])).to_list()
    [[1, 2], []]
    """

    def __init__(self, lists: Iterable[Sequence[Any]]) -> None:
        lengths = pl.Series("length", list(map(len, lists)), dtype=pl.Int64)
        self._cuts = lengths.to_frame().with_columns(offset=pl.col("length").cum_sum() - pl.col("length"))

    def __call__(self, flat: pl.Series) -> pl.Series:
        """The column of lists whose members, one after the other, are those of the flat column."""
        if self._cuts.is_empty():
            return pl.Series(flat.name, [], dtype=pl.List(flat.dtype))
        # Slices of a list of categories come back as bare codes, so categories are cut as text.
        plain = flat.cast(pl.String) if isinstance(flat.dtype, pl.Enum) else flat
        lists = self._cuts.select(pl.lit(plain).implode().list.slice("offset", "length").alias(flat.name))
        return lists.to_series().cast(pl.List(flat.dtype))
