"""An office for one person stands empty for more than three months between two coded holders.

Wrong:

    # actors/li-keqiang
    tenures:
      - {office: premier-of-china, start: 2013-03-15, end: 2022-03-11}

Right:

    # actors/li-keqiang
    tenures:
      - {office: premier-of-china, start: 2013-03-15, end: 2023-03-11}

Right:

    # offices/premier-of-china
    is_single_holder: false
    # actors/li-keqiang
    tenures:
      - {office: premier-of-china, start: 2013-03-15, end: 2022-03-11}
    shows: {tenures.premier-of-china: с 15 марта 2013 по 11 марта 2022 года}

How to mend: correct the end of the one or the start of the other, or add who held it in between. Only gaps of less than
three years are told: a longer one means that nobody has coded those years yet.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator

from sino_russia.model import Actor, Office
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.WARNING

_THREE_MONTHS, _THREE_YEARS = dt.timedelta(days=92), dt.timedelta(days=3 * 365)


def check(records: Records) -> Iterator[Fault]:
    """Tenures in time order, each start against the last end before it, unless a tenure without an end lies between."""
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
        last: tuple[dt.date, Actor, int] | None = None
        for start, end, _, actor, index in held:
            if last is not None and _THREE_MONTHS < start - last[0] < _THREE_YEARS:
                message = f"{last[1].name} left {office.name} {last[0]}, and {actor.name} came {start}"
                yield Fault(last[1], ("tenures", last[2], "end"), message)
            # Who acts for another for some weeks leaves before the other does.
            if end is None or last is None or end > last[0]:
                last = (end, actor, index) if end is not None else None
