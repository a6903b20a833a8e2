"""An agreement of two sides is signed by people of one side only.

Wrong:

    # agreements/joint-statement-2024-05-16
    signatories: [vladimir-putin, ivan-zuenko]

Right:

    # agreements/joint-statement-2024-05-16
    signatories: [vladimir-putin, xi-jinping]

How to mend: add who signed for the other side. If no source says who did, leave the field out and say so in `note`.
"""

from collections.abc import Iterator

from sino_russia.model import Actor
from sino_russia.model.vocabulary import Side
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.WARNING

_BOTH = {Side.CHINA, Side.RUSSIA}


def check(records: Records) -> Iterator[Fault]:
    """Agreements with two signatories or more, and parties of both sides."""
    for agreement in records.agreements:
        parties = {actor.side for id in agreement.parties if (actor := records.of(Actor, id)) is not None}
        signed = {actor.side for id in agreement.signatories if (actor := records.of(Actor, id)) is not None}
        if len(agreement.signatories) > 1 and parties >= _BOTH and (missing := _BOTH - signed):
            yield Fault(agreement, ("signatories",), f"nobody signed for {', '.join(sorted(missing))}")
