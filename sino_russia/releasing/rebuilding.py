"""Makes a release again from the records it was made of, and says where it found them."""

import io
import os
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import polars as pl

from sino_russia.releasing import digests
from sino_russia.releasing.freezing import manifest, records_digest, remake
from sino_russia.whereabouts.shelf import PACKAGE, shelf

_REMAKE = """
import sys
from pathlib import Path
from sino_russia.releasing.freezing import remake
remake(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]))
"""


class Rebuilt(NamedTuple):
    """The outcome of making a release again."""

    source: str | None
    """Where the records were found: a tag, a commit, the working records; none if nowhere."""
    differing: tuple[str, ...]
    """Files that did not come out as they were released."""
    remarks: tuple[str, ...]
    """Why it was not made of what was tried before."""


def rebuild(root: Path, version: str) -> Rebuilt:
    """Make a release again: from its tag, the commit that added it, or the working records if they are the same.

    Of a tag or commit its own code is used, since the package may have changed meanwhile; the libraries are those that
    are installed here.
    """
    made_of = manifest(shelf(root) / version)["madeOf"]
    if made_of["polars"] != pl.__version__:
        remark = f"it was made with polars {made_of['polars']}, and here is {pl.__version__}"
        return Rebuilt(None, (), (remark,))
    remarks = []
    with tempfile.TemporaryDirectory() as place:
        for number, (source, reference) in enumerate(_sources(root, version)):
            tree, made = Path(place) / f"{number}-tree", Path(place) / f"{number}-made"
            made.mkdir()
            if reference is None:
                tree = root
            else:
                _check_out(root, reference, tree)
            if records_digest(tree / "data") != made_of["recordsSha256"]:
                remarks.append(f"{source}: other records")
                continue
            if tree != root and (tree / "sino_russia").is_dir():
                _remake_with_own_code(tree, version, made)
            else:
                remake(tree, version, made)
            wanted, found = digests.digests(shelf(root) / version), digests.digests(made)
            differing = (name for name in sorted(wanted.keys() | found.keys()) if wanted.get(name) != found.get(name))
            return Rebuilt(source, tuple(differing), tuple(remarks))
    return Rebuilt(None, (), tuple(remarks))


def _sources(root: Path, version: str) -> Iterator[tuple[str, str | None]]:
    """Where the records of a release may be: in words, and as git names it."""
    for tag in (f"v{version}", version):
        if _git(root, "rev-parse", "--verify", "--quiet", f"refs/tags/{tag}"):
            yield f"tag {tag}", f"refs/tags/{tag}"
    file = f"data/releases/{version}/{PACKAGE}"
    if commit := _git(root, "log", "--diff-filter=A", "--format=%H", "-n", "1", "--", file).decode().strip():
        yield f"commit {commit[:12]}", commit
    yield "the working records", None


def _check_out(root: Path, reference: str, tree: Path) -> None:
    with tarfile.open(fileobj=io.BytesIO(_git(root, "archive", "--format=tar", reference))) as archive:
        archive.extractall(tree, filter="data")


def _git(root: Path, *arguments: str) -> bytes:
    """What git says; nothing if there is no git, no repository, or nothing of that name."""
    try:
        run = subprocess.run(["git", "-C", str(root), *arguments], capture_output=True, check=False)
    except OSError:
        return b""
    return run.stdout if run.returncode == 0 else b""


def _remake_with_own_code(tree: Path, version: str, made: Path) -> None:
    command = [sys.executable, "-c", _REMAKE, str(tree), version, str(made)]
    # Whatever it fails with shows in the files that are not there.
    subprocess.run(command, cwd=tree, env={**os.environ, "PYTHONPATH": str(tree)}, check=False)
