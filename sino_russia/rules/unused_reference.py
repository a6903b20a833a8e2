"""A source, actor, office, place, issue or series that no record points to.

Wrong:

    # places/shanghai
    name: Shanghai
    kind: city
    country: CHN

Right:

    # places/shanghai
    name: Shanghai
    kind: city
    country: CHN
    # visits/putin-beijing-harbin-2024-05
    itinerary:
      - {place: shanghai, date: 2024-05-16}
      - {place: harbin, date: 2024-05-17}
    evidence:
      - source: xinhua-2024-05-16-talks
        shows:
          date: May 16 and 17
          kind: state visit
          visitors: Putin
          hosts: Xi
          itinerary: [Shanghai, Harbin]

How to mend: point to it where it belongs, or take it out.
"""

from collections.abc import Iterator

from sino_russia.model import Actor
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.WARNING

_FAMILIES = ("actors", "offices", "places", "sources", "issues", "series")


def check(records: Records) -> Iterator[Fault]:
    """Reference records that are named nowhere but in themselves; who held an office closes the line of its holders."""
    if records.broken:
        return  # What could not be read may point to it.
    used = {link.id for link in records.links if link.id != link.entry.id}
    for family in _FAMILIES:
        for entry in records.family(family):
            if entry.id not in used and not (isinstance(entry, Actor) and entry.tenures):
                yield Fault(entry, ("id",), f'no record points to "{entry.id}"')
