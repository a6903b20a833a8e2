"""Check records: what is wrong, in which line, and what would be right.

All records are always read, for a record is only right among the others; PATHs limit what is reported. A PATH that is a
table (.parquet, .csv, .jsonl) is held against the table of ours that it is named for.
"""

from argparse import ArgumentParser, Namespace

from sino_russia import remembering
from sino_russia.commands.usage import UsageError, existing, folder, one_of
from sino_russia.errors import UnknownFormat
from sino_russia.nearest import nearest
from sino_russia.problems import FORMATS
from sino_russia.whereabouts import checkout

_TABLES = (".parquet", ".csv", ".jsonl", ".ndjson")


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
    parser.add_argument("--table", metavar="TABLE", help="which table of ours a table is, if its name does not say it")
    parser.add_argument(
        "--no-cache", action="store_true", help="check anew even if nothing has changed since the last time"
    )


def run(args: Namespace) -> int:
    """Print the problems; 1 if one of them is an error."""
    are_tables = [path.suffix.lower() in _TABLES for path in args.paths]
    if any(are_tables):
        return _tables(args, all(are_tables))
    root = checkout.root()
    report = remembering.report(root, args.paths or None, args.texts, is_fresh=args.no_cache)
    if args.paths and not report.paths and not report.problems:
        raise UsageError(f"no record lies there: {', '.join(map(str, args.paths))}; tables end in {', '.join(_TABLES)}")
    print(FORMATS[args.format](report.problems, len(report.paths)))
    return 0 if report.is_clean else 1


def _tables(args: Namespace, only_tables: bool) -> int:
    if not only_tables:
        raise UsageError("records and tables are checked apart; name the one or the other")
    from sino_russia.frames.catalogue import TABLES
    from sino_russia.validating.files import problems_of

    for path in args.paths:
        if args.table is None and path.stem not in TABLES:
            near = nearest(path.stem, TABLES)
            meant = f"`--table {near}`" if near else f"--table and one of: {', '.join(TABLES)}"
            raise UsageError(f"{path} is named for no table of ours; say which it is with {meant}")
    problems = [problem for path in args.paths for problem in problems_of(path, args.table)]
    print(FORMATS[args.format](problems, len(args.paths)))
    return 1 if any(problem.is_error for problem in problems) else 0
