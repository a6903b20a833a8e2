"""An agreement replaces, or is part of, one that is newer.

Wrong:

    # agreements/joint-statement-2023-03-21
    supersedes: [joint-statement-2024-05-16]

Wrong:

    # agreements/joint-statement-2023-03-21
    part_of: joint-statement-2024-05-16

Right:

    # agreements/joint-statement-2024-05-16
    supersedes: [joint-statement-2023-03-21]

How to mend: the newer document names the older one.
"""

from collections.abc import Iterator

from sino_russia.model import Agreement
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault, Loc

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """What agreements supersede, and what they are a part of."""
    for agreement in records.agreements:
        links: list[tuple[Loc, str | None]] = [(("part_of",), agreement.part_of)]
        links += [(("supersedes", index), id) for index, id in enumerate(agreement.supersedes)]
        for loc, id in links:
            older = records.of(Agreement, id)
            end = agreement.date.latest
            if older is not None and end and older.date.earliest and older.date.earliest > end:
                yield Fault(agreement, loc, f'"{id}" is of {older.date}, after {agreement.date}')
