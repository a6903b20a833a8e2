"""The command line: what contributors and maintainers call."""

import atexit
import gc
import io
import itertools
import os
import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence
from importlib import import_module
from types import ModuleType
from typing import Never

from sino_russia import __version__
from sino_russia.commands.usage import UnknownCommand, UnknownOption
from sino_russia.errors import SinoRussiaError

COMMANDS = (
    *("check", "fmt", "new", "explain", "build", "show", "codebook", "stats"),
    *("diff", "release", "verify", "cite"),
)
"""Names of the commands, each a module of `sino_russia.commands`, in the order of the help."""


class _Parser(ArgumentParser):
    def __init__(self, prog: str, description: str) -> None:
        super().__init__(
            prog=prog, description=description, formatter_class=RawDescriptionHelpFormatter, allow_abbrev=False
        )

    def error(self, message: str) -> Never:
        self.exit(2, f"{self.prog}: {message}\nSee {self.prog} --help.\n")

    def parse(self, arguments: Sequence[str]) -> Namespace:
        """The arguments; an option that is not known ends the run and names the nearest."""
        known = self._option_string_actions  # argparse has no public list of a parser's options
        for argument in itertools.takewhile(lambda argument: argument != "--", arguments):
            option = argument.partition("=")[0]
            if option.startswith("-") and option not in known:
                self.error(str(UnknownOption.among(option, [name for name in known if name.startswith("--")])))
        return self.parse_args(arguments)


def command(name: str) -> ModuleType:
    """The module of a command, imported when it is wanted: `check` should not wait for the libraries of `build`."""
    return import_module(f"sino_russia.commands.{name}")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; its result is the exit code: 0 all well, 1 problems found, 2 called wrongly."""
    if argv is None:
        # The process ends with the command. To look for garbage among all the records then takes half a second.
        atexit.register(gc.freeze)
        argv = sys.argv[1:]
    name, *arguments = argv or ["--help"]
    for stream in (sys.stdout, sys.stderr):
        # A terminal that has no Chinese or Cyrillic gets escapes, no traceback.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        code = _run(name, arguments) if name in COMMANDS else _without_command(name)
        sys.stdout.flush()
    except SinoRussiaError as error:
        return _stopped(name, str(error))
    except BrokenPipeError:
        # Whoever reads the pipe has seen enough; without this Python complains once more when it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return _stopped(name, "stopped")
    except OSError as error:
        return _stopped(name, f"{error.filename}: {error.strerror}" if error.filename else str(error))
    return code


def _run(name: str, arguments: Sequence[str]) -> int:
    module = command(name)
    parser = _Parser(f"sino-russia {name}", module.__doc__ or "")
    module.arguments(parser)
    code: int = module.run(parser.parse(arguments))
    return code


def _stopped(name: str, why: str) -> int:
    print(f"sino-russia {name}: {why}", file=sys.stderr)
    return 2


def _without_command(name: str) -> int:
    if name in ("-h", "--help"):
        print(_help())
        return 0
    if name == "--version":
        print(f"sino-russia {__version__}")
        return 0
    error = UnknownCommand.among(name, (*COMMANDS, "--help", "--version"))
    print(f"sino-russia: {error}", file=sys.stderr)
    return 2


def _help() -> str:
    pages = {name: (command(name).__doc__ or "").partition("\n")[0] for name in COMMANDS}
    return "\n".join(
        [
            "usage: sino-russia COMMAND …",
            "\nChina–Russia relations, record by record: check, write, build and read the data set.\n",
            *(f"  {name:10}{summary}" for name, summary in pages.items()),
            "\nsino-russia COMMAND --help says more. Exit code: 0 all well, 1 problems found, 2 called wrongly.",
        ]
    )
