"""A related record has nothing in common with the one that names it.

Two records are tied by an actor, place, issue, project, series, agreement, event or source of both, or by a word of
both ids, as long as no more than forty records, or one in fifty of all, have it; or by dates within a hundred days.
Positions pass, for they may bear on anything. Of two that name each other the later one is told.

Wrong:

    # visits/putin-beijing-harbin-2024-05
    related: [joint-sea-2022]

Right:

    # visits/putin-beijing-harbin-2024-05
    related: [joint-statement-2024-05-16]
    # agreements/joint-statement-2024-05-16
    related: [putin-beijing-harbin-2024-05]

How to mend: look the id up; if the two do belong together, code what ties them.
"""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterator

from sino_russia.model import Entry, Position
from sino_russia.model.base import Record
from sino_russia.problems import Severity
from sino_russia.records import Records, when
from sino_russia.rules import Fault

SEVERITY = Severity.WARNING

_NEAR = dt.timedelta(days=100)
"""As long before a visit those come who prepare it."""


def check(records: Records) -> Iterator[Fault]:
    """Every link in `related`."""
    coded = [entry for entry in records if isinstance(entry, Record)]
    used = Counter(link.id for link in records.links if link.loc[0] != "related")
    used.update(word for entry in coded for word in set(_words(entry)))
    most = max(_COMMON, len(coded) // _ONE_IN)
    ids: dict[int, set[str]] = defaultdict(set)
    for link in records.links:
        if link.loc[0] != "related" and used[link.id] <= most:
            ids[id(link.entry)].add(link.id)

    def ties(entry: Entry) -> set[str]:
        return ids[id(entry)] | {word for word in _words(entry) if used[word] <= most}

    for entry in coded:
        if isinstance(entry, Position):
            continue
        for index, name in enumerate(entry.related):
            other = records.get(name)
            if other is None or isinstance(other, Position):
                continue  # An assessment may bear on anything.
            is_told_there = isinstance(other, Record) and entry.id in other.related and _comes_later(other, entry)
            if not is_told_there and not _are_tied(entry, other, ties(entry), ties(other)):
                yield Fault(entry, ("related", index), f'"{name}" has nothing in common with this record')


_COMMON = 40
"""As many records may share what ties them, however few there are."""
_ONE_IN = 50
"""One record in so many may, so that an issue that grows unties nothing."""


def _are_tied(one: Entry, other: Entry, first: set[str], second: set[str]) -> bool:
    if first & second or one.id in second or other.id in first:
        return True
    here, there = when(one), when(other)
    if here is None or there is None or not (here.earliest and here.latest and there.earliest and there.latest):
        return False
    return here.earliest - _NEAR <= there.latest and there.earliest - _NEAR <= here.latest


def _comes_later(one: Entry, other: Entry) -> bool:
    return (str(when(one)), one.id) > (str(when(other)), other.id)


def _words(entry: Entry) -> list[str]:
    # A word is told from the id of a record by the space before it.
    return [f" {word}" for word in entry.id.split("-") if not word.isdigit()]
