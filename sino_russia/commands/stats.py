"""Count the records: by family, by kind, by year, and how well they are evidenced."""

import sys
from argparse import ArgumentParser, Namespace
from collections import Counter

import polars as pl

from sino_russia.checking.loading import load
from sino_russia.commands.columns import aligned
from sino_russia.frames import tables
from sino_russia.model import FAMILIES, Agreement, Event, Position, Record, Source, Visit
from sino_russia.model.events import EventKind
from sino_russia.model.offices import OfficeKind
from sino_russia.model.sources import PRIMARY, SourceKind
from sino_russia.problems import counted
from sino_russia.records import Records, when
from sino_russia.whereabouts import checkout

_OF_STATES = PRIMARY | {SourceKind.STATE_MEDIA}
"""Kinds of sources that a state answers for."""
_FROM_AFAR = frozenset({EventKind.CALL, EventKind.VIDEO_MEETING})
"""Kinds of events at which people meet as on visits, though not in person."""
_LEADING = frozenset(
    {OfficeKind.HEAD_OF_STATE, OfficeKind.PARAMOUNT_LEADER, OfficeKind.PARTY_LEADER, OfficeKind.HEAD_OF_GOVERNMENT}
)
"""Offices of leaders and premiers."""
_HEADER = ("records", "2+ publishers", "official", "official or state media", "Chinese and Russian")


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes: nothing."""


def run(args: Namespace) -> int:
    """Print how records are evidenced by family and kind; references by family; records by year and family."""
    records = load(checkout.root()).records
    if records.broken:
        files = counted(len(records.broken), "file")
        print(f"sino-russia stats: without {files} that cannot be read; `sino-russia check` says why", file=sys.stderr)
    dated = [family for family, model in FAMILIES.items() if issubclass(model, Record)]
    evidenced = _evidenced(records, dated)
    by_family = [_row(family, evidenced.filter(pl.col("family") == family)) for family in dated]
    print(aligned(["family", *_HEADER], by_family))
    print("\n" + aligned(["kind", *_HEADER], _by_kind(evidenced)))
    references: list[list[str | int]] = [
        [family, len(records.family(family))] for family in FAMILIES if family not in dated
    ]
    print("\n" + aligned(["family", "records"], references))
    print("\n" + aligned(["year", *dated], _by_year(records, dated)))
    return 0


def _evidenced(records: Records, families: list[str]) -> pl.DataFrame:
    """One row a record: what it is, and which kinds of sources show it."""
    frames = tables(records)
    support = ["id", "n_publishers", "has_primary", "has_chinese_source", "has_russian_source"]
    rows = [
        {
            "id": entry.id,
            "family": family,
            "kind": entry.kind.value if isinstance(entry, Event | Visit | Agreement | Position) else None,
            "is_meeting": isinstance(entry, Visit) or (isinstance(entry, Event) and entry.kind in _FROM_AFAR),
            "is_of_states": any(
                source.kind in _OF_STATES
                for item in entry.evidence
                if (source := records.of(Source, item.source)) is not None
            ),
        }
        for family in families
        for entry in records.family(family)
    ]
    frame = pl.DataFrame(
        rows,
        {"id": pl.String, "family": pl.String, "kind": pl.String, "is_meeting": pl.Boolean, "is_of_states": pl.Boolean},
    )
    supported = pl.concat([frames[family].select(support) for family in families])
    return frame.join(supported, on="id").with_columns(
        (pl.col("has_chinese_source") & pl.col("has_russian_source")).alias("has_both"),
        pl.col("id").is_in(list(_with_leaders(records))).alias("has_leader"),
    )


def _with_leaders(records: Records) -> set[str]:
    """Ids of the records in which somebody has a role who leads a state, a ruling party or a government then."""
    leading = {office.id for office in records.offices if office.kind in _LEADING}
    return {
        entry.id
        for entry, _, actor, date in records.in_roles()
        if not leading.isdisjoint(records.offices_on(actor.id, date))
    }


def _by_kind(evidenced: pl.DataFrame) -> list[list[str | int]]:
    """Meetings of all kinds, near and from afar; then each kind of what has kinds, the most frequent first."""
    meetings = evidenced.filter("is_meeting")
    rows = [
        _row("visits, calls, video meetings", meetings),
        _row("– of leaders and premiers", meetings.filter("has_leader")),
    ]
    for family in ("visits", "events", "agreements", "positions"):
        of_family = evidenced.filter(pl.col("family") == family)
        kinds = of_family["kind"].value_counts(sort=True)["kind"].to_list()
        rows += [_row(f"{family}: {kind}", of_family.filter(pl.col("kind") == kind)) for kind in kinds]
    return rows


def _row(name: str, records: pl.DataFrame) -> list[str | int]:
    shares = records.select(
        pl.col("n_publishers").ge(2).mean(),
        pl.col("has_primary", "is_of_states", "has_both").mean(),
    ).row(0)
    return [name, records.height, *("–" if share is None else f"{share:.0%}" for share in shares)]


def _by_year(records: Records, families: list[str]) -> list[list[str | int]]:
    counts: dict[str, Counter[str]] = {}
    for family in families:
        for entry in records.family(family):
            date = when(entry)
            year = date.earliest.year if date is not None and date.earliest else None
            counts.setdefault(str(year or "open"), Counter())[family] += 1
    return [[year, *(counts[year][family] for family in families)] for year in sorted(counts)]
