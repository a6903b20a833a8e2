"""What is coded as a veto cannot have been one.

A veto is the vote of a permanent member against a draft of the Security Council that nine members or more are for.

Wrong:

    # events/joint-sea-2023
    kind: vote
    votes: [{actor: russia, choice: abstained}]
    vetoed_by: [russia]

Wrong:

    # events/joint-sea-2023
    kind: vote
    votes: [{actor: russia, choice: against}]
    amounts: [{measure: votes in favour, value: 8, unit: items}]
    vetoed_by: [russia]

Wrong:

    # events/joint-sea-2023
    kind: exercise
    vetoed_by: [russia]

Right:

    # events/un-vote-2023-07-23
    title: Russia vetoes a draft of the United Nations
    date: 2023-07-23
    kind: vote
    participants: [russia]
    votes: [{actor: russia, choice: against}]
    vetoed_by: [russia]
    evidence:
      - source: tass-2023-07-23-north
        shows: {date: 23 июля, kind: голосование, participants: Россия, votes: Россия против}

How to mend: take it out of `vetoed_by`, or correct its vote or the votes in favour.
"""

from collections.abc import Iterator

from sino_russia.model.events import Choice, EventKind
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR

_ENOUGH = 9
"""Votes by which the Council decides, since it has fifteen members (1966)."""


def check(records: Records) -> Iterator[Fault]:
    """Each who vetoed, against the votes and the tally of the same event."""
    for event in records.events:
        if event.vetoed_by and event.kind is not EventKind.VOTE:
            yield Fault(event, ("vetoed_by",), f"a veto is a vote, this is a {event.kind}")
        votes = {vote.actor: vote.choice for vote in event.votes}
        for index, actor in enumerate(event.vetoed_by):
            choice = votes.get(actor, Choice.AGAINST)
            if choice is not Choice.AGAINST:
                yield Fault(event, ("vetoed_by", index), f'"{actor}" did not vote against: {choice}')
        in_favour = [amount.value for amount in event.amounts if amount.measure == "votes in favour"]
        if event.vetoed_by and in_favour and in_favour[0] < _ENOUGH:
            told = f"{in_favour[0]} votes in favour are not enough for the draft; {_ENOUGH} are"
            yield Fault(event, ("vetoed_by",), told)
