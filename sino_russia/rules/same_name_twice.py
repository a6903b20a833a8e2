"""Two entries of one family have the same name.

Compared are English names without regard to case and articles, within a country where both have one.

Wrong:

    # actors/tass-agency
    name: TASS
    kind: media
    country: RUS

Right:

    # actors/tass
    name: TASS

How to mend: keep one, and withdraw the other's id if it has been released. For namesakes say so in `allow`.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from sino_russia.model import Entry
from sino_russia.model.base import Named
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.WARNING

_NO_LETTER = re.compile(r"\bthe\b|\W")


def check(records: Records) -> Iterator[Fault]:
    """Names of actors, offices, places, issues, series and projects."""
    known: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in records:
        if isinstance(entry, Named):
            others = known[entry.family, _NO_LETTER.sub("", entry.name.casefold())]
            other = next((one for one in others if _may_be_one(entry, one)), None)
            others.append(entry)
            if other is not None:
                yield Fault(entry, ("name",), f'"{other.id}" has this name too')


def _may_be_one(entry: Entry, other: Entry) -> bool:
    one, two = getattr(entry, "country", None), getattr(other, "country", None)
    return one is None or two is None or one == two
