"""Two records of one family have the same title.

Wrong:

    # visits/putin-beijing-harbin-2024-05
    title: Talks in Beijing
    # visits/li-qiang-moscow-2024-08
    title: Talks in Beijing

Right:

    # visits/putin-beijing-harbin-2024-05
    title: Putin's state visit to Beijing and Harbin
    # visits/li-qiang-moscow-2024-08
    title: Li Qiang in Moscow for the premiers' regular meeting

How to mend: say in each what sets it apart: the occasion, the subject, the year.
"""

from collections.abc import Iterator

from sino_russia.model import Entry
from sino_russia.model.base import Record
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.WARNING


def check(records: Records) -> Iterator[Fault]:
    """Titles of the families of records; sources are called what they are called."""
    first: dict[tuple[str, str], Entry] = {}
    for entry in records:
        if isinstance(entry, Record):
            other = first.setdefault((entry.family, entry.title.casefold()), entry)
            if other is not entry:
                yield Fault(entry, ("title",), f'"{other.id}" has this title too')
