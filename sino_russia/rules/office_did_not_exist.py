"""A tenure in an office starts before the office was created, or starts or ends after it was abolished.

Wrong:

    # actors/vladimir-putin
    tenures:
      - {office: president-of-russia, start: 1990-05-07}

Wrong:

    # offices/premier-of-china
    abolished: 2020-12-31

Right:

    # actors/vladimir-putin
    tenures:
      - {office: president-of-russia, start: 2012-05-07}

Right:

    # offices/premier-of-china
    abolished: 2024-12-31

How to mend: correct the tenure, or the office's dates; an office of another state or name is another office.
"""

from collections.abc import Iterator

from sino_russia.model import Office
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """Every tenure against its office."""
    for actor in records.actors:
        for index, tenure in enumerate(actor.tenures):
            office = records.of(Office, tenure.office)
            if office is None:
                continue
            created, abolished = office.created, office.abolished
            start = tenure.start.latest
            if created is not None and start and created.earliest and start < created.earliest:
                message = f"{office.name} exists since {created}, not {tenure.start}"
                yield Fault(actor, ("tenures", index, "start"), message)
            field, last = ("start", tenure.start) if tenure.end is None else ("end", tenure.end)
            if abolished is not None and last.earliest and abolished.latest and last.earliest > abolished.latest:
                yield Fault(actor, ("tenures", index, field), f"{office.name} ended {abolished}, before {last}")
