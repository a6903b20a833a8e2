"""A tenure in an office starts before the office was created, or ends after it was abolished.

Wrong:

    # actors/vladimir-putin
    tenures:
      - {office: president-of-russia, start: 1990-05-07}

Right:

    # actors/vladimir-putin
    tenures:
      - {office: president-of-russia, start: 2012-05-07}

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
            start, end = tenure.start.latest, tenure.end.earliest if tenure.end is not None else None
            if created is not None and start and created.earliest and start < created.earliest:
                message = f"{office.name} exists since {created}, not {tenure.start}"
                yield Fault(actor, ("tenures", index, "start"), message)
            if abolished is not None and end and abolished.latest and end > abolished.latest:
                yield Fault(actor, ("tenures", index, "end"), f"{office.name} ended {abolished}, before {tenure.end}")
