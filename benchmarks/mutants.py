"""Errors as people make them, planted one at a time in real records."""

import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from random import Random
from typing import Any, NamedTuple

from sino_russia.edtf import Edtf
from sino_russia.model import FAMILIES, Actor, Entry, TradeFigure
from sino_russia.model.actors import ActorKind
from sino_russia.model.fields import Field, Kind, fields
from sino_russia.model.vocabulary import Side, Vocabulary
from sino_russia.records import Records

Tree = dict[str, Any]
Way = tuple[str | int, ...]


class Value(NamedTuple):
    """One coded value of a record, as text."""

    way: Way
    field: Field
    text: str


class Mutant(NamedTuple):
    """A record with one error; what else it holds is as it was."""

    tree: Tree
    what: str
    """The error in a few words."""
    is_added: bool = False
    """Whether it stands beside the true record instead of in its place."""


@dataclass(frozen=True, slots=True)
class Original:
    """A true record, as its file has it."""

    entry: Entry
    tree: Tree


class World(NamedTuple):
    """What errors are made of: all true records."""

    records: Records
    originals: dict[str, list[Original]]
    """By family."""

    def persons(self, side: object) -> list[str]:
        """Ids of the persons of a side."""
        return [a.id for a in self.records.actors if a.kind is ActorKind.PERSON and a.side is side]


Plant = Callable[[Original, World, Random], Mutant | None]
"""Plants one error; None if there is no place for it in the record."""


def values(original: Original, *, evidence: bool = False) -> Iterator[Value]:
    """Every coded value, those in lists and parts included; its own id and what evidence shows apart."""
    for name, field in fields(type(original.entry)).items():
        if name in ("id", "allow") or name not in original.tree:
            continue
        if (name == "evidence") is evidence:
            yield from _values(original.tree[name], field, (name,))


def _values(tree: Any, field: Field, way: Way) -> Iterator[Value]:
    if isinstance(tree, list):
        for index, member in enumerate(tree):
            yield from _values(member, field, (*way, index))
    elif isinstance(tree, dict):
        if field.kind is Kind.PART:
            for name, inner in fields(field.type).items():
                if name in tree:
                    yield from _values(tree[name], inner, (*way, name))
    else:
        yield Value(way, field, tree)


def with_value(original: Original, way: Way, new: Any, what: str) -> Mutant:
    """The record with another value at a place; None takes the place away."""
    tree = deepcopy(original.tree)
    holder: Any = tree
    for step in way[:-1]:
        holder = holder[step]
    if new is None:
        del holder[way[-1]]
    else:
        holder[way[-1]] = new
    return Mutant(tree, f"{'.'.join(map(str, way))}: {what}")


def on(kind: Kind, change: Callable[[Value, Original, World, Random], str | None]) -> Plant:
    """Plants an error in a random value of a kind."""

    def plant(original: Original, world: World, random: Random) -> Mutant | None:
        found = [value for value in values(original) if value.field.kind is kind]
        random.shuffle(found)
        for value in found:
            new = change(value, original, world, random)
            if new is not None and new != value.text:
                return with_value(original, value.way, new, f"{value.text} → {new}")
        return None

    return plant


# Numbers


def _digits_swapped(value: Value, _o: Original, _w: World, random: Random) -> str | None:
    places = [match.start() for match in re.finditer(r"(?=(\d)(\d))", value.text) if match[1] != match[2]]
    if not places:
        return None
    at = random.choice(places)
    return _plain(value.text[:at] + value.text[at + 1] + value.text[at] + value.text[at + 2 :])


def _digit_dropped(value: Value, _o: Original, _w: World, random: Random) -> str | None:
    places = [match.start() for match in re.finditer(r"\d", value.text)]
    if len(places) < 2:
        return None
    at = random.choice(places)
    return _plain(value.text[:at] + value.text[at + 1 :])


def _digit_changed(value: Value, _o: Original, _w: World, random: Random) -> str | None:
    at = random.choice([match.start() for match in re.finditer(r"\d", value.text)])
    return _plain(value.text[:at] + str((int(value.text[at]) + random.randrange(1, 10)) % 10) + value.text[at + 1 :])


def _power_of_ten(value: Value, _o: Original, _w: World, random: Random) -> str | None:
    whole, _, rest = value.text.partition(".")
    if random.random() < 0.5 and len(whole.lstrip("-")) > 1:
        return f"{whole[:-1]}.{whole[-1]}{rest}"
    return f"{whole}{(rest or '0')[0]}" + (f".{rest[1:]}" if rest[1:] else "")


def _plain(text: str) -> str:
    """A number without zeros that nobody writes."""
    text = re.sub(r"^(-?)0+(?=\d)", r"\1", text).rstrip(".")
    return re.sub(r"^(-?)\.", r"\g<1>0.", text)


