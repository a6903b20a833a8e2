"""Of several records each is part of, succeeded by, or replaces the next, and the last of them the first.

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

_LINKS = ("within", "part_of", "succeeded_by", "supersedes")


def check(records: Records) -> Iterator[Fault]:
    """Chains of `within`, of `part_of`, of `succeeded_by` and of `supersedes`."""
    for field in _LINKS:
        families = [family for family, model in FAMILIES.items() if field in model.model_fields]
        links: dict[str, tuple[str, ...]] = {}
        for entry in (entry for family in families for entry in records.family(family)):
            value = getattr(entry, field)
            # One that points to itself has a rule of its own.
            ids = value if isinstance(value, list) else [value]
            if next_ids := tuple(id for id in ids if id is not None and id != entry.id):
                links[entry.id] = next_ids
        for id, next_id in _in_circles(links):
            entry_in_circle = records.get(id)
            if entry_in_circle is not None:
                yield Fault(entry_in_circle, (field,), f'"{id}" comes back to itself by way of "{next_id}"')


def _in_circles(links: dict[str, tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    """Each link that lies on a circle, from where to where."""
    # What nothing points to, or what points to nothing, lies on no circle; taken away time and again, circles are left.
    left = {id: {other for other in ids if other in links} for id, ids in links.items()}
    while ends := {id for id, ids in left.items() if not ids}:
        left = {id: ids - ends for id, ids in left.items() if ids}
    while starts := set(left) - {id for ids in left.values() for id in ids}:
        left = {id: ids for id, ids in left.items() if id not in starts}
    for id, ids in left.items():
        yield id, min(ids)
