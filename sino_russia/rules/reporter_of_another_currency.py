"""A figure in yuan is reported by somebody outside China, or one in roubles by somebody outside Russia.

Wrong:

    # actors/fcs
    name: Federal Customs Service
    kind: body
    country: RUS
    # trade_figures/trade-2021-fcs-cny
    title: Trade in 2021
    period: 2021
    total: 947.1
    unit: cny_bn
    reporter: fcs
    evidence:
      - source: archived
        shows: {period: "2021", total: $947.1 billion}

Right:

    # actors/fcs
    name: Federal Customs Service
    kind: body
    country: RUS
    # trade_figures/trade-2021-fcs-usd
    title: Trade in 2021
    period: 2021
    total: 140.7
    unit: usd_bn
    reporter: fcs
    evidence:
      - source: archived
        shows: {period: "2021", total: $140.7 billion}

How to mend: whoever counted in yuan is as a rule China's customs service; code it, or `unspecified`.
"""

from collections.abc import Iterator

from sino_russia.model import Actor
from sino_russia.model.vocabulary import Side, Unit
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.WARNING

_SIDES = {Unit.CNY_BN: Side.CHINA, Unit.RUB_BN: Side.RUSSIA}


def check(records: Records) -> Iterator[Fault]:
    """Trade figures in the currency of one side whose reporter has a country."""
    for figure in records.trade_figures:
        side, reporter = _SIDES.get(figure.unit), records.of(Actor, figure.reporter)
        if side is not None and reporter is not None and reporter.country and reporter.side is not side:
            yield Fault(figure, ("reporter",), f"{reporter.name} is of {reporter.country} and counts in {figure.unit}")