# Dates


def _shifted(unit: str) -> Callable[[Value, Original, World, Random], str | None]:
    def change(value: Value, _o: Original, _w: World, random: Random) -> str | None:
        points = [match for match in _POINT.finditer(value.text) if match[unit] is not None]
        if not points:
            return None
        point = random.choice(points)
        span = {"year": 3, "month": 4, "day": 5}[unit]
        new = int(point[unit]) + random.choice([-1, 1]) * random.randrange(1, span)
        text = f"{value.text[: point.start(unit)]}{new:02}{value.text[point.end(unit) :]}"
        try:
            return str(Edtf(text))
        except ValueError:
            return None

    return change


_POINT = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?")


def _ends_exchanged(value: Value, _o: Original, _w: World, _r: Random) -> str | None:
    start, slash, end = value.text.partition("/")
    return f"{end}/{start}" if slash and ".." not in value.text else None


# References


def _person(same_side: bool) -> Callable[[Value, Original, World, Random], str | None]:
    def change(value: Value, original: Original, world: World, random: Random) -> str | None:
        person = world.records.of(Actor, value.text)
        if person is None or person.kind is not ActorKind.PERSON or not isinstance(value.way[-1], int):
            return None
        sides = [side for side in (Side.CHINA, Side.RUSSIA) if (side is person.side) is same_side]
        others = [id for side in sides for id in world.persons(side)]
        return _other(others, value, original, random)

    return change


def _reference(*families: str) -> Callable[[Value, Original, World, Random], str | None]:
    def change(value: Value, original: Original, world: World, random: Random) -> str | None:
        old = world.records.get(value.text)
        if old is None or old.family not in families or (isinstance(old, Actor) and old.kind is ActorKind.PERSON):
            return None
        kind = getattr(old, "kind", None)
        alike = [e.id for e in world.records.family(old.family) if getattr(e, "kind", None) == kind]
        return _other(alike, value, original, random)

    return change


def _other(ids: list[str], value: Value, original: Original, random: Random) -> str | None:
    taken = {value.text, original.entry.id}
    left = [id for id in ids if id not in taken]
    return random.choice(left) if left else None


_FOREIGN = {"a": "а", "c": "с", "e": "е", "o": "о", "p": "р", "x": "х"}


# Words


def _member(value: Value, _o: Original, _w: World, random: Random) -> str | None:
    if value.field.name in ("unit", "status"):
        return None
    return random.choice([str(member) for member in _members(value.field) if member != value.text] or [value.text])


def _unit(value: Value, _o: Original, _w: World, random: Random) -> str | None:
    return random.choice([str(m) for m in _members(value.field)]) if value.field.name == "unit" else None


def _members(field: Field) -> list[Vocabulary]:
    return list(field.type) if issubclass(field.type, Vocabulary) else []


def _misspelt(value: Value, _o: Original, _w: World, random: Random) -> str | None:
    if len(value.text) < 4:
        return None
    at = random.randrange(len(value.text) - 1)
    return value.text[:at] + value.text[at + 1] + value.text[at] + value.text[at + 2 :]


def _homoglyph(value: Value, _o: Original, _w: World, random: Random) -> str | None:
    places = [at for at, letter in enumerate(value.text) if letter in _FOREIGN]
    if value.field.name not in ("name", "title", "aliases") or not places:
        return None
    at = random.choice(places)
    return value.text[:at] + _FOREIGN[value.text[at]] + value.text[at + 1 :]


# Evidence and whole records


def _source(original: Original, world: World, random: Random) -> Mutant | None:
    items = original.tree.get("evidence", [])
    if not items:
        return None
    index = random.randrange(len(items))
    old, new = items[index]["source"], random.choice(world.records.sources).id
    return with_value(original, ("evidence", index, "source"), new, f"{old} → {new}") if old != new else None


def _datum(original: Original, world: World, random: Random) -> Mutant | None:
    """What one source shows for a field taken for what another shows for the same field of another record."""
    shown = [
        (index, path) for index, item in enumerate(original.tree.get("evidence", ())) for path in item.get("shows", ())
    ]
    if not shown:
        return None
    index, path = random.choice(shown)
    others = [
        item["shows"][path]
        for other in random.sample(
            world.originals[original.entry.family], min(40, len(world.originals[original.entry.family]))
        )
        for item in other.tree.get("evidence", ())
        if other.entry.id != original.entry.id and path in item.get("shows", ())
    ]
    old = original.tree["evidence"][index]["shows"][path]
    new = random.choice(others) if others else old
    return with_value(original, ("evidence", index, "shows", path), new, f"{old} → {new}") if new != old else None


