"""Two events have the same kind, date, participants and places: one thing coded twice.

Wrong:

    # events/maritime-exercise-2022-12
    title: Naval exercise
    date: 2022-12-21/2022-12-27
    kind: exercise
    domain: sea
    participants: [russia, china]
    places: [east-china-sea]
    series: joint-sea
    evidence:
      - source: xinhua-2022-12-27-joint-sea
        shows: {date: December 21 to 27, kind: exercise, participants: [China, Russia]}

Right:

    # events/maritime-exercise-2021-12
    title: Naval exercise
    date: 2021-12-21/2021-12-27
    kind: exercise
    domain: sea
    participants: [russia, china]
    places: [east-china-sea]
    evidence:
      - source: archived
        shows: {date: December 21 to 27, kind: exercise, participants: [China, Russia]}

How to mend: keep one and add to it what the other has. If two things happened on one day, say so in `allow`.
"""

from collections.abc import Iterator

from sino_russia.model import Event
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.WARNING


def check(records: Records) -> Iterator[Fault]:
    """Events that are the same in all that tells events apart."""
    first: dict[tuple[object, ...], Event] = {}
    for event in records.events:
        if not event.participants:
            continue
        who = (tuple(sorted(event.participants)), tuple(sorted(event.targets)))
        what = (event.kind, str(event.date), tuple(sorted(event.places)), event.series, tuple(event.items))
        earlier = first.setdefault((*who, *what), event)
        if earlier is not event:
            yield Fault(event, ("id",), f'"{earlier.id}" has the same kind, date, participants and places')
