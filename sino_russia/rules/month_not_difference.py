"""A month's trade is not what the year to date grew by in that month.

Later vintages revise earlier months, so a twentieth of difference passes.

Wrong:

    # trade_figures/trade-2023-01-02-gacc-usd
    title: Trade until February 2023
    period: 2023-01/2023-02
    total: 33.7
    unit: usd_bn
    reporter: gacc
    evidence:
      - source: gacc-2024-01-12-trade-2023
        shows: {period: January to February 2023, total: $33.7 billion}
    # trade_figures/trade-2023-01-03-gacc-usd
    title: Trade until March 2023
    period: 2023-01/2023-03
    total: 53.8
    unit: usd_bn
    reporter: gacc
    evidence:
      - source: gacc-2024-01-12-trade-2023
        shows: {period: January to March 2023, total: $53.8 billion}
    # trade_figures/trade-2023-03-gacc-usd
    title: Trade in March 2023
    period: 2023-03
    total: 12.1
    unit: usd_bn
    reporter: gacc
    evidence:
      - source: gacc-2024-01-12-trade-2023
        shows: {period: March 2023, total: $12.1 billion}

Right:

    # trade_figures/trade-2023-03-gacc-usd
    title: Trade in March 2023
    period: 2023-03
    total: 20.1
    unit: usd_bn
    reporter: gacc
    evidence:
      - source: gacc-2024-01-12-trade-2023
        shows: {period: March 2023, total: $20.1 billion}

How to mend: look all three up; the one that two others contradict is wrong.
"""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from sino_russia.model import TradeFigure
from sino_russia.model.trade_figures import FLOWS, measured
from sino_russia.model.vocabulary import RATES
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.WARNING

_SLACK = Decimal("0.05")


def check(records: Records) -> Iterator[Fault]:
    """Months for which the same reporter has the years to date before and after."""
    known: dict[tuple[object, ...], list[TradeFigure]] = defaultdict(list)
    for figure in records.trade_figures:
        known[str(figure.period), *measured(figure)].append(figure)
    for figure in records.trade_figures:
        if figure.period.precision != "month" or figure.unit in RATES:
            continue
        year, month = str(figure.period)[:4], int(figure.period[5:7])
        for field in FLOWS:
            value = getattr(figure, field)
            until, before = (_values(known, figure, field, year, last) for last in (month, month - 1))
            differences = [late - early for late in until for early in before]
            # The years to date are rounded too, which weighs more the larger they are.
            slack = max((_SLACK * abs(value or 0), *(late / 200 for late in until)), default=Decimal(0))
            if value is not None and differences and all(abs(value - one) > slack for one in differences):
                yield Fault(figure, (field,), f"{value}, but the year to date grew by {differences[0]}")


def _values(
    known: dict[tuple[object, ...], list[TradeFigure]], figure: TradeFigure, field: str, year: str, last: int
) -> list[Decimal]:
    periods = (f"{year}-01/{year}-{last:02}", *((f"{year}-01",) if last == 1 else ()), *((year,) if last == 12 else ()))
    figures = (one for period in periods for one in known.get((period, *measured(figure)), ()))
    return [value for one in figures if (value := getattr(one, field)) is not None]
