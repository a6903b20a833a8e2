"""Tables that somebody has as files, held against ours."""

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import polars as pl

from sino_russia.errors import NotATable
from sino_russia.problems import Problem
from sino_russia.validating import problems

_READERS: dict[str, Callable[[Path], pl.DataFrame]] = {
    ".parquet": pl.read_parquet,
    # Nothing is guessed: what is read as text is cast to what the column should be.
    ".csv": lambda file: pl.read_csv(file, infer_schema=False),
    ".jsonl": pl.read_ndjson,
    ".ndjson": pl.read_ndjson,
}
"""How a file is read, by its ending."""
_SIGNS = {";": "semicolons", "\t": "tabs"}
"""What some programs write between columns instead of commas."""


def problems_of(file: Path, table: str | None = None) -> Iterator[Problem]:
    """What is wrong with a table in a file, taken for the table of ours that it is named for unless one is named.

    The line of a problem is that in which its row starts; what is wrong with a whole column stands in line 1. Raises
    UnknownTable, and NotATable for a file that cannot be read.
    """
    ending = file.suffix.lower()
    try:
        frame = _READERS[ending](file)
    except (pl.exceptions.PolarsError, OSError) as error:
        raise NotATable(f"{file}: {str(error).partition(chr(10))[0]}") from error
    if ending == ".csv" and frame.width == 1 and (sign := re.search("[;\t]", frame.columns[0])):
        raise NotATable(f"{file}: {_SIGNS[sign[0]]} stand between its columns; a CSV has commas")
    found = problems(frame, table or file.stem)
    if found.is_empty():
        return
    lines = _lines_of_rows(file) if ending == ".csv" else range(1, frame.height + 1)
    for row, column, rule, _, text in found.iter_rows():
        yield Problem(file.as_posix(), 1 if row is None else lines[row], 1, rule, f'"{column}": {text}')


def _lines_of_rows(file: Path) -> Sequence[int]:
    """The line in which each row of a CSV starts; a break between quotes ends no row."""
    starts: list[int] = []
    is_quoted = False
    with file.open("rb") as stream:
        for number, line in enumerate(stream, start=1):
            # Blank lines before the header are no rows, be there a byte order mark or not.
            if not is_quoted and (starts or line.strip(b"\xef\xbb\xbf\r\n")):
                starts.append(number)
            is_quoted ^= line.count(b'"') % 2 == 1
    return starts[1:]
