"""Of several records each is part of the next, or replaced by the next, and the last of the first.

Wrong:

    # places/place-china
    within: harbin

Right:

    # places/harbin
    within: place-china

How to mend: one of the links is the wrong way round.
"""

from collections.abc import Iterator

from sino_russia.model import FAMILIES
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR

_LINKS = ("within", "part_of", "succeeded_by")


def check(records: Records) -> Iterator[Fault]:
    """Chains of `within`, `part_of` and `succeeded_by`, and of `replaced_by` in the ledger of withdrawn ids."""
    for field in _LINKS:
        families = [family for family, model in FAMILIES.items() if field in model.model_fields]
        members = [entry for family in families for entry in records.family(family)]
        links = {entry.id: link for entry in members if (link := getattr(entry, field)) is not None}
        for id in _in_circles(links):
            entry = records.get(id)
            # One that points to itself has a rule of its own.
            if entry is not None and links[id] != id:
                yield Fault(entry, (field,), f'"{id}" comes back to itself by way of "{links[id]}"')


def _in_circles(links: dict[str, str]) -> Iterator[str]:
    done: set[str] = set()
    for start in links:
        path: dict[str, None] = {}
        here: str | None = start
        while here is not None and here not in done and here not in path:
            path[here] = None
            here = links.get(here)
        if here is not None and here in path:
            members = list(path)
            yield from members[members.index(here) :]
        done.update(path)
