"""The names under which sources may print what a record points to."""

from functools import lru_cache

from sino_russia.model import Actor, Agreement, Office
from sino_russia.model.actors import ActorKind
from sino_russia.model.base import Named, Record
from sino_russia.model.places import Place, PlaceKind
from sino_russia.printed.names import Names, names
from sino_russia.records import Records
from sino_russia.records.identity import Same

SURNAME_FIRST = ("CHN", "TWN", "HKG", "MAC", "PRK", "KOR", "VNM", "MNG", "JPN", "SGP", "KHM")
"""States whose people's family names stand first, at least in some newspapers."""


def names_of(records: Records, id: str) -> Names | None:
    """Every name of what an id points to; a person's offices count too. None if the id is unknown or has no name."""
    entry = records.get(id)
    return _prepared(Same(entry), records) if entry is not None else None


@lru_cache(maxsize=65536)
def _prepared(same: Same, records: Records) -> Names | None:
    entry = same.entry
    if isinstance(entry, Actor):
        prepared = names_alone(entry)
        posts = [post for tenure in entry.tenures if (post := records.of(Office, tenure.office)) is not None]
        titles = names(text for post in posts for text in own_names(post))
        phrases, han = prepared.phrases + titles.phrases, prepared.han + titles.han
        context = frozenset() if entry.kind is ActorKind.PERSON else _state_words(records, entry.country)
        return Names(phrases, han, prepared.surnames, prepared.is_state, context)
    if isinstance(entry, Named):
        is_country = isinstance(entry, Place) and entry.kind is PlaceKind.COUNTRY
        return names(own_names(entry), is_state=is_country)
    if isinstance(entry, Agreement):
        return names(text for text in (entry.title, entry.title_zh, entry.title_ru) if text)
    return names([entry.title]) if isinstance(entry, Record) else None


def names_alone(actor: Actor) -> Names:
    """The names of an actor, without those of the offices that a person holds."""
    return names(
        own_names(actor),
        is_person=actor.kind is ActorKind.PERSON,
        surname_first=actor.country in SURNAME_FIRST,
        is_state=actor.kind in (ActorKind.STATE, ActorKind.PUBLIC),
    )


def own_names(entry: Named) -> list[str]:
    """Return its name in each script, and its aliases."""
    return [name for name in (entry.name, entry.name_zh, entry.name_ru, *entry.aliases) if name]


def _state_words(records: Records, country: str | None) -> frozenset[str]:
    states = records.states.get(country, []) if country is not None else []
    return frozenset(word for state in states for word in names(own_names(state)).words)
