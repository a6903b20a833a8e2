"""A title judges: it has an adjective that is somebody's opinion.

Wrong:

    # visits/putin-beijing-harbin-2024-05
    title: Putin's historic visit to Beijing and Harbin

Right:

    # visits/putin-beijing-harbin-2024-05
    title: Putin in Beijing and Harbin

How to mend: leave the word out, or code the judgement as a position of who made it.
"""

import re
from collections.abc import Iterator

from sino_russia.model import Position
from sino_russia.model.base import Record
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.WARNING

_JUDGING = re.compile(
    r"\b(historic|unprecedented|landmark|crucial|sham|illegal|brutal|successful|failed|fruitful|remarkable|shocking|"
    r"provocative|aggressive|notorious|so-called|controversial|disastrous|triumphant|dramatic|cynical|reckless)\b",
    re.IGNORECASE,
)


def check(records: Records) -> Iterator[Fault]:
    """Titles of records, positions apart, whose titles say what somebody holds."""
    for entry in records:
        if isinstance(entry, Record) and not isinstance(entry, Position):
            judging = _JUDGING.search(entry.title)
            if judging is not None:
                yield Fault(entry, ("title",), f'"{judging[0]}" judges')
