"""A person is in two countries on one day.

Wrong:

    # visits/xi-moscow-2024-05
    title: Xi in Moscow
    date: 2024-05-16
    kind: working_visit
    visitors: [xi-jinping]
    hosts: [vladimir-putin]
    itinerary:
      - {place: moscow, date: 2024-05-16}
    evidence:
      - source: tass-2024-05-16-talks
        shows: {date: 16 мая, kind: рабочий визит, visitors: Си, hosts: Путин, itinerary: Москва}

Right:

    # visits/xi-moscow-2024-05
    title: Xi in Moscow
    date: 2024-05-18
    kind: working_visit
    visitors: [xi-jinping]
    hosts: [vladimir-putin]
    itinerary:
      - {place: moscow, date: 2024-05-18}
    evidence:
      - source: tass-2024-05-16-talks
        shows: {date: 18 мая, kind: рабочий визит, visitors: Си, hosts: Путин, itinerary: Москва}

How to mend: one of the two visits has a wrong date, place or person. Days of travel, the first and last, may be shared.
"""

import datetime as dt
from collections.abc import Iterator

from sino_russia.model import Place, Visit
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """Visitors and hosts on the days of stops that are dated to the day."""
    where: dict[tuple[str, dt.date], tuple[str, Visit]] = {}
    for visit in records.visits:
        for country, day in _stops(records, visit):
            for id in (*visit.visitors, *visit.hosts):
                before, other = where.setdefault((id, day), (country, visit))
                if before != country and other is not visit:
                    message = f"on {day} {id} was in {before}, says {other.id}, not in {country}"
                    yield Fault(visit, ("itinerary",), message)


def _stops(records: Records, visit: Visit) -> Iterator[tuple[str, dt.date]]:
    for stop in visit.itinerary:
        place = records.of(Place, stop.place)
        date = stop.date if stop.date is not None or len(visit.itinerary) > 1 else visit.date
        if place is None or place.country is None or date is None or date.precision != "day" or date.earliest is None:
            continue
        yield place.country, date.earliest
