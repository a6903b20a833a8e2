"""A source is said to rely on its own publisher.

Wrong:

    # actors/tass
    name: TASS
    # events/joint-sea-2022
    evidence:
      - source: xinhua-2022-12-27-joint-sea
        via: [xinhua]

Right:

    # actors/tass
    name: TASS
    # events/joint-sea-2022
    evidence:
      - source: xinhua-2022-12-27-joint-sea
        shows: {date: December 21 to 27, kind: naval exercise, participants: [Chinese, Russian], number: 11th}
        via: [tass]

How to mend: leave the name out of `via`; it is there for those whose words come through others.
"""

from collections.abc import Iterator

from sino_russia.model import Source
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.WARNING


def check(records: Records) -> Iterator[Fault]:
    """Every item of evidence that names whom the source relies on."""
    for entry in records:
        for index, item in enumerate(entry.evidence):
            source = records.of(Source, item.source) if item.via else None
            if source is not None and source.publisher in item.via:
                place = item.via.index(source.publisher)
                yield Fault(entry, ("evidence", index, "via", place), f'"{source.publisher}" is the publisher')
