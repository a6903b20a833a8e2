"""Two trade figures have the same period, commodity, unit, reporter and vintage.

Wrong:

    # trade_figures/trade-2023-china-customs
    title: Trade in 2023
    period: 2023
    total: 240.1
    unit: usd_bn
    reporter: gacc
    as_published: 2024-01-12
    evidence:
      - source: gacc-2024-01-12-trade-2023
        shows: {period: "2023", total: $240.1 billion}

Right:

    # trade_figures/trade-2023-china-customs-revised
    title: Trade in 2023, revised
    period: 2023
    total: 240.11
    unit: usd_bn
    reporter: gacc
    as_published: 2024-03-18
    evidence:
      - source: gacc-2024-01-12-trade-2023
        shows: {period: "2023", total: $240.11 billion}

How to mend: keep one with the evidence of both; if they are different vintages, code `as_published`.
"""

from collections.abc import Iterator

from sino_russia.model import TradeFigure
from sino_russia.model.trade_figures import measured
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """Trade figures that are the same in all that tells figures apart."""
    first: dict[tuple[object, ...], TradeFigure] = {}
    for figure in records.trade_figures:
        what = (str(figure.period), *measured(figure))
        earlier = first.setdefault((*what, figure.as_published, figure.projected), figure)
        if earlier is not figure:
            yield Fault(figure, ("id",), f'"{earlier.id}" has the same period, commodity, unit, reporter and vintage')
