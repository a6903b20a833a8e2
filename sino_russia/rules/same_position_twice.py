"""Two statements or provisions have a holder, an issue and a day in common: one position coded twice.

Only what is said on one day is looked at: a policy, an essay may have several sides to one question.

Wrong:

    # positions/not-allied-2024-05-16
    title: Against an alliance
    date: 2024-05-16
    kind: joint_provision
    holders: [china, russia]
    issue: alliance
    stance: rejects
    channel: document
    document: joint-statement-2024-05-16
    evidence:
      - source: xinhua-2024-05-16-talks
        shows: {date: 5月16日, holders: 双方, stance: 不结盟}

Right:

    # positions/no-alliance-2024-05-16
    evidence:
      - source: tass-2024-05-16-talks
        shows: {date: 16 мая, holders: [Китая, России], stance: не является союзом}
      - source: xinhua-2024-05-16-talks
        shows: {date: 5月16日, holders: 双方, stance: 不结盟}

How to mend: keep one, and add to it what the other has; if the stances differ, one of them is misread or `ambiguous`.
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from sino_russia.model import Position
from sino_russia.model.positions import PositionKind
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.WARNING

_SAID_ONCE = (PositionKind.STATEMENT, PositionKind.JOINT_PROVISION)


def check(records: Records) -> Iterator[Fault]:
    """Statements and provisions that are known to the day, by day and issue."""
    held: dict[tuple[object, str], list[Position]] = defaultdict(list)
    for position in records.positions:
        day = position.date.earliest
        if position.kind in _SAID_ONCE and day is not None and day == position.date.latest:
            held[day, position.issue].append(position)
    for positions in held.values():
        for one, other in combinations(sorted(positions, key=lambda position: position.id), 2):
            if one.document == other.document and (both := set(one.holders) & set(other.holders)):
                stances = "" if one.stance is other.stance else f", where the stance is {one.stance}"
                yield Fault(other, ("id",), f"{', '.join(sorted(both))} said this on that day in {one.id}{stances}")
