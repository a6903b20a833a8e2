"""A visit lies in the visitors' own country, or in a country of neither side though it is no meeting at a summit.

Wrong:

    # visits/putin-beijing-harbin-2024-05
    visitors: [xi-jinping]
    hosts: [vladimir-putin]

Right:

    # visits/putin-beijing-harbin-2024-05
    visitors: [vladimir-putin]
    hosts: [xi-jinping]

How to mend: exchange visitors and hosts, or code `kind: summit_sidelines` for a meeting in a third country.
"""

from collections.abc import Iterator

from sino_russia.model import Actor, Place
from sino_russia.model.countries import state_today
from sino_russia.model.visits import VisitKind
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR

_ELSEWHERE = (
    *(VisitKind.SUMMIT_SIDELINES, VisitKind.COMMON_GATHERING, VisitKind.CEREMONY_ATTENDANCE),
    *(VisitKind.OTHER, VisitKind.CONSULTATION),
)


def check(records: Records) -> Iterator[Fault]:
    """Visits whose first visitor, first host and first place have a country."""
    for visit in records.visits:
        visitor, host = (records.of(Actor, next(iter(ids), None)) for ids in (visit.visitors, visit.hosts))
        place = records.of(Place, visit.itinerary[0].place) if visit.itinerary else None
        if visitor is None or host is None or place is None or not (visitor.country and host.country and place.country):
            continue
        if visit.kind in _ELSEWHERE:
            continue
        # Places bear the codes of today, also those of what was Soviet; Hong Kong and Macau have their own.
        where, whose = state_today(place.country), state_today(host.country)
        if where == state_today(visitor.country) != whose:
            yield Fault(visit, ("visitors",), f"{place.name} is in the country of {visitor.name}, the visitor")
        elif where != whose:
            yield Fault(visit, ("kind",), f"{place.name} is not in the country of {host.name}, the host")
