"""The title of a source has nothing in common with the record that it is to show.

Compared are the words of its title and id with those of the record, of what sources print for it and of what it points
to, in whatever language they are in common. Words that more than a seventh of all records have in their titles tell
nothing, but for "trade" where trade is the matter. A source that speaks of the record in passing says where, by `at`.

Wrong:

    # events/joint-sea-2022
    evidence:
      - source: gacc-2024-01-12-trade-2023
        shows: {date: December 21 to 27, kind: naval exercise, participants: [Chinese, Russian], number: 11th}

Right:

    # events/joint-sea-2022
    evidence:
      - source: xinhua-2022-12-27-joint-sea
        shows: {date: December 21 to 27, kind: naval exercise, participants: [Chinese, Russian], number: 11th}

How to mend: look whether the id is that of the source that was read. If it is, say in `at` where it speaks of the
record: a section, a date, the number of an entry.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import chain

from sino_russia.model import FAMILIES, Source
from sino_russia.model.base import Record
from sino_russia.problems import Severity
from sino_russia.records import Records, wording
from sino_russia.rules import Fault

SEVERITY = Severity.WARNING

_COMMON = 7
"""One in so many records has a word that tells nothing."""


def check(records: Records) -> Iterator[Fault]:
    """Evidence of dated records, but for archived texts, in which each datum can be found."""
    dated = [entry for entry in records if isinstance(entry, Record)]
    count = Counter(chain.from_iterable(wording.known_by(entry) for entry in dated))
    common = {word for word, number in count.items() if number * _COMMON > len(dated)}
    # A word that is common to all records still tells those of one family from the rest: trade.
    matters = {family: wording.stems([family.replace("_", " ")]) for family in FAMILIES}
    linked: dict[int, set[str]] = {}
    for link in records.links:
        if link.loc[0] != "evidence":
            linked.setdefault(id(link.entry), set()).add(link.id)
    for entry in dated:
        matter = matters[entry.family]
        known = matter | wording.known_by(entry)
        names = linked.get(id(entry), set())
        if any(name in records.broken for name in names):
            continue
        for index, item in enumerate(entry.evidence):
            source = records.of(Source, item.source)
            if source is None or source.text_sha256 is not None or item.at is not None:
                continue
            title = wording.known_by(source) - (common - matter)
            # As a rule the title is enough; all that the record says takes longer.
            if title & known or title & wording.speaks_in(entry):
                continue
            if not any(title & _named(records, name) for name in names):
                message = f"{source.id} has nothing in common with this record by its title"
                yield Fault(entry, ("evidence", index, "source"), message, f"It is: {source.title}")


def _named(records: Records, id: str) -> frozenset[str]:
    target = records.get(id)
    return wording.known_by(target) if target is not None else frozenset()
