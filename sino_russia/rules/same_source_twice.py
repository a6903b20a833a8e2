"""One record cites the same place of the same source twice.

An analysis that repeats itself is one witness.

Wrong:

    # positions/zuenko-alliance-2024-06
    evidence:
      - source: archived
        shows: {stance: unlikely to form an alliance}
      - source: archived
        shows: {stance: no alliance}

Right:

    # positions/zuenko-alliance-2024-06
    evidence:
      - source: archived
        at: p. 1
        shows: {stance: unlikely to form an alliance}
      - source: archived
        at: p. 7
        shows: {stance: no alliance}

How to mend: put what one place shows into one item, or say in `at` where the other one is.
"""

from collections.abc import Iterator

from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """Items of evidence with the same source and locator."""
    for entry in records:
        if len(entry.evidence) < 2:
            continue
        seen: set[tuple[str, str | None]] = set()
        for index, item in enumerate(entry.evidence):
            if (item.source, item.at) in seen:
                yield Fault(entry, ("evidence", index, "source"), f'"{item.source}" is cited for the same place above')
            seen.add((item.source, item.at))
