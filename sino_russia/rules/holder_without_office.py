"""The holder of a position had no office and no affiliation on that day.

Wrong:

    # actors/ivan-zuenko
    affiliations: []

Right:

    # actors/ivan-zuenko
    affiliations:
      - {organisation: institute-of-far-east}

How to mend: add the office or institution, with its time, to the actor; readers weigh a statement by who makes it.
"""

from collections.abc import Iterator

from sino_russia.model import Actor
from sino_russia.model.actors import ActorKind, Affiliation, Tenure
from sino_russia.problems import Severity
from sino_russia.records import Records, lasts
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """Positions held by persons."""
    for position in records.positions:
        for index, id in enumerate(position.holders):
            person = records.of(Actor, id)
            if person is None or person.kind is not ActorKind.PERSON:
                continue
            ties: tuple[Tenure | Affiliation, ...] = (*person.tenures, *person.affiliations)
            if not any(lasts(tie.start, tie.end, position.date) for tie in ties):
                message = f"{person.name} had no office and no affiliation on {position.date}"
                yield Fault(position, ("holders", index), message, f"Add it to {person.id}.")
