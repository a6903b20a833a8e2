"""An office for one person stands empty for more than three months between two coded holders.

Wrong:

    # actors/li-keqiang
    tenures:
      - {office: premier-of-china, start: 2013-03-15, end: 2022-03-11}

Right:

    # actors/li-keqiang
    tenures:
      - {office: premier-of-china, start: 2013-03-15, end: 2023-03-11}

How to mend: correct the end of the one or the start of the other, or add who held it in between. Only gaps of less than
three years are told: a longer one means that nobody has coded those years yet.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from sino_russia.model import Actor, Office
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.WARNING

_THREE_MONTHS, _THREE_YEARS = dt.timedelta(days=92), dt.timedelta(days=3 * 365)


def check(records: Records) -> Iterator[Fault]:
    """Tenures with an end, each against the next in the same office."""
    terms: dict[str, list[tuple[dt.date, dt.date | None, str, Actor, int]]] = defaultdict(list)
    for actor in records.actors:
        for index, tenure in enumerate(actor.tenures):
            start, end = tenure.start.earliest, tenure.end.latest if tenure.end is not None else None
            if start is not None:
                terms[tenure.office].append((start, end, actor.id, actor, index))
    for id, held in terms.items():
        office = records.of(Office, id)
        if office is None or not office.is_single_holder:
            continue
        held.sort(key=lambda term: term[:1] + term[2:3])
        for (_, end, _, before, index), (start, _, _, after, _) in pairwise(held):
            if end is not None and _THREE_MONTHS < start - end < _THREE_YEARS:
                message = f"{before.name} left {office.name} {end}, and {after.name} came {start}"
                yield Fault(before, ("tenures", index, "end"), message)
