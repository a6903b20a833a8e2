"""The name that somebody most likely meant."""

from collections.abc import Iterable
from difflib import get_close_matches
from heapq import nlargest
from itertools import islice


def nearest(name: str, options: Iterable[str]) -> str | None:
    """Give the option closest to the name, None if none is close.

    >>> nearest("knid", ["id", "kind", "title"])
    'kind'
    >>> nearest("Xi_Jinping", ["xi-jinping", "li-qiang"])
    'xi-jinping'
    >>> nearest("putin", ["vladimir-putin", "xi-jinping"])
    'vladimir-putin'
    """
    plain = _plain(name)
    by_plain_form = {_plain(option): option for option in options}
    # Comparing in full with each of 50,000 ids takes a second; a slip leaves most of the beginning and end alone.
    likely = nlargest(200, by_plain_form, key=lambda option: _shared_ends(plain, option))
    matches = get_close_matches(plain, likely, n=1) or _with_all_words(plain, by_plain_form)
    return by_plain_form[matches[0]] if matches else None


def _with_all_words(name: str, options: Iterable[str]) -> list[str]:
    """The shortest option that has all words of the name and as many beside at most: a surname stands for a person."""
    words = set(name.split("-"))
    by_length = sorted(options, key=lambda option: (len(option), option))
    found = (option for option in by_length if words <= (own := set(option.split("-"))) and len(own) <= 2 * len(words))
    return [*islice(found, 1)]


def _plain(name: str) -> str:
    # A capital, a space or an underscore for a hyphen is the likeliest slip and should count for nothing.
    return name.casefold().replace("_", "-").replace(" ", "-")


def _shared_ends(one: str, other: str) -> int:
    return _shared_start(one, other) + _shared_start(one[::-1], other[::-1])


def _shared_start(one: str, other: str) -> int:
    length = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        length += 1
    return length
