"""Somebody signs who belongs to the country of none of the parties.

Wrong:

    # agreements/joint-statement-2024-05-16
    parties: [russia]
    shows: {parties: России}

Wrong:

    # agreements/joint-statement-2024-05-16
    parties: [china]
    shows: {parties: Китая}

Right:

    # agreements/joint-statement-2024-05-16
    parties: [china, russia]

How to mend: add the party, or correct the signatory.
"""

from collections.abc import Iterator

from sino_russia.model import Actor
from sino_russia.model.countries import state_today
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """Signatories with a country, where every party has one."""
    for agreement in records.agreements:
        parties = [party for id in agreement.parties if (party := records.of(Actor, id)) is not None]
        # Who was a Soviet official may be coded as a Russian.
        states = {state_today(party.country) for party in parties if party.country is not None}
        if not states or any(party.country is None for party in parties):
            continue
        for index, id in enumerate(agreement.signatories):
            person = records.of(Actor, id)
            if person is not None and person.country is not None and state_today(person.country) not in states:
                message = f"{person.name} is of {person.country}, no party's country"
                yield Fault(agreement, ("signatories", index), message)
