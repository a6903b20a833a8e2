"""Check records: what is wrong, in which line, and what would be right.

All records are always read, for a record is only right among the others; PATHs limit what is reported.
"""

from argparse import ArgumentParser, Namespace

from sino_russia import checkout
from sino_russia.checking import check
from sino_russia.commands.usage import UnknownFormat, existing, folder, one_of
from sino_russia.problems import FORMATS


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "paths", metavar="PATH", nargs="*", type=existing, help="files or folders; all if none is given"
    )
    parser.add_argument(
        "--format", default="text", type=one_of(UnknownFormat, FORMATS), metavar="|".join(FORMATS), help="default: text"
    )
    parser.add_argument(
        "--texts", metavar="DIR", type=folder, help="folder of texts of sources, to hold the evidence against them"
    )


def run(args: Namespace) -> int:
    """Print the problems; 1 if one of them is an error."""
    checked = check(checkout.root(), args.paths or None, args.texts)
    print(FORMATS[args.format](checked.problems, checked.files))
    return 0 if checked.is_clean else 1
