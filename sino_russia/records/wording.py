"""The words by which entries are known, and those in which they speak, as stems that can be compared."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from sino_russia.model import Entry
from sino_russia.printed.characters import simplified
from sino_russia.records.identity import Same

_ASCII_WORD = re.compile(r"[a-z]{3,}|\d+")
_WORD = re.compile(r"[a-z]{3,}|[\u0430-\u0451]{3,}|\d+")
_HAN = re.compile(r"[\u3400-\u9fff]{2,}")
_STEM = 5
"""Letters of a word that are compared, so that forms of one word are the same."""
_EMPTY = frozenset(
    """
    the and for with from that than have has had not its their his her them they this these would will could should
    more less most over into about because against between during after before only also any all new may can are was
    were been being does did one two three first second what which who whose both each use used without end part
    для что как это его они при или над под без
    """.split()
)
_OWN = ("title", "title_zh", "title_ru", "name", "name_zh", "name_ru", "proposition")
_SAID = ("summary", "note", "occasion", "condition", "kind", "measure", "commodity")


def known_by(entry: Entry) -> frozenset[str]:
    """Stems of the id, names, title and proposition of an entry.

    >>> from sino_russia.model import Place
    >>> sorted(known_by(Place(id="east-china-sea", name="East China Sea", kind="waters")))
    ['china', 'east', 'sea']
    """
    return _known_by(Same(entry))


def speaks_in(entry: Entry) -> frozenset[str]:
    """Stems of all that an entry says: what it is known by, its summary and notes, what sources print for it."""
    return _speaks_in(Same(entry))


def texts_of(entry: Entry) -> Iterator[str]:
    """The texts that an entry speaks in: names and title, summary and notes, kind, and what sources print for it."""
    yield from _texts(entry, (*_OWN, *_SAID))
    yield from vars(entry).get("aliases", ())
    yield from vars(entry).get("key_phrases", ())
    for item in entry.evidence:
        for printed in item.shows.values():
            yield from printed


def stems(texts: Iterable[str]) -> frozenset[str]:
    """Beginnings of the words of texts, their numbers, and each two Chinese characters that stand side by side.

    >>> sorted(stems(["Сила Сибири, second pipeline of 2024", "西伯利亚"]))
    ['2024', 'pipel', 'сибир', 'сила', '伯利', '利亚', '西伯']
    """
    text = " ".join(texts).lower()
    if text.isascii():
        return frozenset([word[:_STEM] for word in _ASCII_WORD.findall(text) if word not in _EMPTY])
    text = simplified(text)
    found = {word[:_STEM] for word in _WORD.findall(text) if word not in _EMPTY}
    for run in _HAN.findall(text):
        found.update(run[at : at + 2] for at in range(len(run) - 1))
    return frozenset(found)


@lru_cache(maxsize=65536)
def _known_by(same: Same) -> frozenset[str]:
    entry = same.entry
    return stems((*_texts(entry, _OWN), *vars(entry).get("aliases", ()), entry.id.replace("-", " ")))


@lru_cache(maxsize=65536)
def _speaks_in(same: Same) -> frozenset[str]:
    return stems((*texts_of(same.entry), same.entry.id.replace("-", " ")))


def _texts(entry: Entry, names: tuple[str, ...]) -> Iterator[str]:
    # Asking a model for a field that it does not have takes long.
    values = vars(entry)
    for name in names:
        text = values.get(name)
        if isinstance(text, str):
            yield text
