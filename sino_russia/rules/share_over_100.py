"""A share of a whole is more than 100 percent or less than none.

Wrong:

    # indicators/china-share-2023
    title: China's share of Russian exports in 2023
    period: 2023
    measure: trade_share
    subject: russia
    value: 300
    unit: percent
    reporter: institute-of-far-east
    evidence:
      - source: archived
        shows: {period: "2023", value: 300 percent}

Right:

    # indicators/china-share-2023
    title: China's share of Russian exports in 2023
    period: 2023
    measure: trade_share
    subject: russia
    value: 30
    unit: percent
    reporter: institute-of-far-east
    evidence:
      - source: archived
        shows: {period: "2023", value: 30 percent}

Right:

    # indicators/trust-index-2023
    title: Index of trust in China, 2023
    period: 2023
    measure: opinion
    subject: china
    value: 120
    unit: index
    reporter: institute-of-far-east
    evidence:
      - source: archived
        shows: {period: "2023", value: 120 points}

How to mend: look the number up; a change of more than 100 percent has the measure `growth`.
"""

from collections.abc import Iterator

from sino_russia.model.indicators import SHARES
from sino_russia.model.vocabulary import Unit
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """Indicators that are shares, in percent."""
    for indicator in records.indicators:
        if indicator.measure in SHARES and indicator.unit is Unit.PERCENT:
            for field in ("value", "upper"):
                number = getattr(indicator, field)
                if number is not None and not 0 <= number <= 100:
                    yield Fault(indicator, (field,), f"{number} percent of a whole")
