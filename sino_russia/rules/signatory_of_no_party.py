"""Somebody signs who belongs to the country of none of the parties.

Wrong:

    # agreements/joint-statement-2024-05-16
    parties: [russia]
    shows: {parties: России}

Right:

    # agreements/joint-statement-2024-05-16
    parties: [china, russia]

How to mend: add the party, or correct the signatory.
"""

from collections.abc import Iterator

from sino_russia.model import Actor
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """Signatories with a country, where every party has one."""
    for agreement in records.agreements:
        countries = {party.country for id in agreement.parties if (party := records.of(Actor, id)) is not None}
        if not countries or None in countries:
            continue
        for index, id in enumerate(agreement.signatories):
            person = records.of(Actor, id)
            if person is not None and person.country is not None and not _same(person.country, countries):
                message = f"{person.name} is of {person.country}, no party's country"
                yield Fault(agreement, ("signatories", index), message)


def _same(country: str, countries: set[str | None]) -> bool:
    # Who was a Soviet official may be coded as a Russian.
    return country in countries or (country in ("RUS", "SUN") and bool(countries & {"RUS", "SUN"}))
