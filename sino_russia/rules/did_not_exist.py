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

from sino_russia.model import Actor
from sino_russia.model.actors import ActorKind
from sino_russia.model.fields import role_fields
from sino_russia.problems import Severity
from sino_russia.records import Records, lasts, when
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """Actors that are no persons, in any role of a dated record."""
    for entry in records:
        date = when(entry)
        for role in role_fields(type(entry)) if date is not None else ():
            for index, id in enumerate(getattr(entry, role)):
                actor = records.of(Actor, id)
                if actor is None or actor.kind is ActorKind.PERSON or date is None:
                    continue
                if not lasts(actor.born, actor.died, date):
                    life = f"it lasted from {actor.born or '?'} to {actor.died or '?'}"
                    hint = f'Did you mean "{actor.succeeded_by}"?' if actor.succeeded_by else ""
                    yield Fault(entry, (role, index), f"{actor.name} did not exist on {date}: {life}", hint)
