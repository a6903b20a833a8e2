"""The stages of an agreement or project are not in time order, or one comes before what it needs.

An agreement is in force, extended or amended after it was signed; a project operates after building began.

Wrong:

    # agreements/joint-statement-2024-05-16
    stages:
      - {stage: signed, date: 2024-05-16}
      - {stage: negotiating, date: 2023-03}
    shows: {stages: подписали}

Right:

    # agreements/joint-statement-2024-05-16
    stages:
      - {stage: negotiating, date: 2023-03}
      - {stage: signed, date: 2024-05-16}
    shows: {stages: подписали}

How to mend: put the earlier stage first; look up days that contradict each other.
"""

from collections.abc import Iterator
from itertools import pairwise

from sino_russia.model import Agreement, Project
from sino_russia.model.stages import StageName
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR

_LATER = {
    StageName.NEGOTIATING: 1, StageName.INITIALLED: 2, StageName.SIGNED: 3, StageName.RATIFIED: 4,
    StageName.IN_FORCE: 5, StageName.EXTENDED: 6, StageName.AMENDED: 6, StageName.EXPIRED: 7,
    StageName.TERMINATED: 7, StageName.FULFILLED: 7,
    StageName.BUILDING: 10, StageName.COMPLETED: 11, StageName.OPERATING: 12, StageName.FULL_CAPACITY: 13,
}  # fmt: skip
"""Stages of a document, then of a building, by what must come before what."""


def check(records: Records) -> Iterator[Fault]:
    """Stages, each against the one before."""
    entries: tuple[Agreement | Project, ...] = (*records.agreements, *records.projects)
    for entry in entries:
        for index, (before, stage) in enumerate(pairwise(entry.stages), start=1):
            if stage.date.latest and before.date.earliest and stage.date.latest < before.date.earliest:
                message = f"{stage.stage} {stage.date}, after {before.stage} {before.date}"
                yield Fault(entry, ("stages", index), message, "Stages stand in time order.")
            elif isinstance(entry, Agreement) and _is_too_early(before.stage, stage.stage):
                yield Fault(entry, ("stages", index), f"{stage.stage} after {before.stage}")


def _is_too_early(before: StageName, after: StageName) -> bool:
    # A document can be signed or come into force again only after it was extended or amended, which have one rank.
    first, second = _LATER.get(before), _LATER.get(after)
    return first is not None and second is not None and second < first < 6
