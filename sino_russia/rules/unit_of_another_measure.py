"""The unit of an indicator cannot be that of its measure: a share in kilometres, troops in dollars.

Wrong:

    # indicators/china-share-2023
    title: China's share of Russian exports in 2023
    period: 2023
    measure: trade_share
    subject: russia
    partner: china
    value: 30
    unit: usd_bn
    reporter: institute-of-far-east
    evidence:
      - source: archived
        shows: {period: "2023", value: "30"}

Right:

    # indicators/china-share-2023
    title: China's share of Russian exports in 2023
    period: 2023
    measure: trade_share
    subject: russia
    partner: china
    value: 30
    unit: percent
    reporter: institute-of-far-east
    evidence:
      - source: archived
        shows: {period: "2023", value: 30 percent}

How to mend: correct the unit, or the measure.
"""

from collections.abc import Iterator

from sino_russia.model.indicators import SHARES, Measure
from sino_russia.model.vocabulary import Unit
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR

_MONEY = frozenset({Unit.USD_BN, Unit.USD_MN, Unit.CNY_BN, Unit.RUB_BN, Unit.EUR_BN})
_PERSONS = frozenset({Unit.PERSONS, Unit.MN_PERSONS})
_SHARE = frozenset({Unit.PERCENT, Unit.PERCENTAGE_POINTS, Unit.TIMES})
_TIME = frozenset({Unit.YEARS, Unit.MONTHS, Unit.DAYS})
_UNITS = {
    **dict.fromkeys(SHARES, _SHARE),
    **dict.fromkeys((Measure.OPINION, Measure.GROWTH), _SHARE | {Unit.INDEX}),
    **dict.fromkeys((Measure.LOAN, Measure.SWAP_LINE, Measure.INVESTMENT_STOCK, Measure.INVESTMENT_FLOW), _MONEY),
    **dict.fromkeys((Measure.CONTRACT_VALUE, Measure.GDP), _MONEY),
    Measure.MILITARY_SPENDING: _MONEY | {Unit.PERCENT},
    Measure.TROOPS: _PERSONS,
    Measure.POPULATION: _PERSONS | {Unit.PERCENT},
    Measure.WARHEADS: frozenset({Unit.WARHEADS}),
    Measure.LENGTH: frozenset({Unit.KM, Unit.NAUTICAL_MILES}),
    Measure.AREA: frozenset({Unit.KM2, Unit.HECTARES}),
    Measure.DURATION: _TIME,
    Measure.CONTRACT_TERM: _TIME,
    Measure.RANKING: frozenset({Unit.RANK}),
}
"""Units of the measures that have only a few; any unit will do for the others."""


def check(records: Records) -> Iterator[Fault]:
    """Indicators whose measure has only a few units."""
    for indicator in records.indicators:
        units = _UNITS.get(indicator.measure)
        if units is not None and indicator.unit not in units:
            hint = f"Units of it: {', '.join(sorted(units))}."
            yield Fault(indicator, ("unit",), f"{indicator.measure} is not counted in {indicator.unit}", hint)
