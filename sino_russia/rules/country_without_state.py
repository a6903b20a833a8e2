"""A place is said to be a country and has no state's name, or has one and is said to be something else.

Wrong:

    # places/harbin
    kind: country

Right:

    # places/harbin
    kind: city

How to mend: correct `kind`; or add the state as an actor, under the same name.
"""

from collections.abc import Iterator

from sino_russia.model.actors import ActorKind
from sino_russia.model.places import PlaceKind
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """Names of places against those of states."""
    states = {actor.name for actor in records.actors if actor.kind is ActorKind.STATE}
    for place in records.places:
        if (place.kind is PlaceKind.COUNTRY) is not (place.name in states):
            is_or_not = "is a state's name" if place.name in states else "is no state's name"
            yield Fault(place, ("kind",), f"{place.name} {is_or_not}; the place is coded as a {place.kind}")
