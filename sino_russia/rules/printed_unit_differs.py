"""A source prints another currency or measure, or a percentage instead of a quantity, for a number with a unit.

Wrong:

    # trade_figures/trade-2023-gacc-usd
    unit: cny_bn

Right:

    # trade_figures/trade-2023-gacc-usd
    unit: usd_bn

How to mend: correct the unit. A figure in another currency is a record of its own.
"""

from collections.abc import Iterator

from sino_russia.model.fields import Kind
from sino_russia.printed import units as printed_units
from sino_russia.problems import Severity
from sino_russia.records import Records, evidence
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR
IS_OF_PRINT = True


def check(records: Records) -> Iterator[Fault]:
    """Data shown for numbers with a unit that some word or sign of the datum excludes."""
    for claim in records.shown(Kind.NUMBER, Kind.PART):
        units = [unit for _, unit in evidence.numbers(claim) if unit is not None]
        for text in claim.printed if len(set(units)) == 1 else ():
            if printed_units.excludes(text, units[0]):
                yield Fault(claim.entry, claim.loc, f'"{text}" is not in {units[0]}, the unit of the record')
