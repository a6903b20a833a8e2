"""A scenario has neither a condition nor a likelihood, or a statement, policy or provision has one of them.

Wrong:

    # positions/zuenko-alliance-2024-06
    kind: scenario

Wrong:

    # positions/zuenko-alliance-2024-06
    kind: statement
    likelihood: unlikely
    shows: {likelihood: unlikely}

Right:

    # positions/zuenko-alliance-2024-06
    kind: scenario
    condition: a war over Taiwan
    likelihood: unlikely
    shows: {condition: a war over Taiwan, likelihood: unlikely}

How to mend: code under what condition it holds, or how likely the holder thinks it, or both; else it is an assessment.
"""

from collections.abc import Iterator

from sino_russia.model.positions import PositionKind
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR

_OF_SCENARIOS = ("condition", "likelihood")
_ABOUT_THE_FUTURE = (PositionKind.SCENARIO, PositionKind.ASSESSMENT)


def check(records: Records) -> Iterator[Fault]:
    """Positions by kind; an assessment may have either."""
    for position in records.positions:
        coded = [field for field in _OF_SCENARIOS if getattr(position, field) is not None]
        if position.kind is PositionKind.SCENARIO and not coded:
            yield Fault(position, ("kind",), "a scenario with neither a condition nor a likelihood")
        elif position.kind not in _ABOUT_THE_FUTURE:
            for field in coded:
                message = f"a {field} in a {position.kind}; only scenarios and assessments have one"
                yield Fault(position, (field,), message)
