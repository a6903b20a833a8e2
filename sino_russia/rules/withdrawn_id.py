"""A withdrawn id is used, as a record's own or to point to it.

Wrong:

    # file: data/withdrawn.yaml
    withdrawn:
      - {id: putin-beijing-harbin-2024-05, date: 2024-06-01, why: Coded twice.}

Right:

    # file: data/withdrawn.yaml
    withdrawn:
      - {id: putin-china-2024-05, date: 2024-06-01, why: Coded twice., replaced_by: putin-beijing-harbin-2024-05}

How to mend: point to the record that replaced it, as `data/withdrawn.yaml` says; never use the id again.
"""

from collections.abc import Iterator

from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


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
