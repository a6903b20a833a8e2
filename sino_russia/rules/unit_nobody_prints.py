"""A number is in a unit of which no source prints a word or a sign.

Compared are sources in English, Chinese and Russian, each with all that it shows for the number and for the unit, and
the units that have words of their own: money, shares, lengths, weights, volumes, people, ships, years. Pieces and firms
go by any name.

Wrong:

    # trade_figures/trade-2023-gacc-usd
    unit: bcm

Right:

    # trade_figures/trade-2023-gacc-usd
    unit: usd_bn

How to mend: correct the unit; or show the datum with the words beside it, or those of the heading above as `unit`.
"""

from collections import defaultdict
from collections.abc import Iterator

from sino_russia.model.fields import Kind
from sino_russia.printed import units as printed_units
from sino_russia.problems import Severity
from sino_russia.records import Records, evidence
from sino_russia.records.evidence import Claim
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR
IS_OF_PRINT = True


def check(records: Records) -> Iterator[Fault]:
    """Numbers with a unit, against all that the sources of the record show for them."""
    shown: dict[tuple[int, str], list[Claim]] = defaultdict(list)
    for claim in records.shown(Kind.NUMBER, Kind.PART):
        if any(unit is not None for _, unit in evidence.numbers(claim)):
            shown[id(claim.entry), claim.field.name].append(claim)
    for claims in shown.values():
        first = claims[0]
        units = {unit for claim in claims for _, unit in evidence.numbers(claim) if unit is not None}
        texts = [text for claim in claims for text in (*claim.printed, *claim.item.shows.get("unit", ()))]
        if not all(records.is_read(claim.item.source) for claim in claims):
            continue
        for unit in units:
            if all(printed_units.prints(text, unit) is False for text in texts):
                yield Fault(first.entry, first.loc, f'no source prints a word of {unit} beside "{first.printed[0]}"')
