"""Two people hold an office for one person on the same day.

On the day of a handover both may hold it.

Wrong:

    # actors/li-keqiang
    tenures:
      - {office: premier-of-china, start: 2013-03-15, end: 2024-03-11}

Right:

    # actors/li-keqiang
    tenures:
      - {office: premier-of-china, start: 2013-03-15, end: 2023-03-11}

How to mend: correct the end of the one or the start of the other. An acting holder needs the gap.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from sino_russia.model import Actor, Office
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """Tenures of each office in time order, as far as their days are certain."""
    terms: dict[str, list[tuple[dt.date, dt.date, Actor, int]]] = defaultdict(list)
    for actor in records.actors:
        for index, tenure in enumerate(actor.tenures):
            start = tenure.start.latest
            # Without an end a tenure lasts, or its end is not known: it says nothing of who came next.
            end = tenure.end.earliest if tenure.end is not None else start
            if start is not None and end is not None:
                terms[tenure.office].append((start, end, actor, index))
    for id, held in terms.items():
        office = records.of(Office, id)
        if office is None or not office.is_single_holder:
            continue
        held.sort(key=lambda term: (term[0], term[1], term[2].id))
        for (_, end, before, _), (start, _, actor, index) in combinations(held, 2):
            if start < end and before is not actor:
                message = f"{before.name} was {office.name} until {end}"
                yield Fault(actor, ("tenures", index, "start"), message)
