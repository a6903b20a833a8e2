"""A record points to something that nothing in it speaks of.

What a record bears on, measures, takes place in or belongs to is to be seen from its own words: its title, summary or
note, or what its sources print. One telling word of the name or of an alias is enough; for an issue also one of its
proposition, or three of those that many issues have in common. A reporter may also have published the source.
China, Russia and the Soviet Union go without saying.

Wrong:

    # issues/deterrence
    name: Nuclear deterrence
    area: security
    proposition: Moscow should widen its atomic guarantees.
    # positions/zuenko-alliance-2024-06
    issue: deterrence

Right:

    # positions/zuenko-alliance-2024-06
    issue: alliance

How to mend: look the id up. If it is the right one, say so in the summary, or show what the source prints of it; if the
record uses another word for it, add that word to its `aliases`.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator

from sino_russia.model import Actor, Entry, Issue, Source
from sino_russia.model.actors import ActorKind
from sino_russia.model.base import Named
from sino_russia.printed import names as printed_names
from sino_russia.problems import Severity
from sino_russia.records import Records, wording
from sino_russia.records.naming import names_of
from sino_russia.rules import Fault

SEVERITY = Severity.WARNING
IS_OF_PRINT = True

_FIELDS = frozenset(
    """
    issue issues raised not_raised subject partner reporter parties signatories counted_by places series projects
    agreements document
    """.split()
)
_GO_WITHOUT_SAYING = ("CHN", "RUS", "SUN")
_NOBODY = "unspecified"
"""The actor that stands for a reporter whom the source does not name."""
_THE_TWO = wording.stems(["China Chinese Russia Китай Россия"])
_COMMON = 18
"""One in so many names of a family, and two in any case, may share a word that still tells them."""
_ENOUGH = 3
"""Such words of a proposition that together do."""


def check(records: Records) -> Iterator[Fault]:
    """Links of fields whose target a reader should be able to find in the record."""
    shared = _shared(records)
    for entry, loc, id, _ in records.links:
        is_told = loc[0] in _FIELDS or (loc[0] == "within" and isinstance(entry, Issue))
        target = records.get(id) if is_told else None
        if target is None or _goes_without_saying(target):
            continue
        if _shares_words(entry, target, shared[target.family]) or _is_author(records, entry, id):
            continue
        names = names_of(records, id)
        if names is None or not any(printed_names.fits(text, [names]) for text in wording.texts_of(entry)):
            yield Fault(entry, loc, f'nothing in the record speaks of "{id}"', _hint(target))


def _shares_words(entry: Entry, target: Entry, common: set[str]) -> bool:
    words = wording.known_by(target) & wording.speaks_in(entry) - _THE_TWO
    if not isinstance(target, Issue):
        return bool(words - common)
    # The year in the id of an issue tells nothing of the question.
    words = frozenset(word for word in words if not word.isdigit())
    return bool(words - common) or len(words) >= _ENOUGH


def _is_author(records: Records, entry: Entry, id: str) -> bool:
    sources = (records.of(Source, item.source) for item in entry.evidence)
    return any(source is not None and (id == source.publisher or id in source.authors) for source in sources)


def _shared(records: Records) -> dict[str, set[str]]:
    """Words that too many names of a family have, by family."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for family in {family for link in records.links if link.loc[0] in _FIELDS for family in link.families}:
        for entry in records.family(family):
            counts[family].update(wording.known_by(entry))
    limits = {family: max(2, len(records.family(family)) // _COMMON) for family in counts}
    return {family: {word for word, n in found.items() if n > limits[family]} for family, found in counts.items()}


def _goes_without_saying(target: Entry) -> bool:
    if not isinstance(target, Actor):
        return False
    is_one_of_the_two = target.kind is ActorKind.STATE and target.country in _GO_WITHOUT_SAYING
    return is_one_of_the_two or target.id == _NOBODY


def _hint(target: Entry) -> str:
    name = target.name if isinstance(target, Named) else getattr(target, "title", target.id)
    return f"It is: {name}"
