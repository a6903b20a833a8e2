"""The source says that a number is not exact, and the record does not say so, or says otherwise.

Wrong:

    # trade_figures/trade-2023-gacc-usd
    shows: {total: almost $240.1 billion}

Wrong:

    # trade_figures/trade-2023-gacc-usd
    qualifier: over
    shows: {total: no more than $240.1 billion}

Right:

    # trade_figures/trade-2023-gacc-usd
    qualifier: almost
    shows: {total: almost $240.1 billion}

Right:

    # trade_figures/trade-2023-gacc-usd
    qualifier: up_to
    shows: {total: no more than $240.1 billion}

How to mend: code the printed word as `qualifier`; it is kept apart from the number.
"""

from collections.abc import Iterator

from pydantic import BaseModel

from sino_russia.model import Entry
from sino_russia.model.fields import Kind
from sino_russia.printed import qualifiers as printed_qualifiers
from sino_russia.problems import Severity
from sino_russia.records import Records, evidence
from sino_russia.rules import Fault

SEVERITY = Severity.WARNING
IS_OF_PRINT = True


def check(records: Records) -> Iterator[Fault]:
    """Figures, capacities and amounts, where the source prints a word that can be a qualifier."""
    for claim in records.shown(Kind.NUMBER, Kind.PART):
        if claim.field.unit != "unit" and claim.field.kind is not Kind.PART:
            continue
        coded = {getattr(holder, "qualifier", None) for holder in _holders(claim.coded, claim.entry)}
        for text in claim.printed if len(coded) == 1 and list(evidence.numbers(claim)) else ():
            printed = printed_qualifiers.qualifiers(text)
            if printed and not coded & printed:
                words = " or ".join(sorted(printed))
                yield Fault(claim.entry, claim.loc, f'"{text}" says {words}; the record codes no such qualifier')


def _holders(coded: tuple[object, ...], entry: Entry) -> list[BaseModel]:
    parts: list[BaseModel] = [value for value in coded if isinstance(value, BaseModel)]
    return parts or [entry]
