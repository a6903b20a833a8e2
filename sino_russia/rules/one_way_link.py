"""A record names another under `related`, and the other does not name it; or so with an agreement and a project.

A link that stands at both ends can be followed from both, and a slip at one of them is seen. What a position points to
need not name it, unless it is another position: many may bear on one event.

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
    """Links in `related`; those of agreements and projects to each other."""
    for entry in records:
        if isinstance(entry, Record):
            yield from _one_way(records, entry, "related", "related")
        if isinstance(entry, Agreement):
            yield from _one_way(records, entry, "projects", "agreements")
        if isinstance(entry, Project):
            yield from _one_way(records, entry, "agreements", "projects")


def _one_way(records: Records, entry: Record | Project, field: str, field_there: str) -> Iterator[Fault]:
    for index, id in enumerate(getattr(entry, field)):
        other = records.get(id)
        back = getattr(other, field_there, None)
        may_pass = isinstance(entry, Position) and not isinstance(other, Position)
        if back is not None and not may_pass and entry.id not in back:
            yield Fault(entry, (field, index), f'"{id}" does not name this record under `{field_there}`')
