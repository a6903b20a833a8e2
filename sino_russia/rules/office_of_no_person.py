"""Something that is no person holds an office, or is affiliated with an institution.

Wrong:

    # actors/li-qiang
    kind: body

Right:

    # actors/li-qiang
    kind: person

How to mend: correct `kind`; what belongs to a larger body says so by `part_of`.
"""

from collections.abc import Iterator

from sino_russia.model.actors import ActorKind
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR

_PEOPLE = (ActorKind.PERSON, ActorKind.UNNAMED)


def check(records: Records) -> Iterator[Fault]:
    """Actors with tenures or affiliations."""
    for actor in records.actors:
        for field in ("tenures", "affiliations"):
            if actor.kind not in _PEOPLE and getattr(actor, field):
                yield Fault(actor, (field,), f"{actor.name} is a {actor.kind}: only a person has {field}")
