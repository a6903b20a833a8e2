"""A title, summary or note shares eight words in a row with the archived text of one of its sources.

Needs the text: `sino-russia check --texts DIR`.

Wrong:

    # texts: The two powers are unlikely to form an alliance in the coming decade because neither trusts the other.
    # positions/zuenko-alliance-2024-06
    summary: He writes that they are unlikely to form an alliance in the coming decade.

Right:

    # texts: The two powers are unlikely to form an alliance in the coming decade because neither trusts the other.
    # positions/zuenko-alliance-2024-06
    summary: He expects no formal pact before the middle of the 2030s.

How to mend: say it in other words. Names and official titles may be repeated: say so in `allow`.
"""

import re
from collections.abc import Iterator

from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR

_WORD = re.compile(r"[^\W_]+")
_ROW = 8


def check(records: Records) -> Iterator[Fault]:
    """Titles, summaries and notes of records, against the texts that they cite."""
    rows: dict[str, set[tuple[str, ...]]] = {}
    for entry in records if records.archive else ():
        for source in {item.source for item in entry.evidence}:
            lines = records.text(source)
            if lines is None:
                continue
            if source not in rows:
                rows[source] = set(_rows(" ".join(lines)))
            for field in ("title", "summary", "note"):
                text = getattr(entry, field, None) or ""
                shared = next((row for row in _rows(text) if row in rows[source]), None)
                if shared is not None:
                    yield Fault(entry, (field,), f'"{" ".join(shared)}" stands in {source} word for word')


def _rows(text: str) -> Iterator[tuple[str, ...]]:
    words = [word.lower() for word in _WORD.findall(text)]
    for start in range(len(words) - _ROW + 1):
        yield tuple(words[start : start + _ROW])
