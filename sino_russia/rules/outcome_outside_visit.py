"""An agreement is named as the outcome of a visit and is dated on another day.

Wrong:

    # visits/putin-beijing-harbin-2024-05
    outcomes: [joint-statement-2023-03-21]

Right:

    # visits/putin-beijing-harbin-2024-05
    outcomes: [joint-statement-2024-05-16]

How to mend: if it was made before or after, name it under `related`; else correct one of the dates.
"""

from collections.abc import Iterator

from sino_russia.model import Agreement
from sino_russia.problems import Severity
from sino_russia.records import Records, lasts
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """Outcomes whose date cannot lie in the visit."""
    for visit in records.visits:
        for index, id in enumerate(visit.outcomes):
            outcome = records.of(Agreement, id)
            if outcome is not None and not lasts(visit.date, visit.date, outcome.date):
                message = f'"{id}" is dated {outcome.date}; the visit lasted {visit.date}'
                yield Fault(visit, ("outcomes", index), message)
