"""A researcher's own table against the columns, types, vocabularies and limits of one of ours.

Values are checked column by column with polars expressions; only distinct dates, and distinct values that are wrong,
are looked at one by one.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import Any

import polars as pl
from pydantic import BaseModel

from sino_russia.edtf import Edtf
from sino_russia.errors import NotATable
from sino_russia.frames.catalogue import KEYS, columns, known
from sino_russia.frames.columns import Column, column_limits, one_value, type_name
from sino_russia.model import FAMILIES
from sino_russia.model.fields import fields
from sino_russia.nearest import nearest
from sino_russia.validating.casting import as_polars, read_as
from sino_russia.validating.table_rules import of_rows

PROBLEMS = pl.Schema(
    {"row": pl.Int64(), "column": pl.String(), "rule": pl.String(), "value": pl.String(), "text": pl.String()}
)
"""Columns of a table of problems."""

_MOST_SUGGESTIONS = 1000
"""Distinct words for which the nearest is sought; a column with more is no slip of a few words."""


@dataclass(frozen=True, slots=True)
class _Check:
    """One question to each value of a column."""

    rule: str
    is_wrong: pl.Expr
    """Over the columns `given`, the value as it stands, and `read`, the value as the type it should have."""
    say: Callable[[str], str]
    """From a wrong value as text to what is wrong with it."""


def problems(frame: Any, table: str, others: Mapping[str, Any] | None = None) -> pl.DataFrame:
    """Everything wrong with a frame as a table of ours: whole columns first, then by column and row.

    ``others`` are tables beside it, by the names of ours; what it points to must be in them. Raises UnknownTable and
    NotATable.
    """
    known(table)
    if not isinstance(others, Mapping | None):
        raise NotATable('give `others` by the names of their tables: others={"actors": actors}')
    ids = {name: _ids(name, other) for name, other in (others or {}).items()}
    data = as_polars(frame)
    # A column without values has whatever type a library gives to nothing.
    data = data.with_columns(
        pl.lit(None).alias(name) for name in data.columns if data[name].null_count() == data.height
    )
    expected = {column.name: column for column in columns(table)}
    found = [_of_columns(data.schema, expected, table)]
    readable = [c for name, c in expected.items() if name in data.columns and _is_readable(c, data.schema[name])]
    for column in _suspects(readable, table, data):
        found.extend(_of_values(column, table, data))
    found.extend(_of_keys(table, readable, data))
    found.extend(_of_lists(readable, data))
    found.extend(of_rows(readable, data, ids))
    return _not_allowed(pl.concat(found), readable, data)


def _ids(table: str, frame: Any) -> pl.Series:
    known(table)
    data = as_polars(frame)
    if "id" not in data.columns:
        raise NotATable(f'the table given as "{table}" has no column "id", by which others point to its rows')
    return data["id"]


def _of_columns(given: pl.Schema, expected: dict[str, Column], table: str) -> pl.DataFrame:
    """What is wrong with whole columns: missing, unknown, of a type that cannot be read."""
    needed = [column.name for column in expected.values() if column.name not in given and _is_needed(column, table)]
    rows: list[tuple[None, str, str, str | None, str]] = [
        (None, name, "missing-column", None, f'there must be a column "{name}"') for name in needed
    ]
    for name, dtype in given.items():
        if name not in expected:
            near = nearest(name, [other for other in expected if other not in given])
            text = f'{table} has no column "{name}"' + (f'; did you mean "{near}"?' if near else "")
            rows.append((None, name, "unknown-column", None, text))
        elif not _is_readable(expected[name], dtype):
            text = f"holds {dtype}; it should hold {type_name(expected[name].dtype)}"
            if expected[name].is_list and dtype == pl.String:
                text += ", which a CSV cannot: leave the column out, or give Parquet or JSON Lines"
            rows.append((None, name, "wrong-type", str(dtype), text))
    return pl.DataFrame(rows, schema=PROBLEMS, orient="row")


def _is_needed(column: Column, table: str) -> bool:
    """Whether nothing can stand for the column: no default, no empty list, no other column it follows from."""
    if table not in FAMILIES:
        return column.is_required and not column.is_list and not column.is_derived
    declared = FAMILIES[table].model_fields.get(column.field or "")
    return declared is not None and declared.is_required() and not column.is_list


def _is_readable(column: Column, given: pl.DataType) -> bool:
    if column.is_list and given != pl.Null:
        return isinstance(given, pl.List | pl.Array) and _read(column, one_value(given)) is not None
    return _read(column, given) is not None


def _read(column: Column, given: pl.DataType) -> pl.Expr | None:
    return read_as(pl.col("given"), given, one_value(column.dtype))


def _suspects(readable: list[Column], table: str, data: pl.DataFrame) -> Iterator[Column]:
    """Columns in which something is wrong, found in one go; which rows it is, is asked of them alone."""
    asked: list[Column] = []
    queries = []
    for column in readable:
        given = data.schema[column.name]
        inner = one_value(given)
        if isinstance(given, pl.Array) or _is_date_text(column, table):
            yield column
            continue
        read = _read(column, inner)
        values = data.lazy().select(given=pl.col(column.name))
        if isinstance(given, pl.List):
            # An empty list would be unfolded into an empty value.
            values = values.filter(pl.col("given").list.len() > 0).explode("given")
        checks = [check.is_wrong for check in _checks(column, table, inner, None)]
        if checks and read is not None and not (column.is_list and given == pl.Null):
            asked.append(column)
            is_wrong = pl.any_horizontal(check.fill_null(value=False) for check in checks)
            queries.append(values.with_columns(read=read).select(is_wrong.any()))
    for column, answer in zip(asked, pl.collect_all(queries), strict=True):
        if answer.item():
            yield column


def _of_values(column: Column, table: str, data: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """What is wrong with the values of one column; of a list, with its members."""
    values = data.select(pl.int_range(pl.len(), dtype=pl.Int64).alias("row"), pl.col(column.name).alias("given"))
    values = values.rechunk()  # a frame put together of thousands would be gone through piece by piece
    if column.is_list:
        if values.schema["given"] == pl.Null:
            return
        is_list = isinstance(values.schema["given"], pl.List)
        members = pl.col("given") if is_list else pl.col("given").arr.to_list()
        # An empty list would be unfolded into an empty value.
        values = values.with_columns(members).filter(pl.col("given").list.len() > 0).explode("given")
    given = values.schema["given"]
    read = _read(column, given)
    assert read is not None, "columns that cannot be read are left out before"
    values = values.with_columns(read.alias("read"))
    checks = list(_checks(column, table, given, values))
    if not checks:
        return
    masks = values.select(check.is_wrong.fill_null(value=False).alias(str(n)) for n, check in enumerate(checks))
    for number, check in enumerate(checks):
        wrong = values.filter(masks[str(number)])
        if not wrong.is_empty():
            yield _problem_rows(wrong.select("row", pl.col("given").cast(pl.String).alias("value")), column.name, check)


def _problem_rows(wrong: pl.DataFrame, column: str, check: _Check) -> pl.DataFrame:
    """A table of problems from rows and values."""
    distinct = wrong["value"].unique(maintain_order=True)
    texts = pl.DataFrame({"value": distinct, "text": [check.say(value or "") for value in distinct]})
    said = wrong.join(texts, on="value", how="left", nulls_equal=True, maintain_order="left")
    named = said.with_columns(column=pl.lit(column), rule=pl.lit(check.rule))
    return named.select(pl.col(name).cast(dtype) for name, dtype in PROBLEMS.items())


def _checks(column: Column, table: str, given: pl.DataType, values: pl.DataFrame | None) -> Iterator[_Check]:
    """The questions to the values of one column; those to dates only if the values are given."""
    wanted, read = one_value(column.dtype), pl.col("read")
    if _must_have_value(column, table):
        yield _Check("missing-value", pl.col("given").is_null(), lambda _: "there must be a value")
    if given == wanted and isinstance(wanted, pl.Enum):
        return
    if given != wanted:
        is_unread = pl.col("given").is_not_null() & read.is_null()
        yield _Check("wrong-value", is_unread, lambda value: f'"{value}" is no {type_name(wanted)}')
    if isinstance(wanted, pl.Enum):
        members = wanted.categories.to_list()
        yield _Check("not-in-vocabulary", ~read.is_in(members), _Suggestions(members))
    if values is not None and _is_date_text(column, table):
        yield from _date_checks(values["read"])
    limit = column_limits(table, column)
    if limit.pattern is not None:
        form = limit.pattern
        yield _Check("wrong-value", ~read.str.contains(form), lambda value: f'"{value}" has not the form {form}')
    if (most := limit.max_length) is not None:
        text = f"longer than {most} characters"
        yield _Check("wrong-value", read.str.len_chars() > most, partial(_said, text))
    if (least := limit.minimum) is not None:
        yield _Check("wrong-value", read < least, lambda value: f"{value} is less than {least:g}")
    if (greatest := limit.maximum) is not None:
        yield _Check("wrong-value", read > greatest, lambda value: f"{value} is more than {greatest:g}")


def _must_have_value(column: Column, table: str) -> bool:
    """Whether an empty value, or an empty member of a list, is a gap."""
    if not column.is_list:
        return column.is_required
    if column.field is None or table not in FAMILIES:
        return False
    name, _, inner = column.field.partition(".")
    if not inner:
        return True
    part: type[BaseModel] = fields(FAMILIES[table])[name].type
    return part.model_fields[inner].is_required()


class _Suggestions:
    """What to say of words that are in no vocabulary."""

    def __init__(self, members: list[str]) -> None:
        self._members = members
        self._left = _MOST_SUGGESTIONS

    def __call__(self, word: str) -> str:
        self._left -= 1
        near = nearest(word, self._members) if self._left >= 0 else None
        text = f'"{word}" is not in the vocabulary'
        if near is not None:
            return f'{text}; did you mean "{near}"?'
        shown = ", ".join(self._members[:12]) + (", …" if len(self._members) > 12 else "")
        return f"{text}; there are: {shown}"


def _is_date_text(column: Column, table: str) -> bool:
    # A date as written is followed by the days it can mean.
    return any(other.name == f"{column.name}_start" for other in columns(table))


def _date_checks(dates: pl.Series) -> Iterator[_Check]:
    """Whether texts are dates, and dates run forward."""
    faults: dict[str, str] = {}
    backward = []
    for text in dates.unique().drop_nulls():
        try:
            date = Edtf(text)
        except ValueError as error:
            faults[text] = str(error)
        else:
            if date.earliest and date.latest and date.latest < date.earliest:
                backward.append(text)
    yield _Check("wrong-value", pl.col("read").is_in(list(faults)), lambda value: f'"{value}": {faults[value]}')
    yield _Check("end-before-start", pl.col("read").is_in(backward), lambda value: f"{value} ends before it starts")


def _of_keys(table: str, readable: list[Column], data: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """Rows that have the same key as another; a key with a gap where none may be has a problem of its own."""
    keys = [column for column in readable if column.name in KEYS[table]]
    if len(keys) < len(KEYS[table]):
        return
    names = [column.name for column in keys]
    rows = data.select(names).rechunk().lazy().with_row_index("row")
    whole = rows.filter(pl.col(column.name).is_not_null() for column in keys if column.is_required)
    same = whole.filter((pl.struct(names) if len(names) > 1 else pl.col(names[0])).is_duplicated())
    value = pl.concat_str(pl.col(names).cast(pl.String), separator=" ", ignore_nulls=True)
    found = same.select(pl.col("row").cast(pl.Int64), value.alias("value")).collect()
    if not found.is_empty():
        check = _Check("duplicate-key", pl.lit(value=True), lambda value: f'several rows are "{value}"')
        yield _problem_rows(found, names[0], check)


def _of_lists(readable: list[Column], data: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """Rows in which lists that belong together have not the same length."""
    of_parts = [column for column in readable if column.is_list and "." in (column.field or "")]
    for part, group in groupby(of_parts, key=lambda column: (column.field or "").partition(".")[0]):
        first, *others = [column.name for column in group if isinstance(data.schema[column.name], pl.List)] or [part]
        for other in others:
            here, there = pl.col(first).list.len(), pl.col(other).list.len()
            rows = data.lazy().select(pl.int_range(pl.len(), dtype=pl.Int64).alias("row"), here, there)
            uneven = rows.filter(pl.col(first) != pl.col(other))
            found = uneven.select("row", pl.format("{} and {}", first, other).alias("value")).collect()
            if not found.is_empty():
                text = f'"{first}" and "{other}" belong together, member by member, and have not the same length'
                yield _problem_rows(found, other, _Check("uneven-lists", pl.lit(value=True), partial(_said, text)))


def _not_allowed(found: pl.DataFrame, readable: list[Column], data: pl.DataFrame) -> pl.DataFrame:
    """The problems without those of rules that the row itself allows, as a record does."""
    if found.is_empty() or not any(column.name == "allow_rule" and column.is_list for column in readable):
        return found
    allowed = data["allow_rule"].cast(pl.List(pl.String)).gather(found["row"])
    is_allowed = pl.select(allowed.list.contains(found["rule"])).to_series()
    return found.filter(~is_allowed.fill_null(value=False))


def _said(text: str, _value: str) -> str:
    return text
