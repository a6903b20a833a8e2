"""A figure of some months is larger than that of the whole year, or a longer run of months smaller than a shorter one.

Wrong:

    # trade_figures/trade-2023-01-05-gacc-usd
    title: Trade in January to May 2023
    period: 2023-01/2023-05
    total: 938.1
    unit: usd_bn
    reporter: gacc
    evidence:
      - source: gacc-2024-01-12-trade-2023
        shows: {period: January-May 2023, total: $938.1 billion}

Right:

    # trade_figures/trade-2023-01-05-gacc-usd
    title: Trade in January to May 2023
    period: 2023-01/2023-05
    total: 93.8
    unit: usd_bn
    reporter: gacc
    evidence:
      - source: gacc-2024-01-12-trade-2023
        shows: {period: January-May 2023, total: $93.8 billion}

How to mend: look both figures up; as a rule a digit or the unit has slipped.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from sino_russia.model import TradeFigure
from sino_russia.model.trade_figures import FLOWS, measured
from sino_russia.model.vocabulary import RATES
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """Trade figures of one year that start on the same day, in order of their ends."""
    runs: dict[tuple[object, ...], list[TradeFigure]] = defaultdict(list)
    for figure in records.trade_figures:
        start, end = figure.period.earliest, figure.period.latest
        if figure.unit in RATES or start is None or end is None:
            continue
        if start.year == end.year:
            runs[start, *measured(figure)].append(figure)
    for figures in runs.values():
        figures.sort(key=lambda figure: (figure.period.latest or dt.date.max, figure.id))
        for field in FLOWS:
            coded = [figure for figure in figures if getattr(figure, field) is not None]
            for shorter, longer in pairwise(coded):
                less, more = getattr(shorter, field), getattr(longer, field)
                # A later vintage may revise a little downwards.
                if shorter.period.latest != longer.period.latest and less * Decimal("0.98") > more:
                    message = f"{more} until {longer.period.latest}, less than the {less} until {shorter.period.latest}"
                    yield Fault(longer, (field,), f"{message} in {shorter.id}")
