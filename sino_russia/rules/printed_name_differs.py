"""The name that a source prints is no name of what is coded.

A printed name fits if it has a name or alias of the coded person, state, body or place, in any case or with a title,
a person's family name, or the name of an office that the person has held. A place may also be named by one that lies in
it, or that it lies in. "The two leaders" names nobody and passes. Sources in other languages than English, Chinese
and Russian are not compared: records have no names in them.

Wrong:

    # visits/putin-beijing-harbin-2024-05
    hosts: [li-qiang]

Right:

    # visits/putin-beijing-harbin-2024-05
    hosts: [xi-jinping]

How to mend: code whom the source names. If it is another spelling of the same name, add it to `aliases`.
"""

from collections.abc import Iterator
from functools import cache

from pydantic import BaseModel

from sino_russia.model import Place
from sino_russia.model.fields import Kind, fields
from sino_russia.printed import names as printed_names
from sino_russia.printed.names import Names
from sino_russia.problems import Severity
from sino_russia.records import Records, evidence
from sino_russia.records.naming import names_of
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR
IS_OF_PRINT = True

_NAMED = ("actors", "places", "offices")


def check(records: Records) -> Iterator[Fault]:
    """Data shown for fields that point to actors and places, by themselves or in the stops of a trip."""
    for claim in records.shown(Kind.ID, Kind.PART):
        if claim.field.kind is Kind.PART and not _is_a_stop(claim.field.type):
            continue
        if not records.is_read(claim.item.source):
            continue
        ids = [id for value in claim.coded for id in evidence.parts_of(value, Kind.ID) if isinstance(id, str)]
        if not ids or not all(records.get(id) is not None and records.family_of(id) in _NAMED for id in ids):
            continue
        known = [names for id in ids if (names := names_of(records, id)) is not None]
        for text in claim.printed:
            if printed_names.fits(text, known) is False and not printed_names.fits(text, _nearby(records, ids)):
                message = f'"{text}" names none of the coded {", ".join(ids)}'
                yield Fault(claim.entry, claim.loc, message, "If it is another name of the same, add it to `aliases`.")


def _nearby(records: Records, ids: list[str]) -> list[Names]:
    """Names of places that lie in a coded place, and of those it lies in: a palace for its city, a country for it."""
    places = [place for id in ids for place in records.places_in.get(id, ())]
    for id in ids:
        place, passed = records.of(Place, id), {id}
        while place is not None and place.within is not None and place.within not in passed:
            passed.add(place.within)
            place = records.of(Place, place.within)
            places += [place] if place is not None else []
    return [names for place in places if (names := names_of(records, place.id)) is not None]


@cache
def _is_a_stop(part: type[BaseModel]) -> bool:
    # What is printed of a tenure or a vote is as a rule its day or its choice, not its name.
    return any("places" in field.points for field in fields(part).values())
