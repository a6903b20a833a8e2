"""Count the records: by family, by year, and how well they are evidenced."""

from argparse import ArgumentParser, Namespace
from collections import Counter

import polars as pl

from sino_russia import checkout
from sino_russia.commands.columns import aligned
from sino_russia.frames import tables
from sino_russia.model import FAMILIES, Record, Source
from sino_russia.model.sources import SourceKind
from sino_russia.records import Records
from sino_russia.records.loading import load

_OF_STATES = frozenset({SourceKind.OFFICIAL, SourceKind.TREATY_TEXT, SourceKind.STATISTICS, SourceKind.STATE_MEDIA})
"""Kinds of sources that a state answers for."""


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes: nothing."""


def run(args: Namespace) -> int:
    """Print three tables: evidence by family, references by family, records by year and family."""
    records = load(checkout.root()).records
    frames = tables(records)
    dated = [family for family, model in FAMILIES.items() if issubclass(model, Record)]
    header = ["family", "records", "2+ publishers", "official", "official or state media", "Chinese and Russian"]
    print(aligned(header, [_evidenced(family, frames[family], _of_states(records, family)) for family in dated]))
    references: list[list[str | int]] = [
        [family, len(records.family(family))] for family in FAMILIES if family not in dated
    ]
    print("\n" + aligned(["family", "records"], references))
    print("\n" + aligned(["year", *dated], _by_year(records, dated)))
    return 0


def _of_states(records: Records, family: str) -> float | None:
    """Share of the records of a family that an office's own text or a state's media shows."""
    kinds = [
        {source.kind for item in entry.evidence if (source := records.of(Source, item.source)) is not None}
        for entry in records.family(family)
    ]
    return sum(not _OF_STATES.isdisjoint(one) for one in kinds) / len(kinds) if kinds else None


def _evidenced(family: str, frame: pl.DataFrame, of_states: float | None) -> list[str | int]:
    shares = frame.select(
        pl.col("n_publishers").ge(2).mean(),
        pl.col("has_primary").mean(),
        (pl.col("has_chinese_source") & pl.col("has_russian_source")).mean().alias("has_both"),
    ).row(0)
    two, official, both = shares
    of_each = (two, official, of_states, both)
    return [family, frame.height, *("–" if share is None else f"{share:.0%}" for share in of_each)]


def _by_year(records: Records, families: list[str]) -> list[list[str | int]]:
    counts: dict[str, Counter[str]] = {}
    for family in families:
        for entry in records.family(family):
            when = getattr(entry, "date", None) or getattr(entry, "period", None)
            year = when.earliest.year if when is not None and when.earliest else None
            counts.setdefault(str(year or "open"), Counter())[family] += 1
    return [[year, *(counts[year][family] for family in families)] for year in sorted(counts)]
