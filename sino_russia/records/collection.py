"""All entries of a data set, found by family and by id."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from typing import NamedTuple, TypeVar

from sino_russia.edtf import Edtf
from sino_russia.model import (
    FAMILIES,
    Actor,
    Agreement,
    CountingRule,
    Entry,
    Event,
    Evidence,
    Indicator,
    Issue,
    Office,
    Place,
    Position,
    Project,
    Series,
    Source,
    TradeFigure,
    Visit,
    Withdrawal,
)
from sino_russia.model.actors import ActorKind, Tenure
from sino_russia.model.fields import Kind, pointers, role_fields, texts
from sino_russia.model.positions import PositionKind
from sino_russia.model.sources import Language
from sino_russia.records import evidence
from sino_russia.records.evidence import Claim

E = TypeVar("E", bound=Entry)

_LANGUAGES_READ = (Language.EN, Language.ZH, Language.RU)


class Link(NamedTuple):
    """One id that a record points with."""

    entry: Entry
    loc: tuple[str | int, ...]
    """Where it stands in the record."""
    id: str
    families: tuple[str, ...]
    """Families that it may be of."""


class Records:
    """The entries of a data set, with what else rules need to know of it.

    ``files`` are the paths of the entries inside the data folder, in the same order. ``broken`` names the records
    whose files could not be read, by id, with their family, so that what points to them is not blamed for it.
    ``archive`` holds archived source texts, as lines, by the SHA-256 of their bytes.
    """

    def __init__(  # noqa: PLR0913  # rules need to know that much
        self,
        entries: Iterable[Entry],
        *,
        files: Sequence[str] = (),
        withdrawn: Iterable[Withdrawal] = (),
        broken: Mapping[str, str] | None = None,
        archive: Mapping[str, Sequence[str]] | None = None,
        today: dt.date | None = None,
    ) -> None:
        self._entries = tuple(entries)
        self._families: dict[str, list[Entry]] = {family: [] for family in FAMILIES}
        self._by_id: dict[str, Entry] = {}
        for entry in self._entries:
            self._families[entry.family].append(entry)
            self._by_id.setdefault(entry.id, entry)
        # Entries hold lists and have no hash; the object itself is what a file was read into.
        self._files = {id(entry): file for entry, file in zip(self._entries, files, strict=False)}
        self.withdrawn = {withdrawal.id: withdrawal for withdrawal in withdrawn}
        self.broken = dict(broken or {})
        self.archive = dict(archive or {})
        self.today = today or dt.datetime.now(dt.UTC).date()

    def __len__(self) -> int:
        return len(self._entries)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._entries)

    def __contains__(self, id: object) -> bool:
        return id in self._by_id

    def get(self, id: str | None) -> Entry | None:
        """The entry of that id, of whatever family; none if there is none."""
        return None if id is None else self._by_id.get(id)

    def file(self, entry: Entry) -> str | None:
        """Where the entry was read, inside the data folder; none if it was not read from a file."""
        return self._files.get(id(entry))

    def family_of(self, id: str) -> str | None:
        """Family of the record of that id, even if its file could not be read; none if there is none."""
        entry = self._by_id.get(id)
        return entry.family if entry is not None else self.broken.get(id)

    def family(self, name: str) -> tuple[Entry, ...]:
        """All entries of one family; raises KeyError if there is no such family."""
        return tuple(self._families[name])

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """All events."""
        return self._of(Event)

    @cached_property
    def visits(self) -> tuple[Visit, ...]:
        """All visits."""
        return self._of(Visit)

    @cached_property
    def agreements(self) -> tuple[Agreement, ...]:
        """All agreements."""
        return self._of(Agreement)

    @cached_property
    def trade_figures(self) -> tuple[TradeFigure, ...]:
        """All trade figures."""
        return self._of(TradeFigure)

    @cached_property
    def indicators(self) -> tuple[Indicator, ...]:
        """All indicators."""
        return self._of(Indicator)

    @cached_property
    def positions(self) -> tuple[Position, ...]:
        """All positions."""
        return self._of(Position)

    @cached_property
    def actors(self) -> tuple[Actor, ...]:
        """All actors."""
        return self._of(Actor)

    @cached_property
    def offices(self) -> tuple[Office, ...]:
        """All offices."""
        return self._of(Office)

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """All places."""
        return self._of(Place)

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """All sources."""
        return self._of(Source)

    @cached_property
    def issues(self) -> tuple[Issue, ...]:
        """All issues."""
        return self._of(Issue)

    @cached_property
    def series(self) -> tuple[Series, ...]:
        """All series."""
        return self._of(Series)

    @cached_property
    def projects(self) -> tuple[Project, ...]:
        """All projects."""
        return self._of(Project)

    @cached_property
    def counting_rules(self) -> tuple[CountingRule, ...]:
        """All counting rules."""
        return self._of(CountingRule)

    def in_roles(self) -> Iterator[tuple[Entry, tuple[str, int], Actor, Edtf]]:
        """Each actor in each role of each dated record: the record, where it names the actor, the actor, the date."""
        for entry in self:
            date = when(entry)
            for role in role_fields(type(entry)) if date is not None else ():
                for index, id in enumerate(getattr(entry, role)):
                    actor = self.of(Actor, id)
                    if actor is not None and date is not None:
                        yield entry, (role, index), actor, date

    def provisions(self) -> Iterator[tuple[Position, Agreement]]:
        """Each joint provision with the document that it stands in, where that is known."""
        for position in self.positions:
            document = self.of(Agreement, position.document)
            if position.kind is PositionKind.JOINT_PROVISION and document is not None:
                yield position, document

    def of(self, model: type[E], id: str | None) -> E | None:
        """The entry of that id if it is of that family, else none.

        A missing or misplaced id has rules of its own; every other rule passes over it.
        """
        entry = None if id is None else self._by_id.get(id)
        return entry if isinstance(entry, model) else None

    def tenures_on(self, actor: str, date: Edtf) -> tuple[Tenure, ...]:
        """Tenures of a person that can have lasted on some day of the date."""
        person = self.of(Actor, actor)
        return tuple(tenure for tenure in person.tenures if lasts(tenure.start, tenure.end, date)) if person else ()

    def offices_on(self, actor: str, date: Edtf) -> tuple[str, ...]:
        """Ids of the offices that a person can have held on some day of the date."""
        return tuple(tenure.office for tenure in self.tenures_on(actor, date))

    def is_read(self, source: str) -> bool:
        """Whether a source is in a language whose words for dates, names and numbers are known here."""
        entry = self.of(Source, source)
        return entry is not None and entry.language in _LANGUAGES_READ

    def house(self, actor: str) -> str:
        """The body at the top of those that an actor is part of; the actor itself if it is part of none."""
        passed: set[str] = set()
        while (part := self.of(Actor, actor)) is not None and part.part_of is not None and actor not in passed:
            passed.add(actor)
            actor = part.part_of
        return actor

    def outlets(self, item: Evidence) -> list[str]:
        """The news outlets whose words the source passes on."""
        return [id for id in item.via if (actor := self.of(Actor, id)) and actor.kind is ActorKind.MEDIA]

    def witnesses(self, items: Iterable[Evidence]) -> set[str]:
        """The houses whose words the evidence is; who passes on what another outlet wrote is not one of them."""
        authors: dict[str, str] = {}
        for item in items:
            if (source := self.of(Source, item.source)) is None:
                continue
            if outlets := self.outlets(item):
                authors.setdefault(source.id, outlets[-1])
            else:
                authors[source.id] = source.publisher
        return {self.house(author) for author in authors.values()}

    @cached_property
    def claims(self) -> dict[Kind, tuple[Claim, ...]]:
        """What evidence shows, by the kind of the field that it shows."""
        found: dict[Kind, list[Claim]] = {kind: [] for kind in Kind}
        for entry in self._entries:
            for claim in evidence.claims(entry):
                found[claim.field.kind].append(claim)
        return {kind: tuple(shown) for kind, shown in found.items()}

    def shown(self, *kinds: Kind) -> Iterator[Claim]:
        """What evidence shows for fields of these kinds; for those of any kind if none is named."""
        for kind in kinds or Kind:
            yield from self.claims[kind]

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Every id in every field of every entry, evidence and parts included."""
        return tuple(
            Link(entry, loc, id, pointer.families)
            for entry in self._entries
            for pointer in pointers(type(entry))
            for loc, id in pointer.ids(entry)
        )

    @cached_property
    def wide_texts(self) -> tuple[tuple[Entry, tuple[str | int, ...], str], ...]:
        """Every text of ours that has a character beyond ASCII, with its entry and where it stands."""
        return tuple((entry, loc, text) for entry in self._entries for loc, text in texts(entry) if not text.isascii())

    @cached_property
    def places_in(self) -> dict[str, list[Place]]:
        """Places that lie directly in a larger one, by the larger one's id."""
        inside: dict[str, list[Place]] = defaultdict(list)
        for place in self.places:
            if place.within is not None:
                inside[place.within].append(place)
        return dict(inside)

    @cached_property
    def states(self) -> dict[str, list[Actor]]:
        """States by country code."""
        states: dict[str, list[Actor]] = defaultdict(list)
        for actor in self.actors:
            if actor.kind is ActorKind.STATE and actor.country is not None:
                states[actor.country].append(actor)
        return dict(states)

    @cached_property
    def uses(self) -> dict[str, list[Entry]]:
        """Entries that point to another, or cite a source, by the id of that."""
        uses: dict[str, list[Entry]] = defaultdict(list)
        for link in self.links:
            uses[link.id].append(link.entry)
        return dict(uses)

    def text(self, source: str) -> Sequence[str] | None:
        """Lines of the archived text of a source; none if it is not at hand."""
        entry = self.of(Source, source)
        return self.archive.get(entry.text_sha256) if entry is not None and entry.text_sha256 else None

    def _of(self, model: type[E]) -> tuple[E, ...]:
        return tuple(entry for entry in self._families[model.family] if isinstance(entry, model))


def lasts(start: Edtf | None, end: Edtf | None, date: Edtf) -> bool:
    """Whether something that lasted from start to end can have lasted on some day of the date.

    >>> lasts(Edtf("2013-03-15"), Edtf("2023-03-11"), Edtf("2023-05"))
    False
    """
    if start is not None and start.earliest and date.latest and start.earliest > date.latest:
        return False
    return not (end is not None and end.latest and date.earliest and end.latest < date.earliest)


def when(entry: Entry) -> Edtf | None:
    """The date of a record, or the period that it measures; none for what has neither.

    >>> when(Place(id="beijing", name="Beijing", kind="city")) is None
    True
    """
    field = date_field(type(entry))
    return getattr(entry, field) if field is not None else None


@cache
def date_field(model: type[Entry]) -> str | None:
    """Name of the field that dates a record; none for what has neither date nor period."""
    return next((name for name in ("date", "period") if name in model.model_fields), None)
