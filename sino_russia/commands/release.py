"""Freeze the records as a release: tables, their description, what has changed, and digests of it all.

How large the step from the last release must be is computed: major if a column or a member of a vocabulary is gone or
means something else, or an id has vanished without a line in data/withdrawn.yaml; minor if records, columns or members
are new; patch for corrections. A version that is too small a step is refused. Releases never change.
"""

import datetime as dt
import sys
from argparse import ArgumentParser, Namespace

from sino_russia import citing
from sino_russia.commands.build import tell
from sino_russia.commands.columns import aligned
from sino_russia.errors import NotBuilt, NotReleased
from sino_russia.releasing.freezing import freeze
from sino_russia.whereabouts import checkout


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("version", metavar="VERSION", nargs="?", help="three numbers, such as 1.2.0")
    which.add_argument("--auto", action="store_true", help="the next version that what has changed allows")


def run(args: Namespace) -> int:
    """Print what was released and why the version is what it is; 1 if nothing was."""
    root = checkout.root()
    try:
        released = freeze(root, args.version, dt.datetime.now(dt.UTC).date())
    except NotBuilt as stopped:
        return tell(stopped)
    except NotReleased as refused:
        print(f"sino-russia release: {refused}", file=sys.stderr)
        return 1
    (root / "CITATION.cff").write_text(citing.citation_file(released.edition), encoding="utf-8", newline="\n")
    rows: list[list[str | int]] = [[table.name, table.rows, table.columns, table.bytes] for table in released.tables]
    print(aligned(["table", "rows", "columns", "bytes"], rows))
    size = sum(file.stat().st_size for file in released.folder.iterdir())
    print(f"\n{released.edition.version}, {size:,} bytes in {released.folder.relative_to(root)}")
    if released.comparison.old.columns:
        print(f"since {released.comparison.old_name}:")
        for reason in released.comparison.reasons:
            print(f"  {reason.step}: {reason.text}")
    print(f"\nCommit data/releases and CITATION.cff with the records, and tag the commit v{released.edition.version}.")
    return 0
