"""A title or summary names a person or firm that is not coded and that no source names.

Whom a record speaks of is checked by its readers as if it were coded. A name counts as printed if a source of the
record shows it, for whatever field, or has it in its title; as coded if the record points to the person or firm, or if
one does that it points to or that points to it, such as the visit whose outcome an agreement is. Asked for are persons
and firms on record, by their names in Latin letters; of a person the surname is enough, with or without a title before
it. A name that is also an English word is passed over.

Wrong:

    # events/joint-sea-2023
    summary: Held days after Putin spoke of it.
    shows:
      date: 20 июля

Right:

    # events/joint-sea-2023
    summary: Held days after Putin spoke of it.
    shows:
      date: 20 июля
      summary: о них говорил Путин

How to mend: show the name under `summary` or `title`, as a source prints it; point to the visit or agreement that is
meant; or leave the name out.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from sino_russia.model import Actor, Source
from sino_russia.model.actors import ActorKind
from sino_russia.model.base import Record
from sino_russia.printed import names as printed_names
from sino_russia.problems import Severity
from sino_russia.records import Records, backing
from sino_russia.records.naming import SURNAME_FIRST, names_alone
from sino_russia.rules import Fault

SEVERITY = Severity.WARNING
IS_OF_PRINT = True

_TOLD_IN = ("title", "summary")
_RUN = re.compile(r"[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)*")
"""Words side by side that begin with capitals."""
_POSSESSIVE = re.compile(r"['’]s?$")
_TITLES = frozenset(
    """
    President Premier Prime Minister Vice First Deputy Foreign Defence Chairman Secretary General Ambassador Marshal
    Admiral Envoy Speaker Governor Councillor
    """.split()
)
_ENGLISH = frozenset("An He Long Rice So Song Total".split())
"""Names that are also words, at least at the beginning of a sentence."""


def check(records: Records) -> Iterator[Fault]:
    """Every person and firm on record that a title or summary names, against what is coded and what sources print."""
    known = _known(records)
    for entry in records:
        if not isinstance(entry, Record):
            continue
        told = {name: field for field in _TOLD_IN for name in _told(getattr(entry, field) or "") if name in known}
        for name, field in told.items():
            ids = known[name]
            if not any(id in ids for id in _coded(records, entry)) and not _is_named(records, entry, ids):
                hint = f"Show the name under `{field}`, or point to whom or what is meant."
                yield Fault(entry, (field,), f'no source names "{name}"', hint)


def _known(records: Records) -> dict[str, set[str]]:
    """Ids of persons and firms by each of their names in Latin letters, and of persons by the surname."""
    known: dict[str, set[str]] = defaultdict(set)
    for actor in records.actors:
        for name in (actor.name, *actor.aliases) if actor.kind in (ActorKind.PERSON, ActorKind.COMPANY) else ():
            known[name].add(actor.id)
            if actor.kind is ActorKind.PERSON:
                known[name.split()[0 if actor.country in SURNAME_FIRST else -1]].add(actor.id)
    return {name: ids for name, ids in known.items() if name not in _ENGLISH}


def _told(text: str) -> Iterator[str]:
    """What may be a name in a text: words with capitals side by side, without the titles before them."""
    for run in _RUN.findall(text):
        words = [_POSSESSIVE.sub("", word) for word in run.split(" ")]
        while words and words[0] in _TITLES:
            del words[0]
        yield " ".join(words)


def _coded(records: Records, entry: Record) -> Iterator[str]:
    """Ids of whom a record points to, of the authors of its sources, of whom a record beside it points to."""
    yield from (target.id for target in backing.targets(records, entry))
    for item in entry.evidence:
        source = records.of(Source, item.source)
        yield from source.authors if source is not None else ()
    for other in backing.neighbours(records, entry):
        yield from (target.id for target in backing.targets(records, other))


def _is_named(records: Records, entry: Record, ids: set[str]) -> bool:
    known = [names_alone(actor) for id in ids if (actor := records.of(Actor, id)) is not None]
    return any(printed_names.fits(text, known) for text in backing.texts(records, entry))
