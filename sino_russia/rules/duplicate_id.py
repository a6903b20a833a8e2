"""Two records have the same id.

Ids are unique over all families, so that an id alone says which record is meant.

Wrong:

    # file: data/issues/china.yaml
    id: china
    name: China
    area: order
    proposition: China is a great power.

Right:

    # file: data/issues/great-power-china.yaml
    id: great-power-china
    name: China as a great power
    area: order
    proposition: China is a great power.

How to mend: give the newer one another id, in its file's name and wherever it is pointed to.
"""

from collections.abc import Iterator

from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """Every entry whose id an earlier one has."""
    for entry in records:
        first = records.get(entry.id)
        if first is not None and first is not entry:
            where = records.file(first) or first.family
            yield Fault(entry, ("id",), f'"{entry.id}" is already the id of data/{where}')
