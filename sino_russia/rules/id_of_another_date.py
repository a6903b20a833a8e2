"""The id of a record names a year, month or day that is not its date.

Wrong:

    # visits/putin-beijing-harbin-2024-05
    date: 2023-05-16/2023-05-17

Right:

    # visits/putin-beijing-harbin-2024-05
    date: 2024-05-16/2024-05-17

How to mend: correct the date; the id too, as long as it has not been released.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from sino_russia.edtf import Edtf
from sino_russia.model import Entry, Source
from sino_russia.model.figures import Figure
from sino_russia.problems import Severity
from sino_russia.records import Records, lasts, when
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR

_DATED = re.compile(r"(?<![0-9a-z])((?:19|20)[0-9]{2})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12][0-9]|3[01]))?)?(?![0-9a-z])")


def check(records: Records) -> Iterator[Fault]:
    """Dated records, by the dates in their ids; of figures and sources only the year."""
    for entry in records:
        date = when(entry) if not isinstance(entry, Source) else entry.published
        found = list(_DATED.finditer(entry.id)) if date is not None else []
        if date is None or not found or _vintage(entry, found):
            continue
        if not any(_fits(entry, one, date) for one in found):
            named = _named(*found[-1].groups())
            field = next(name for name in ("date", "period", "published") if hasattr(entry, name))
            yield Fault(entry, (field,), f"{date} is not the {named} of the id")


def _vintage(entry: Entry, found: list[re.Match[str]]) -> bool:
    # A forecast is named for the year that it was made in.
    published = entry.as_published if isinstance(entry, Figure) else None
    return published is not None and any(_fits(entry, one, published) for one in found)


def _fits(entry: Entry, found: re.Match[str], date: Edtf) -> bool:
    # The second number of a figure's id may be a month; news are named for the day they tell of.
    named = _named(found[1]) if isinstance(entry, Figure | Source) else _named(*found.groups())
    return lasts(named, named, date)


@lru_cache(maxsize=65536)
def _named(year: str, month: str | None = None, day: str | None = None) -> Edtf:
    try:
        return Edtf("-".join(part for part in (year, month, day) if part))
    except ValueError:
        return _named(year, month)  # 30 February is no day.
