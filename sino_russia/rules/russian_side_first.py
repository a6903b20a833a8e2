"""Of a meeting in a third country, the Russian side stands under `visitors` and the Chinese under `hosts`.

Nobody received anybody there. So that a count of who stands where means something, it is the other way round in all.

Wrong:

    # places/astana
    name: Astana
    name_ru: Астана
    kind: city
    country: KAZ

    # visits/xi-putin-astana-2024-05
    title: Xi and Putin in Astana
    date: 2024-05-15
    kind: summit_sidelines
    visitors: [vladimir-putin]
    hosts: [xi-jinping]
    itinerary: [{place: astana}]
    summary: On the summit.
    evidence:
      - source: tass-2024-05-16-talks
        shows: {date: 15 мая, kind: на полях саммита, visitors: Путин, hosts: Си, itinerary: Астана}

Right:

    # places/astana
    name: Astana
    name_ru: Астана
    kind: city
    country: KAZ

    # visits/xi-putin-astana-2024-05
    title: Xi and Putin in Astana
    date: 2024-05-15
    kind: summit_sidelines
    visitors: [xi-jinping]
    hosts: [vladimir-putin]
    itinerary: [{place: astana}]
    summary: On the summit.
    evidence:
      - source: tass-2024-05-16-talks
        shows: {date: 15 мая, kind: на полях саммита, visitors: Си, hosts: Путин, itinerary: Астана}

How to mend: exchange `visitors` and `hosts`, in the evidence too.
"""

from collections.abc import Iterator

from sino_russia.model import Actor, Place
from sino_russia.model.countries import state_today
from sino_russia.model.visits import VisitKind
from sino_russia.model.vocabulary import Side
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR

_NOT_A_TRIP_TO_ONE = (VisitKind.SUMMIT_SIDELINES, VisitKind.COMMON_GATHERING)


def check(records: Records) -> Iterator[Fault]:
    """Meetings on the sidelines and common gatherings whose first place lies in neither country."""
    for visit in records.visits:
        if visit.kind not in _NOT_A_TRIP_TO_ONE or not visit.itinerary:
            continue
        place = records.of(Place, visit.itinerary[0].place)
        first = records.of(Actor, next(iter(visit.visitors), None))
        if place is None or first is None or state_today(place.country or "") in ("CHN", "RUS"):
            continue
        if first.side is Side.RUSSIA:
            yield Fault(visit, ("visitors",), f"{first.name} stands for the Russian side, in {place.name}")
