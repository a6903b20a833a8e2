"""A withdrawn id is used, as a record's own or to point to it; or its line in `data/withdrawn.yaml` is wrong.

An id has one line there, dated not after today; what it was `replaced_by` is a record, or an id that was withdrawn
later.

Wrong:

    # file: data/withdrawn.yaml
    withdrawn:
      - {id: putin-beijing-harbin-2024-05, date: 2024-06-01, why: Coded twice.}

Wrong:

    # file: data/withdrawn.yaml
    withdrawn:
      - {id: putin-china-2024-05, date: 2024-06-01, why: Coded twice., replaced_by: putin-beijing-2024-05}

Right:

    # file: data/withdrawn.yaml
    withdrawn:
      - {id: putin-china-2024-05, date: 2024-06-01, why: Coded twice., replaced_by: putin-beijing-harbin-2024-05}

How to mend: point to the record that replaced it, as `data/withdrawn.yaml` says; never use the id again. In that file,
take the second line of an id out, or name the record that took its place.
"""

import datetime as dt
from collections.abc import Iterator, Sequence

from sino_russia.model import Withdrawal
from sino_russia.nearest import nearest
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR

_A_DAY = dt.timedelta(days=1)


def check(records: Records) -> Iterator[Fault]:
    """Entries that bear a withdrawn id, and fields that point to one."""
    if not records.withdrawn:
        return
    for entry in records:
        if entry.id in records.withdrawn:
            message = f'"{entry.id}" was withdrawn and is never used again'
            yield Fault(entry, ("id",), message, _advice(records, entry.id))
    for entry, loc, id, _ in records.links:
        if id in records.withdrawn:
            yield Fault(entry, loc, f'"{id}" was withdrawn', _advice(records, id))


def _advice(records: Records, id: str) -> str:
    withdrawal = records.withdrawn[id]
    replaced = f' Use "{withdrawal.replaced_by}".' if withdrawal.replaced_by else ""
    return f"{withdrawal.date}: {withdrawal.why}{replaced}"


def of_ledger(ledger: Sequence[Withdrawal], records: Records) -> Iterator[tuple[int, str, str, str]]:
    """What is wrong with the list of withdrawn ids: number of the line in it, field, message, hint."""
    seen = set()
    for number, withdrawal in enumerate(ledger):
        if withdrawal.id in seen:
            yield number, "id", f'"{withdrawal.id}" was withdrawn before, further up', "Keep one of the two."
        seen.add(withdrawal.id)
        # East of Greenwich the next day has begun already.
        if withdrawal.date > records.today + _A_DAY:
            yield number, "date", f"{withdrawal.date} is yet to come", "Give the day on which it was withdrawn."
        new = withdrawal.replaced_by
        if new is None:
            continue
        if records.family_of(new) is None and new not in records.withdrawn:
            meant = nearest(new, [entry.id for entry in records])
            hint = f'Did you mean "{meant}"?' if meant else "Name the record that took its place, or leave it out."
            yield number, "replaced_by", f'no record has the id "{new}"', hint
        elif _goes_in_a_circle(records, withdrawal.id):
            message = f'"{new}" leads back to "{withdrawal.id}"'
            yield number, "replaced_by", message, "Name the record that took its place, or leave it out."


def _goes_in_a_circle(records: Records, first: str) -> bool:
    passed = set()
    id: str | None = first
    while id in records.withdrawn and id not in passed:
        passed.add(id)
        id = records.withdrawn[id].replaced_by
    return id == first
