"""Two items of one list in a source have the same number.

Wrong:

    # series/zuenko-reasons
    name: Reasons of Zuenko
    kind: list
    source: archived
    # positions/zuenko-alliance-2024-06
    series: zuenko-reasons
    number: 1
    shows: {number: first}
    # positions/zuenko-pact-2024-06
    title: Zuenko on a pact
    date: 2024-06
    kind: assessment
    channel: public
    issue: alliance
    holders: [ivan-zuenko]
    series: zuenko-reasons
    number: 1
    evidence:
      - source: archived
        shows: {number: first}

Right:

    # series/zuenko-reasons
    name: Reasons of Zuenko
    kind: list
    source: archived
    # positions/zuenko-alliance-2024-06
    series: zuenko-reasons
    number: 1
    shows: {number: first, stance: unlikely}

How to mend: count again in the source.
"""

from collections.abc import Iterator

from sino_russia.model import Position
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """Positions that are items of a list."""
    first: dict[tuple[str, int], Position] = {}
    for position in records.positions:
        if position.series is not None and position.number is not None:
            other = first.setdefault((position.series, position.number), position)
            if other is not position:
                yield Fault(position, ("number",), f"{position.number} is already the number of {other.id}")
