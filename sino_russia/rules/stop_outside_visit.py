"""A stop of a trip is dated outside the visit.

Wrong:

    # visits/putin-beijing-harbin-2024-05
    itinerary:
      - {place: beijing, date: 2024-05-16}
      - {place: harbin, date: 2024-05-27}

Wrong:

    # visits/putin-beijing-harbin-2024-05
    itinerary:
      - {place: beijing, date: 2024-05-15}
      - {place: harbin, date: 2024-05-17}

Right:

    # visits/putin-beijing-harbin-2024-05
    itinerary:
      - {place: beijing, date: 2024-05-16}
      - {place: harbin, date: 2024-05-17}

Right:

    # visits/putin-beijing-harbin-2024-05
    itinerary:
      - {place: beijing, date: 2024-05}
      - {place: harbin, date: 2024-05-17}

How to mend: correct the day of the stop, or the dates of the visit.
"""

from collections.abc import Iterator

from sino_russia.edtf import Edtf
from sino_russia.problems import Severity
from sino_russia.records import Records, lasts
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """Stops against the visit, and against the stop before."""
    for visit in records.visits:
        last: Edtf | None = None
        for index, stop in enumerate(visit.itinerary):
            if stop.date is None:
                continue
            loc = ("itinerary", index, "date")
            if not _is_within(stop.date, visit.date):
                yield Fault(visit, loc, f"{stop.place} on {stop.date}; the visit lasted {visit.date}")
            elif last is not None and last.earliest and stop.date.latest and stop.date.latest < last.earliest:
                yield Fault(visit, loc, f"{stop.place} on {stop.date}, after a stop on {last}")
            last = stop.date


def _is_within(stop: Edtf, visit: Edtf) -> bool:
    """Whether a stop lies in the visit; of one that is known by the month alone, some day of it."""
    if stop.precision not in ("day", "interval") or visit.precision not in ("day", "interval"):
        return lasts(visit, visit, stop)
    is_early = bool(stop.earliest and visit.earliest and stop.earliest < visit.earliest)
    return not is_early and not (stop.latest and visit.latest and stop.latest > visit.latest)
