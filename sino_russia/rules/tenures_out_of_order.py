"""Tenures of a person are not in time order, or two of them in one office overlap.

Wrong:

    # actors/vladimir-putin
    tenures:
      - {office: president-of-russia, start: 2012-05-07}
      - {office: president-of-russia, start: 2000-05-07, end: 2008-05-07}

Right:

    # actors/vladimir-putin
    tenures:
      - {office: president-of-russia, start: 2000-05-07, end: 2008-05-07}
      - {office: president-of-russia, start: 2012-05-07}
    shows: {tenures: [7 мая 2000 года — 7 мая 2008 года, 7 мая 2012 года]}

How to mend: put the earlier one first; one uninterrupted time in office is one tenure.
"""

from collections.abc import Iterator

from sino_russia.model.actors import Tenure
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """Tenures, each against the one before it and the last in the same office."""
    for actor in records.actors:
        last: dict[str, Tenure] = {}
        for index, tenure in enumerate(actor.tenures):
            loc = ("tenures", index, "start")
            start, before = tenure.start, actor.tenures[index - 1] if index else None
            if before is not None and start.latest and before.start.earliest and start.latest < before.start.earliest:
                yield Fault(actor, loc, f"starts {start}, before the one above, {before.start}")
            same = last.get(tenure.office)
            if same is not None and _overlaps(same, tenure):
                yield Fault(actor, loc, f"starts {start}, when the tenure since {same.start} in the same office lasted")
            last[tenure.office] = tenure


def _overlaps(earlier: Tenure, later: Tenure) -> bool:
    # An end may be missing because nobody recorded it.
    end = earlier.end.earliest if earlier.end is not None else None
    return bool(end and later.start.latest and later.start.latest < end)
