"""Check every record, then write every table as Parquet, and say what was written.

If a record has an error nothing is written, and the last good tables stay as they were. If nothing has changed since
the last build there is nothing to do.
"""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from sino_russia.building import build
from sino_russia.commands.columns import aligned
from sino_russia.errors import NotBuilt
from sino_russia.problems import counted, text
from sino_russia.whereabouts import checkout


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("--out", metavar="DIR", type=Path, help="folder of the tables (default: build/tables)")


def run(args: Namespace) -> int:
    """Print a table of what was written; 1, with the problems, if the records have errors."""
    try:
        built = build(checkout.root(), args.out)
    except NotBuilt as stopped:
        return tell(stopped)
    rows: list[list[str | int]] = [
        [table.name, table.rows, table.columns, table.bytes, f"{table.name}.parquet"] for table in built.tables
    ]
    print(aligned(["table", "records", "columns", "bytes", "file"], rows))
    total = sum(table.bytes for table in built.tables)
    done = "nothing has changed since these were written" if built.is_unchanged else "written"
    warnings = f", {counted(built.warnings, 'warning')} (see `sino-russia check`)" if built.warnings else ""
    print(f"\n{counted(built.files, 'file')} checked{warnings}: {counted(built.records, 'record')}")
    print(f"{counted(len(built.tables), 'table')}, {total:,} bytes in {built.folder}: {done}")
    return 0


def tell(stopped: NotBuilt) -> int:
    """Print the errors that kept tables from being written; the exit code."""
    print(text(stopped.errors, stopped.checked.files))
    print(stopped, file=sys.stderr)
    return 1
