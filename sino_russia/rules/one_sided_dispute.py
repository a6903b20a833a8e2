"""A disputed record rests on the state media and offices of one side alone.

Wrong:

    # events/joint-sea-2023
    status: disputed

Right:

    # events/joint-sea-2023
    status: disputed
    evidence:
      - source: tass-2023-07-23-north
        shows: {date: 20—23 июля, kind: учения, participants: [Китая, России], number: двенадцатые}
      - source: archived
        shows: {kind: exercise}

How to mend: find a source of the other side, or of neither.
"""

from collections.abc import Iterator

from sino_russia.model import Source
from sino_russia.model.base import Record
from sino_russia.model.sources import SourceKind
from sino_russia.model.vocabulary import Side, Status
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.WARNING

_OF_THE_STATE = (SourceKind.OFFICIAL, SourceKind.STATE_MEDIA)


def check(records: Records) -> Iterator[Fault]:
    """Disputed records whose sources are all of one state."""
    for entry in records:
        if isinstance(entry, Record) and entry.status is Status.DISPUTED:
            sources = [source for item in entry.evidence if (source := records.of(Source, item.source)) is not None]
            sides = {source.side if source.kind in _OF_THE_STATE else Side.THIRD for source in sources}
            if len(sides) == 1 and Side.THIRD not in sides:
                yield Fault(entry, ("status",), f"disputed, but every source is of {sides.pop()}")
