"""A person, or a place on land, has no country.

Wrong:

    # places/harbin without country

Right:

    # places/harbin
    country: CHN

How to mend: add the code of the state that the person serves or belongs to, or that the place lies in today.
"""

from collections.abc import Iterator

from sino_russia.model.actors import ActorKind
from sino_russia.model.places import PlaceKind
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR

_ON_LAND = (PlaceKind.COUNTRY, PlaceKind.REGION, PlaceKind.CITY, PlaceKind.FACILITY)


def check(records: Records) -> Iterator[Fault]:
    """Persons, and places that are no waters, islands or borders, which may be disputed."""
    for actor in records.actors:
        if actor.kind is ActorKind.PERSON and actor.country is None:
            yield Fault(actor, ("id",), f"{actor.name} has no country")
    for place in records.places:
        if place.kind in _ON_LAND and place.country is None:
            yield Fault(place, ("id",), f"{place.name} has no country")
