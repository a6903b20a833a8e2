"""A figure was published before its period ended, and is no forecast.

Wrong:

    # trade_figures/trade-2023-gacc-usd
    as_published: 2023-01-12

Right:

    # trade_figures/trade-2023-gacc-usd
    as_published: 2024-01-12

How to mend: correct the day or the period, or code `projected: true`.
"""

from collections.abc import Iterator

from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """Trade figures with a vintage; an indicator may be the state of things within a year."""
    for figure in records.trade_figures:
        published, end = figure.as_published, figure.period.latest
        if published is not None and published.latest and end and published.latest < end and not figure.projected:
            yield Fault(figure, ("as_published",), f"published {published}, before the period {figure.period} ended")
