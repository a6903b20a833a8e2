"""The coded growth is not the change from the figure of the period before, by the same reporter in the same unit.

Sources revise the earlier figure and grow from the revised one, so a point or two of difference passes.

Wrong:

    # trade_figures/trade-2023-gacc-usd
    growth: 62.3
    shows: {growth: grew 62.3 percent}

Right:

    # trade_figures/trade-2023-gacc-usd
    growth: 26.3
    shows: {growth: grew 26.3 percent}

How to mend: look up growth and both figures; if the source says so, `allow` it with the reason.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from sino_russia.model import TradeFigure
from sino_russia.model.trade_figures import GROWTH, measured
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR

_SLACK = Decimal("2.5")


def check(records: Records) -> Iterator[Fault]:
    """Trade figures whose reporter has one for the same months a year before."""
    known: dict[tuple[object, ...], list[TradeFigure]] = defaultdict(list)
    for figure in records.trade_figures:
        known[str(figure.period), *measured(figure)].append(figure)
    for figure in records.trade_figures:
        before = known.get((_year_before(str(figure.period)), *measured(figure)), [])
        for value, growth in GROWTH.items():
            printed, now = getattr(figure, growth), getattr(figure, value)
            then = [old for one in before if (old := getattr(one, value))]
            if printed is None or now is None or not then:
                continue
            changes = [(now / old - 1) * 100 for old in then]
            if all(abs(change - printed) > _SLACK + abs(printed) / 20 for change in changes):
                message = f"{printed} percent, but from {then[0]} to {now} is {changes[0]:.1f}"
                yield Fault(figure, (growth,), message)


def _year_before(period: str) -> str:
    return re.sub(r"\b(\d{4})", lambda year: f"{int(year[1]) - 1:04}", period)
