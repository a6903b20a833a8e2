"""Compare two versions: records added, withdrawn and changed, field by field; columns; totals that moved.

OLD and NEW are each a release, `work` for the working records, or the folder of another clone of the data set. The
first line says how large a step the difference asks for.
"""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from sino_russia.building import WORK, frames
from sino_russia.checking.loading import load
from sino_russia.citing import Edition
from sino_russia.commands.usage import UsageError, one_of
from sino_russia.errors import UnknownFormat, UnknownVersion
from sino_russia.releasing.reporting import FORMATS, Comparison
from sino_russia.releasing.snapshot import Snapshot, read, snapshot
from sino_russia.whereabouts import checkout
from sino_russia.whereabouts.locations import releases
from sino_russia.whereabouts.shelf import newest, shelf
from sino_russia.whereabouts.shelf import releases as releases_on


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("old", metavar="OLD", help="a release, `work`, or a folder")
    parser.add_argument("new", metavar="NEW", help="the same")
    parser.add_argument(
        "--format", default="text", type=one_of(UnknownFormat, FORMATS), metavar="|".join(FORMATS), help="default: text"
    )


def run(args: Namespace) -> int:
    """Print the difference."""
    comparison = Comparison.of(args.old, _snapshot(args.old), args.new, _snapshot(args.new))
    print(FORMATS[args.format](comparison))
    return 0


def _snapshot(version: str) -> Snapshot:
    if version == WORK:
        return _of_records(checkout.root())
    if (Path(version) / "data" / "events").is_dir():
        return _of_records(Path(version))
    known = _known()
    if version not in known:
        raise UnknownVersion.among(version, [*known, WORK])
    return read(known[version])


def _known() -> dict[str, Path]:
    try:
        return releases_on(shelf(checkout.root()))
    except checkout.NoRecords:
        return releases()


def _of_records(root: Path) -> Snapshot:
    loaded = load(root)
    if any(problem.is_error for problem in loaded.problems):
        # What cannot be read would look as if it had been withdrawn.
        raise UsageError(f"{root} has files that are no records; `sino-russia check` shows them")
    return snapshot(frames(loaded.records, Edition(WORK), newest(shelf(root))))
