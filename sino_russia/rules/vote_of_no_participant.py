"""Somebody has a vote in an event that he takes no part in.

Who looks for the events of a state finds them by `participants`.

Wrong:

    # events/joint-sea-2023
    kind: vote
    participants: [china]
    votes:
      - {actor: china, choice: for}
      - {actor: russia, choice: against}

Right:

    # events/un-vote-2023-07-23
    title: A vote at the United Nations
    date: 2023-07-23
    kind: vote
    participants: [china, russia]
    votes:
      - {actor: china, choice: for}
      - {actor: russia, choice: against}
    evidence:
      - source: tass-2023-07-23-north
        shows: {date: 23 июля, kind: голосование, participants: [Китай, Россия], votes: [Китай за, Россия против]}

How to mend: add the voter to `participants`, or take the vote out.
"""

from collections.abc import Iterator

from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """Each vote of each event."""
    for event in records.events:
        for index, vote in enumerate(event.votes):
            if vote.actor not in event.participants:
                yield Fault(event, ("votes", index, "actor"), f'"{vote.actor}" is not among `participants`')
