"""How many meetings, trips or exercises there were, by a rule that says what counts as one."""

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

    ``what`` is what the rule counts: "meetings", "trips", "calls", "exercises" or "sessions". ``until`` and ``since``
    are days (a date or text such as "2021-12-15"); without them, all are counted from the first day of the rule.
    Raises UnknownCountingRule if there is no such rule for such things, UnknownVersion, NotADay (a ValueError).

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
    if rule["series"]:
        frame = frame.filter(pl.col("series").is_in(rule["series"]))
    if rule["domains"]:
        frame = frame.filter(pl.col("domain").cast(pl.String).is_in(rule["domains"]) if "domain" in frame else False)
    if rule["visitors"]:
        by_visitor = pl.col("visitors").list.set_intersection(rule["visitors"]).list.len() > 0
        frame = frame.filter(by_visitor if "visitors" in frame else False)
    if rule["countries"]:
        there = load("places", version).filter(pl.col("country").is_in(rule["countries"]))["id"].to_list()
        frame = frame.filter(pl.col(places).list.set_intersection(there).list.len() > 0)
    taking_part = (
        load("participants", version)
        .filter(pl.col("role").cast(pl.String) != "target")
        .group_by("record_id")
        .agg(pl.col("actor_id").unique().alias("actors"))
    )
    frame = frame.join(taking_part, left_on="id", right_on="record_id", how="left")
    frame = frame.filter(pl.lit(rule["actors"]).list.set_difference(pl.col("actors")).list.len() == 0)
    if rule["is_exclusive"]:
        frame = frame.filter(pl.col("actors").list.set_difference(rule["actors"]).list.len() == 0)
    return family, frame
