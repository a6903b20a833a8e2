"""A source speaks of a fall where the coded change is positive, or the other way round.

Wrong:

    # trade_figures/trade-2023-gacc-usd
    growth: -26.3
    shows: {growth: rose 26.3 percent}

Right:

    # trade_figures/trade-2023-gacc-usd
    growth: 26.3
    shows: {growth: rose 26.3 percent}

How to mend: look at the verb beside the number: rose, fell, 增长, 下降, выросли, снизились.
"""

from collections.abc import Iterator

from sino_russia.model.fields import Kind
from sino_russia.printed import numbers as printed_numbers
from sino_russia.problems import Severity
from sino_russia.records import Records, evidence
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR
IS_OF_PRINT = True


def check(records: Records) -> Iterator[Fault]:
    """Negative numbers that no fall is printed for, and positive growth for which one is."""
    for claim in records.shown(Kind.NUMBER):
        for number, _ in evidence.numbers(claim):
            is_change = claim.field.name.startswith("growth")
            falls = any(printed_numbers.falls(text) for text in claim.printed)
            if number < 0 and not falls:
                yield Fault(claim.entry, claim.loc, f"{number} is negative, but the source prints no fall")
            elif number > 0 and is_change and falls:
                yield Fault(claim.entry, claim.loc, f"{number} is positive, but the source prints a fall")
