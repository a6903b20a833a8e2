"""A source was published, or read, on a day that has not come, or read before it was published.

Wrong:

    # sources/gacc-2024-01-12-trade-2023
    accessed: 2023-01-13

Right:

    # sources/gacc-2024-01-12-trade-2023
    accessed: 2026-11-01

How to mend: look at the page again; day and month are often exchanged.
"""

from collections.abc import Iterator

from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """Sources with impossible days."""
    for source in records.sources:
        first = source.published.earliest if source.published is not None else None
        if first is not None and first > records.today:
            yield Fault(source, ("published",), f"{source.published} is yet to come")
        if source.accessed is not None and source.accessed > records.today:
            yield Fault(source, ("accessed",), f"{source.accessed} is yet to come")
        elif source.accessed is not None and first is not None and source.accessed < first:
            yield Fault(source, ("accessed",), f"read on {source.accessed}, but published {source.published}")
