"""A datum does not stand at the cited place of the archived text.

Needs the text: `sino-russia check --texts DIR` compares every source whose `text_sha256` is that of a file in DIR.

Wrong:

    # texts: The leaders met on May 16 and 17.
    # visits/putin-beijing-harbin-2024-05
    evidence:
      - source: archived
        at: line 1
        shows: {date: May 17 and 18}

Right:

    # texts: The leaders met on May 16 and 17.
    # visits/putin-beijing-harbin-2024-05
    evidence:
      - source: archived
        at: line 1
        shows: {date: May 16 and 17}

How to mend: copy the words as they are printed, or correct `at`. Line breaks and spaces do not count.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR

_LINES = re.compile(r"(\d+)(?:\s*[-–]\s*(\d+))?")
_LINE_LOCATOR = re.compile(r"lines?\b(.*)")


def check(records: Records) -> Iterator[Fault]:
    """Data of evidence whose source's text is at hand, in the cited lines or, without any, in the whole text."""
    for entry in records if records.texts else ():
        for index, item in enumerate(entry.evidence):
            text = records.text(item.source)
            if text is not None:
                place = _squeezed(_cited(text, item.at))
                for relation, data in (("shows", item.shows), ("disputes", item.disputes)):
                    for path, printed in data.items():
                        for datum in printed:
                            if _squeezed([datum]) not in place:
                                loc = ("evidence", index, relation, path)
                                yield Fault(entry, loc, f'"{datum}" does not stand at {item.at or "any place"}')


def _cited(text: Sequence[str], at: str | None) -> Sequence[str]:
    locator = _LINE_LOCATOR.search(at or "")
    if locator is None:
        return text
    spans = [(int(first), int(last or first)) for first, last in _LINES.findall(locator[1])]
    return [line for first, last in spans for line in text[first - 1 : last]]


def _squeezed(lines: Iterable[str]) -> str:
    return " ".join(" ".join(lines).split())
