"""A state, body or organisation acts before it was founded or after it came to its end.

Russia follows the Soviet Union on 1991-12-26.

Wrong:

    # actors/russia
    born: 1991-12-26
    # agreements/joint-statement-1989-05-18
    title: Joint statement of 1989
    date: 1989-05-18
    kind: joint_statement
    parties: [china, russia]
    stages:
      - {stage: signed, date: 1989-05-18}
    evidence:
      - source: archived
        shows: {date: May 18, kind: statement, parties: [China, Russia], stages: signed}

Right:

    # actors/russia
    born: 1991-12-26

How to mend: code what existed then: soviet-union, not russia.
"""

from collections.abc import Iterator

from sino_russia.model.actors import ActorKind
from sino_russia.problems import Severity
from sino_russia.records import Records, lasts
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """Actors that are no persons, in any role of a dated record."""
    for entry, loc, actor, date in records.in_roles():
        if actor.kind is not ActorKind.PERSON and not lasts(actor.born, actor.died, date):
            life = f"it lasted from {actor.born or '?'} to {actor.died or '?'}"
            hint = f'Did you mean "{actor.succeeded_by}"?' if actor.succeeded_by else ""
            yield Fault(entry, loc, f"{actor.name} did not exist on {date}: {life}", hint)
