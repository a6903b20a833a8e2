"""A source shows a field that the record leaves empty.

Wrong:

    # trade_figures/trade-2023-gacc-usd
    shows: {russia_to_china: $129.1 billion}

Right:

    # trade_figures/trade-2023-gacc-usd
    russia_to_china: 129.1
    shows: {russia_to_china: $129.1 billion}

How to mend: code the value too, or take the datum out. A datum that contradicts belongs under `disputes`.
"""

from collections.abc import Iterator

from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR
IS_OF_PRINT = True


def check(records: Records) -> Iterator[Fault]:
    """Data in `shows` for fields without a value."""
    for claim in records.shown():
        if "." not in claim.path and not claim.coded:
            yield Fault(claim.entry, claim.loc, f'a source shows "{claim.path}", but the record does not code it')
