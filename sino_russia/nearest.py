"""The name that somebody most likely meant."""

from collections.abc import Iterable
from difflib import get_close_matches
from heapq import nlargest


def nearest(name: str, options: Iterable[str]) -> str | None:
    """Give the option closest to the name, None if none is close.

    >>> nearest("knid", ["id", "kind", "title"])
    'kind'
    >>> nearest("Xi_Jinping", ["xi-jinping", "li-qiang"])
    'xi-jinping'
    """
    plain = _plain(name)
    by_plain_form = {_plain(option): option for option in options}
    # Comparing in full with each of 50,000 ids takes a second; a slip leaves most of the beginning and end alone.
    likely = nlargest(200, by_plain_form, key=lambda option: _shared_ends(plain, option))
    matches = get_close_matches(plain, likely, n=1)
    return by_plain_form[matches[0]] if matches else None


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
