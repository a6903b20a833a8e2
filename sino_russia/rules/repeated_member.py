"""A list names the same thing twice.

Wrong:

    # visits/putin-beijing-harbin-2024-05
    hosts: [xi-jinping, xi-jinping]

Right:

    # visits/putin-beijing-harbin-2024-05
    hosts: [xi-jinping]

How to mend: take one out, or correct it if another was meant.
"""

from collections.abc import Iterator
from functools import cache

from sino_russia.model import Entry
from sino_russia.model.fields import Kind, fields
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """Lists of ids and of texts."""
    for entry in records:
        for name in _lists(type(entry)):
            members = getattr(entry, name)
            if len(members) > 1 and len(set(members)) < len(members):
                index = next(place for place, member in enumerate(members) if member in members[:place])
                yield Fault(entry, (name, index), f'"{members[index]}" stands twice in "{name}"')


@cache
def _lists(model: type[Entry]) -> tuple[str, ...]:
    known = fields(model).values()
    return tuple(field.name for field in known if field.is_list and field.kind in (Kind.ID, Kind.TEXT))
