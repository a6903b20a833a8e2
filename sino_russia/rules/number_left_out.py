"""The numbers of a series jump: one between two coded members is missing, and no `note` says why.

Wrong:

    # events/joint-sea-2023
    number: 13
    shows: {number: тринадцатые}

Right:

    # events/joint-sea-2023
    number: 12
    shows: {number: двенадцатые}

Right:

    # events/joint-sea-2023
    number: 13
    status: did_not_happen
    shows: {number: тринадцатые, status: отменены}

How to mend: look the number up, add the missing member, or say in `note` what is known of it. Where several in a
row are missing nothing is told: those years are not coded yet.
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from sino_russia.model import Agreement, Event, Position, Series, Visit
from sino_russia.model.series import SeriesKind
from sino_russia.model.vocabulary import Status
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.WARNING

_MOST = 2


def check(records: Records) -> Iterator[Fault]:
    """Members of numbered series, items of lists in a source included."""
    members: dict[str, dict[int, Event | Visit | Agreement | Position]] = defaultdict(dict)
    numbered: tuple[Event | Visit | Agreement | Position, ...] = (
        *records.events, *records.visits, *records.agreements, *records.positions,
    )  # fmt: skip
    for entry in numbered:
        if entry.series is not None and entry.number is not None and entry.status is not Status.DID_NOT_HAPPEN:
            members[entry.series].setdefault(entry.number, entry)
    for id, numbers in members.items():
        series = records.of(Series, id)
        if series is None or not series.is_numbered:
            continue
        for before, after in pairwise(sorted(numbers)):
            # A list in a source is whole.
            most = after if series.kind is SeriesKind.LIST else _MOST
            is_explained = series.kind is not SeriesKind.LIST and numbers[after].note is not None
            if 1 < after - before <= most and not is_explained:
                message = f"{after}, and the one before is {before}, {numbers[before].id}"
                yield Fault(numbers[after], ("number",), message)
