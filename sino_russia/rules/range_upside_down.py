"""The upper end of a range is not above its lower end.

Wrong:

    # indicators/china-share-2023
    title: China's share of Russian exports in 2023
    period: 2023
    measure: trade_share
    subject: russia
    value: 40
    upper: 30
    unit: percent
    reporter: institute-of-far-east
    evidence:
      - source: archived
        shows: {period: "2023", value: 30-40 percent, upper: 30-40 percent}

Right:

    # indicators/china-share-2023
    title: China's share of Russian exports in 2023
    period: 2023
    measure: trade_share
    subject: russia
    value: 30
    upper: 40
    unit: percent
    reporter: institute-of-far-east
    evidence:
      - source: archived
        shows: {period: "2023", value: 30-40 percent, upper: 30-40 percent}

How to mend: `value` is the lower end.
"""

from collections.abc import Iterator

from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """Indicators with a range."""
    for indicator in records.indicators:
        if indicator.upper is not None and indicator.upper <= indicator.value:
            yield Fault(indicator, ("upper",), f"{indicator.upper} is not above {indicator.value}, the lower end")
