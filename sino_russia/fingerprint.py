"""A digest of everything that tables are made of: records, package, libraries, day."""

import datetime as dt
import hashlib
import os
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from sino_russia.shelf import DIGESTS

_PACKAGE = Path(__file__).parent
_LIBRARIES = ("polars", "pydantic", "yaml")


def fingerprint(data: Path) -> str:
    """A digest of names and bytes of all files in a data folder and of the code that reads them.

    Of releases the list of digests stands for all. The day counts too, since rules look at it.
    """
    digest = hashlib.blake2b(digest_size=32)
    digest.update(f"{sys.version} {dt.date.today()}".encode())  # noqa: DTZ011 - the day of whoever runs it
    for library in _LIBRARIES:
        digest.update(_installed(library).encode())
    for path in _inputs(data):
        content = _content(path)
        digest.update(b"%s\0%d\0" % (os.fsencode(path), len(content)))
        digest.update(content)
    return digest.hexdigest()


def _inputs(data: Path) -> list[str]:
    code = (path for path in _paths(str(_PACKAGE)) if path.endswith(".py"))
    return [*sorted(code), *sorted(_paths(str(data))), str(data / "releases" / DIGESTS)]


def _paths(folder: str) -> Iterator[str]:
    # os.scandir and plain text: a data set has thousands of files, and pathlib takes three times as long.
    with os.scandir(folder) as places:
        for place in places:
            if not place.is_dir(follow_symlinks=False):
                yield place.path
            elif place.name not in ("releases", "__pycache__"):
                yield from _paths(place.path)


def _content(path: str) -> bytes:
    # What is no file, or may not be read, has no content; the check says what is wrong with it, and no build is made.
    try:
        if not os.path.isfile(path):  # noqa: PTH113
            return b""
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123
            return file.readall()
    except OSError:
        return b""


def _installed(library: str) -> str:
    """What tells one installed version from another, without importing it."""
    spec = find_spec(library)
    if spec is None or spec.origin is None:
        return ""
    status = Path(spec.origin).stat()
    return f"{spec.origin} {status.st_size} {status.st_mtime_ns}"
