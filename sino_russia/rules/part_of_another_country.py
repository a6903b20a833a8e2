"""Something is part of a larger thing that belongs to another country.

Wrong:

    # places/harbin
    within: place-russia

Right:

    # places/harbin
    within: place-china

How to mend: correct the one or the other; an office abroad is of the country that keeps it.
"""

from collections.abc import Iterator

from sino_russia.model import Actor, Office, Place
from sino_russia.model.countries import state_today
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.WARNING

_LINKS = ("within", "part_of", "body")


def check(records: Records) -> Iterator[Fault]:
    """Actors, offices and places that belong to a country, and so does what they are a part of."""
    entries: tuple[Actor | Office | Place, ...] = (*records.actors, *records.offices, *records.places)
    for entry in entries:
        for field in _LINKS:
            whole = records.get(getattr(entry, field, None))
            country = getattr(whole, "country", None)
            if entry.country and country and state_today(entry.country) != state_today(country):
                yield Fault(entry, (field,), f'of {entry.country}, but "{whole.id if whole else ""}" is of {country}')
