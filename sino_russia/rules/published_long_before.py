"""A source was published more than six weeks before what it is to show happened.

Wrong:

    # visits/putin-beijing-harbin-2024-05
    evidence:
      - source: xinhua-2022-12-27-joint-sea
        shows: {hosts: Xi Jinping}
      - source: xinhua-2024-05-16-talks
        shows: {date: May 16 and 17, kind: state visit, visitors: Putin, hosts: Xi, itinerary: [Beijing, Harbin]}

Right:

    # visits/putin-beijing-harbin-2024-05
    evidence:
      - source: xinhua-2024-05-16-talks
        shows: {date: May 16 and 17, kind: state visit, visitors: Putin, hosts: Xi, itinerary: [Beijing, Harbin]}

How to mend: the evidence cites the wrong source, or one of the two dates is wrong. A plan known long before is a record
of its own.
"""

import datetime as dt
from collections.abc import Iterator

from sino_russia.model import Position, Source
from sino_russia.model.base import Record
from sino_russia.model.vocabulary import Status
from sino_russia.problems import Severity
from sino_russia.records import Records, when
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR

_SIX_WEEKS = dt.timedelta(weeks=6)


def check(records: Records) -> Iterator[Fault]:
    """Evidence of confirmed events, visits and agreements, and of figures; a position may be held for years."""
    for entry in records:
        date = when(entry)
        if date is None or date.earliest is None or not isinstance(entry, Record) or _looks_ahead(entry):
            continue
        for index, item in enumerate(entry.evidence):
            source = records.of(Source, item.source)
            day = source.published.latest if source is not None and source.published is not None else None
            if day is not None and day < date.earliest - _SIX_WEEKS:
                message = f"{item.source} was published {day}, long before {date}"
                yield Fault(entry, ("evidence", index, "source"), message)


def _looks_ahead(entry: Record) -> bool:
    is_open = isinstance(entry, Position) or bool(getattr(entry, "projected", False))
    return is_open or entry.status is not Status.CONFIRMED
