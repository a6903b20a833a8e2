"""A provision that both sides adopted does not say of which document it is.

Wrong:

    # positions/no-alliance-2024-05-16 without document

Right:

    # positions/no-alliance-2024-05-16
    document: joint-statement-2024-05-16

How to mend: name the agreement that holds it; what each side says for itself is a `statement`.
"""

from collections.abc import Iterator

from sino_russia.model.positions import PositionKind
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """Joint provisions without a document."""
    for position in records.positions:
        if position.kind is PositionKind.JOINT_PROVISION and position.document is None:
            yield Fault(position, ("kind",), "a joint provision names no document")
