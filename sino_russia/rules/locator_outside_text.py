"""Evidence cites lines that the archived text does not have, or from a later line to an earlier one.

Wrong:

    # sources/archived
    text_lines: 61
    # positions/zuenko-alliance-2024-06
    evidence:
      - source: archived
        at: lines 60-64
        shows: {stance: unlikely to form an alliance}

Right:

    # sources/archived
    text_lines: 61
    # positions/zuenko-alliance-2024-06
    evidence:
      - source: archived
        at: lines 58-60
        shows: {stance: unlikely to form an alliance}

How to mend: count the lines again, from 1.
"""

import re
from collections.abc import Iterator

from sino_russia.model import Source
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR

_LINES = re.compile(r"\blines?\b(.*)")
_SPAN = re.compile(r"(\d+)(?:\s*[-–]\s*(\d+))?")


def check(records: Records) -> Iterator[Fault]:
    """Locators of the form `lines 12-14` in sources with a known number of lines."""
    for entry in records:
        for index, item in enumerate(entry.evidence):
            source, locator = records.of(Source, item.source), _LINES.search(item.at or "")
            if source is None or source.text_lines is None or locator is None:
                continue
            for first, last in _SPAN.findall(locator[1]):
                if not 1 <= int(first) <= int(last or first) <= source.text_lines:
                    message = f"there are no lines {first}-{last or first}; the text has {source.text_lines}"
                    yield Fault(entry, ("evidence", index, "at"), message)
