"""All sources of a confirmed record were published before the day that they are to confirm.

What is said beforehand is an announcement.

Wrong:

    # sources/tass-2023-03-21-statement
    published: 2023-03-14

Right:

    # sources/tass-2023-03-21-statement
    published: 2023-03-21

How to mend: find a source from afterwards, or code `status: announced`.
"""

import datetime as dt
from collections.abc import Iterator

from sino_russia.model import Source
from sino_russia.model.vocabulary import Status
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """Confirmed events, visits and agreements; forecasts and positions speak of what is to come."""
    for entry in (*records.events, *records.visits, *records.agreements):
        start = entry.date.earliest
        if entry.status is not Status.CONFIRMED or start is None or not entry.evidence:
            continue
        days = [_published(records, item.source) for item in entry.evidence]
        # A visitor's clock may be a day behind the host's.
        if all(day is not None and day < start - dt.timedelta(days=1) for day in days):
            last = max(day for day in days if day is not None)
            yield Fault(entry, ("date",), f"the last source is of {last}, before it", "Is it only announced?")


def _published(records: Records, id: str) -> dt.date | None:
    source = records.of(Source, id)
    return source.published.latest if source is not None and source.published is not None else None
