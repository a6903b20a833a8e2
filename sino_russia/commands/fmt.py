"""Bring records into their one canonical form: order of fields, quotes, line breaks.

The meaning of a record never changes. A file that is no valid record, or has comments (which a record cannot keep), is
left as it is and named.
"""

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

from pydantic import ValidationError

from sino_russia.checking.loading import record_files
from sino_russia.commands.usage import UsageError, existing
from sino_russia.model import FAMILIES
from sino_russia.problems import Problem, counted, resolved, text
from sino_russia.reading import Unreadable, read_file
from sino_russia.whereabouts import checkout
from sino_russia.writing import write


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "paths", metavar="PATH", nargs="*", type=existing, help="files or folders; all if none is given"
    )
    parser.add_argument("--check", action="store_true", help="change nothing; name the files that would change")


def run(args: Namespace) -> int:
    """Rewrite what is not canonical; 1 if a file cannot be, or with `--check` if one would change."""
    root = checkout.root()
    files = _files(root, args.paths)
    changed = 0
    problems: list[Problem] = []
    for file in files:
        try:
            before, after = _forms(file, root)
        except Unreadable as refusal:
            problems.extend(refusal.problems)
            continue
        if before != after:
            changed += 1
            if not args.check:
                file.write_bytes(after.encode())
            print(f"{'would change' if args.check else 'changed'}: {file.relative_to(root).as_posix()}")
    if problems:
        print(text(problems, len(files)))
    print(f"{counted(len(files), 'file')}, {changed:,} {'would change' if args.check else 'changed'}")
    return 1 if problems or (args.check and changed) else 0


def _files(root: Path, paths: Sequence[Path]) -> list[Path]:
    """Record files among the paths (all if there are none), in order, each once."""
    files = [root / file for file in record_files(root)]
    if not paths:
        return files
    found = set()
    for path in paths:
        place = path.resolve() if path.is_dir() else resolved(path)
        records = {file for file in files if file == place or place in file.parents}
        if not records:
            raise UsageError(f"no records at {path}: they are files data/<family>/….yaml")
        found |= records
    return sorted(found)


def _forms(file: Path, root: Path) -> tuple[str, str]:
    """The text of a record as it stands and in canonical form; raises Unreadable if it has none."""
    shown = file.relative_to(root).as_posix()
    document = read_file(file, shown)
    comments = tuple(document.comment_problems())
    if comments:
        raise Unreadable(comments)
    try:
        entry = FAMILIES[file.relative_to(root / "data").parts[0]].model_validate(document.data)
    except ValidationError as error:
        hint = f"`sino-russia check {shown}` says what is wrong."
        message = f"no valid record ({counted(error.error_count(), 'fault')}), left as it is"
        raise Unreadable([Problem(shown, 1, 1, "wrong-shape", message, hint)]) from None
    return document.text, write(entry)
