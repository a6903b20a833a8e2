"""The number that a source prints is not the coded one.

The printed number may be rounded: `$240 billion` fits 240.1, `$241 billion` does not. Scale words are understood
(billion, 亿, млрд), and so are numbers in words (thirty-year, 二十八).

Wrong:

    # trade_figures/trade-2023-gacc-usd
    total: 204.1

Right:

    # trade_figures/trade-2023-gacc-usd
    total: 240.1

How to mend: look the number up again. If sources differ, code the better one and put the other under `disputes`.
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
    """Data shown for fields that are numbers or have numbers in their parts."""
    for claim in records.shown(Kind.NUMBER, Kind.PART):
        coded = list(evidence.numbers(claim))
        for text in claim.printed if coded else ():
            verdicts = {printed_numbers.fits(text, number, unit) for number, unit in coded}
            if True in verdicts:
                continue
            values = " or ".join(str(number) for number, _ in coded)
            if False in verdicts:
                yield Fault(claim.entry, claim.loc, f'"{text}" is not the coded {claim.field.name} {values}')
            elif claim.field.kind is Kind.NUMBER:
                message = f'"{text}" prints no number for the coded {claim.field.name} {values}'
                yield Fault(claim.entry, claim.loc, message)
