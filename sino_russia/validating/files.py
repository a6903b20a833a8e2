"""Tables that somebody has as files, held against ours."""

from collections.abc import Callable, Iterator
from pathlib import Path

import polars as pl

from sino_russia.errors import NotATable
from sino_russia.problems import Problem
from sino_russia.validating import problems

_READERS: dict[str, tuple[Callable[[Path], pl.DataFrame], int]] = {
    ".parquet": (pl.read_parquet, 1),
    # Nothing is guessed: what is read as text is cast to what the column should be.
    ".csv": (lambda file: pl.read_csv(file, infer_schema=False), 2),
    ".jsonl": (pl.read_ndjson, 1),
    ".ndjson": (pl.read_ndjson, 1),
}
"""How a file is read, by its ending, and the line that its first row stands in."""


def problems_of(file: Path, table: str | None = None) -> Iterator[Problem]:
    """What is wrong with a table in a file, taken for the table of ours that it is named for unless one is named.

    The line of a problem is that of its row; what is wrong with a whole column stands in line 1. Raises UnknownTable,
    and NotATable for a file that cannot be read.
    """
    read, first = _READERS[file.suffix]
    try:
        frame = read(file)
    except (pl.exceptions.PolarsError, OSError) as error:
        raise NotATable(f"{file}: {str(error).partition(chr(10))[0]}") from error
    for row, column, rule, _, text in problems(frame, table or file.stem).iter_rows():
        yield Problem(file.as_posix(), 1 if row is None else row + first, 1, rule, f'"{column}": {text}')
