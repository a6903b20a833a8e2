"""Everything this package raises on purpose: one base class, and messages that name what would be right."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Self

from sino_russia.nearest import nearest

if TYPE_CHECKING:
    from sino_russia.checking import Checked


class SinoRussiaError(Exception):
    """Base of all errors of this package."""


class Unknown(SinoRussiaError, LookupError):
    """A name that nothing has; the message gives the nearest that something has."""

    thing = "name"

    def __init__(self, message: str, name: str = "", nearest: str | None = None) -> None:
        super().__init__(message)
        self.name = name
        """What was asked for."""
        self.nearest = nearest
        """What was most likely meant; None if nothing is close."""

    @classmethod
    def among(cls, name: object, options: Iterable[str], thing: str = "") -> Self:
        """The error for a name that is none of the options; ``thing`` is what they are, if not what the class says.

        >>> UnknownTable.among("visit", ["events", "visits"])
        UnknownTable('no table "visit"; did you mean "visits"?')
        >>> UnknownTable.among("zzz", ["events", "visits"])
        UnknownTable('no table "zzz"; there are: events, visits')
        """
        options = list(options)
        near = nearest(str(name), options)
        if near is not None:
            advice = f'; did you mean "{near}"?'
        elif 0 < len(options) <= 30:
            advice = f"; there are: {', '.join(options)}"
        else:
            advice = ""
        return cls(f'no {thing or cls.thing} "{name}"{advice}', str(name), near)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self)!r})"


class UnknownTable(Unknown):
    """There is no table of that name."""

    thing = "table"


class UnknownVersion(Unknown):
    """There is no release of that version."""

    thing = "version"


class UnknownRecord(Unknown):
    """There is no record of that id."""

    thing = "record"

    @classmethod
    def withdrawn(cls, id: str, date: object, why: str, replaced_by: str | None) -> Self:
        """The error for a record that there was; ``nearest`` is the one that took its place.

        >>> print(UnknownRecord.withdrawn("a", "2026-01-31", "The same as b.", "b"))
        no record "a": withdrawn on 2026-01-31 (The same as b.); "b" took its place
        """
        instead = f'; "{replaced_by}" took its place' if replaced_by else ""
        return cls(f'no record "{id}": withdrawn on {date} ({why}){instead}', id, replaced_by)


class UnknownValue(Unknown):
    """Nothing in the table has that value."""

    thing = "value"


class UnknownCountingRule(Unknown):
    """There is no counting rule of that name."""

    thing = "counting rule"


class UnknownBackend(Unknown):
    """Tables are not given in that form."""

    thing = "backend"


class NoTables(SinoRussiaError, FileNotFoundError):
    """There is neither a release nor a build to read; the message says what to run."""


class NotInstalled(SinoRussiaError, ImportError):
    """A library that is needed for what is wanted is not installed; the message says how to get it."""


class NotATable(SinoRussiaError, TypeError):
    """What was given is no table that can be read: neither polars, pandas nor Arrow, nor columns by name."""


class NotADay(SinoRussiaError, ValueError):
    """What was given is no day; the message says how to write one."""


class UnknownFormat(Unknown):
    """Nothing is written in that form."""

    thing = "format"


class NotBuilt(SinoRussiaError):
    """Tables were not written, since records have errors; what was there before stays as it was."""

    def __init__(self, checked: "Checked", what: str = "no table was written") -> None:
        errors = [problem for problem in checked.problems if problem.is_error]
        count = "1 error" if len(errors) == 1 else f"{len(errors):,} errors"
        super().__init__(f"{what}: the records have {count}; `sino-russia check` shows them")
        self.checked = checked
        """What the check found."""
        self.errors = errors
        """What has to be mended first."""


class NotReleased(SinoRussiaError):
    """No release was made; the message says why, and what would be right."""


class NotOurFolder(SinoRussiaError, FileExistsError):
    """The folder to write to holds files that are not tables of ours, and would lose them."""

    @classmethod
    def holding(cls, folder: object, files: Sequence[str]) -> Self:
        """The error for a folder with other people's files in it."""
        shown = ", ".join(files[:3]) + (", …" if len(files) > 3 else "")
        return cls(f"{folder} holds files that `build` did not write ({shown}); choose an empty or new folder")
