"""A source is said to be of one side, and its publisher is of another.

Wrong:

    # sources/tass-2024-05-16-talks
    side: china

Right:

    # sources/tass-2024-05-16-talks
    side: russia

How to mend: the side of a source is that of its publisher's country.
"""

from collections.abc import Iterator

from sino_russia.model import Actor
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """Sources whose publisher has a country."""
    for source in records.sources:
        publisher = records.of(Actor, source.publisher)
        if publisher is not None and publisher.country is not None and publisher.side is not source.side:
            message = f"{publisher.name} is of {publisher.country}, so the side is {publisher.side}, not {source.side}"
            yield Fault(source, ("side",), message)
