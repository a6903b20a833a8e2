"""Records to tables."""

from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import Any

import polars as pl

from sino_russia.frames.columns import KEPT_APART, SUPPORT_COLUMNS, family_columns, properties, schema
from sino_russia.frames.deprecated import with_aliases
from sino_russia.frames.links import claims, participants, tenures, withdrawals
from sino_russia.frames.series import field_series
from sino_russia.model import FAMILIES, Entry, Withdrawal
from sino_russia.model.base import Evidence
from sino_russia.model.fields import fields, key_fields
from sino_russia.model.sources import PRIMARY, Source, SourceKind
from sino_russia.model.vocabulary import Side
from sino_russia.records import Records


def tables(entries: Iterable[Entry], withdrawn: Iterable[Withdrawal] = ()) -> dict[str, pl.DataFrame]:
    """The tables of these records by name: families, then `claims`, `participants`, `tenures`, `withdrawn`.

    Rows are in order of the id, whatever the order of the entries.
    """
    records = Records(sorted(entries, key=attrgetter("id")))
    frames = {family: family_table(family, records.family(family), records) for family in FAMILIES}
    links = {"claims": claims(records), "participants": participants(records), "tenures": tenures(records)}
    whole = {**frames, **links, "withdrawn": withdrawals(withdrawn)}
    return {table: with_aliases(table, frame) for table, frame in whole.items()}


def family_table(family: str, entries: Sequence[Entry], records: Records) -> pl.DataFrame:
    """The table of one family; `records` holds the sources that the evidence cites."""
    model = FAMILIES[family]
    rows = [entry.__dict__ for entry in entries]
    series: list[pl.Series] = []
    for name in model.keys():  # noqa: SIM118 - a class method, no mapping
        if name not in KEPT_APART:
            series.extend(field_series(fields(model)[name], rows))
    dtypes = schema(family_columns(family))
    series.extend(
        pl.Series(name, list(map(attrgetter(name), entries)), dtype=dtypes[name]) for name in properties(model)
    )
    frame = pl.DataFrame(series)
    return frame.hstack(_support(entries, records)) if key_fields(model) else frame


def _support(entries: Sequence[Entry], records: Records) -> pl.DataFrame:
    """Who stands behind each record: columns in the order of `SUPPORT_COLUMNS`."""
    rows = [_supporters(entry, records) for entry in entries]
    return pl.DataFrame(rows, schema=schema(SUPPORT_COLUMNS), orient="row")


def _supporters(entry: Entry, records: Records) -> tuple[Any, ...]:
    cited = [(item, source) for item in entry.evidence if (source := records.of(Source, item.source)) is not None]
    sides = {source.side for _, source in cited}
    return (
        len({item.source for item in entry.evidence}),
        len(records.witnesses(entry.evidence)),
        any(source.kind in PRIMARY and not _is_dispatch(item, source, records) for item, source in cited),
        Side.CHINA in sides,
        Side.RUSSIA in sides,
    )


def _is_dispatch(item: Evidence, source: Source, records: Records) -> bool:
    """Whether an office's page only prints what a news outlet wrote."""
    return source.kind is SourceKind.OFFICIAL and bool(records.outlets(item))
