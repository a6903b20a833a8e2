"""What a check found, kept until records, texts, package, libraries or the day change.

The key is a digest of all of them, so that what is remembered is what a new check would find. What cannot be read back,
or was damaged, counts as nothing.
"""

import hashlib
import json
import os
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, NamedTuple

from sino_russia.problems import Problem, Severity, narrowed
from sino_russia.remembering.inputs import fingerprint


class Report(NamedTuple):
    """What is wrong, without the records."""

    problems: tuple[Problem, ...]
    """In order of place."""
    paths: tuple[str, ...]
    """The files that were looked at, from the root down."""

    @property
    def is_clean(self) -> bool:
        """Whether there is no error; warnings are allowed."""
        return not any(problem.is_error for problem in self.problems)


def memory(root: Path) -> Path:
    """The file that remembers the last check of a checkout."""
    return root / "build" / "checked.json"


def report(
    root: Path, paths: Sequence[Path] | None = None, texts: Path | None = None, *, is_fresh: bool = False
) -> Report:
    """What `checking.check` finds with the same arguments, looked up if nothing has changed since the last time.

    If `is_fresh`, nothing is looked up.
    """
    key = _key(root, texts)
    found = None if is_fresh else _recalled(memory(root), key)
    if found is None:
        # A third of a second of imports, for naught if nothing has changed.
        from sino_russia.checking import check

        checked = check(root, texts=texts)
        found = Report(checked.problems, checked.paths)
        # Files that changed while they were read would make the report differ from what the key stands for.
        if _key(root, texts) == key:
            _remember(memory(root), key, found)
    if paths is None:
        return found
    problems, files = narrowed(root, paths, found.problems, found.paths)
    return Report(tuple(problems), tuple(files))


def _key(root: Path, texts: Path | None) -> str:
    return fingerprint(root / "data", *([texts] if texts is not None else []))


def _recalled(file: Path, key: str) -> Report | None:
    try:
        digest, _, content = file.read_bytes().partition(b"\n")
        if digest.decode() != _digest(content):
            return None
        kept = json.loads(content)
        if kept["key"] != key:
            return None
        return Report(tuple(map(_problem, kept["problems"])), tuple(kept["paths"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _problem(kept: dict[str, Any]) -> Problem:
    return Problem(**{**kept, "severity": Severity(kept["severity"])})


def _remember(file: Path, key: str, found: Report) -> None:
    kept = {"key": key, "problems": [asdict(problem) for problem in found.problems], "paths": found.paths}
    content = json.dumps(kept).encode()
    fresh = file.with_suffix(f".{os.getpid()}")
    try:
        file.parent.mkdir(exist_ok=True)
        fresh.write_bytes(b"%s\n%s" % (_digest(content).encode(), content))
        fresh.replace(file)
    except OSError:
        # A checkout that may not be written to is checked all the same, each time anew.
        return


def _digest(content: bytes) -> str:
    return hashlib.blake2b(content, digest_size=32).hexdigest()
