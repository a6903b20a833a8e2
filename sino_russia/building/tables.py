"""Check all records, then write all tables, or leave the tables that are there as they were.

Nothing heavy is imported until something has changed: most builds find that nothing has.
"""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from sino_russia.building.swapping import replace_folder
from sino_russia.citing import Edition
from sino_russia.errors import NotBuilt
from sino_russia.remembering.inputs import fingerprint
from sino_russia.whereabouts import shelf

if TYPE_CHECKING:
    import polars as pl

    from sino_russia.records import Records

WORK = "work"
"""Version of tables that are no release."""
MANIFEST = "build.json"
"""File beside the tables that says what they were made of."""


# Named tuples, since the import of dataclasses takes a tenth of the time of a build without changes.
class WrittenTable(NamedTuple):
    """One table on disk."""

    name: str
    rows: int
    columns: int
    bytes: int
    sha256: str


class Built(NamedTuple):
    """The outcome of a build."""

    folder: Path
    """Where the tables are: one `<table>.parquet` each."""
    tables: tuple[WrittenTable, ...]
    records: int
    """Records of all families."""
    files: int
    """Files that were checked."""
    warnings: int
    """What the check remarked on; errors would have stopped the build."""
    is_unchanged: bool
    """Whether nothing had changed since the last build, so that nothing was done."""


def default_folder(root: Path) -> Path:
    """Where `build` writes the tables of a checkout."""
    return root / "build" / "tables"


def build(root: Path, out: Path | None = None) -> Built:
    """Check every record under ``root/data`` and write every table to ``out``, by default ``root/build/tables``.

    The folder is swapped in whole at the end: a build that fails or is killed leaves the last good tables. If neither
    records nor package have changed since the last build into this folder, nothing is written. Raises NotBuilt if
    records have errors, and NotOurFolder if ``out`` holds files that no build wrote.
    """
    folder = out or default_folder(root)
    stamp = fingerprint(root / "data")
    if (last := _last(folder, stamp)) is not None:
        return last
    # Half a second of imports, for naught if nothing has changed.
    from sino_russia.checking.loading import no_collection

    # The records stay until the tables are made, and so does nearly all that is made of them.
    with no_collection():
        return _built(root, folder, stamp)


def _built(root: Path, folder: Path, stamp: str) -> Built:
    from sino_russia.checking import check

    checked = check(root)
    if not checked.is_clean:
        raise NotBuilt(checked)
    # Errors would have stopped it, so that every problem is a warning.
    counts = {"records": len(checked.records), "files": checked.files, "warnings": len(checked.problems)}
    # Files that changed while they were read would make the tables differ from what the stamp stands for.
    is_steady = fingerprint(root / "data") == stamp
    with replace_folder(folder, MANIFEST) as fresh:
        edition = Edition(WORK)
        tables = write_tables(frames(checked.records, edition, shelf.newest(shelf.shelf(root))), fresh, edition)
        manifest = {"stamp": stamp if is_steady else None, **counts, "tables": [table._asdict() for table in tables]}
        (fresh / MANIFEST).write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")
    return Built(folder, tables, **counts, is_unchanged=False)


def frames(records: "Records", edition: Edition, before: Path | None) -> "dict[str, pl.DataFrame]":
    """Every table of these records by name, and the codebook; `before` is the folder of the release before, if any."""
    import polars as pl

    from sino_russia.frames import tables
    from sino_russia.frames.codebook import codebook
    from sino_russia.frames.column_history import with_history

    past = pl.read_parquet(before / "codebook.parquet") if before is not None else None
    described = with_history(codebook(), past, edition.version)
    return {**tables(records, records.withdrawn.values()), "codebook": described}


def write_tables(frames: "Mapping[str, pl.DataFrame]", folder: Path, edition: Edition) -> tuple[WrittenTable, ...]:
    """Write tables as `<table>.parquet` into a folder that exists."""
    from sino_russia.building.parquet import write_table

    written = []
    for name, frame in frames.items():
        file = folder / f"{name}.parquet"
        write_table(frame, name, file, edition)
        written.append(WrittenTable(name, frame.height, frame.width, file.stat().st_size, sha256(file)))
    return tuple(written)


def _last(folder: Path, stamp: str) -> Built | None:
    """The last build, if it was made of the same and its tables are as it left them."""
    manifest = _manifest(folder / MANIFEST)
    if manifest.get("stamp") != stamp:
        return None
    tables = tuple(WrittenTable(**table) for table in manifest["tables"])
    for table in tables:
        file = folder / f"{table.name}.parquet"
        if not file.is_file() or sha256(file) != table.sha256:
            return None
    counts = {name: manifest[name] for name in ("records", "files", "warnings")}
    return Built(folder, tables, **counts, is_unchanged=True)


def _manifest(file: Path) -> dict[str, Any]:
    try:
        manifest = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return manifest if isinstance(manifest, dict) else {}


def sha256(file: Path) -> str:
    """SHA-256 of the bytes of a file."""
    return hashlib.sha256(file.read_bytes()).hexdigest()
