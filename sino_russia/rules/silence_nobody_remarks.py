"""A silence is coded, and no source remarks on it.

Wrong:

    # positions/xi-alliance-2024-05
    title: Xi says nothing of an alliance
    date: 2024-05-16
    kind: statement
    holders: [xi-jinping]
    issue: alliance
    stance: silent
    channel: public
    evidence:
      - source: xinhua-2024-05-16-talks
        shows: {date: May 16, holders: Xi Jinping}

Right:

    # positions/xi-alliance-2024-05
    title: Xi says nothing of an alliance
    date: 2024-05-16
    kind: statement
    holders: [xi-jinping]
    issue: alliance
    stance: silent
    channel: public
    evidence:
      - source: xinhua-2024-05-16-talks
        shows: {date: May 16, holders: Xi Jinping, stance: did not mention}

How to mend: print the words in which a source remarks on the silence; that a text has nothing is no source for it.
"""

from collections.abc import Iterator

from sino_russia.model import Position, Visit
from sino_russia.model.positions import Stance
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """Silent positions, and what visits did not raise."""
    for position in records.positions:
        if position.stance is Stance.SILENT and not _shows(position, "stance"):
            yield Fault(position, ("stance",), "silent, but no source remarks on it", "Show `stance`.")
    for visit in records.visits:
        if visit.not_raised and not _shows(visit, "not_raised"):
            yield Fault(visit, ("not_raised",), "not raised, but no source remarks on it", "Show `not_raised`.")


def _shows(entry: Position | Visit, field: str) -> bool:
    return any(path.partition(".")[0] == field for item in entry.evidence for path in item.shows)
