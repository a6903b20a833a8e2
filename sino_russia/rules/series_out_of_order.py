"""Numbers of a series go back or repeat, in the order of their dates.

Wrong:

    # events/joint-sea-2023
    number: 11
    shows: {number: одиннадцатые}

Right:

    # events/joint-sea-2023
    number: 12
    shows: {number: двенадцатые}

How to mend: look the number up; where the two sides count differently, `counted_by` of the series says whom to follow.
That a number is left out is told by another rule, number-left-out.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from sino_russia.model import Agreement, Event, Series, Visit
from sino_russia.model.series import SeriesKind
from sino_russia.model.vocabulary import Status
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """Dated members of numbered series; items of a list keep the order of their source."""
    members: dict[str, list[Event | Visit | Agreement]] = defaultdict(list)
    numbered: tuple[Event | Visit | Agreement, ...] = (*records.events, *records.visits, *records.agreements)
    for entry in numbered:
        if entry.series is not None and entry.number is not None and entry.status is not Status.DID_NOT_HAPPEN:
            members[entry.series].append(entry)
    for id, entries in members.items():
        series = records.of(Series, id)
        if series is None or series.kind is SeriesKind.LIST:
            continue
        entries.sort(key=lambda entry: (entry.date.earliest or dt.date.min, entry.number or 0, entry.id))
        for before, entry in pairwise(entries):
            step = (entry.number or 0) - (before.number or 0)
            if step == 0:
                yield Fault(entry, ("number",), f"{entry.number} is already the number of {before.id}")
            elif step < 0:
                yield Fault(entry, ("number",), f"{entry.number} after {before.number}, which is {before.id}")
