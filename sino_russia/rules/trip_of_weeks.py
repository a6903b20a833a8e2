"""A visit lasts longer than three weeks.

Wrong:

    # visits/putin-beijing-harbin-2024-05
    date: 2024-05-16/2024-07-17
    shows: {date: 16 мая — 17 июля}

Right:

    # visits/putin-beijing-harbin-2024-05
    date: 2024-05-16/2024-05-17

How to mend: as a rule a month has slipped. Where only the month of a trip is known, code the month.
"""

import datetime as dt
from collections.abc import Iterator

from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.WARNING

_THREE_WEEKS = dt.timedelta(weeks=3)
_DAY = len("2024-05-16")
"""Letters of a date that is known to the day."""


def check(records: Records) -> Iterator[Fault]:
    """Visits whose first and last day are known."""
    for visit in records.visits:
        start, end = visit.date.earliest, visit.date.latest
        is_to_the_day = all(len(day) >= _DAY for day in visit.date.split("/"))
        if start and end and is_to_the_day and end - start > _THREE_WEEKS:
            yield Fault(visit, ("date",), f"{(end - start).days} days are long for a visit")
