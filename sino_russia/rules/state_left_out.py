"""The navy, the police or another body of a state takes part in an exercise, and the state does not.

Who counts the exercises of two states counts those in which both are among the participants.

Wrong:

    # actors/russian-navy
    name: Russian Navy
    kind: body
    country: RUS
    # events/joint-sea-2022
    participants: [china, russian-navy]

Right:

    # actors/russian-navy
    name: Russian Navy
    kind: body
    country: RUS
    # events/joint-sea-2022
    participants: [china, russia, russian-navy]
    shows: {participants: [Russia, Russian Navy]}

How to mend: add the state to `participants`, as a source names it; the body may stay beside it.
"""

from collections.abc import Iterator

from sino_russia.model import Actor
from sino_russia.model.actors import ActorKind
from sino_russia.model.events import EventKind
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR

_HELD_TOGETHER = (EventKind.EXERCISE, EventKind.WAR_GAME, EventKind.JOINT_PATROL)


def check(records: Records) -> Iterator[Fault]:
    """Participants of exercises, contests and patrols."""
    for event in records.events:
        for index, id in enumerate(event.participants if event.kind in _HELD_TOGETHER else ()):
            actor = records.of(Actor, id)
            if actor is None or actor.kind is not ActorKind.BODY or actor.country is None:
                continue
            states = {state.id for state in records.states.get(actor.country, ())}
            if states and states.isdisjoint(event.participants):
                message = f'"{id}" takes part, and "{min(states)}" is not among `participants`'
                yield Fault(event, ("participants", index), message)
