"""A digest of everything that tables are made of: records, package, libraries, day."""

import datetime as dt
import hashlib
import os
import stat
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from sino_russia.contents import contents
from sino_russia.whereabouts.shelf import DIGESTS

_PACKAGE = Path(__file__).parent.parent
_LIBRARIES = ("polars", "pydantic", "yaml")


def fingerprint(data: Path, *others: Path) -> str:
    """A digest of names and bytes of all files in a data folder, and in others, and of the code that reads them.

    Of releases the list of digests stands for all. The day counts too, since rules look at it.
    """
    digest = hashlib.blake2b(digest_size=32)
    digest.update(f"{sys.version} {dt.datetime.now(dt.UTC).date()}".encode())
    for library in _LIBRARIES:
        digest.update(_installed(library).encode())
    for path in _inputs(data, *others):
        kind, content = _content(path)
        digest.update(b"%s\0%d\0%d\0" % (os.fsencode(path), kind, len(content)))
        digest.update(content)
    return digest.hexdigest()


def _inputs(data: Path, *others: Path) -> list[str]:
    code = (path for path in _paths(str(_PACKAGE)) if path.endswith(".py"))
    own = _paths(str(data), aside="releases")
    given = (path for folder in others for path in _paths(str(folder)))
    return [*sorted(code), *sorted(own), *sorted(given), str(data / "releases" / DIGESTS)]


def _paths(folder: str, aside: str = "") -> Iterator[str]:
    """Files and folders at any depth; of what lies in the folder itself, not what is to be left aside."""
    # os.scandir and plain text: a data set has thousands of files, and pathlib takes three times as long.
    try:
        with os.scandir(folder) as places:
            inside = [place for place in places if place.name != aside]
    except OSError as error:
        yield f"{folder}: {error.strerror}"
        return
    for place in inside:
        yield place.path  # a folder too, for one that does not belong there is a problem even if it is empty
        if place.is_dir(follow_symlinks=False):
            yield from _paths(place.path)


def _content(path: str) -> tuple[int, bytes]:
    """What kind of thing it is, or why it cannot be read, and its bytes if it is a file."""
    try:
        status = os.stat(path)  # noqa: PTH116
        kind = stat.S_IFMT(status.st_mode)
        return kind, contents(path, status.st_size) if kind == stat.S_IFREG else b""
    except OSError as error:
        return -(error.errno or 1), b""


def _installed(library: str) -> str:
    """What tells one installed version from another, without importing it."""
    spec = find_spec(library)
    if spec is None or spec.origin is None:
        return ""
    status = Path(spec.origin).stat()
    return f"{spec.origin} {status.st_size} {status.st_mtime_ns}"
