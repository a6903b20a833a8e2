"""Total trade is not the sum of the two directions, beyond what rounding explains.

Wrong:

    # trade_figures/trade-2023-gacc-usd
    total: 240.1
    china_to_russia: 111.0
    russia_to_china: 192.1
    shows: {china_to_russia: $111.0 billion, russia_to_china: $192.1 billion}

Right:

    # trade_figures/trade-2023-gacc-usd
    total: 240.1
    china_to_russia: 111.0
    russia_to_china: 129.1
    shows: {china_to_russia: $111.0 billion, russia_to_china: $129.1 billion}

How to mend: look the three numbers up again. If the source itself does not add up, say so in `allow`.
"""

from collections.abc import Iterator

from sino_russia.printed.numbers import half_a_digit
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """Trade figures with all three numbers and no qualifier."""
    for figure in records.trade_figures:
        total, there, back = figure.total, figure.china_to_russia, figure.russia_to_china
        if total is None or there is None or back is None or figure.qualifier is not None:
            continue
        slack = half_a_digit(total) + half_a_digit(there) + half_a_digit(back)
        if abs(total - there - back) > slack:
            yield Fault(figure, ("total",), f"{total} is not {there} + {back}, which is {there + back}")
