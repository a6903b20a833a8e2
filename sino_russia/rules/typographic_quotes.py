"""A text of ours has curly quotes or apostrophes.

What sources print stays as printed; in our own words the straight signs stand, so that a search finds all or none.

Wrong:

    # visits/putin-beijing-harbin-2024-05
    title: Putin’s state visit to Beijing and Harbin

Right:

    # visits/putin-beijing-harbin-2024-05
    title: Putin's state visit to Beijing and Harbin

How to mend: write ' and ".
"""

import re
from collections.abc import Iterator

from sino_russia.model.base import Record
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.WARNING

_CURLY = re.compile("[“”‘’]")
_OURS = ("title", "summary", "note")


def check(records: Records) -> Iterator[Fault]:
    """Titles, summaries and notes of records."""
    for entry in records:
        for name in _OURS if isinstance(entry, Record) else ():
            curly = _CURLY.search(getattr(entry, name) or "")
            if curly is not None:
                yield Fault(entry, (name,), f"{curly[0]} is a curly sign")
