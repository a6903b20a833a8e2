"""A source that is to show a tenure was published long before the tenure began.

Wrong:

    # sources/tass-premiers
    published: 2012-01-10
    # actors/li-qiang
    tenures:
      - {office: premier-of-china, start: 2023-03-11}
    evidence:
      - source: tass-premiers
        shows: {tenures.premier-of-china: Ли Цян}

Right:

    # actors/li-qiang
    tenures:
      - {office: premier-of-china, start: 2023-03-11}
    evidence:
      - source: tass-premiers
        shows: {tenures.premier-of-china: Ли Цян с 11 марта 2023 года}

How to mend: look for a source of after the day, or correct the start of the tenure.
"""

import datetime as dt
from collections.abc import Iterator

from sino_russia.model import Source
from sino_russia.model.actors import Tenure
from sino_russia.model.fields import Kind
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR
IS_OF_PRINT = True

_A_MONTH = dt.timedelta(days=31)


def check(records: Records) -> Iterator[Fault]:
    """What sources show for single tenures; an appointment is announced some days ahead."""
    for claim in records.shown(Kind.PART):
        source = records.of(Source, claim.item.source)
        day = source.published.latest if source is not None and source.published is not None else None
        starts = [part.start.earliest for part in claim.coded if isinstance(part, Tenure)]
        if day is None or not starts or None in starts:
            continue
        if all(start is not None and day < start - _A_MONTH for start in starts):
            yield Fault(claim.entry, claim.loc, f"{claim.item.source} was published {day}, before the tenure began")
