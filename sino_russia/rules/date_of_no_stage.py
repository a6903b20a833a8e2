"""The date of an agreement is the date of none of its stages.

Wrong:

    # agreements/joint-statement-2024-05-16
    stages:
      - {stage: signed, date: 2024-05-26}

Right:

    # agreements/joint-statement-2024-05-16
    stages:
      - {stage: signed, date: 2024-05-16}

How to mend: the date is as a rule that of signing; correct the one or the other.
"""

from collections.abc import Iterator

from sino_russia.problems import Severity
from sino_russia.records import Records, lasts
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """Agreements with stages."""
    for agreement in records.agreements:
        if agreement.stages and not any(lasts(stage.date, stage.date, agreement.date) for stage in agreement.stages):
            known = ", ".join(f"{stage.stage} {stage.date}" for stage in agreement.stages)
            yield Fault(agreement, ("date",), f"{agreement.date} is the date of no stage: {known}")
