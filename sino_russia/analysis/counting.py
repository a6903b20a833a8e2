"""How many meetings, trips, exercises or vetoes there were, by a rule that says what counts as one."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

import polars as pl

from sino_russia.api import load
from sino_russia.errors import NotADay, UnknownCountingRule


def count(
    what: str,
    rule: str,
    until: str | dt.date | None = None,
    since: str | dt.date | None = None,
    version: str | None = None,
) -> int:
    """How many there were by a named rule, up to a day and with it.

    ``what`` is what the rule counts: "meetings", "trips", "calls", "exercises", "sessions" or "vetoes". ``until`` and
    ``since`` are days (a date or text such as "2021-12-15"); without them, all are counted from the first day of the
    rule. Raises UnknownCountingRule if there is no such rule for such things, UnknownVersion, NotADay (a ValueError).

    >>> import sino_russia as sr
    >>> sr.count("meetings", rule="xi-putin-with-video", until="2021-12-15")  # doctest: +SKIP
    """
    return counted(what, rule, until, since, version).height


def counted(
    what: str,
    rule: str,
    until: str | dt.date | None = None,
    since: str | dt.date | None = None,
    version: str | None = None,
) -> pl.DataFrame:
    """Return the records that `count` counts, in time order.

    Columns: id, family, title, date, date_start, date_end, date_precision. Raises what `count` raises.
    """
    found = _matching(_rule(what, rule, version), version)
    if since is not None:
        found = found.filter(pl.col("date_start") >= _day(since))
    if until is not None:
        # Of what is dated to a month or a year, only the last day is sure to be past it.
        is_day = pl.col("date_precision").cast(pl.String).is_in(["day", "interval"])
        found = found.filter(pl.when(is_day).then("date_start").otherwise("date_end") <= _day(until))
    return found


def published_counts(version: str | None = None) -> pl.DataFrame:
    """Every count that a source published, beside ours by the rule that is to reproduce it: one row a count.

    Columns: rule, counts, since, until, source_id, printed, published, counted, difference (why they differ, where they
    do). Raises UnknownVersion.
    """
    fields = ("since", "until", "source", "printed", "number", "difference")
    rules = load("counting_rules", version).select("id", "counts", *(f"published_{field}" for field in fields))
    rules = rules.explode([f"published_{field}" for field in fields]).drop_nulls("published_number")
    own = [
        count(row["counts"], row["id"], row["published_until"], row["published_since"], version)
        for row in rules.iter_rows(named=True)
    ]
    return rules.select(
        pl.col("id").alias("rule"),
        "counts",
        pl.col("published_since").alias("since"),
        pl.col("published_until").alias("until"),
        pl.col("published_source").alias("source_id"),
        pl.col("published_printed").alias("printed"),
        pl.col("published_number").alias("published"),
        pl.Series("counted", own, dtype=pl.Int64),
        pl.col("published_difference").alias("difference"),
    )


def _day(day: str | dt.date) -> dt.date:
    if isinstance(day, dt.date):
        return day
    try:
        return dt.date.fromisoformat(day)
    except (ValueError, TypeError) as error:
        raise NotADay(f'{day!r} is no day; write one as "2021-12-15"') from error


def _rule(what: str, name: str, version: str | None) -> Mapping[str, Any]:
    rules = load("counting_rules", version)
    such = rules.filter(pl.col("counts").cast(pl.String) == what)
    found = such.filter(pl.col("id") == name)
    if found.is_empty():
        counted_by = rules.filter(pl.col("id") == name)["counts"].cast(pl.String)
        if not counted_by.is_empty():
            raise UnknownCountingRule(f'rule "{name}" counts {counted_by[0]}, not "{what}"', name)
        raise UnknownCountingRule.among(name, such["id"] if such.height else rules["id"])
    return found.row(0, named=True)


def _matching(rule: Mapping[str, Any], version: str | None) -> pl.DataFrame:
    columns = ["id", "title", "date", "date_start", "date_end", "date_precision"]
    parts = [
        _of_kind(rule, "visits", "visit_kinds", "itinerary_place", version),
        _of_kind(rule, "events", "event_kinds", "places", version),
    ]
    frame = pl.concat([part.select("id", pl.lit(family).alias("family"), *columns[1:]) for family, part in parts])
    return frame.sort("date_start", "id")


def _of_kind(
    rule: Mapping[str, Any], family: str, kinds: str, places: str, version: str | None
) -> tuple[str, pl.DataFrame]:
    frame = load(family, version).filter(
        pl.col("kind").cast(pl.String).is_in(rule[kinds]),
        pl.col("status").cast(pl.String).is_in(rule["statuses"]),
        pl.col("date_start") >= rule["since_start"],
    )
    frame = _of_these(frame, "series", rule["series"])
    frame = _of_these(frame, "domain", rule["domains"])
    frame = _holding_any(frame, "visitors", rule["visitors"])
    # Rules of releases before 0.14.0 do not speak of the next two.
    frame = _holding_any(frame, "issues", rule.get("issues"))
    frame = _holding_all(frame, "vetoed_by", rule.get("vetoed_by"))
    if rule["countries"]:
        there = load("places", version).filter(pl.col("country").is_in(rule["countries"]))["id"].to_list()
        frame = frame.filter(_holds_any(places, there))
    taking_part = (
        load("participants", version)
        .filter(pl.col("role").cast(pl.String) != "target")
        .group_by("record_id")
        .agg(pl.col("actor_id").unique().alias("actors"))
    )
    frame = frame.join(taking_part, left_on="id", right_on="record_id", how="left")
    frame = _holding_all(frame, "actors", rule["actors"])
    if rule["is_exclusive"]:
        frame = frame.filter(pl.col("actors").list.set_difference(rule["actors"]).list.len() == 0)
    return family, frame


def _of_these(frame: pl.DataFrame, column: str, members: list[str]) -> pl.DataFrame:
    """Rows of one of some members; all rows if there are none, no row if the table has no such column."""
    if not members:
        return frame
    return frame.filter(pl.col(column).cast(pl.String).is_in(members) if column in frame else False)


def _holding_any(frame: pl.DataFrame, column: str, members: list[str] | None) -> pl.DataFrame:
    """Rows whose list holds one of some members; all rows if there are none, no row if there is no such column."""
    if not members:
        return frame
    return frame.filter(_holds_any(column, members) if column in frame else False)


def _holding_all(frame: pl.DataFrame, column: str, members: list[str] | None) -> pl.DataFrame:
    """Rows whose list holds all of some members; all rows if there are none, no row if there is no such column."""
    if not members:
        return frame
    holds_all = pl.lit(members).list.set_difference(column).list.len() == 0
    return frame.filter(holds_all if column in frame else False)


def _holds_any(column: str, members: list[str]) -> pl.Expr:
    return pl.col(column).list.set_intersection(members).list.len() > 0
