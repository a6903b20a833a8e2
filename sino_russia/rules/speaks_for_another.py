"""Somebody speaks on behalf of a state or body that is not their own.

Their own are the state that they belong to and its bodies, and the body of an office that they hold.

Wrong:

    # positions/zuenko-alliance-2024-06
    holders: [ivan-zuenko]
    on_behalf_of: china

Wrong:

    # positions/zuenko-alliance-2024-06
    holders: [vladimir-putin]
    on_behalf_of: china

Right:

    # positions/zuenko-alliance-2024-06
    holders: [ivan-zuenko]
    on_behalf_of: russia

How to mend: code whom the holder speaks for, as a source has it; an expert as a rule speaks for nobody.
"""

from collections.abc import Iterator

from sino_russia.model import Actor, Office
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """Positions that are held on behalf of somebody."""
    for position in records.positions:
        whose = records.of(Actor, position.on_behalf_of)
        for id in position.holders if whose is not None else ():
            holder = records.of(Actor, id)
            if holder is not None and whose is not None and not _is_own(records, holder, whose):
                message = f"{holder.name} is of {holder.country}, {whose.name} of {whose.country}"
                yield Fault(position, ("on_behalf_of",), message)


def _is_own(records: Records, holder: Actor, whose: Actor) -> bool:
    if holder.country is None or holder.country == whose.country:
        return True
    offices = (records.of(Office, tenure.office) for tenure in holder.tenures)
    return any(office is not None and office.body == whose.id for office in offices)
