"""The first or the last day of a span is one that no source prints.

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

How to mend: code the days that are printed, or find a source that prints the other.
"""

import datetime as dt
from collections.abc import Iterator

from sino_russia.edtf import Edtf
from sino_russia.model.base import Dated
from sino_russia.model.fields import Kind, fields
from sino_russia.printed.dates import can_mean
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.WARNING


def check(records: Records) -> Iterator[Fault]:
    """Both ends of every `date` that is a span of days, against all that the sources print of dates and stops."""
    for entry in records:
        if not isinstance(entry, Dated):
            continue
        days = list(_ends(entry.date))
        texts = _printed(records, entry) if days else []
        for day in days if texts else ():
            if not any(can_mean(text, day) for text in texts):
                yield Fault(entry, ("date",), f"no source prints {day}")


def _ends(date: Edtf) -> Iterator[dt.date]:
    start, slash, end = date.partition("/")
    for point in (start, end) if slash else ():
        one = Edtf(point) if point not in ("", "..") else None
        if one is not None and one.precision == "day" and one.earliest is not None:
            yield one.earliest


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
