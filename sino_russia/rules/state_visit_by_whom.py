"""A state visit by somebody who is not head of state.

Wrong:

    # actors/li-qiang
    tenures:
      - {office: premier-of-china, start: 2023-03-11}
    # visits/li-qiang-moscow-2024-05
    title: Li Qiang in Moscow
    date: 2024-05-14
    kind: state_visit
    visitors: [li-qiang]
    hosts: [vladimir-putin]
    itinerary:
      - {place: moscow, date: 2024-05-14}
    evidence:
      - source: tass-2024-05-16-talks
        shows: {date: 14 мая, kind: визит, visitors: Ли Цян, hosts: Путин, itinerary: Москва}

Right:

    # visits/li-qiang-moscow-2024-05
    title: Li Qiang in Moscow
    date: 2024-05-14
    kind: official_visit
    visitors: [li-qiang]
    hosts: [vladimir-putin]
    itinerary:
      - {place: moscow, date: 2024-05-14}
    evidence:
      - source: tass-2024-05-16-talks
        shows: {date: 14 мая, kind: официальный визит, visitors: Ли Цян, hosts: Путин, itinerary: Москва}

How to mend: `official_visit` or `working_visit` for heads of government and ministers.
"""

from collections.abc import Iterator

from sino_russia.model import Office
from sino_russia.model.offices import OfficeKind
from sino_russia.model.visits import VisitKind
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR

_HEADS = (OfficeKind.HEAD_OF_STATE, OfficeKind.PARAMOUNT_LEADER, OfficeKind.PARTY_LEADER)


def check(records: Records) -> Iterator[Fault]:
    """State visits in which no visitor holds the highest office that day."""
    for visit in records.visits:
        if visit.kind is not VisitKind.STATE_VISIT:
            continue
        held = [office for id in visit.visitors for office in records.offices_on(id, visit.date)]
        offices = [office for id in held if (office := records.of(Office, id)) is not None]
        if offices and not any(office.kind in _HEADS for office in offices):
            names = ", ".join(office.name for office in offices)
            yield Fault(visit, ("kind",), f"a state visit, but the visitors were {names}")