def _field_deleted(original: Original, _w: World, random: Random) -> Mutant | None:
    names = [
        name
        for name in original.tree
        if name not in ("id", "note", "summary", "related", "allow", "evidence", "issues")
    ]
    name = random.choice(names)
    return with_value(original, (name,), None, "deleted")


def _pasted(original: Original, world: World, random: Random) -> Mutant | None:
    if "summary" not in original.tree:
        return None
    others = [
        o.tree["summary"] for o in world.originals[original.entry.family] if "summary" in o.tree and o is not original
    ]
    if not others:
        return None
    new = random.choice(others)
    return with_value(original, ("summary",), new, f"→ {new[:40]}")


def _duplicated(original: Original, _w: World, _r: Random) -> Mutant | None:
    tree = deepcopy(original.tree)
    tree["id"] += "-b"
    return Mutant(tree, "a second time", is_added=True)


def _exchanged(original: Original, _w: World, _r: Random) -> Mutant | None:
    there, back = (original.tree.get(name) for name in ("china_to_russia", "russia_to_china"))
    if not isinstance(original.entry, TradeFigure) or there == back:
        return None
    tree = {name: value for name, value in original.tree.items() if name not in ("china_to_russia", "russia_to_china")}
    tree |= {name: v for name, v in (("china_to_russia", back), ("russia_to_china", there)) if v is not None}
    return Mutant(deepcopy(tree), f"{there} and {back} exchanged")


def _tenure(original: Original, _w: World, random: Random) -> Mutant | None:
    ends = [
        (i, end)
        for i, tenure in enumerate(original.tree.get("tenures", ()))
        for end in ("start", "end")
        if end in tenure
    ]
    if not ends:
        return None
    index, end = random.choice(ends)
    old = original.tree["tenures"][index][end]
    year = int(re.search(r"\d{4}", old)[0])  # type: ignore[index]  # a tenure that is bounded has a year too
    new = old.replace(str(year), str(year + random.choice([-3, -2, -1, 1, 2, 3])), 1)
    try:
        Edtf(new)
    except ValueError:
        return None
    return with_value(original, ("tenures", index, end), new, f"{old} → {new}")


def _field_misspelt(original: Original, _w: World, random: Random) -> Mutant | None:
    name = random.choice([name for name in original.tree if len(name) > 3])
    tree = {(key[:-2] + key[-1] + key[-2] if key == name else key): value for key, value in original.tree.items()}
    return Mutant(deepcopy(tree), f"{name} misspelt") if name not in tree else None


KINDS: dict[str, tuple[str, Plant]] = {
    "digits swapped": ("number", on(Kind.NUMBER, _digits_swapped)),
    "digit dropped": ("number", on(Kind.NUMBER, _digit_dropped)),
    "digit changed": ("number", on(Kind.NUMBER, _digit_changed)),
    "power of ten": ("number", on(Kind.NUMBER, _power_of_ten)),
    "directions exchanged": ("number", _exchanged),
    "unit replaced": ("number", on(Kind.VOCABULARY, _unit)),
    "day shifted": ("date", on(Kind.DATE, _shifted("day"))),
    "month shifted": ("date", on(Kind.DATE, _shifted("month"))),
    "year shifted": ("date", on(Kind.DATE, _shifted("year"))),
    "start and end exchanged": ("date", on(Kind.DATE, _ends_exchanged)),
    "tenure shifted": ("date", _tenure),
    "person of the same side": ("person", on(Kind.ID, _person(same_side=True))),
    "person of the other side": ("person", on(Kind.ID, _person(same_side=False))),
    "place replaced": ("reference", on(Kind.ID, _reference("places"))),
    "actor, no person, replaced": ("reference", on(Kind.ID, _reference("actors"))),
    "other id replaced": (
        "reference",
        on(Kind.ID, _reference(*(name for name in FAMILIES if name not in ("actors", "places", "sources", "issues")))),
    ),
    "issue replaced": ("reference", on(Kind.ID, _reference("issues"))),
    "id misspelt": ("reference", on(Kind.ID, _misspelt)),
    "source replaced": ("evidence", _source),
    "datum of another record": ("evidence", _datum),
    "member replaced": ("word", on(Kind.VOCABULARY, _member)),
    "member misspelt": ("word", on(Kind.VOCABULARY, _misspelt)),
    "field deleted": ("record", _field_deleted),
    "field misspelt": ("record", _field_misspelt),
    "record duplicated": ("record", _duplicated),
    "homoglyph in a name": ("word", on(Kind.TEXT, _homoglyph)),
    "summary of another record": ("word", _pasted),
}
"""Every kind of error: what it touches, and how it is planted."""
