"""A figure is about ten or a thousand times that of the years beside it, by the same reporter: a slip of the unit.

Wrong:

    # trade_figures/trade-2022-gacc-usd
    total: 1903
    shows: {total: $1903 billion}

Right:

    # trade_figures/trade-2022-gacc-usd
    total: 190.3

How to mend: 亿 is a tenth of a billion; look at the unit of the table.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from sino_russia.model import Indicator, TradeFigure
from sino_russia.model.indicators import Measure
from sino_russia.model.trade_figures import measured
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.WARNING

_FIELDS = ("total", "china_to_russia", "russia_to_china", "value")


def check(records: Records) -> Iterator[Fault]:
    """Figures of whole years but growth, each against the one before by the same reporter in the same unit."""
    rows: dict[tuple[object, ...], list[tuple[int, Decimal, str, TradeFigure | Indicator]]] = defaultdict(list)
    figures: tuple[TradeFigure | Indicator, ...] = (*records.trade_figures, *records.indicators)
    for figure in figures:
        is_growth = isinstance(figure, Indicator) and figure.measure is Measure.GROWTH
        if figure.period.precision == "year" and figure.period.earliest is not None and not is_growth:
            for field in _FIELDS:
                value = getattr(figure, field, None)
                if value:
                    rows[field, *_what(figure)].append((figure.period.earliest.year, value, field, figure))
    for row in rows.values():
        row.sort(key=lambda one: (one[0], one[3].id))
        for (year, before, _, earlier), (later, value, field, figure) in pairwise(row):
            ratio = value / before
            # What changes its sign, as a balance may, was near nothing in between.
            if 0 < later - year <= 2 and (0 < ratio <= Decimal("0.14") or ratio >= 7):
                message = f"{value} in {later}, but {before} in {year}, says {earlier.id}"
                yield Fault(figure, (field,), message, "Has a unit slipped?")


def _what(figure: TradeFigure | Indicator) -> tuple[object, ...]:
    if isinstance(figure, TradeFigure):
        return measured(figure)
    subject = (figure.measure, figure.subject, figure.partner, tuple(figure.projects))
    return (*subject, figure.unit, figure.reporter, figure.projected, re.sub(r"[0-9]+", "", figure.title))
