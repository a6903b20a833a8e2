"""An item of evidence shows nothing and disputes nothing.

Wrong:

    # positions/zuenko-alliance-2024-06
    evidence:
      - source: archived
        shows: {stance: unlikely to form an alliance}
      - source: tass-2024-05-16-talks

Right:

    # positions/zuenko-alliance-2024-06
    evidence:
      - source: archived
        shows: {stance: unlikely to form an alliance}

How to mend: print what the source shows, a few words a field; if it shows nothing, it is no evidence.
"""

from collections.abc import Iterator

from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """Items of evidence without data."""
    for entry in records:
        for index, item in enumerate(entry.evidence):
            if not item.shows and not item.disputes:
                yield Fault(entry, ("evidence", index), f'"{item.source}" shows nothing')
