"""Explain a table: what each column means, its unit, its vocabulary.

Without TABLE, list the tables.
"""

import textwrap
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping
from typing import Any

from sino_russia.commands.columns import aligned
from sino_russia.frames.catalogue import TABLES, about, columns
from sino_russia.frames.codebook import rows


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("table", metavar="TABLE", nargs="?", help="visits, claims, actors …")


def run(args: Namespace) -> int:
    """Print the columns of one table, or one line for each table."""
    if args.table is None:
        print(aligned(["table", "columns", "one row is"], [[name, len(columns(name)), about(name)] for name in TABLES]))
        return 0
    print(f"{args.table}: {about(args.table)}")
    for row in rows(args.table):
        print("\n" + "\n".join(_entry(row)))
    return 0


def _entry(row: Mapping[str, Any]) -> Iterator[str]:
    marks = [mark for mark in ("key", "required", "derived", "evidenced") if row[f"is_{mark}"]]
    yield f"{row['column']} ({', '.join([row['type'], *marks])})"
    text = row["description"]
    if row["unit"]:
        text += f" Unit: {row['unit']}."
    if row["refers_to"]:
        text += f" An id of {' or '.join(row['refers_to'])}."
    yield from _wrapped(text, "    ")
    meanings = dict(zip(row["values"], row["meanings"], strict=False))
    width = max(map(len, row["values"]), default=0)
    for value in row["values"]:
        yield from _wrapped(f"{value:{width}}  {meanings.get(value, '')}".rstrip(), "      ", width + 2)


def _wrapped(text: str, indent: str, hang: int = 0) -> list[str]:
    return textwrap.wrap(text, 100, initial_indent=indent, subsequent_indent=indent + " " * hang)
