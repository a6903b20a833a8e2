"""A folder that is replaced whole or not at all."""

import os
import secrets
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sino_russia.errors import NotOurFolder


@contextmanager
def replace_folder(folder: Path, mark: str) -> Iterator[Path]:
    """Give an empty folder to write to; it takes the place of ``folder`` once the block has ended without an error.

    The file named ``mark`` tells our folders from others. Raises NotOurFolder if ``folder`` holds files and no such
    mark, or files that stand beside the tables; nothing of somebody else's is ever deleted.
    """
    _refuse_foreign(folder, mark)
    folder.parent.mkdir(parents=True, exist_ok=True)
    _sweep(folder)
    fresh = folder.with_name(f".{folder.name}-{secrets.token_hex(8)}")
    fresh.mkdir()
    try:
        yield fresh
        for file in fresh.iterdir():
            _to_disk(file)
        _swap(fresh, folder)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def previous(folder: Path) -> Path:
    """Where the last good files are between the two steps of a swap, or after a swap was cut short there."""
    return folder.with_name(f"{folder.name}.previous")


def _swap(fresh: Path, folder: Path) -> None:
    last = previous(folder)
    if not folder.exists():
        fresh.rename(folder)
    else:
        # A folder that is not empty cannot be renamed over, so there is a moment in which only the last one is there.
        shutil.rmtree(last, ignore_errors=True)
        folder.rename(last)
        try:
            fresh.rename(folder)
        except OSError:
            last.rename(folder)
            raise
    shutil.rmtree(last, ignore_errors=True)


def _refuse_foreign(folder: Path, mark: str) -> None:
    if not folder.exists() and not folder.is_symlink():
        return
    if not folder.is_dir() or folder.is_symlink():
        raise NotOurFolder(f"{folder} is no folder; choose an empty or new one")
    names = sorted(file.name for file in folder.iterdir())
    if mark in names:
        names = [name for name in names if name != mark and not name.endswith(".parquet")]
    if names:
        raise NotOurFolder.holding(folder, names)


def _to_disk(file: Path) -> None:
    # Without this a crash of the machine may keep the new name and lose the bytes.
    with file.open("rb") as handle:
        os.fsync(handle.fileno())


def _sweep(folder: Path) -> None:
    """Remove what builds that were killed an hour ago or more have left; a younger one may be at work."""
    for left in folder.parent.glob(f".{folder.name}-" + "[0-9a-f]" * 16):
        if time.time() - left.stat().st_mtime > 3600:
            shutil.rmtree(left, ignore_errors=True)
