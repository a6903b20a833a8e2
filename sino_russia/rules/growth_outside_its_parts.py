"""Total trade grew more than both directions, or less than both.

The growth of a sum lies between those of its parts.

Wrong:

    # trade_figures/trade-2023-gacc-usd
    growth: 62.3
    growth_china_to_russia: 46.9
    growth_russia_to_china: 12.7
    shows: {growth: 62.3 percent, growth_china_to_russia: 46.9 percent, growth_russia_to_china: 12.7 percent}

Right:

    # trade_figures/trade-2023-gacc-usd
    growth: 26.3
    growth_china_to_russia: 46.9
    growth_russia_to_china: 12.7
    shows: {growth: 26.3 percent, growth_china_to_russia: 46.9 percent, growth_russia_to_china: 12.7 percent}

How to mend: look the three numbers up again. If the source itself has them so, say so in `allow`.
"""

from collections.abc import Iterator

from sino_russia.printed.numbers import half_a_digit
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """Trade figures with growth of the total and of both directions, and no qualifier."""
    for figure in records.trade_figures:
        total, there, back = figure.growth, figure.growth_china_to_russia, figure.growth_russia_to_china
        if total is None or there is None or back is None or figure.qualifier is not None:
            continue
        least, most = sorted((there, back))
        slack = half_a_digit(total)
        if total + slack < least - half_a_digit(least) or total - slack > most + half_a_digit(most):
            yield Fault(figure, ("growth",), f"{total} does not lie between {there} and {back}")
