"""Votes in favour, votes against and abstentions do not add up to the members of the body that voted.

Compared where all three are coded and a participant's record says how many members it has, as those of the Security
Council and the Human Rights Council do. Members who did not vote are an amount of their own.

Wrong:

    # actors/un-security-council
    name: UN Security Council
    kind: organisation
    members: 15
    # events/joint-sea-2022
    participants: [china, russia, un-security-council]
    amounts:
      - {measure: votes in favour, value: 12, unit: items}
      - {measure: votes against, value: 1, unit: items}
      - {measure: abstentions, value: 1, unit: items}

Right:

    # actors/un-security-council
    name: UN Security Council
    kind: organisation
    members: 15
    # events/joint-sea-2022
    participants: [china, russia, un-security-council]
    amounts:
      - {measure: votes in favour, value: 12, unit: items}
      - {measure: votes against, value: 1, unit: items}
      - {measure: abstentions, value: 2, unit: items}
    shows: {participants: UN Security Council, amounts: "12 in favour, 1 against and 2 abstentions"}

How to mend: code the tally that the record of the meeting gives; name who did not vote as `members not voting`.
"""

from collections.abc import Iterator

from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR

_CHOICES = ("votes in favour", "votes against", "abstentions")
_NOT_VOTING = "members not voting"


def check(records: Records) -> Iterator[Fault]:
    """Full tallies of bodies whose size is fixed."""
    sizes = {actor.id: actor.members for actor in records.actors if actor.members is not None}
    for event in records.events:
        tally = {amount.measure: amount.value for amount in event.amounts}
        if not all(choice in tally for choice in _CHOICES):
            continue
        told = sum(tally[choice] for choice in _CHOICES) + tally.get(_NOT_VOTING, 0)
        for body in event.participants:
            members = sizes.get(body, told)
            if told != members:
                yield Fault(event, ("amounts",), f"the votes add up to {told}; the members are {members}")
