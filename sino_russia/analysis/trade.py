"""Bilateral trade as one tidy series: printed figures, and the months that follow from them."""

from collections.abc import Mapping
from typing import Literal

import polars as pl

from sino_russia.api import load
from sino_russia.errors import UnknownValue
from sino_russia.model.trade_figures import GROWTH
from sino_russia.model.vocabulary import RATES

CHINA, RUSSIA = "gacc", "fcs-russia"
"""The two customs services."""

_SERIES = ["reporter", "unit", "commodity", "flow"]
_PERIOD = ["period_start", "period_end"]
_COLUMNS = [
    *("period", "period_start", "period_end", "flow", "value", "unit", "growth_printed", "growth_computed"),
    *("reporter", "commodity", "vintage", "is_projected", "is_derived", "record_ids"),
]


def trade(
    freq: Literal["year", "month"] = "year",
    reporter: str | None = None,
    unit: str | None = "usd_bn",
    commodity: str = "total",
    version: str | None = None,
) -> pl.DataFrame:
    """Trade by year or by month, one row a period, flow, reporter and vintage.

    Columns: period, period_start, period_end, flow, value, unit, growth_printed, growth_computed, reporter, commodity,
    vintage, is_projected, is_derived, record_ids. ``flow`` is "total", "china_to_russia" or "russia_to_china";
    ``value`` is in ``unit``. ``growth_printed`` is what the reporter's source prints, in percent; ``growth_computed``
    follows from the latest value of the same period a year before. A month that no source prints, but two runs of
    months from January do, is their difference: ``is_derived``. ``vintage`` is when the figure was published,
    ``record_ids`` what it rests on. ``reporter`` or ``unit`` None means all of them. Raises UnknownValue for a
    frequency, reporter, unit or commodity there is none of, and UnknownVersion.

    >>> import sino_russia as sr
    >>> sr.trade(freq="month", reporter="gacc")  # doctest: +SKIP
    """
    if freq not in ("year", "month"):
        raise UnknownValue.among(freq, ["year", "month"], "frequency")
    figures = load("trade_figures", version).filter(pl.col("status").cast(pl.String) != "did_not_happen")
    tidy = _tidy(_selected(figures, {"reporter": reporter, "commodity": commodity, "unit": unit}))
    rows = tidy.filter(_is_year()) if freq == "year" else _months(tidy)
    return _with_growth(rows).select(_COLUMNS).sort("period_start", "flow", "reporter", "unit", "vintage")


def mirror_gap(
    freq: Literal["year", "month"] = "year", unit: str = "usd_bn", version: str | None = None
) -> pl.DataFrame:
    """What China's customs and Russia's report of the same trade, side by side, in the latest vintage of each.

    One row a period and flow that both report: period, flow, ``china``, ``russia`` (values in ``unit``), ``gap``
    (China's figure less Russia's) and ``gap_pct`` (of Russia's). The two measure different things: each records
    imports with freight and insurance (CIF) and exports without (FOB), goods through third countries otherwise than
    the other, and at other times. Raises what `trade` raises.
    """
    sides = [_latest(trade(freq, reporter, unit, version=version)) for reporter in (CHINA, RUSSIA)]
    key = ["period_start", "period_end", "flow"]
    china, russia = (
        side.select(*key, "period", "record_ids", pl.col("value").alias(name))
        for side, name in zip(sides, ("china", "russia"), strict=True)
    )
    both = china.join(russia, on=key, suffix="_russia")
    return both.select(
        "period",
        *key,
        "china",
        "russia",
        (pl.col("china") - pl.col("russia")).alias("gap"),
        (100 * (pl.col("china") - pl.col("russia")) / pl.col("russia")).alias("gap_pct"),
        pl.concat_list("record_ids", "record_ids_russia").alias("record_ids"),
    ).sort("period_start", "flow")


def _selected(figures: pl.DataFrame, wanted: Mapping[str, str | None]) -> pl.DataFrame:
    """The figures with these values, by column; raises UnknownValue, which tells a value from a combination."""
    chosen: list[str] = []
    found = figures
    for column, value in wanted.items():
        if value is None:
            continue
        known = found[column].cast(pl.String)
        if value not in (there := known.unique().sort().to_list()):
            whole = figures[column].cast(pl.String).unique().sort().to_list()
            if value in whole:
                raise UnknownValue.among(value, there, f"figure of {', '.join(chosen)} with {column}")
            raise UnknownValue.among(value, whole, column)
        found = found.filter(known == value)
        chosen.append(value)
    return found


