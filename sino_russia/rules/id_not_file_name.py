"""The id of a record is not the name of its file.

Wrong:

    # file: data/visits/2024/putin-beijing-2024-05.yaml
    id: putin-beijing-harbin-2024-05

Right:

    # file: data/visits/2024/putin-beijing-harbin-2024-05.yaml
    id: putin-beijing-harbin-2024-05

How to mend: rename the file; an id that has been released never changes.
"""

from collections.abc import Iterator

from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """Records that were read from a file of another name."""
    for entry in records:
        file = records.file(entry)
        if file is not None and file.rpartition("/")[2] != f"{entry.id}.yaml":
            yield Fault(entry, ("id",), f'the id is "{entry.id}", the file {file.rpartition("/")[2]}')
