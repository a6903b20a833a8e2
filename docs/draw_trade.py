"""Draws docs/trade.svg, the plot in the README, from the records: `python docs/draw_trade.py [--check]`."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from sino_russia.checking import check
from sino_russia.model import Actor
from sino_russia.model.trade_figures import Commodity
from sino_russia.model.vocabulary import Side, Unit
from sino_russia.records import Records

ROOT = Path(__file__).parents[1]
PLOT = ROOT / "docs" / "trade.svg"

WIDTH, HEIGHT = 760, 320
LEFT, RIGHT, TOP, BOTTOM = 48, 16, 44, 28
LEGEND = {
    Side.CHINA: ("China's customs and ministries", "#c8102e", "circle"),
    Side.RUSSIA: ("Russia's customs and ministries", "#1f4e9c", "square"),
    Side.THIRD: ("others, or not said", "#767676", "diamond"),
}


@dataclass(frozen=True, order=True)
class Point:
    """Goods trade of one year as one record has it, in billion US dollars."""

    year: int
    value: float
    side: Side
    label: str


def points(records: Records) -> list[Point]:
    """Every measured total of a whole year in dollars, in time order."""
    found = []
    for figure in records.trade_figures:
        in_dollars = {Unit.USD_BN: 1, Unit.USD_MN: 1000}.get(figure.unit)
        start = figure.period.earliest
        if figure.total is None or figure.projected or not in_dollars or figure.commodity is not Commodity.TOTAL:
            continue
        if start is None or figure.period.precision != "year":
            continue
        reporter = records.of(Actor, figure.reporter)
        side = reporter.side if reporter else Side.THIRD
        billions = figure.total / in_dollars
        found.append(
            Point(start.year, float(billions), side, f"{start.year}: {billions} billion US dollars ({figure.id})")
        )
    return sorted(found)


def draw(data: Sequence[Point]) -> str:
    """The plot as SVG; the same points give the same text."""
    first = min(point.year for point in data) // 5 * 5
    last = max(point.year for point in data) + 1
    top = (int(max(point.value for point in data)) // 50 + 1) * 50

    def x(year: float) -> float:
        return round(LEFT + (year - first) / (last - first) * (WIDTH - LEFT - RIGHT), 1)

    def y(value: float) -> float:
        return round(HEIGHT - BOTTOM - value / top * (HEIGHT - TOP - BOTTOM), 1)

    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="12">',
        "<title>Goods trade between China and Russia by year, billion US dollars</title>",
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
        f'<text x="{LEFT - 32}" y="16" font-weight="bold">Goods trade, billion US dollars a year</text>',
    ]
    for value in range(0, top + 1, 50):
        lines.append(f'<path d="M{LEFT} {y(value)}H{WIDTH - RIGHT}" stroke="#ddd"/>')
        lines.append(f'<text x="{LEFT - 6}" y="{y(value) + 4}" text-anchor="end">{value}</text>')
    step = 1 if last - first <= 12 else 5
    lines += [
        f'<text x="{x(year)}" y="{HEIGHT - 8}" text-anchor="middle">{year}</text>' for year in range(first, last, step)
    ]
    for place, (name, colour, shape) in enumerate(LEGEND.values()):
        left = LEFT + place * 220
        lines.append(_mark(shape, left, 32, colour))
        lines.append(f'<text x="{left + 9}" y="36">{escape(name)}</text>')
    for point in data:
        _, colour, shape = LEGEND[point.side]
        lines.append(_mark(shape, x(point.year), y(point.value), colour, point.label))
    return "\n".join([*lines, "</svg>", ""])


def _mark(shape: str, x: float, y: float, colour: str, label: str = "") -> str:
    path = {
        "circle": f"M{x - 4:.1f} {y:.1f}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z",
        "square": f"M{x - 3.5:.1f} {y - 3.5:.1f}h7v7h-7z",
        "diamond": f"M{x:.1f} {y - 4.5:.1f}l4.5 4.5l-4.5 4.5l-4.5 -4.5z",
    }[shape]
    title = f"<title>{escape(label)}</title>" if label else ""
    # Open marks, so that two reporters of the same figure both stay visible.
    return f'<path d="{path}" fill="{colour}" fill-opacity="0.25" stroke="{colour}" stroke-width="1.5">{title}</path>'


def main(arguments: Sequence[str]) -> int:
    """Write the plot, or with `--check` say whether it is current (exit code 1 if not)."""
    drawn = draw(points(check(ROOT).records))
    if "--check" not in arguments:
        PLOT.write_text(drawn, encoding="utf-8")
        return 0
    if not PLOT.exists() or PLOT.read_text(encoding="utf-8") != drawn:
        print("docs/trade.svg is not what the records give; run: python docs/draw_trade.py", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
