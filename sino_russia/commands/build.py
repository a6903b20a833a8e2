"""Check every record, then write every table as Parquet, and say what was written.

If a record has an error nothing is written, and the last good tables stay as they were. If nothing has changed since
the last build there is nothing to do.
"""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from sino_russia import checkout
from sino_russia.building import build
from sino_russia.commands.columns import aligned
from sino_russia.errors import NotBuilt
from sino_russia.problems import Severity, text


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("--out", metavar="DIR", type=Path, help="folder of the tables (default: build/tables)")


def run(args: Namespace) -> int:
    """Print a table of what was written; 1, with the problems, if the records have errors."""
    try:
        built = build(checkout.root(), args.out)
    except NotBuilt as stopped:
        errors = [problem for problem in stopped.checked.problems if problem.severity is Severity.ERROR]
        print(text(errors, stopped.checked.files))
        print(stopped, file=sys.stderr)
        return 1
    rows: list[list[str | int]] = [
        [table.name, table.rows, table.columns, table.bytes, f"{table.name}.parquet"] for table in built.tables
    ]
    print(aligned(["table", "records", "columns", "bytes", "file"], rows))
    total = sum(table.bytes for table in built.tables)
    done = "nothing has changed since these were written" if built.is_unchanged else "written"
    warnings = f", {built.warnings} warnings (see `sino-russia check`)" if built.warnings else ""
    print(f"\n{built.files:,} files checked{warnings}: {built.records:,} records")
    print(f"{len(built.tables)} tables, {total:,} bytes in {built.folder}: {done}")
    return 0
