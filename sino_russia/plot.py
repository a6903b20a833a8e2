"""Pictures of the tables, drawn by Altair (the extra `plot`)."""

from typing import TYPE_CHECKING, Literal

from sino_russia.analysis.trade import trade as trade_table
from sino_russia.errors import NotInstalled

if TYPE_CHECKING:
    import altair as alt


def trade(
    freq: Literal["year", "month"] = "year",
    reporter: str | None = "gacc",
    unit: str = "usd_bn",
    version: str | None = None,
) -> "alt.LayerChart":
    """Draw trade over time, a line for each flow and reporter; a derived month is an open circle.

    Raises NotInstalled without Altair, and what `sino_russia.trade` raises.
    """
    try:
        import altair as alt
    except ImportError as error:
        raise NotInstalled("plots need Altair; run `pip install '.[plot]'` in the clone") from error

    frame = trade_table(freq, reporter, unit, version=version)
    base = alt.Chart(frame).encode(
        x=alt.X("period_start:T", title=None),
        y=alt.Y("value:Q", title=f"Trade, {unit}"),
        color=alt.Color("flow:N", title="Flow"),
        strokeDash=alt.StrokeDash("reporter:N", title="Reporter"),
        tooltip=["period", "flow", "value", "growth_printed", "growth_computed", "reporter", "vintage", "is_derived"],
    )
    points = base.mark_point().encode(
        fill=alt.condition("datum.is_derived", alt.value("white"), alt.Color("flow:N", legend=None))
    )
    chart: alt.LayerChart = base.mark_line() + points
    return chart
