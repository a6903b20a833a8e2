"""A record belongs to a series that strings together something else.

Exercises and war games belong to series of exercises, patrols to series of patrols, positions to lists; visits, calls,
video meetings, summits and forums to series of meetings; agreements and publications to series of documents.

Wrong:

    # series/joint-sea
    kind: patrols

Right:

    # series/joint-sea
    kind: exercises

How to mend: look the series up. If it is the right one, its `kind` or that of the record is wrong.
"""

from collections.abc import Iterator

from sino_russia.model import Agreement, Entry, Event, Position, Series, Visit
from sino_russia.model.events import EventKind
from sino_russia.model.series import SeriesKind
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR

_OF_EVENTS = {
    EventKind.EXERCISE: SeriesKind.EXERCISES,
    EventKind.WAR_GAME: SeriesKind.EXERCISES,
    EventKind.JOINT_PATROL: SeriesKind.PATROLS,
    EventKind.CALL: SeriesKind.MEETINGS,
    EventKind.VIDEO_MEETING: SeriesKind.MEETINGS,
    EventKind.SUMMIT: SeriesKind.MEETINGS,
    EventKind.FORUM: SeriesKind.MEETINGS,
    EventKind.PUBLICATION: SeriesKind.DOCUMENTS,
}


def check(records: Records) -> Iterator[Fault]:
    """Members of series whose kind says what series they can be of; any may stand on the list of a source."""
    members: list[Event | Visit | Agreement | Position]
    members = [*records.events, *records.visits, *records.agreements, *records.positions]
    for entry in members:
        series, fitting = records.of(Series, entry.series), _fitting(entry)
        if series is not None and fitting is not None and series.kind not in (fitting, SeriesKind.LIST):
            yield Fault(entry, ("series",), f'"{series.id}" strings together {series.kind}, not {fitting}')


def _fitting(entry: Entry) -> SeriesKind | None:
    if isinstance(entry, Event):
        return _OF_EVENTS.get(entry.kind)
    if isinstance(entry, Visit):
        return SeriesKind.MEETINGS
    return SeriesKind.DOCUMENTS if isinstance(entry, Agreement) else SeriesKind.LIST
