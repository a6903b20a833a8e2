"""Rows of text in aligned columns."""

from collections.abc import Sequence


def aligned(header: Sequence[str], rows: Sequence[Sequence[str | int]]) -> str:
    """The rows under their header, numbers to the right and with separators.

    >>> print(aligned(["family", "records", "share"], [["events", 1200, "9%"], ["visits", 88, "12%"]]))
    family  records  share
    ------  -------  -----
    events    1,200     9%
    visits       88    12%
    """
    cells = [[f"{cell:,}" if isinstance(cell, int) else cell for cell in row] for row in rows]
    columns = list(zip(*cells, strict=True)) or [()] * len(header)
    widths = [max(map(len, (title, *column))) for title, column in zip(header, columns, strict=True)]
    numeric = [all(cell[:1].isdigit() for cell in column) for column in columns]
    lines = []
    for row in (header, ["-" * width for width in widths], *cells):
        padded = [
            cell.rjust(width) if to_right else cell.ljust(width)
            for cell, width, to_right in zip(row, widths, numeric, strict=True)
        ]
        lines.append("  ".join(padded).rstrip())
    return "\n".join(lines)
