"""Entries as keys: they hold lists and have no hash of their own."""

from sino_russia.model import Entry


class Same:
    """An entry, hashed and compared as the object that it is.

    >>> from sino_russia.model import Place
    >>> beijing, again = (Place(id="beijing", name="Beijing", kind="city") for _ in range(2))
    >>> beijing == again, Same(beijing) == Same(again), Same(beijing) == Same(beijing)
    (True, False, True)
    """

    __slots__ = ("entry",)

    def __init__(self, entry: Entry) -> None:
        self.entry = entry

    def __hash__(self) -> int:
        return id(self.entry)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and self.entry is other.entry
