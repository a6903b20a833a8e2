"""A key field is coded, and no source shows it.

A position's holder counts as shown by a source that he or she wrote; the date of a position, and the period of an
indicator, by a source published then.

Wrong:

    # trade_figures/trade-2023-gacc-usd
    growth: 26.3

Right:

    # trade_figures/trade-2023-gacc-usd
    growth: 26.3
    shows: {growth: 26.3 percent}

How to mend: add to `shows` what the source prints for it. If no source does, the value does not belong in the record.
"""

from collections.abc import Iterator

from sino_russia.model import Entry, Indicator, Position, Source
from sino_russia.model.fields import key_fields
from sino_russia.problems import Severity
from sino_russia.records import Records, evidence, lasts, when
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """Key fields, and each part of a key field, that no evidence names."""
    for entry in records:
        keys = key_fields(type(entry))
        shown = {path for item in entry.evidence for path in item.shows} if keys else set()
        whole = {path.partition(".")[0] for path in shown}
        for name in keys:
            value = getattr(entry, name)
            if value is None or value == [] or name in shown or _is_shown_by_source(records, entry, name):
                continue
            if name not in whole:
                yield Fault(entry, (name,), f'no source shows "{name}"', "Add to `shows` what a source prints for it.")
            elif isinstance(value, list):
                named = [one for path in shown for one in _members(value, path, name)]
                for index, member in enumerate(value):
                    if not any(member is one for one in named):
                        yield Fault(entry, (name, index), f'no source shows this member of "{name}"')


def _members(value: list[object], path: str, name: str) -> tuple[object, ...]:
    field, _, member = path.partition(".")
    return evidence.select(value, member) if field == name else ()


def _is_shown_by_source(records: Records, entry: Entry, name: str) -> bool:
    sources = [source for item in entry.evidence if (source := records.of(Source, item.source)) is not None]
    if isinstance(entry, Position) and name == "holders":
        return all(any(holder in source.authors for source in sources) for holder in entry.holders)
    date = when(entry)
    if isinstance(entry, Position | Indicator) and name in ("date", "period") and date is not None:
        return any(source.published and lasts(source.published, source.published, date) for source in sources)
    return False
