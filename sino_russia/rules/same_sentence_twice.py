"""A sentence of a summary stands word for word in the summary of another record.

Wrong:

    # visits/putin-beijing-harbin-2024-05
    summary: Talks in the capital, then a day in the north without a deal on gas.
    # visits/li-qiang-moscow-2024-08
    summary: Talks in the capital, then a day in the north without a deal on gas.

Right:

    # visits/putin-beijing-harbin-2024-05
    summary: Talks in the capital, then a day in the north without a deal on gas.
    # visits/li-qiang-moscow-2024-08
    summary: The premiers' yearly meeting, with a joint communiqué.

How to mend: as a rule it was pasted; say what is true of this record. What is true of both belongs into one of them.
"""

import re
from collections.abc import Iterator

from sino_russia.model import Entry
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.WARNING

_END = re.compile(r"(?<=[.!?])\s+")
_WORDS = 10
"""Words from which on two people do not write the same sentence by chance."""


def check(records: Records) -> Iterator[Fault]:
    """Sentences of summaries; a few words may be the same."""
    first: dict[str, Entry] = {}
    for entry in records:
        for sentence in _END.split(vars(entry).get("summary") or ""):
            if sentence.count(" ") + 1 < _WORDS:
                continue
            other = first.setdefault(sentence, entry)
            if other is not entry:
                yield Fault(entry, ("summary",), f'"{sentence[:60]}" stands in {other.id} too')
                break
