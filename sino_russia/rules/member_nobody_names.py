"""A list names somebody whom no source names, though sources show the list.

Wrong:

    # agreements/joint-statement-2024-05-16
    shows: {parties: [Китая]}

Right:

    # agreements/joint-statement-2024-05-16
    shows: {parties: [Китая, России]}

How to mend: show the name that a source prints, or take the member out. "The two sides" names both.
"""

from collections import defaultdict
from collections.abc import Iterator

from sino_russia.model import Entry
from sino_russia.model.fields import Kind
from sino_russia.printed import names as printed_names
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.records.naming import names_of
from sino_russia.rules import Fault

SEVERITY = Severity.WARNING
IS_OF_PRINT = True


def check(records: Records) -> Iterator[Fault]:
    """Key lists of actors, against all that sources in a language whose names we know show for them."""
    shown: dict[tuple[int, str], list[str]] = defaultdict(list)
    entries: dict[int, Entry] = {}
    unread: set[tuple[int, str]] = set()
    for claim in records.shown(Kind.ID):
        if not (claim.field.is_key and claim.field.is_list and claim.field.points == ("actors",)):
            continue
        entries[id(claim.entry)] = claim.entry
        shown[id(claim.entry), claim.field.name] += claim.printed
        if not records.is_read(claim.item.source):
            unread.add((id(claim.entry), claim.field.name))
    for (entry, field), texts in shown.items():
        # Of a single member another rule says whether it is the one that is printed.
        if (entry, field) not in unread and len(getattr(entries[entry], field)) > 1:
            yield from _unnamed(records, entries[entry], field, texts)


def _unnamed(records: Records, entry: Entry, field: str, texts: list[str]) -> Iterator[Fault]:
    members: list[str] = getattr(entry, field)
    for index, id in enumerate(members):
        names = names_of(records, id)
        # As a rule names are printed in the order of the list. What is no name ("the two leaders") may mean anybody.
        in_order = (*texts[index:], *texts[:index])
        if names is not None and all(printed_names.fits(text, [names]) is False for text in in_order):
            yield Fault(entry, (field, index), f'no source names "{id}"', f"Shown are: {', '.join(texts[:4])}.")
