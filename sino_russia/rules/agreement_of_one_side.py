"""An agreement between the two sides, but its parties are of one side only.

Wrong:

    # agreements/joint-statement-2024-05-16
    parties: [china]
    shows: {parties: Китая}

Right:

    # agreements/joint-statement-2024-05-16
    parties: [china, russia]
    shows: {parties: [Китая, России]}

How to mend: add the other side. A paper of one is `unilateral_paper`; one of others that matters here `is_context`.
"""

from collections.abc import Iterator

from sino_russia.model import Actor
from sino_russia.model.agreements import AgreementKind
from sino_russia.model.vocabulary import Side
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR

_OF_OTHERS = (AgreementKind.UNILATERAL_PAPER, AgreementKind.MULTILATERAL)


def check(records: Records) -> Iterator[Fault]:
    """Agreements of two sides whose parties are all known."""
    for agreement in records.agreements:
        parties = [records.of(Actor, id) for id in agreement.parties]
        if agreement.is_context or agreement.kind in _OF_OTHERS or None in parties:
            continue
        sides = {party.side for party in parties if party is not None}
        if not {Side.CHINA, Side.RUSSIA} <= sides:
            yield Fault(agreement, ("parties",), f"all parties are of {', '.join(sorted(sides)) or 'no side'}")
