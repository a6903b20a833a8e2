"""Who held what on which question, and when: positions as one tidy table, a row for each holder."""

import polars as pl

from sino_russia.api import load
from sino_russia.errors import UnknownValue
from sino_russia.model.positions import Stance

AGREEMENT = {
    Stance.AFFIRMS: 2,
    Stance.LEANS_TO: 1,
    Stance.AMBIGUOUS: 0,
    Stance.LEANS_AGAINST: -1,
    Stance.REJECTS: -2,
}
"""How far a stance goes with the proposition. Silence is no middle between yes and no: it has no number."""

_COLUMNS = [
    *("date", "date_start", "date_end", "issue", "proposition", "holder", "speaks_for", "office_ids", "side"),
    *("stance", "agreement", "kind", "channel", "document", "has_primary", "record_id"),
]


def stances(
    issue: str | None = None,
    holder: str | None = None,
    side: str | None = None,
    version: str | None = None,
) -> pl.DataFrame:
    """Every stance on record, in time order: one row a position and holder.

    Columns: date, date_start, date_end, issue, proposition, holder, speaks_for, office_ids, side, stance, agreement,
    kind, channel, document, has_primary, record_id. ``agreement`` is 2 where the holder affirms the proposition, 1
    where he leans to it, 0 ambiguous, -1 and -2 against it, null for silence. ``speaks_for`` is whom the holder speaks
    for, himself if nobody else; ``office_ids`` what he was that day; ``side`` "china", "russia" or "third", by the
    holder. ``issue``, ``holder`` (or whom he speaks for) and ``side`` select. Positions without a stance and those that
    did not happen are left out. Raises UnknownValue for an issue, holder or side there is none of, and UnknownVersion.

    >>> import sino_russia as sr
    >>> sr.stances("crimea-status", side="china")  # doctest: +SKIP
    """
    positions = load("positions", version).filter(
        pl.col("stance").is_not_null(), pl.col("status").cast(pl.String) != "did_not_happen"
    )
    holders = load("participants", version).filter(
        pl.col("family").cast(pl.String) == "positions", pl.col("role").cast(pl.String) == "holder"
    )
    issues = load("issues", version).select(pl.col("id").alias("issue"), "proposition")
    rows = (
        positions.drop("date_start", "date_end")
        .rename({"id": "record_id"})
        .join(holders.select("record_id", "position", "actor_id", "office_ids", "side", "date_start", "date_end"),
              on="record_id")
        .join(issues, on="issue", how="left")
        .with_columns(
            pl.col("side").cast(pl.String),
            pl.col("actor_id").alias("holder"),
            pl.coalesce("on_behalf_of", "actor_id").alias("speaks_for"),
            pl.col("stance").cast(pl.String).replace_strict(AGREEMENT, default=None, return_dtype=pl.Int8)
            .alias("agreement"),
        )
    )  # fmt: skip
    for name, wanted, columns in (
        ("issue", issue, ("issue",)),
        ("holder", holder, ("holder", "speaks_for")),
        ("side", side, ("side",)),
    ):
        if wanted is not None:
            there = sorted({value for column in columns for value in rows[column].unique()})
            if wanted not in there:
                raise UnknownValue.among(wanted, there, name)
            rows = rows.filter(pl.any_horizontal(pl.col(column) == wanted for column in columns))
    return rows.sort("date_start", "record_id", "position").select(_COLUMNS)
