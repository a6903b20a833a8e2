"""Two agreements of one day have the same title.

Compared are the titles in Chinese, in Russian, and the words of those in English.

Wrong:

    # agreements/communique-2024-05-16
    title: Joint statement of 2024
    date: 2024-05-16
    kind: joint_statement
    parties: [china, russia]
    stages: [{stage: signed, date: 2024-05-16}]
    evidence:
      - source: tass-2024-05-16-talks
        shows: {date: 16 мая, kind: совместное заявление, parties: [Китай, Россия], stages.signed: подписали}

Right:

    # agreements/joint-statement-2024-05-16
    title: Joint statement of 2024

How to mend: keep one, with the evidence of both, and withdraw the other's id if it has been released.
"""

from collections.abc import Iterator

from sino_russia.model import Agreement
from sino_russia.problems import Severity
from sino_russia.records import Records, wording
from sino_russia.rules import Fault

SEVERITY = Severity.WARNING


def check(records: Records) -> Iterator[Fault]:
    """Titles of agreements that have the same date."""
    first: dict[tuple[str, object], Agreement] = {}
    for agreement in records.agreements:
        titles = (agreement.title_zh, agreement.title_ru, wording.stems([agreement.title]))
        others = [first.setdefault((agreement.date, title), agreement) for title in titles if title]
        other = next((one for one in others if one is not agreement), None)
        if other is not None:
            yield Fault(agreement, ("title",), f'"{other.id}" has this title too')
