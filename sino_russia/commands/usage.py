"""Mistakes in how a command is called, and what would be right."""

from argparse import ArgumentTypeError
from collections.abc import Callable, Iterable
from pathlib import Path

from sino_russia.errors import SinoRussiaError, Unknown
from sino_russia.nearest import nearest


class UsageError(SinoRussiaError):
    """A command cannot start as it was called; the message says what would be right."""


class UnknownCommand(Unknown):
    """There is no command of that name."""

    thing = "command"


class UnknownOption(Unknown):
    """The command has no such option."""

    thing = "option"


class UnknownFamily(Unknown):
    """There is no family of that name."""

    thing = "family"


class UnknownRule(Unknown):
    """There is no rule of that name."""

    thing = "rule"


def one_of(kind: type[Unknown], options: Iterable[str]) -> Callable[[str], str]:
    """A type of argument: one of the options, else the nearest is named."""
    allowed = list(options)

    def choose(name: str) -> str:
        if name not in allowed:
            raise ArgumentTypeError(str(kind.among(name, allowed)))
        return name

    return choose


def existing(path: str) -> Path:
    """A type of argument: a path that is there, else the nearest beside it is named."""
    found = Path(path)
    try:
        # A dangling link is there: what is wrong with it is for the check to say.
        is_there = found.exists() or found.is_symlink()
    except OSError as error:
        raise ArgumentTypeError(f"{error.strerror}: {path}") from error
    if not is_there:
        folder = found.parent
        beside = [str(folder / other.name) for other in folder.iterdir()] if folder.is_dir() else []
        near = nearest(path, beside)
        raise ArgumentTypeError(f'no file or folder "{path}"' + (f'; did you mean "{near}"?' if near else ""))
    return found


def folder(path: str) -> Path:
    """A type of argument: a folder that is there, else the nearest beside it is named."""
    found = existing(path)
    if not found.is_dir():
        raise ArgumentTypeError(f'"{path}" is a file; give the folder')
    return found
