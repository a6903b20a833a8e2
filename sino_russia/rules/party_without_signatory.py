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

_BOTH: set[Side | None] = {Side.CHINA, Side.RUSSIA}


def check(records: Records) -> Iterator[Fault]:
    """Agreements with two signatories or more, and parties of both sides."""
    for agreement in records.agreements:
        parties, signed = _sides(records, agreement.parties), _sides(records, agreement.signatories)
        if len(agreement.signatories) > 1 and parties >= _BOTH and None not in signed and (missing := _BOTH - signed):
            yield Fault(agreement, ("signatories",), f"nobody signed for {', '.join(sorted(map(str, missing)))}")


def _sides(records: Records, ids: list[str]) -> set[Side | None]:
    """Whose the actors are; None among them if one of them is not known."""
    return {actor.side if (actor := records.of(Actor, id)) is not None else None for id in ids}