def _tidy(figures: pl.DataFrame) -> pl.DataFrame:
    """One row for each flow of each record that has a value."""
    flows = [
        figures.select(
            *("period", *_PERIOD, "reporter"),
            pl.col("unit").cast(pl.String),
            pl.col("commodity").cast(pl.String),
            pl.lit(flow).alias("flow"),
            pl.col(flow).alias("value"),
            pl.col(f"{flow}_decimals").cast(pl.Int32).alias("decimals"),
            pl.col(growth).alias("growth_printed"),
            pl.col("as_published").alias("vintage"),
            pl.col("as_published_start").alias("published"),
            pl.col("projected").alias("is_projected"),
            pl.lit(False).alias("is_derived"),
            pl.concat_list("id").alias("record_ids"),
        )
        for flow, growth in GROWTH.items()
    ]
    return pl.concat(flows).drop_nulls(["value", *_PERIOD])


def _is_year() -> pl.Expr:
    starts, ends = pl.col("period_start"), pl.col("period_end")
    return (starts == starts.dt.truncate("1y")) & (
        ends == starts.dt.truncate("1y").dt.offset_by("1y").dt.offset_by("-1d")
    )


def _months(tidy: pl.DataFrame) -> pl.DataFrame:
    starts, ends = pl.col("period_start"), pl.col("period_end")
    is_month = (starts.dt.truncate("1mo") == starts) & (ends == starts.dt.month_end())
    printed = tidy.filter(is_month)
    # Runs of months from January, each less the one that is a month shorter.
    adds_up = pl.col("unit").is_in([str(unit) for unit in RATES]).not_()
    is_run = (starts == starts.dt.truncate("1y")) & (ends == ends.dt.month_end())
    runs = _latest(tidy.filter(is_run & adds_up)).with_columns(ends.dt.truncate("1mo").alias("month"))
    shorter = runs.with_columns(pl.col("month").dt.offset_by("1mo"))
    derived = runs.join(shorter, on=[*_SERIES, "period_start", "month"], suffix="_before").select(
        pl.col("month").dt.strftime("%Y-%m").alias("period"),
        pl.col("month").alias("period_start"),
        pl.col("month").dt.month_end().alias("period_end"),
        *("reporter", "unit", "commodity", "flow"),
        _rounded(pl.col("value") - pl.col("value_before"), pl.min_horizontal("decimals", "decimals_before")).alias(
            "value"
        ),
        pl.min_horizontal("decimals", "decimals_before").alias("decimals"),
        pl.lit(None, pl.Float64).alias("growth_printed"),
        *("vintage", "published", "is_projected"),
        pl.lit(True).alias("is_derived"),
        pl.concat_list("record_ids", "record_ids_before").alias("record_ids"),
    )
    missing = derived.join(printed, on=[*_SERIES, "period_start"], how="anti")
    return pl.concat([printed, missing])


def _rounded(value: pl.Expr, decimals: pl.Expr) -> pl.Expr:
    """No digit that the printed figures do not have."""
    scale = pl.lit(10.0).pow(decimals)
    return (value * scale).round() / scale


def _latest(frame: pl.DataFrame) -> pl.DataFrame:
    """The vintage published last of each period, flow and reporter."""
    by = [*_SERIES, *_PERIOD]
    order = "published" if "published" in frame.columns else "vintage"
    return (
        frame.filter(~pl.col("is_projected")).sort(order, nulls_last=False).unique(by, keep="last", maintain_order=True)
    )


def _with_growth(rows: pl.DataFrame) -> pl.DataFrame:
    before = _latest(rows).select(
        *_SERIES,
        pl.col("period_start").dt.offset_by("1y"),
        pl.col("value").alias("value_before"),
    )
    joined = rows.join(before, on=[*_SERIES, "period_start"], how="left")
    change = 100 * (pl.col("value") / pl.col("value_before") - 1)
    return joined.with_columns(change.round(1).alias("growth_computed"))
