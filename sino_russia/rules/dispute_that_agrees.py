"""A datum stands under `disputes` and yet fits what is coded.

Wrong:

    # trade_figures/trade-2023-gacc-usd
    disputes: {total: $240 billion}

Right:

    # trade_figures/trade-2023-gacc-usd
    disputes: {total: $200 billion}

Right:

    # trade_figures/trade-2023-gacc-usd
    disputes: {total: 240.1 billion yuan}

How to mend: move it to `shows`. 240 is 240.1 rounded, not another number.
"""

from collections.abc import Iterator

from sino_russia.edtf import Edtf
from sino_russia.model.fields import Kind
from sino_russia.printed import dates as printed_dates
from sino_russia.printed import numbers as printed_numbers
from sino_russia.printed import units as printed_units
from sino_russia.problems import Severity
from sino_russia.records import Records, evidence
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """Disputed numbers and dates that are compatible with the coded ones."""
    for entry in records:
        for claim in evidence.claims(entry, "disputes"):
            for text in claim.printed:
                if _agrees(claim, text):
                    yield Fault(entry, claim.loc, f'"{text}" fits what is coded', "Move it to `shows`.")


def _agrees(claim: evidence.Claim, text: str) -> bool:
    if claim.field.kind is Kind.NUMBER:
        is_other_unit = any(unit and printed_units.excludes(text, unit) for _, unit in evidence.numbers(claim))
        fits = any(printed_numbers.fits(text, number, unit) for number, unit in evidence.numbers(claim))
        return fits and not is_other_unit
    if claim.field.kind is Kind.DATE:
        # What contradicts one end of a stay lies within it.
        ends = (Edtf(end) for date in evidence.dates(claim) for end in date.split("/") if end != "..")
        return any(printed_dates.fits(text, end) for end in ends)
    return False
