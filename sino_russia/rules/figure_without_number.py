"""A trade figure codes no number at all.

Wrong:

    # trade_figures/trade-2021-gacc-usd
    title: Trade in 2021
    period: 2021
    unit: usd_bn
    reporter: gacc
    evidence:
      - source: archived
        shows: {period: "2021"}

Right:

    # trade_figures/trade-2021-gacc-usd
    title: Trade in 2021
    period: 2021
    total: 146.9
    unit: usd_bn
    reporter: gacc
    evidence:
      - source: archived
        shows: {period: "2021", total: $146.9 billion}

How to mend: code what the source prints: the total, a direction or a growth.
"""

from collections.abc import Iterator

from sino_russia.model.fields import Kind, fields
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """Trade figures without any of their key numbers."""
    for figure in records.trade_figures:
        known = fields(type(figure)).values()
        numbers = [field.name for field in known if field.kind is Kind.NUMBER and field.is_key]
        if all(getattr(figure, name) is None for name in numbers):
            yield Fault(figure, ("id",), f"none of {', '.join(numbers)} is coded")
