"""A person acts before birth or after death.

Wrong:

    # actors/li-keqiang
    died: 2023-10-27
    # events/joint-sea-2024
    title: Joint Sea 2024
    date: 2024-07
    kind: exercise
    participants: [li-keqiang]
    evidence:
      - source: tass-2024-05-16-talks
        shows: {date: июль 2024, kind: учения, participants: Ли Кэцян}

Right:

    # actors/li-keqiang
    died: 2023-10-27

How to mend: look up the date and the name; two people may bear it.
"""

from collections.abc import Iterator

from sino_russia.model.actors import ActorKind
from sino_russia.problems import Severity
from sino_russia.records import Records, lasts
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """Persons in any role of a dated record."""
    for entry, loc, person, date in records.in_roles():
        if person.kind is ActorKind.PERSON and not lasts(person.born, person.died, date):
            life = f"born {person.born or '?'}, died {person.died or '?'}"
            yield Fault(entry, loc, f"{person.name} did not live on {date}: {life}")
