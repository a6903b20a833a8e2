"""A scenario has no condition or no likelihood, or something else has one of them.

Wrong:

    # positions/zuenko-alliance-2024-06
    kind: scenario

Right:

    # positions/zuenko-alliance-2024-06
    kind: scenario
    condition: a war over Taiwan
    likelihood: unlikely
    shows: {condition: a war over Taiwan, likelihood: unlikely}

How to mend: code under what condition it holds and how likely the holder thinks it; else it is an assessment.
"""

from collections.abc import Iterator

from sino_russia.model.positions import PositionKind
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """Scenarios, and positions that have a condition."""
    for position in records.positions:
        if position.kind is PositionKind.SCENARIO:
            missing = [field for field in ("condition", "likelihood") if getattr(position, field) is None]
            if len(missing) == 2:
                yield Fault(position, ("kind",), "a scenario without a condition and a likelihood")
        elif position.kind is not PositionKind.ASSESSMENT and position.condition is not None:
            yield Fault(position, ("condition",), f"a condition in a {position.kind}; only scenarios have one")
