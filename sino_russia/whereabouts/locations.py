"""Where the tables are: in a release that is numbered and never changes, or in what `build` wrote last."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from sino_russia.building import MANIFEST, WORK, default_folder
from sino_russia.building.swapping import previous
from sino_russia.errors import NoTables, UnknownVersion
from sino_russia.whereabouts import shelf

_PACKAGE = Path(__file__).parent.parent
_RELEASES = (shelf.shelf(_PACKAGE.parent), _PACKAGE / "releases")
"""Where releases lie: in a checkout, and in an installed package."""


def releases() -> dict[str, Path]:
    """Folder of each release by version, oldest first."""
    # The checkout's own win, as the first.
    found = shelf.releases(_RELEASES[1]) | shelf.releases(_RELEASES[0])
    return dict(sorted(found.items(), key=lambda item: shelf.number(item[0])))


def package_shelf() -> Path:
    """Where the releases stand that came with the installed package, or in the clone that it runs from."""
    of_clone, of_package = _RELEASES
    return of_package if of_package.is_dir() else of_clone


def tables_folder(version: str | None = None) -> Path:
    """Folder with the tables of a version, of the newest release if none is named.

    As long as there is no release, and for version `work`, what `build` wrote last. Raises UnknownVersion, and NoTables
    if there is nothing to read.
    """
    known = releases()
    if version is None and known:
        return next(reversed(known.values()))
    if version is None or version == WORK:
        return _built()
    if version not in known:
        raise UnknownVersion.among(version, [*known, WORK])
    return known[version]


def _built() -> Path:
    # An installed package knows no checkout; then the one we stand in counts.
    for root in chain((_PACKAGE.parent,), _standing_in()):
        for folder in (default_folder(root), previous(default_folder(root))):
            if (folder / MANIFEST).is_file():
                return folder
    raise NoTables("there are no tables yet; run `sino-russia build` in a checkout of the records")


def _standing_in() -> Iterator[Path]:
    here = Path.cwd()
    yield here
    yield from here.parents
