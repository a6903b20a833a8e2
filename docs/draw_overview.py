"""Draws docs/overview.svg, the plot in the README, from the records: `python docs/draw_overview.py`."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from sino_russia.checking.loading import load
from sino_russia.model import Actor
from sino_russia.model.base import Dated
from sino_russia.model.trade_figures import Commodity
from sino_russia.model.vocabulary import Side, Unit
from sino_russia.records import Records

ROOT = Path(__file__).parents[1]
PLOT = ROOT / "docs" / "overview.svg"

WIDTH, LEFT, RIGHT = 860, 150, 20
LANES = {"visits": "#7a4b94", "agreements": "#2a7f62", "events": "#b5651d"}
"""Families whose records are counted by year, each with its colour."""
LANE_HEIGHT, TRADE_HEIGHT, GAP = 44, 110, 22
REPORTERS = {
    Side.CHINA: ("reported by China", "#c8102e", "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z"),
    Side.RUSSIA: ("reported by Russia", "#1f4e9c", "M-3.5 -3.5h7v7h-7z"),
    Side.THIRD: ("by others, or not said", "#767676", "M0 -4.5l4.5 4.5l-4.5 4.5l-4.5 -4.5z"),
}
"""Whose figure a point is: name, colour, shape."""
IN_A_BILLION = {Unit.USD_BN: 1, Unit.USD_MN: 1000}


@dataclass(frozen=True, order=True)
class Point:
    """Goods trade of one year as one record has it, in billion US dollars."""

    year: int
    value: float
    side: Side
    id: str

    @property
    def label(self) -> str:
        """What a reader sees who points at it."""
        return f"{self.year}: {self.value:g} billion US dollars ({self.id})"


def trade(records: Records) -> list[Point]:
    """Every measured total of a whole year in dollars, in time order."""
    found = []
    for figure in records.trade_figures:
        start, reporter = figure.period.earliest, records.of(Actor, figure.reporter)
        is_total = figure.commodity is Commodity.TOTAL and figure.period.precision == "year" and not figure.projected
        if is_total and start and reporter and figure.total is not None and figure.unit in IN_A_BILLION:
            value = float(figure.total / IN_A_BILLION[figure.unit])
            found.append(Point(start.year, value, reporter.side, figure.id))
    return sorted(found)


def by_year(records: Records, family: str) -> Counter[int]:
    """How many records of a family start in each year; third parties' facts and those without a year left out."""
    dated = (entry for entry in records.family(family) if isinstance(entry, Dated) and not entry.is_context)
    return Counter(
        entry.date.earliest.year for entry in dated if entry.date.earliest and entry.date.precision != "decade"
    )


def draw(records: Records) -> str:
    """The plot as SVG; the same records give the same text."""
    points = trade(records)
    counts = {family: by_year(records, family) for family in LANES}
    years = [*(point.year for point in points), *(year for count in counts.values() for year in count)]
    first, last = min(years) // 10 * 10, max(years)

    def x(year: float) -> float:
        return LEFT + (year - first) / (last + 1 - first) * (WIDTH - LEFT - RIGHT)

    bottom = 40 + TRADE_HEIGHT
    marks = [*_trade(points, x, bottom)]
    for family, colour in LANES.items():
        bottom += GAP + LANE_HEIGHT
        marks += _bars(family, colour, counts[family], x, bottom)
    marks += [
        f'<text x="{x(year + 0.5):.1f}" y="{bottom + 18}" text-anchor="middle">{year}</text>'
        for year in range(first, last + 1, 10)
    ]
    size, font = f"{WIDTH} {bottom + 26}", 'font-family="sans-serif" font-size="12" fill="#333"'
    head = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size}" {font}>',
        "<title>China–Russia trade, visits, agreements and events by year</title>",
        f'<rect width="{WIDTH}" height="{bottom + 26}" fill="#fff"/>',
    ]
    return "\n".join([*head, *marks, "</svg>\n"])


def _trade(points: list[Point], x: Callable[[float], float], bottom: int) -> Iterator[str]:
    top = max(point.value for point in points) * 1.05
    yield f'<text x="8" y="{bottom - TRADE_HEIGHT + 4}" font-weight="bold">goods trade</text>'
    yield f'<text x="8" y="{bottom - TRADE_HEIGHT + 20}">billion US dollars</text>'
    for value in range(0, int(top) + 1, 50):
        y = bottom - value / top * TRADE_HEIGHT
        yield f'<path d="M{LEFT} {y:.1f}H{WIDTH - RIGHT}" stroke="#ddd"/>'
        yield f'<text x="{LEFT - 6}" y="{y + 4:.1f}" text-anchor="end">{value or ""}</text>'
    for place, (name, colour, shape) in enumerate(REPORTERS.values()):
        yield _mark(LEFT + 8 + place * 150, 18, colour, shape)
        yield f'<text x="{LEFT + 18 + place * 150}" y="22">{escape(name)}</text>'
    for point in points:
        _, colour, shape = REPORTERS[point.side]
        yield _mark(x(point.year + 0.5), bottom - point.value / top * TRADE_HEIGHT, colour, shape, point.label)


def _bars(family: str, colour: str, counts: Counter[int], x: Callable[[float], float], bottom: int) -> Iterator[str]:
    most = max(counts.values(), default=1)
    yield f'<text x="8" y="{bottom - LANE_HEIGHT + 12}" font-weight="bold">{family}</text>'
    yield f'<text x="8" y="{bottom - LANE_HEIGHT + 28}">{counts.total()} records</text>'
    yield f'<path d="M{LEFT} {bottom}H{WIDTH - RIGHT}" stroke="#999"/>'
    for year, count in sorted(counts.items()):
        height = count / most * LANE_HEIGHT
        yield (
            f'<path d="M{x(year) + 1:.1f} {bottom}v{-height:.1f}H{x(year + 1) - 1:.1f}v{height:.1f}z" fill="{colour}">'
            f"<title>{year}: {count} {family}</title></path>"
        )


def _mark(x: float, y: float, colour: str, shape: str, label: str = "") -> str:
    title = f"<title>{escape(label)}</title>" if label else ""
    # Open marks, so that two reporters of nearly the same figure both stay visible.
    style = f'fill="{colour}" fill-opacity="0.3" stroke="{colour}" stroke-width="1.5"'
    return f'<path transform="translate({x:.1f} {y:.1f})" d="{shape}" {style}>{title}</path>'


if __name__ == "__main__":
    PLOT.write_text(draw(load(ROOT).records), encoding="utf-8", newline="\n")
