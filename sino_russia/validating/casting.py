"""Other people's tables as polars tables, and their columns read as the types of ours."""

import math
from typing import Any

import polars as pl

from sino_russia.errors import NotATable

_TEXT = (pl.String, pl.Categorical, pl.Enum)
_FLAGS = {"true": True, "false": False}


def read_as(values: pl.Expr, given: pl.DataType, wanted: pl.DataType) -> pl.Expr | None:
    """The values as another type, null where one cannot be read so; None if none of them can.

    Text is read as what it spells. Categories are compared as text, since those of another table are its own.

    >>> expression = read_as(pl.col("day"), pl.String(), pl.Date())
    >>> pl.DataFrame({"day": ["2024-05-16", "May 16"]}).select(expression)["day"].to_list()
    [datetime.date(2024, 5, 16), None]
    """
    is_text = isinstance(given, _TEXT)
    match wanted:
        case _ if given == pl.Null:
            return values.cast(pl.String if wanted == pl.Enum else wanted)
        case pl.String() | pl.Enum():
            return values.cast(pl.String) if is_text or given.is_integer() else None
        case pl.Date() if is_text:
            return values.cast(pl.String).str.to_date("%Y-%m-%d", strict=False)
        case pl.Date():
            return values.cast(pl.Date) if given in (pl.Date, pl.Datetime) else None
        case pl.Boolean() if is_text:
            lower = values.cast(pl.String).str.to_lowercase()
            return lower.replace_strict(_FLAGS, default=None, return_dtype=pl.Boolean)
        case pl.Boolean():
            return values if given == pl.Boolean else None
    if is_text:
        return values.cast(pl.String).cast(wanted, strict=False)
    if given.is_float() and wanted.is_integer():
        # What is a whole number with gaps is a float in pandas.
        return pl.when(values == values.round()).then(values).cast(wanted, strict=False)
    return values.cast(wanted, strict=False) if given.is_numeric() else None


def as_polars(frame: Any) -> pl.DataFrame:
    """A polars, pandas or Arrow table, or columns by name, as a polars table. Raises NotATable for what is none."""
    if isinstance(frame, pl.LazyFrame):
        return frame.collect()
    if not isinstance(frame, dict) and not hasattr(frame, "__arrow_c_stream__"):
        raise NotATable(f"a value of type {type(frame).__name__} is no table; give a polars, pandas or Arrow one")
    try:
        return pl.DataFrame(frame)
    except Exception:  # noqa: BLE001 - pandas, pyarrow and polars each raise what they like for a column of mixed types
        return _as_text(frame)


def _as_text(frame: Any) -> pl.DataFrame:
    """A frame with columns that hold values of several types; such columns become text."""
    try:
        return pl.DataFrame([pl.Series(str(name), list(map(_gap, frame[name])), strict=False) for name in frame])
    except Exception as error:
        raise NotATable(f"the table cannot be read: {str(error).partition(chr(10))[0]}") from error


def _gap(value: Any) -> Any:
    # A gap in a pandas column of objects is a float that is no number.
    return None if isinstance(value, float) and math.isnan(value) else value
