"""An office belongs to no state or body.

Wrong:

    # offices/premier-of-china without body

Right:

    # offices/premier-of-china
    body: china

How to mend: name the body that it is an office of; the state, if it is one of the whole state.
"""

from collections.abc import Iterator

from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """Every office."""
    for office in records.offices:
        if office.body is None:
            yield Fault(office, ("id",), f"{office.name}: no body")
