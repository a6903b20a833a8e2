"""A field points to a record of a family that does not belong there.

Wrong:

    # visits/putin-beijing-harbin-2024-05
    hosts: [beijing]

Right:

    # visits/putin-beijing-harbin-2024-05
    hosts: [xi-jinping]

How to mend: point to a record of a family that the message names.
"""

from collections.abc import Iterator

from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """Every id in every field, evidence and parts included."""
    for entry, loc, id, families in records.links:
        family = records.family_of(id)
        if family is not None and family not in families:
            wanted = " or ".join(families)
            yield Fault(entry, loc, f'"{id}" is one of {family}; here stands one of {wanted}')
