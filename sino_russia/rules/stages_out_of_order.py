"""The stages of an agreement or project are not in time order, or one comes before what it needs.

An agreement is negotiated, initialled, signed, ratified and then in force, unless a change or an extension lies in
between. What is built is completed and operates after building began.

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

Wrong:

    # projects/power-of-siberia
    name: Power of Siberia
    kind: gas_pipeline
    stages:
      - {stage: operating, date: 2014-09-01}
      - {stage: building, date: 2019-12-02}
    evidence:
      - source: archived
        shows: {stages: '2014, 2019'}

Right:

    # projects/power-of-siberia
    name: Power of Siberia
    name_zh: 中俄东线天然气管道
    name_ru: Сила Сибири
    kind: gas_pipeline
    stages:
      - {stage: building, date: 2014-09-01}
      - {stage: operating, date: 2019-12-02}
      - {stage: building, date: 2020-06}
    evidence:
      - source: archived
        shows: {stages: '2014, 2019, 2020'}

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

_DOCUMENT = (StageName.NEGOTIATING, StageName.INITIALLED, StageName.SIGNED, StageName.RATIFIED, StageName.IN_FORCE)
"""Stages of a document, in the order in which they follow each other."""
_BUILT = (StageName.COMPLETED, StageName.OPERATING, StageName.FULL_CAPACITY)


def check(records: Records) -> Iterator[Fault]:
    """Stages, each against the one before; the first building against all before it."""
    entries: tuple[Agreement | Project, ...] = (*records.agreements, *records.projects)
    for entry in entries:
        for index, (before, stage) in enumerate(pairwise(entry.stages), start=1):
            if stage.date.latest and before.date.earliest and stage.date.latest < before.date.earliest:
                message = f"{stage.stage} {stage.date}, after {before.stage} {before.date}"
                yield Fault(entry, ("stages", index), message, "Stages stand in time order.")
            elif (needs := _came_too_early([one.stage for one in entry.stages[:index]], stage.stage)) is not None:
                yield Fault(entry, ("stages", index), f"{stage.stage} after {needs}")


def _came_too_early(before: list[StageName], stage: StageName) -> StageName | None:
    """What stands before a stage and can only come after it."""
    if stage is StageName.BUILDING and stage not in before:
        return next((one for one in before if one in _BUILT), None)
    last = before[-1]
    is_early = last in _DOCUMENT and stage in _DOCUMENT and _DOCUMENT.index(stage) < _DOCUMENT.index(last)
    return last if is_early else None
