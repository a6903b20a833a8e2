"""A visitor, host or signatory held no office, and had no affiliation, on that day.

Wrong:

    # visits/putin-beijing-harbin-2024-05
    hosts: [xi-jinping, li-keqiang]

Right:

    # visits/putin-beijing-harbin-2024-05
    hosts: [xi-jinping, li-qiang]

How to mend: look up who held the office that day. If the person did, add the tenure, with its source, to the actor.
"""

from collections.abc import Iterator

from sino_russia.edtf import Edtf
from sino_russia.model import Actor, Office
from sino_russia.model.actors import ActorKind, Affiliation, Tenure
from sino_russia.problems import Severity
from sino_russia.records import Records, lasts
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR

_ROLES = ("visitors", "hosts", "signatories")


def check(records: Records) -> Iterator[Fault]:
    """Persons in roles that only holders of an office have."""
    for entry in (*records.visits, *records.agreements):
        for role in _ROLES:
            for index, id in enumerate(getattr(entry, role, ())):
                person = records.of(Actor, id)
                if person is not None and person.kind is ActorKind.PERSON and not _is_somebody(person, entry.date):
                    yield Fault(entry, (role, index), *_words(records, person, entry.date))


def _is_somebody(person: Actor, date: Edtf) -> bool:
    ties: tuple[Tenure | Affiliation, ...] = (*person.tenures, *person.affiliations)
    return any(lasts(tie.start, tie.end, date) for tie in ties)


def _words(records: Records, person: Actor, date: Edtf) -> tuple[str, str]:
    if not person.tenures:
        return f"{person.name} has no office in the records", f"Add the tenure to {person.id}."
    before = [tenure for tenure in person.tenures if tenure.end and not lasts(None, tenure.start, date)]
    last = before[-1] if before else None
    if last is not None:
        return f"{person.name} was not {_office(records, last)} on {date}: the term ended {last.end}", ""
    first = person.tenures[0]
    return f"{person.name} was not {_office(records, first)} on {date}: the term began {first.start}", ""


def _office(records: Records, tenure: Tenure) -> str:
    office = records.of(Office, tenure.office)
    return office.name if office is not None else tenure.office
