"""A record points to an id that no record has.

Wrong:

    # visits/putin-beijing-harbin-2024-05
    hosts: [xi-jingping]

Right:

    # visits/putin-beijing-harbin-2024-05
    hosts: [xi-jinping]

How to mend: look for the id in the folder of the family; if there is none, add the record that is pointed to.
"""

from collections.abc import Iterator

from sino_russia.nearest import nearest
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR

_MOST_HINTS = 50
"""Looking for near names costs more than all else here, and many unknown ids have one cause."""


def check(records: Records) -> Iterator[Fault]:
    """Every id in every field, evidence and parts included."""
    ids: dict[tuple[str, ...], list[str]] = {}
    hints = 0
    for entry, loc, id, families in records.links:
        if records.family_of(id) is not None or id in records.withdrawn:
            continue
        if families not in ids:
            ids[families] = [known.id for family in families for known in records.family(family)]
        hints += 1
        meant = nearest(id, ids[families]) if hints <= _MOST_HINTS else None
        hint = f'Did you mean "{meant}"?' if meant else f"Add it to {' or '.join(families)}."
        yield Fault(entry, loc, f'no record has the id "{id}"', hint)
