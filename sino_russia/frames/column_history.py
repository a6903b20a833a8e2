"""Since when each column has been there, and what became of those that are gone."""

import polars as pl

from sino_russia.frames.deprecated import DEPRECATED

_KEY = ["table", "column"]
_PAST = ["since", "deprecated", "replaced_by", "removed"]


def with_history(codebook: pl.DataFrame, before: pl.DataFrame | None, version: str) -> pl.DataFrame:
    """The codebook of a version, given that of the models and that of the release before it, if there is one.

    Columns that are gone keep their rows, after all others.
    """
    if before is None:
        before = codebook.clear()
    now = pl.lit(version)
    known = codebook.join(before.select(*_KEY, *_PAST), on=_KEY, how="left", suffix="_before", maintain_order="left")
    is_deprecated = pl.Series([key in DEPRECATED for key in codebook.select(_KEY).iter_rows()], dtype=pl.Boolean)
    present = known.with_columns(
        since=pl.coalesce("since_before", now),
        deprecated=pl.when(is_deprecated).then(pl.coalesce("deprecated_before", now)),
    ).select(codebook.columns)
    gone = before.join(codebook, on=_KEY, how="anti", maintain_order="left")
    return pl.concat([present, gone.with_columns(removed=pl.coalesce("removed", now))])
