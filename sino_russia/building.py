"""Check all records, then write all tables, or leave the tables that are there as they were.

Nothing heavy is imported until something has changed: most builds find that nothing has.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from sino_russia.errors import NotBuilt
from sino_russia.fingerprint import fingerprint
from sino_russia.swapping import replace_folder

if TYPE_CHECKING:
    import polars as pl

    from sino_russia.model import Entry

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
    from sino_russia.checking import check
    from sino_russia.problems import Severity

    checked = check(root)
    severities = [problem.severity for problem in checked.problems]
    if errors := severities.count(Severity.ERROR):
        raise NotBuilt(checked, errors)
    counts = {"records": len(checked.records), "files": checked.files, "warnings": severities.count(Severity.WARNING)}
    # Files that changed while they were read would make the tables differ from what the stamp stands for.
    is_steady = fingerprint(root / "data") == stamp
    with replace_folder(folder, MANIFEST) as fresh:
        tables = write_tables(checked.records, fresh, WORK)
        manifest = {"stamp": stamp if is_steady else None, **counts, "tables": [table._asdict() for table in tables]}
        (fresh / MANIFEST).write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")
    return Built(folder, tables, **counts, is_unchanged=False)


def write_tables(entries: Iterable["Entry"], folder: Path, version: str) -> tuple[WrittenTable, ...]:
    """Write every table of these records, and the codebook, as `<table>.parquet` into a folder that exists."""
    from sino_russia.derive.codebook import codebook
    from sino_russia.frames import tables
    from sino_russia.parquet import write_table

    frames: Mapping[str, pl.DataFrame] = {**tables(entries), "codebook": codebook()}
    written = []
    for name, frame in frames.items():
        file = folder / f"{name}.parquet"
        write_table(frame, name, file, version)
        written.append(WrittenTable(name, frame.height, frame.width, file.stat().st_size, _digest(file)))
    return tuple(written)


def _last(folder: Path, stamp: str) -> Built | None:
    """The last build, if it was made of the same and its tables are as it left them."""
    manifest = _manifest(folder / MANIFEST)
    if manifest.get("stamp") != stamp:
        return None
    tables = tuple(WrittenTable(**table) for table in manifest["tables"])
    for table in tables:
        file = folder / f"{table.name}.parquet"
        if not file.is_file() or _digest(file) != table.sha256:
            return None
    counts = {name: manifest[name] for name in ("records", "files", "warnings")}
    return Built(folder, tables, **counts, is_unchanged=True)


def _manifest(file: Path) -> dict[str, Any]:
    try:
        manifest = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return manifest if isinstance(manifest, dict) else {}


def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
