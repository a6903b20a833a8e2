"""An exercise, contest or patrol does not say where forces acted.

Wrong:

    # events/joint-sea-2022 without domain

Right:

    # events/joint-sea-2022
    domain: sea

How to mend: code the domain that the source speaks of; `joint` where several services took part.
"""

from collections.abc import Iterator

from sino_russia.model.events import EventKind
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR

_OF_FORCES = (EventKind.EXERCISE, EventKind.WAR_GAME, EventKind.JOINT_PATROL, EventKind.MILITARY_OPERATION)


def check(records: Records) -> Iterator[Fault]:
    """Events in which forces act."""
    for event in records.events:
        if event.kind in _OF_FORCES and event.domain is None:
            yield Fault(event, ("id",), f"{event.title}: no domain")
