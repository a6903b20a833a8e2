"""A statement, provision or policy does not say where its holder stands.

Wrong:

    # positions/zuenko-alliance-2024-06 without stance
    kind: statement

Right:

    # positions/zuenko-alliance-2024-06
    kind: statement
    stance: leans_against

How to mend: code the stance towards the proposition of the issue; `ambiguous` if two careful readers could differ.
"""

from collections.abc import Iterator

from sino_russia.model.positions import PositionKind
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR

_OPTIONAL = (PositionKind.ASSESSMENT, PositionKind.SCENARIO)


def check(records: Records) -> Iterator[Fault]:
    """Positions of the kinds that take a side."""
    for position in records.positions:
        if position.stance is None and position.kind not in _OPTIONAL:
            yield Fault(position, ("kind",), f"a {position.kind} without a stance", "Add `stance`.")
