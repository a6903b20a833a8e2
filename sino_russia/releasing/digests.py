"""The list of what each file of each release was when it was released."""

import os
import re
from collections.abc import Iterable
from pathlib import Path

from sino_russia.building import sha256
from sino_russia.whereabouts.shelf import DIGESTS, number

_LINE = re.compile(r"([0-9a-f]{64})  ([0-9.]+)/([^/]+)")

Digests = dict[str, dict[str, str]]
"""By version and name of the file, its SHA-256."""


def digests(folder: Path) -> dict[str, str]:
    """SHA-256 of each file in a folder by name."""
    return {file.name: sha256(file) for file in sorted(folder.iterdir())}


def read(shelf: Path) -> tuple[Digests, list[str]]:
    """The list of a shelf, and the lines that are none of it; empty before the first release."""
    found: Digests = {}
    strange = []
    try:
        lines = (shelf / DIGESTS).read_bytes().decode("utf-8", errors="replace").split("\n")
    except FileNotFoundError:
        return found, []
    for line in lines[:-1]:
        if match := _LINE.fullmatch(line):
            digest, version, name = match.groups()
            found.setdefault(version, {})[name] = digest
        else:
            strange.append(line)
    if lines[-1]:
        strange.append(lines[-1])
    return found, strange


def record(shelf: Path, version: str, folder: Path) -> None:
    """Write the files of a new release to the list; it is replaced whole."""
    known, _ = read(shelf)
    known[version] = digests(folder)
    fresh = shelf / f".{DIGESTS}"
    fresh.write_text(_text(known), encoding="utf-8", newline="\n")
    with fresh.open("rb") as handle:
        os.fsync(handle.fileno())
    fresh.replace(shelf / DIGESTS)


def _text(known: Digests) -> str:
    def lines(versions: Iterable[str]) -> Iterable[str]:
        for version in versions:
            for name, digest in sorted(known[version].items()):
                yield f"{digest}  {version}/{name}\n"

    return "".join(lines(sorted(known, key=number)))
