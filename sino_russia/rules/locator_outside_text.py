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

from collections.abc import Iterator

from sino_russia.model import Source
from sino_russia.problems import Severity
from sino_russia.records import Records, evidence
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """Locators of the form `lines 12-14` in sources with a known number of lines."""
    for entry in records:
        for index, item in enumerate(entry.evidence):
            source = records.of(Source, item.source)
            if source is None or source.text_lines is None:
                continue
            for first, last in evidence.lines_of(item.at):
                if not 1 <= first <= last <= source.text_lines:
                    message = f"there are no lines {first}-{last}; the text has {source.text_lines}"
                    yield Fault(entry, ("evidence", index, "at"), message)
