"""Large tables, checked by us, by a query of one's own, pydantic and frictionless: `python benchmarks/tables.py`."""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import Annotated, Any, Literal

import frictionless
import polars as pl
import pydantic
from rivals import csv_schema

import sino_russia as sr
from sino_russia.checking.loading import load
from sino_russia.commands.columns import aligned
from sino_russia.frames import tables
from sino_russia.frames.catalogue import columns
from sino_russia.frames.columns import column_limits

ROOT = Path(__file__).parents[1]
TABLE = "trade_figures"


def large(rows: int) -> pl.DataFrame:
    """The real figures again and again, each copy under ids of its own."""
    figures = tables(load(ROOT).records)[TABLE]
    copies = -(-rows // figures.height)
    many = pl.concat([figures] * copies).head(rows).rechunk()
    number = pl.int_range(pl.len()) // figures.height
    return many.with_columns(pl.format("{}-{}", "id", number).alias("id"))


def by_hand(frame: pl.DataFrame) -> pl.DataFrame:
    """The same questions, written by somebody who knows polars and this table: one lazy query, one collect."""
    wrong = []
    for column in columns(TABLE):
        value, limit = pl.col(column.name), column_limits(TABLE, column)
        if column.is_list:
            gaps = value.list.eval(pl.element().is_null()).list.any()
            wrong.append(gaps.fill_null(value=False).sum().alias(column.name))
            continue
        checks = [value.is_null()] if column.is_required else []
        if limit.pattern is not None:
            checks.append(~value.str.contains(limit.pattern))
        if limit.max_length is not None:
            checks.append(value.str.len_chars() > limit.max_length)
        if limit.minimum is not None:
            checks.append(value < limit.minimum)
        if limit.maximum is not None:
            checks.append(value > limit.maximum)
        wrong += [check.fill_null(value=False).sum().alias(f"{column.name} {n}") for n, check in enumerate(checks)]
    total, there, back = (pl.col(name) for name in ("total", "china_to_russia", "russia_to_china"))
    wrong.append(((total - there - back).abs() > 0.2).fill_null(value=False).sum().alias("sum"))
    wrong.append((pl.col("period_end") < pl.col("period_start")).sum().alias("period"))
    wrong.append(pl.col("id").is_duplicated().sum().alias("key"))
    return frame.lazy().select(wrong).collect()


def row_model() -> type[pydantic.BaseModel]:
    """A pydantic model of one row."""
    declared: dict[str, Any] = {}
    for column in columns(TABLE):
        limit = column_limits(TABLE, column)
        bounds: dict[str, Any] = {"ge": limit.minimum, "le": limit.maximum}
        bounds |= {"pattern": limit.pattern, "max_length": limit.max_length}
        if isinstance(column.dtype, pl.Enum):
            type_: Any = Literal[tuple(column.dtype.categories)]
        elif column.is_list:
            type_ = list[str]
        else:
            type_ = Annotated[
                column.dtype.to_python(),
                pydantic.Field(**{name: bound for name, bound in bounds.items() if bound is not None}),
            ]
        declared[column.name] = (type_, ...) if column.is_required else (type_ | None, None)
    return pydantic.create_model("Row", **declared)


def row_by_row(frame: pl.DataFrame) -> None:
    """Every row through pydantic."""
    model = row_model()
    for row in frame.iter_rows(named=True):
        model.model_validate(row)


def with_frictionless(frame: pl.DataFrame) -> None:
    """The same table as CSV through frictionless; writing it is not counted against it by much."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, f"{TABLE}.csv")
        flat = [pl.col(c.name).list.join(";") for c in columns(TABLE) if c.is_list and c.name in frame.columns]
        schema = csv_schema(TABLE)
        frame.with_columns(flat).select(field["name"] for field in schema["fields"]).write_csv(file)
        with frictionless.system.use_context(trusted=True):
            schema = {"fields": schema["fields"], "primaryKey": ["id"]}
            frictionless.Resource({"name": TABLE, "path": str(file), "schema": schema}).validate()


def seconds(task: Callable[[pl.DataFrame], object], frame: pl.DataFrame, rounds: int) -> float:
    """Least time of some runs."""
    taken = []
    for _ in range(rounds):
        start = perf_counter()
        task(frame)
        taken.append(perf_counter() - start)
    return min(taken)


def peak(rows: int) -> tuple[float, float]:
    """MB of the table, and MB that a fresh process needs beyond it to validate it; Linux alone tells."""
    code = f"""
import re, sys
sys.path[:0] = [{str(ROOT)!r}, {str(Path(__file__).parent)!r}]
import tables

def megabytes(name):
    with open("/proc/self/status") as status:
        return int(re.search(name + r":\\s+([0-9]+)", status.read())[1]) / 1024

frame = tables.large({rows})
tables.sr.validate(frame.head(1), tables.TABLE)
with open("/proc/self/clear_refs", "w") as refs:
    refs.write("5")  # from here on the highest use is counted anew
before = megabytes("VmRSS")
tables.sr.validate(frame, tables.TABLE)
print(frame.estimated_size("mb"), megabytes("VmHWM") - before)
"""
    size, more = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()
    return float(size), float(more)


def main() -> None:
    """Measure and print one table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, nargs="+", default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--frictionless", type=int, default=10_000, help="most rows given to frictionless")
    args = parser.parse_args()
    lines = []
    for rows in args.rows:
        frame = large(rows)
        rounds = 3 if rows <= 100_000 else 1
        ours = seconds(lambda frame: sr.validate(frame, TABLE), frame, rounds)
        hand = seconds(by_hand, frame, rounds)
        pydantic_ = seconds(row_by_row, frame, 1)
        measured = min(rows, args.frictionless)
        other = seconds(with_frictionless, frame.head(measured), 1) * rows / measured
        size, more = peak(rows)
        lines.append([
            f"{rows:,}", f"{ours:.3f}", f"{hand:.3f}", f"{ours / hand:.2f}", f"{pydantic_:.2f}",
            f"{pydantic_ / ours:.0f}", f"{other:.1f}{'*' if measured < rows else ''}", f"{other / ours:.0f}",
            f"{size:.0f}", f"{1 + more / size:.1f}",
        ])  # fmt: skip
    heads = [
        "rows",
        "ours s",
        "by hand s",
        "ratio",
        "pydantic s",
        "times",
        "frictionless s",
        "times",
        "MB",
        "peak / table",
    ]
    print(aligned(heads, lines))
    print(f"* scaled from {args.frictionless:,} rows")


if __name__ == "__main__":
    main()
