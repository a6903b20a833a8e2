"""A person, office or place of one of the two sides has no name in its own language.

Wrong:

    # actors/li-qiang without name_zh

Right:

    # actors/li-qiang
    name_zh: 李强

How to mend: add the name as a source of that side prints it.
"""

from collections.abc import Iterator

from sino_russia.model import Actor, Office, Place
from sino_russia.model.actors import ActorKind
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.WARNING

_LANGUAGES = {"CHN": "name_zh", "RUS": "name_ru", "SUN": "name_ru"}


def check(records: Records) -> Iterator[Fault]:
    """Persons, offices and places with a country."""
    persons = (actor for actor in records.actors if actor.kind is ActorKind.PERSON)
    named: tuple[Actor | Office | Place, ...] = (*persons, *records.offices, *records.places)
    for entry in named:
        field = _LANGUAGES.get(entry.country or "")
        if field is not None and getattr(entry, field) is None:
            yield Fault(entry, ("id",), f"{entry.name} has no {field}")
