"""The rules that need several columns of a table at once, or other tables beside it."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

import polars as pl

from sino_russia.frames.columns import Column
from sino_russia.model.indicators import SHARES
from sino_russia.model.trade_figures import FLOWS
from sino_russia.validating.casting import read_as


class RowRule(NamedTuple):
    """One question to each row."""

    rule: str
    column: str
    """Where the problem is shown."""
    is_wrong: pl.Expr
    value: pl.Expr
    """What is there, as text."""
    text: pl.Expr
    """What is wrong."""


def of_rows(readable: list[Column], data: pl.DataFrame, others: Mapping[str, pl.Series]) -> Iterator[pl.DataFrame]:
    """Rows that break a rule, as tables with the columns of a table of problems.

    ``others`` are the ids of other tables, by their names; what points to a table that is not there passes.
    """
    cells = {column.name: cell for column in readable if (cell := _cell(column, data.schema[column.name])) is not None}
    rules = [*_row_rules(cells), *_references(readable, cells, data.schema, others)]
    if not rules:
        return
    masks = data.lazy().select(rule.is_wrong.fill_null(value=False).alias(str(n)) for n, rule in enumerate(rules))
    for rule, mask in zip(rules, masks.collect().iter_columns(), strict=True):
        if mask.any():
            said = data.filter(mask).select(
                column=pl.lit(rule.column), rule=pl.lit(rule.rule), value=rule.value, text=rule.text
            )
            yield said.insert_column(0, mask.arg_true().cast(pl.Int64).alias("row"))


def _cell(column: Column, given: pl.DataType) -> pl.Expr | None:
    """The values of a column that is no list, as the type it should have."""
    return None if column.is_list else read_as(pl.col(column.name), given, column.dtype)


def _row_rules(cells: Mapping[str, pl.Expr]) -> Iterator[RowRule]:
    for first in cells:
        if (last := _end_of(first, cells)) is not None:
            days = pl.format("{} and {}", cells[first].cast(pl.String), cells[last].cast(pl.String))
            text = pl.lit(f'ends before it starts: "{first}" and "{last}" are exchanged, or one is wrong')
            yield RowRule("end-before-start", last, cells[last] < cells[first], days, text)
    if all(name in cells for name in FLOWS):
        total, there, back = (cells[name] for name in FLOWS)
        slack = sum((_rounding(name, cells) for name in FLOWS), start=pl.lit(1e-9))
        is_exact = cells["qualifier"].is_null() if "qualifier" in cells else pl.lit(value=True)
        text = pl.format("not {} + {}, which is {}", there, back, (there + back).round(6))
        is_wrong = is_exact & ((total - there - back).abs() > slack)
        yield RowRule("total-not-sum", "total", is_wrong, total.cast(pl.String), text)
    if "measure" in cells and "unit" in cells:
        is_share = cells["measure"].cast(pl.String).is_in(sorted(SHARES))
        is_percent = cells["unit"].cast(pl.String) == "percent"
        for name in ("value", "upper"):
            if name in cells:
                is_wrong = is_share & is_percent & ~cells[name].is_between(0, 100)
                text = pl.lit("a share is between 0 and 100 percent")
                yield RowRule("share-over-100", name, is_wrong, cells[name].cast(pl.String), text)
    if "upper" in cells and "value" in cells:
        text = pl.format("not above {}, the lower end", cells["value"])
        is_wrong = cells["upper"] <= cells["value"]
        yield RowRule("range-upside-down", "upper", is_wrong, cells["upper"].cast(pl.String), text)


def _end_of(first: str, cells: Mapping[str, pl.Expr]) -> str | None:
    """The column of the last day of what a column has the first day of: `date_end`, `end_end` for `start_start`."""
    for start, end in (("start_start", "end_end"), ("_start", "_end")):
        name = first.removesuffix(start) + end
        if first.endswith(start) and name in cells:
            return name
    return None


def _rounding(name: str, cells: Mapping[str, pl.Expr]) -> pl.Expr:
    """Half of the last digit that is printed; of one digit after the point where nothing says how many there are."""
    digits = cells.get(f"{name}_decimals", pl.lit(1)).fill_null(1)
    return 0.5 * pl.lit(10.0).pow(-digits.cast(pl.Float64))


def _references(
    readable: list[Column], cells: Mapping[str, pl.Expr], schema: pl.Schema, others: Mapping[str, pl.Series]
) -> Iterator[RowRule]:
    for column in readable:
        if not column.points or not all(table in others for table in column.points):
            continue
        known = pl.concat([others[table].cast(pl.String) for table in column.points]).unique().implode()
        tables = " or ".join(column.points)
        if column.name in cells:
            value = cells[column.name]
            is_wrong = value.is_not_null() & ~value.is_in(known)
        elif isinstance(schema[column.name], pl.List):
            unknown = pl.col(column.name).cast(pl.List(pl.String)).list.set_difference(known)
            value, is_wrong = unknown.list.join(", "), unknown.list.len() > 0
        else:
            continue
        yield RowRule("unknown-id", column.name, is_wrong, value, pl.lit(f"no such id in {tables}"))
