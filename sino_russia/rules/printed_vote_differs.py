"""A source prints another vote of a state than the coded one.

Words that can mean only one vote are compared: veto, against, abstained, in favour, and their Chinese and Russian
counterparts. A datum that prints several of them is passed over.

Wrong:

    # events/joint-sea-2022
    votes: [{actor: china, choice: for}]
    shows: {votes: China abstained}

Right:

    # events/joint-sea-2022
    votes: [{actor: china, choice: abstained}]
    shows: {votes: China abstained}

How to mend: code the vote that the record of the meeting gives.
"""

import re
from collections.abc import Iterator

from sino_russia.model.events import Choice, Vote
from sino_russia.model.fields import Kind
from sino_russia.printed import kinds as printed_kinds
from sino_russia.printed import names as printed_names
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.records.naming import names_of
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR
IS_OF_PRINT = True

_NO_VOTER = re.compile(r"\w+['’]s\b|\bRussian(?! Federation)|\bChinese")
"""Who is named only to tell whose somebody is: "abstained, among them Russia's partner China"."""


def check(records: Records) -> Iterator[Fault]:
    """Data shown for votes that print one choice, against the votes of the states that they name."""
    for claim in records.shown(Kind.PART):
        votes = [part for part in claim.coded if isinstance(part, Vote)]
        for text in claim.printed if votes else ():
            printed = printed_kinds.members(text, Choice)
            voters = _NO_VOTER.sub("", text)
            for vote in votes if len(printed) == 1 else ():
                names = names_of(records, vote.actor)
                if vote.choice not in printed and names is not None and printed_names.fits(voters, [names]):
                    yield Fault(claim.entry, claim.loc, f'"{text}" says {min(printed)}; {vote.actor}: {vote.choice}')
