"""Where the records are: the clone that somebody works in."""

from pathlib import Path

from sino_russia.errors import SinoRussiaError


class NoRecords(SinoRussiaError, FileNotFoundError):
    """There are no records in a folder or above it."""


def root(start: Path | None = None) -> Path:
    """The nearest folder that holds `data/events`, from `start` (the working folder) upwards.

    Raises NoRecords if there is none.
    """
    start = (start or Path.cwd()).resolve()
    for folder in (start, *start.parents):
        if (folder / "data" / "events").is_dir():
            return folder
    raise NoRecords(
        f"no records here: neither {start} nor a folder above it has data/events; go to a clone of the data set"
    )
