"""What two versions of the data differ in, as a value that turns the one into the other."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, NamedTuple, TypeVar

from sino_russia.releasing.snapshot import Cells, Key, Snapshot

K = TypeVar("K", bound=str | Key)

Patch = dict[K, tuple[Any, Any]]
"""By name, the value before and after; None where there is none."""


class Difference(NamedTuple):
    """What has to be done to one snapshot to make the other."""

    columns: Patch[Key]
    """Columns that came, went, or are told differently."""
    added: dict[Key, Cells]
    gone: dict[Key, Cells]
    changed: dict[Key, Patch[str]]
    """Of the records that are in both, the fields that differ."""
    withdrawn: Patch[str]
    """Ids that are new among those no longer in use, or of which something else is said."""

    def __bool__(self) -> bool:
        return any(self)

    @property
    def new_columns(self) -> set[Key]:
        """Columns that the old one did not have; what they hold is no correction."""
        return {column for column, (old, _) in self.columns.items() if old is None}


def diff(old: Snapshot, new: Snapshot) -> Difference:
    """The difference between two snapshots, in order of family and id."""
    changed = {}
    for key in sorted(old.records.keys() & new.records.keys()):
        if fields := _patch(old.records[key], new.records[key]):
            changed[key] = fields
    return Difference(
        columns=_patch(old.columns, new.columns),
        added={key: new.records[key] for key in sorted(new.records.keys() - old.records.keys())},
        gone={key: old.records[key] for key in sorted(old.records.keys() - new.records.keys())},
        changed=changed,
        withdrawn=_patch(old.withdrawn, new.withdrawn),
    )


def apply(difference: Difference, old: Snapshot) -> Snapshot:
    """The other of the two snapshots: `apply(diff(a, b), a) == b`."""
    records = {key: cells for key, cells in old.records.items() if key not in difference.gone} | difference.added
    records |= {key: _patched(old.records[key], fields) for key, fields in difference.changed.items()}
    return Snapshot(_patched(old.columns, difference.columns), records, _patched(old.withdrawn, difference.withdrawn))


def _patch(old: Mapping[K, Any], new: Mapping[K, Any]) -> Patch[K]:
    names = sorted(old.keys() | new.keys())
    return {name: (old.get(name), new.get(name)) for name in names if old.get(name) != new.get(name)}


def _patched(old: Mapping[K, Any], patch: Patch[K]) -> dict[K, Any]:
    values = {**old, **{name: after for name, (_, after) in patch.items()}}
    return {name: value for name, value in values.items() if value is not None}


def moved_totals(old: Snapshot, new: Snapshot) -> list[tuple[str, Decimal, Decimal]]:
    """Name, old and new value of each total that is not what it was: records of each family, sums of trade."""
    before, after = totals(old), totals(new)
    names = dict.fromkeys([*before, *after])
    pairs = ((name, before.get(name, Decimal()), after.get(name, Decimal())) for name in names)
    return [(name, was, becomes) for name, was, becomes in pairs if was != becomes]


def totals(snapshot: Snapshot) -> dict[str, Decimal]:
    """Records of each family, and the sums of all trade figures by direction and unit.

    The sums mean nothing in themselves; a slip in one figure moves them.
    """
    counts: dict[str, Decimal] = {}
    for name, number in _summands(snapshot):
        counts[name] = counts.get(name, Decimal()) + number
    return dict(sorted(counts.items()))


def _summands(snapshot: Snapshot) -> Iterator[tuple[str, Decimal]]:
    for (family, _), cells in snapshot.records.items():
        yield family, Decimal(1)
        if family == "trade_figures":
            for column in ("total", "china_to_russia", "russia_to_china"):
                if column in cells:
                    # As printed: sums of binary fractions would differ in the last digit.
                    number = Decimal(f"{cells[column]:.{cells[f'{column}_decimals']}f}")
                    yield f"trade_figures: {column}, {cells['unit']}", number
