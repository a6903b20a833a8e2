"""The first or the last day of a span, or the day of a stop within it, is one that no source prints.

A stay is easily coded a day too wide: from a plan, or to the day of the report. Each end is to be printed by some
source: as a day, as a weekday, or by a word that counts from another day ("two-day", "the next day"). Compared are
records whose sources are all in English, Chinese or Russian.

Wrong:

    # events/joint-sea-2023
    date: 2023-07-20/2023-07-24
    shows:
      date: 20 июля

Right:

    # events/joint-sea-2023
    date: 2023-07-20
    shows:
      date: 20 июля

Wrong:

    # visits/li-qiang-moscow-2024-08
    date: 2024-08-20/2024-08-22
    itinerary:
      - {place: moscow, date: 2024-08-21}
    shows:
      date: 20—22 августа 2024 года

Right:

    # visits/li-qiang-moscow-2024-08
    date: 2024-08-20/2024-08-22
    itinerary:
      - {place: moscow}
    shows:
      date: 20—22 августа 2024 года

How to mend: code the days that are printed, or find a source that prints the other; a stop may stand without its day.
"""

import datetime as dt
from collections.abc import Iterator

from sino_russia.edtf import Edtf
from sino_russia.model import Visit
from sino_russia.model.base import Dated
from sino_russia.model.fields import Kind, fields
from sino_russia.printed.dates import can_mean
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault, Loc

SEVERITY = Severity.WARNING


def check(records: Records) -> Iterator[Fault]:
    """Both ends of every span of days, and the days of stops, against all that sources print of dates and stops."""
    for entry in records:
        if not isinstance(entry, Dated):
            continue
        days = list(_days(entry))
        texts = _printed(records, entry) if days else []
        for loc, day in days if texts else ():
            if not any(can_mean(text, day) for text in texts):
                yield Fault(entry, loc, f"no source prints {day}")


def _days(entry: Dated) -> Iterator[tuple[Loc, dt.date]]:
    ends = _ends(entry.date)
    if "/" in entry.date:
        yield from ((("date",), end) for end in ends)
    for index, stop in enumerate(entry.itinerary if isinstance(entry, Visit) else ()):
        inside = [day for day in _ends(stop.date) if day not in ends] if stop.date is not None else ()
        yield from ((("itinerary", index, "date"), day) for day in inside)


def _ends(date: Edtf) -> list[dt.date]:
    """The day, or the first and last day of a span, as far as they are known to the day."""
    points = (Edtf(point) for point in date.split("/") if point not in ("", ".."))
    return [point.earliest for point in points if point.precision == "day" and point.earliest is not None]


def _printed(records: Records, entry: Dated) -> list[str]:
    """What sources print of dates and of parts with dates; nothing if one of them is in a language not read here."""
    kinds = {name: field.kind for name, field in fields(type(entry)).items()}
    texts: list[str] = []
    for item in entry.evidence:
        shown = [text for path, data in item.shows.items() if _is_dated(kinds, path) for text in data]
        if shown and not records.is_read(item.source):
            return []
        texts += shown
    return texts


def _is_dated(kinds: dict[str, Kind], path: str) -> bool:
    return kinds.get(path.partition(".")[0]) in (Kind.DATE, Kind.PART)
