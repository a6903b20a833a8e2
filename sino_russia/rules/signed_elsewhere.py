"""An outcome of a visit was signed or issued in a place that the visit did not go to.

Wrong:

    # agreements/joint-statement-2024-05-16
    places: [moscow]

Right:

    # agreements/joint-statement-2024-05-16
    places: [beijing]

How to mend: correct the place of the one, or the stops of the other; an outcome signed elsewhere is `related`.
"""

from collections.abc import Iterator

from sino_russia.model import Agreement, Place
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.WARNING


def check(records: Records) -> Iterator[Fault]:
    """Outcomes with a place; a city stands for what lies in it, and for what it lies in."""
    for visit in records.visits:
        stops = {place for stop in visit.itinerary for place in _around(records, stop.place)}
        for id in visit.outcomes:
            outcome = records.of(Agreement, id)
            if outcome is None:
                continue
            for index, name in enumerate(outcome.places):
                if not stops & _around(records, name):
                    yield Fault(outcome, ("places", index), f'an outcome of {visit.id}, which was not in "{name}"')


def _around(records: Records, id: str) -> set[str]:
    """A place and the one that it lies directly in, countries apart."""
    place = records.of(Place, id)
    whole = records.of(Place, place.within) if place is not None else None
    return {id} | ({whole.id} if whole is not None and whole.kind not in ("country", "region") else set())
