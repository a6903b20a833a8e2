"""The date that a source prints cannot be the coded one.

The printed date may be less exact, or without a year; a weekday counts too. A printed range must have the coded ends.

Wrong:

    # visits/putin-beijing-harbin-2024-05
    date: 2024-05-16/2024-05-18

Right:

    # visits/putin-beijing-harbin-2024-05
    date: 2024-05-16/2024-05-17

How to mend: look the date up again. If sources differ, code the better one and put the other under `disputes`.
"""

from collections.abc import Iterator

from sino_russia.model import Entry, Source
from sino_russia.model.base import Record
from sino_russia.model.fields import Kind
from sino_russia.model.sources import SourceKind
from sino_russia.printed import dates as printed_dates
from sino_russia.problems import Severity
from sino_russia.records import Records, evidence
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR
IS_OF_PRINT = True

_NEWS = (SourceKind.OFFICIAL, SourceKind.STATE_MEDIA, SourceKind.WIRE, SourceKind.PRESS)


def check(records: Records) -> Iterator[Fault]:
    """Data shown for fields that are dates or have dates in their parts."""
    for claim in records.shown(Kind.DATE, Kind.PART):
        coded = list(evidence.dates(claim))
        source = records.of(Source, claim.item.source)
        published = source.published if source is not None and _is_news(source, claim.entry) else None
        is_part = len(claim.printed) > 1
        for text in claim.printed if coded else ():
            verdicts = {printed_dates.fits(text, date, published, is_part=is_part) for date in coded}
            if verdicts == {False}:
                values = " or ".join(coded)
                hint = f"A date without a year is read as the one next to {published}." if published else ""
                yield Fault(claim.entry, claim.loc, f'"{text}" is not the coded {claim.path} {values}', hint)


def _is_news(source: Source, entry: Entry) -> bool:
    # A life told long afterwards leaves out the year too.
    return isinstance(entry, Record) and source.kind in _NEWS
