"""A record points to itself.

Wrong:

    # places/harbin
    within: harbin

Right:

    # places/harbin
    within: place-china

How to mend: point to the record that is meant, or leave the field out.
"""

from collections.abc import Iterator

from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """Every id in every field, evidence and parts included."""
    for entry, loc, id, _ in records.links:
        if id == entry.id:
            yield Fault(entry, loc, f'"{id}" points to itself')
