"""Evidence shows a field, or a member of a list, that the record does not have.

Wrong:

    # visits/putin-beijing-harbin-2024-05
    shows: {visitor: Vladimir Putin}

Right:

    # visits/putin-beijing-harbin-2024-05
    shows: {visitors: Vladimir Putin}

How to mend: name a field of the record; for one member of a list, `stages.signed` or `itinerary.harbin`.
"""

from collections.abc import Iterator

from sino_russia.model.fields import fields
from sino_russia.nearest import nearest
from sino_russia.problems import Severity
from sino_russia.records import Records, evidence
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """Paths in `shows` and `disputes` whose first half is no field, or whose second half is no member."""
    for entry in records:
        known = fields(type(entry))
        for index, item in enumerate(entry.evidence):
            for relation, data in (("shows", item.shows), ("disputes", item.disputes)):
                for path in data:
                    name, _, member = path.partition(".")
                    loc = ("evidence", index, relation, path)
                    if name not in known:
                        meant = nearest(name, known)
                        hint = f'Did you mean "{meant}"?' if meant else ""
                        yield Fault(entry, loc, f'{entry.family} have no field "{name}"', hint)
                    elif member and not evidence.select(value := getattr(entry, name), member):
                        meant = nearest(member, _names(value))
                        hint = f'Did you mean "{name}.{meant}"?' if meant else ""
                        yield Fault(entry, loc, f'"{name}" has no member "{member}"', hint)


def _names(value: object) -> list[str]:
    return sorted({name for one in (value if isinstance(value, list) else [value]) for name in evidence.labels(one)})
