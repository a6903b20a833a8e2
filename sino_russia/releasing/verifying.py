"""Whether releases are still what they were when they were made, byte for byte."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import polars as pl

from sino_russia.errors import UnknownVersion
from sino_russia.frames.columns import members, type_name
from sino_russia.releasing import digests
from sino_russia.releasing.rebuilding import rebuild
from sino_russia.whereabouts import shelf as shelves
from sino_russia.whereabouts.shelf import DIGESTS, PACKAGE


class Verified(NamedTuple):
    """The outcome of a verification."""

    versions: tuple[str, ...]
    """Releases that were looked at."""
    files: int
    faults: tuple[str, ...]
    """What is not as it was, each with the file it is about."""
    rebuilt: str
    """What came of making the newest release again; empty if that was not tried."""


def verify(shelf: Path, versions: Sequence[str] = (), root: Path | None = None) -> Verified:
    """Verify the releases on a shelf, all of them if none is named.

    Where ``root`` is the checkout that the shelf belongs to, the newest is made again from its records. Raises
    UnknownVersion.
    """
    known = shelves.releases(shelf)
    for version in versions:
        if version not in known:
            raise UnknownVersion.among(version, known)
    chosen = tuple(version for version in known if not versions or version in versions)
    listed, strange = digests.read(shelf)
    faults = [f"{DIGESTS}: a line that is no digest: {line!r}" for line in strange]
    faults += [f"{version}: stands in {DIGESTS}, and is not there" for version in listed if version not in known]
    for version in chosen:
        faults += _faults(known[version], listed.get(version))
    files = sum(len(list(known[version].iterdir())) for version in chosen)
    rebuilt = ""
    newest = next(reversed(known), None)
    if root is not None and newest in chosen and not faults:
        rebuilt, differing = _remade(root, newest)
        faults += differing
    return Verified(chosen, files, tuple(faults), rebuilt)


def _faults(folder: Path, listed: dict[str, str] | None) -> Iterator[str]:
    if listed is None:
        yield f"{folder.name}: does not stand in {DIGESTS}"
        listed = {}
    found = digests.digests(folder)
    described, unreadable = _described(folder)
    if unreadable:
        yield f"{folder.name}/{PACKAGE}: {unreadable}"
    whole = True
    for name in sorted({*found, *listed, *described}):
        if words := _file_fault(found.get(name), listed.get(name), described.get(name), folder / name):
            whole = False
            yield f"{folder.name}/{name}: {words}"
    # A table whose bytes have changed cannot be relied on to be read.
    if whole and not unreadable:
        yield from _schema_faults(folder, described)


def _file_fault(found: str | None, listed: str | None, described: dict[str, Any] | None, file: Path) -> str:
    """What is wrong with one file of a release; nothing if it is as listed and described."""
    if found is None:
        return "is not there"
    against = []
    if listed != found:
        against.append(DIGESTS if listed else f"{DIGESTS}, which does not know it")
    if described is not None:
        if described.get("hash") != f"sha256:{found}":
            against.append(PACKAGE)
        elif described.get("bytes") != file.stat().st_size:
            return f"{PACKAGE} says it has {described.get('bytes')} bytes"
    elif file.suffix == ".parquet":
        against.append(f"{PACKAGE}, which does not know it")
    return f"is not as it was released, by {' and by '.join(against)}" if against else ""


def _described(folder: Path) -> tuple[dict[str, dict[str, Any]], str]:
    """What the data package says of each table by name of the file; or what is wrong with it."""
    try:
        package = json.loads((folder / PACKAGE).read_bytes())
        return {resource["path"]: resource for resource in package["resources"]}, ""
    except (OSError, ValueError, LookupError, TypeError) as error:
        return {}, f"cannot be read: {error}"


def _schema_faults(folder: Path, described: dict[str, dict[str, Any]]) -> Iterator[str]:
    """Whether each table has the columns that the codebook of its release and its data package name."""
    codebook = pl.read_parquet(folder / "codebook.parquet").filter(pl.col("removed").is_null())
    for (table,), rows in codebook.group_by("table", maintain_order=True):
        file = f"{table}.parquet"
        if file not in described:
            yield f"{folder.name}/{file}: the codebook has it, and it is not there"
            continue
        schema = pl.read_parquet_schema(folder / file)
        has = {name: (type_name(dtype), members(dtype)) for name, dtype in schema.items()}
        should = {row["column"]: (row["type"], row["values"]) for row in rows.to_dicts()}
        names = [field["name"] for field in described[file]["schema"]["fields"]]
        if list(has) != list(should) or has != should:
            differing = [name for name in {**should, **has} if has.get(name) != should.get(name)]
            yield f"{folder.name}/{file}: not as the codebook has it: {', '.join(differing) or 'order of columns'}"
        if list(has) != names:
            yield f"{folder.name}/{file}: has other columns than {PACKAGE} says"
        height = pl.scan_parquet(folder / file).select(pl.len()).collect().item()
        if height != described[file]["rows"]:
            yield f"{folder.name}/{file}: has {height} rows, and {PACKAGE} says {described[file]['rows']}"


def _remade(root: Path, version: str) -> tuple[str, list[str]]:
    source, differing, remarks = rebuild(root, version)
    tried = "".join(f" ({remark})" for remark in remarks)
    if source is None:
        return f"{version} was not made again{tried or ': its records were not found'}", []
    if differing:
        return "", [f"{version}/{name}: made again from {source}, it has other bytes" for name in differing]
    return f"{version} made again from {source}{tried}: the same bytes", []
