"""The folder in which releases stand, one folder a version."""

import os
from pathlib import Path

DIGESTS = "SHA256SUMS"
"""File on the shelf with the digest of each file of each release, as `sha256sum` writes it."""
PACKAGE = "datapackage.json"
"""File in each release that describes it."""


def shelf(root: Path) -> Path:
    """Where the releases of a checkout stand."""
    return root / "data" / "releases"


def releases(shelf: Path) -> dict[str, Path]:
    """Folder of each release on a shelf by version, oldest first."""
    try:
        # os.listdir, since this runs on every load and pathlib takes several times as long.
        names = os.listdir(shelf)  # noqa: PTH208
    except OSError:
        return {}
    return {name: shelf / name for name in sorted(filter(number, names), key=number)}


def newest(shelf: Path) -> Path | None:
    """Folder of the newest release; none before the first."""
    return next(reversed(releases(shelf).values()), None)


def before(shelf: Path, version: str) -> Path | None:
    """Folder of the last release that is older than a version; none if there is none."""
    older = [folder for other, folder in releases(shelf).items() if number(other) < number(version)]
    return older[-1] if older else None


def number(version: str) -> tuple[int, ...]:
    """Version as numbers to sort by; empty if it is none.

    >>> number("0.10.0") > number("0.9.1"), number("draft"), number("1.02.0")
    (True, (), ())
    """
    parts = version.split(".")
    is_version = len(parts) == 3 and all(part.isdecimal() and str(int(part)) == part for part in parts)
    return tuple(map(int, parts)) if is_version else ()
