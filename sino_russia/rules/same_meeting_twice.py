"""Two visits have a visitor, a host, a day and a place in common: one meeting coded twice.

Wrong:

    # visits/putin-beijing-2024-05
    title: Putin in Beijing
    date: 2024-05-16
    kind: working_visit
    visitors: [vladimir-putin]
    hosts: [xi-jinping]
    itinerary:
      - {place: beijing, date: 2024-05-16}
    evidence:
      - source: tass-2024-05-16-talks
        shows: {date: 16 мая, kind: визит, visitors: Путин, hosts: Си, itinerary: Пекин}

Right:

    # visits/putin-beijing-2015-09
    title: Putin in Beijing
    date: 2015-09-03
    kind: ceremony_attendance
    visitors: [vladimir-putin]
    hosts: [xi-jinping]
    itinerary:
      - {place: beijing, date: 2015-09-03}
    evidence:
      - source: archived
        shows: {date: September 3 2015, kind: parade, visitors: Putin, hosts: Xi, itinerary: Beijing}

How to mend: keep one, and add to it what the other has; withdraw the other's id if it has been released.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from sino_russia.model import Visit
from sino_russia.problems import Severity
from sino_russia.records import Records, lasts
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """Visits by the first visitor and the first host."""
    met: dict[tuple[str, str], list[Visit]] = defaultdict(list)
    for visit in records.visits:
        if visit.visitors and visit.hosts:
            first, second = sorted((visit.visitors[0], visit.hosts[0]))
            met[first, second].append(visit)
    for visits in met.values():
        visits.sort(key=lambda visit: (visit.date.earliest or dt.date.min, visit.id))
        for one, other in combinations(visits, 2):
            places = {stop.place for stop in one.itinerary} & {stop.place for stop in other.itinerary}
            if places and lasts(one.date, one.date, other.date):
                where = ", ".join(sorted(places))
                yield Fault(other, ("id",), f"{one.id} has the same people on {one.date} in {where}")
