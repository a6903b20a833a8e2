"""A position is dated on another day than the document whose provision it is.

A document's provisions are held from the day it was signed or issued.

Wrong:

    # positions/no-alliance-2024-05-16
    date: 2024-05-15
    shows: {date: 15 мая}

Right:

    # positions/no-alliance-2024-05-16
    date: 2024-05-16
    shows: {date: 16 мая}

How to mend: date it as the document; or name the document that it stands in.
"""

from collections.abc import Iterator

from sino_russia.problems import Severity
from sino_russia.records import Records, lasts
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """Joint provisions whose date cannot be that of their document."""
    for position, document in records.provisions():
        if not lasts(document.date, document.date, position.date):
            message = f"{document.id} is dated {document.date}, this provision of it {position.date}"
            yield Fault(position, ("date",), message)
