"""A record dated after today is coded as having happened, or as said to have happened.

Wrong:

    # trade_figures/trade-2035
    title: Trade in 2035
    period: 2035
    total: 500
    unit: usd_bn
    reporter: gacc
    evidence:
      - source: gacc-2024-01-12-trade-2023
        shows: {period: by 2035, total: $500 billion}

Right:

    # trade_figures/trade-2035
    title: Trade in 2035
    period: 2035
    total: 500
    unit: usd_bn
    reporter: gacc
    projected: true
    evidence:
      - source: gacc-2024-01-12-trade-2023
        shows: {period: by 2035, total: $500 billion}

How to mend: `status: announced` for what is planned, `projected: true` for a forecast; or correct the date.
"""

from collections.abc import Iterator

from sino_russia.model.vocabulary import Status
from sino_russia.problems import Severity
from sino_russia.records import Records, when
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR

_HELD_TO_HAPPEN = (Status.CONFIRMED, Status.REPORTED, Status.DISPUTED)


def check(records: Records) -> Iterator[Fault]:
    """Records that start after today and are neither announced nor projected nor called off."""
    for entry in records:
        date = when(entry)
        if date is None or date.earliest is None or date.earliest <= records.today:
            continue
        if getattr(entry, "status", None) in _HELD_TO_HAPPEN and not getattr(entry, "projected", False):
            field = "date" if hasattr(entry, "date") else "period"
            yield Fault(entry, (field,), f"{date} is yet to come", "Is it announced, or projected?")
