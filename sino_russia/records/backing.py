"""What stands behind the words of a title or summary: what sources print, and what the record points to."""

from collections.abc import Iterator

from sino_russia.model import Entry, Source
from sino_russia.model.base import Named, Record
from sino_russia.model.fields import pointers
from sino_russia.records.collection import Records
from sino_russia.records.naming import own_names


def texts(records: Records, entry: Record) -> Iterator[str]:
    """The words of others: all that sources show or dispute, their titles, the names of what the record points to."""
    for item in entry.evidence:
        for shown in (item.shows, item.disputes):
            for printed in shown.values():
                yield from printed
        source = records.of(Source, item.source)
        if source is not None:
            yield source.title
    yield from _own_titles(entry)
    for target in targets(records, entry):
        if isinstance(target, Named):
            yield from own_names(target)
    for other in neighbours(records, entry):
        yield other.title
        yield from _own_titles(other)


def targets(records: Records, entry: Entry) -> Iterator[Entry]:
    """What an entry points to, its sources aside."""
    for pointer in pointers(type(entry)):
        for _, id in pointer.ids(entry):
            target = records.get(id)
            if target is not None and not isinstance(target, Source):
                yield target


def neighbours(records: Records, entry: Entry) -> Iterator[Record]:
    """Records that an entry points to, and those that point to it: the visit whose outcome an agreement is."""
    for other in (*targets(records, entry), *records.uses.get(entry.id, ())):
        if isinstance(other, Record):
            yield other


def _own_titles(entry: Record) -> Iterator[str]:
    """Titles of a document in the languages of its parties."""
    for field in ("title_zh", "title_ru"):
        title = vars(entry).get(field)
        if title is not None:
            yield title
