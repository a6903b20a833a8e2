"""A record names another under `related`, and the other does not name it; or so with an agreement and a project.

A link that stands at both ends can be followed from both, and a slip at one of them is seen. Positions pass: many may
bear on one event, which need not name them all.

Wrong:

    # visits/li-qiang-moscow-2024-08
    related: [putin-beijing-harbin-2024-05]

Right:

    # visits/li-qiang-moscow-2024-08
    related: [putin-beijing-harbin-2024-05]
    # visits/putin-beijing-harbin-2024-05
    related: [li-qiang-moscow-2024-08]

How to mend: add this record's id to the other; or take the link out if it is a slip.
"""

from collections.abc import Iterator

from sino_russia.model import Agreement, Position, Project
from sino_russia.model.base import Record
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """Links in `related` between records that are no positions; those of agreements and projects to each other."""
    for entry in records:
        if isinstance(entry, Record) and not isinstance(entry, Position):
            yield from _one_way(records, entry, "related", "related")
        if isinstance(entry, Agreement):
            yield from _one_way(records, entry, "projects", "agreements")
        if isinstance(entry, Project):
            yield from _one_way(records, entry, "agreements", "projects")


def _one_way(records: Records, entry: Record | Project, field: str, field_there: str) -> Iterator[Fault]:
    for index, id in enumerate(getattr(entry, field)):
        other = records.get(id)
        back = getattr(other, field_there, None)
        if back is not None and not isinstance(other, Position) and entry.id not in back:
            yield Fault(entry, (field, index), f'"{id}" does not name this record under `{field_there}`')
