"""Somebody is on both sides of a meeting, or acts upon himself.

Wrong:

    # visits/putin-beijing-harbin-2024-05
    hosts: [xi-jinping, vladimir-putin]

Right:

    # visits/putin-beijing-harbin-2024-05
    hosts: [xi-jinping]

How to mend: leave the name where it belongs.
"""

from collections.abc import Iterator

from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR

_OPPOSITES = (("visitors", "hosts"), ("participants", "targets"))


def check(records: Records) -> Iterator[Fault]:
    """Visits and events."""
    for entry in (*records.visits, *records.events):
        for one, other in _OPPOSITES:
            both = set(getattr(entry, one, ())) & set(getattr(entry, other, ()))
            for id in sorted(both):
                loc = (other, getattr(entry, other).index(id))
                yield Fault(entry, loc, f'"{id}" stands in "{one}" and in "{other}"')
