"""How large the step from one version to the next must be, and why."""

from collections import Counter
from collections.abc import Iterator
from enum import IntEnum
from typing import NamedTuple

from sino_russia.releasing.comparing import Difference
from sino_russia.releasing.snapshot import Cells, Key
from sino_russia.whereabouts.shelf import number


class Step(IntEnum):
    """How far a version may be from the one before."""

    PATCH = 1
    MINOR = 2
    MAJOR = 3

    def __str__(self) -> str:
        return self.name.lower()


class Reason(NamedTuple):
    """One thing that asks for a step."""

    step: Step
    text: str


FIRST = "0.1.0"
"""Version of the first release, unless another is named."""

_MEANING = ("type", "unit", "is_key")
"""What makes another column of a column that keeps its name."""
_WORDS = ("description", "meanings", "refers_to", "is_evidenced")
"""What is said of a column, and restricts no value."""


def reasons(difference: Difference) -> list[Reason]:
    """Everything that asks for a step, what asks for the largest first; nothing has changed if there is none."""
    found = [*_of_columns(difference), *_of_records(difference)]
    return sorted(found, key=lambda reason: -reason.step)


def allowed(last: str, step: Step) -> list[str]:
    """Versions that may follow a release if a step of this size is needed, the nearest first.

    >>> allowed("1.4.2", Step.MINOR)
    ['1.5.0', '2.0.0']
    """
    major, minor, patch = number(last)
    nearest = {Step.PATCH: (major, minor, patch + 1), Step.MINOR: (major, minor + 1, 0), Step.MAJOR: (major + 1, 0, 0)}
    return [".".join(map(str, version)) for size, version in nearest.items() if size >= step]


def undeclared(difference: Difference) -> list[str]:
    """Columns that are gone and were not deprecated in the release before."""
    gone = (key for key, (old, new) in difference.columns.items() if new is None and not old.get("deprecated"))
    return [f"{table}.{column}" for table, column in gone]


def _of_columns(difference: Difference) -> Iterator[Reason]:
    for (table, column), (old, new) in difference.columns.items():
        name = f"column {table}.{column}"
        if old is None:
            yield Reason(Step.MINOR, f"{name} is new")
        elif new is None:
            yield Reason(Step.MAJOR, f"{name} is gone")
        else:
            yield from _of_column(name, old, new)


def _of_column(name: str, old: Cells, new: Cells) -> Iterator[Reason]:
    was, becomes = old.get("values", []), new.get("values", [])
    if gone := [member for member in was if member not in becomes]:
        yield Reason(Step.MAJOR, f"{name} has no longer the member {', '.join(gone)}")
    if more := [member for member in becomes if member not in was]:
        yield Reason(Step.MINOR, f"{name} has the new member {', '.join(more)}")
    for said in sorted(old.keys() | new.keys()):
        before, after = old.get(said), new.get(said)
        if before == after or (said == "values" and sorted(was) != sorted(becomes)):
            continue
        if said in _MEANING:
            yield Reason(Step.MAJOR, f"{name}: {said} was {before}, is {after}")
        elif said in _WORDS:
            yield Reason(Step.PATCH, f"{name}: {said} said anew")
        elif said == "values":
            yield Reason(Step.MINOR, f"{name} has its members in another order")
        elif said == "deprecated":
            yield Reason(Step.MINOR, f"{name} is deprecated" if after else f"{name} is no longer deprecated")
        else:
            yield Reason(Step.MINOR, f"{name}: {said} was {before}, is {after}")


def _of_records(difference: Difference) -> Iterator[Reason]:
    # An id that has moved to another family has not vanished, and may not be withdrawn.
    moved = {id for _, id in difference.added}
    withdrawn = {id for id, (old, _) in difference.withdrawn.items() if old is None}
    lost = [key for key in difference.gone if key[1] not in moved | withdrawn]
    for key in lost:
        yield Reason(Step.MAJOR, f"{'/'.join(key)} is gone without a line in data/withdrawn.yaml")
    yield from _counted(Step.MINOR, "withdrawn", [key for key in difference.gone if key not in lost])
    yield from _counted(Step.MINOR, "added", list(difference.added))
    new_columns = difference.new_columns
    corrected = [
        (family, id)
        for (family, id), fields in difference.changed.items()
        if any((family, field) not in new_columns for field in fields)
    ]
    yield from _counted(Step.PATCH, "corrected", corrected)
    if any(old is not None for old, _ in difference.withdrawn.values()):
        yield Reason(Step.PATCH, "lines in data/withdrawn.yaml have changed")


def _counted(step: Step, done: str, keys: list[Key]) -> Iterator[Reason]:
    for family, count in sorted(Counter(family for family, _ in keys).items()):
        yield Reason(step, f"{family}: {count} {done}")
