"""Makes a release of the working records, whole or not at all."""

import datetime as dt
import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import polars as pl

from sino_russia.building import WORK, WrittenTable, frames, write_tables
from sino_russia.building.swapping import replace_folder
from sino_russia.checking import check
from sino_russia.checking.loading import load, record_files
from sino_russia.citing import Edition
from sino_russia.errors import NotBuilt, NotReleased
from sino_russia.records import Records
from sino_russia.releasing import digests
from sino_russia.releasing.croissant import croissant
from sino_russia.releasing.data_package import data_package
from sino_russia.releasing.reporting import Comparison, markdown
from sino_russia.releasing.snapshot import EMPTY, read, snapshot
from sino_russia.releasing.stepping import FIRST, allowed, undeclared
from sino_russia.whereabouts import shelf as shelves
from sino_russia.whereabouts.shelf import PACKAGE

CROISSANT = "croissant.json"
CHANGES = "CHANGES.md"


class Released(NamedTuple):
    """A release that has been made."""

    folder: Path
    edition: Edition
    tables: tuple[WrittenTable, ...]
    comparison: Comparison
    """What it differs in from the release before."""


def freeze(root: Path, version: str | None, day: dt.date) -> Released:
    """Release the records under ``root/data`` as ``root/data/releases/<version>``; None for the next there can be.

    The list of digests is written first and the folder moved to its place last, so that there is either no release or
    a whole one. Raises NotBuilt if records have errors, and NotReleased if the version exists or does not follow, if
    nothing has changed, or if a column is gone that was not deprecated before.
    """
    records = _records(root)
    shelf = shelves.shelf(root)
    before = shelves.newest(shelf)
    if version is not None:
        _refuse_number(version, shelf)
    comparison = _compared(before, frames(records, Edition(WORK), before), Edition(WORK))
    edition = Edition(_version(version, before, comparison), day)
    with replace_folder(shelf / edition.version, PACKAGE) as fresh:
        tables = write(records, before, edition, records_digest(root / "data"), fresh)
        digests.record(shelf, edition.version, fresh)
    return Released(shelf / edition.version, edition, tables, comparison._replace(new_name=edition.version))


def remake(root: Path, version: str, folder: Path) -> None:
    """Make a release of ``root`` again from the records there, into a folder that exists."""
    shelf = shelves.shelf(root)
    edition = Edition(version, released(shelf / version))
    write(load(root).records, shelves.before(shelf, version), edition, records_digest(root / "data"), folder)


def write(
    records: Records, before: Path | None, edition: Edition, records_sha256: str, folder: Path
) -> tuple[WrittenTable, ...]:
    """Write all files of a release into a folder that exists: the same records give the same bytes."""
    made = frames(records, edition, before)
    tables = write_tables(made, folder, edition)
    package = data_package(
        tables, made["codebook"], edition, {"recordsSha256": records_sha256, "polars": pl.__version__}
    )
    (folder / PACKAGE).write_bytes(_json(package))
    (folder / CROISSANT).write_bytes(_json(croissant(package, edition)))
    (folder / CHANGES).write_bytes(_changes(_compared(before, made, edition), tables, edition).encode())
    return tables


def _compared(before: Path | None, made: Mapping[str, pl.DataFrame], edition: Edition) -> Comparison:
    old = read(before) if before is not None else EMPTY
    return Comparison.of(before.name if before is not None else "nothing", old, edition.version, snapshot(made))


def manifest(folder: Path) -> dict[str, Any]:
    """What the data package of a release says."""
    package: dict[str, Any] = json.loads((folder / PACKAGE).read_text(encoding="utf-8"))
    return package


def released(folder: Path) -> dt.date:
    """Day of a release."""
    return dt.datetime.fromisoformat(manifest(folder)["created"]).date()


def records_digest(data: Path) -> str:
    """SHA-256 of the names and bytes of all files that hold records or withdrawn ids."""
    digest = hashlib.sha256()
    files = [data.parent / file for file in record_files(data.parent)]
    for file in sorted([*files, *data.glob("withdrawn.yaml")]):
        content = file.read_bytes()
        digest.update(f"{file.relative_to(data).as_posix()}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def _records(root: Path) -> Records:
    checked = check(root)
    if not checked.is_clean:
        raise NotBuilt(checked, "no release was made")
    return checked.records


def _refuse_number(version: str, shelf: Path) -> None:
    if not shelves.number(version):
        raise NotReleased(f'"{version}" is no version; write three numbers, such as 1.0.0')
    if version in shelves.releases(shelf):
        raise NotReleased(f"{version} has been released; releases never change")


def _version(version: str | None, before: Path | None, comparison: Comparison) -> str:
    if before is None:
        return version or FIRST
    reasons = comparison.reasons
    if not reasons:
        raise NotReleased(f"nothing has changed since {before.name}")
    if columns := undeclared(comparison.difference):
        raise NotReleased(
            f"{', '.join(columns)} would be gone, and {before.name} did not call it deprecated; name it in "
            "sino_russia/frames/deprecated.py and release that first"
        )
    choices = allowed(before.name, reasons[0].step)
    if version is not None and version not in choices:
        why = "; ".join(reason.text for reason in reasons[:3])
        raise NotReleased(
            f"{version} cannot follow {before.name}, but {' or '.join(choices)} can, for a {reasons[0].step} step is "
            f"needed ({why}{'; …' if len(reasons) > 3 else ''})"
        )
    return version or choices[0]


def _changes(comparison: Comparison, tables: tuple[WrittenTable, ...], edition: Edition) -> str:
    head = [f"# {edition.version}", "", f"Released on {edition.date}."]
    if comparison.old == EMPTY:
        rows = [f"- {table.name}: {table.rows:,}" for table in tables]
        return "\n".join([*head, "", "The first release. Rows of each table:", "", *rows]) + "\n"
    return "\n".join([*head, "", markdown(comparison)]) + "\n"


def _json(value: Mapping[str, Any]) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()
