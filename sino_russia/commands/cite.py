"""Cite the data: the newest release, or the one that is named."""

from argparse import ArgumentParser, Namespace

from sino_russia.api import cite
from sino_russia.citing import FORMATS
from sino_russia.commands.usage import one_of
from sino_russia.errors import UnknownFormat


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("version", metavar="VERSION", nargs="?", help="a release; the newest if none is given")
    parser.add_argument(
        "--format", default="text", type=one_of(UnknownFormat, FORMATS), metavar="|".join(FORMATS), help="default: text"
    )


def run(args: Namespace) -> int:
    """Print the citation."""
    print(cite(args.version, args.format))
    return 0
