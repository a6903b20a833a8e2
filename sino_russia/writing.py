"""The one text form of a record: same record in, same text out."""

import datetime as dt
import json
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

from sino_russia.model import Entry
from sino_russia.model.types import OneOrMany
from sino_russia.reading.canonical import BARE, PLAIN
from sino_russia.reading.parsing import HIDDEN, Tree

WIDTH = 100
"""Columns of a line, where the text can be broken."""
_MOST_INLINE = 3
"""Fields of a mapping that is written on one line."""

# Each line starts and ends with ink, or folding would change the spaces.
_FOLDABLE = re.compile(r"\S(?:[^\n]*\S)?(?:\n+\S(?:[^\n]*\S)?)*")
_BREAK = re.compile(r"(?<=\S) (?=\S)")


def write(entry: Entry) -> str:
    """Write a record in canonical form: fields in the order of the family, defaults left out."""
    return as_text(as_tree(entry))


def as_tree(entry: Entry) -> dict[str, Tree]:
    """Turn a record into the mappings, lists and text that its file holds, in the order of the file."""
    order = {name: number for number, name in enumerate(entry.keys())}

    def place(field_path: str) -> int:
        return order.get(field_path.partition(".")[0], len(order))

    tree = _tree(entry)
    for item in tree.get("evidence", ()):
        for part in item.keys() & {"shows", "disputes"}:
            item[part] = {key: item[part][key] for key in sorted(item[part], key=place)}
    return {name: tree[name] for name in order if name in tree}


def as_text(tree: Mapping[str, Tree]) -> str:
    """Write mappings, lists and text as YAML.

    >>> print(as_text({"id": "x", "hosts": ["xi-jinping"], "stages": [{"stage": "signed", "date": "2024-05"}]}), end="")
    id: x
    hosts: [xi-jinping]
    stages:
      - {stage: signed, date: 2024-05}
    """
    return "".join(f"{line}\n" for line in _mapping_lines(tree, 0))


def _tree(model: BaseModel) -> dict[str, Any]:
    values = ((name, getattr(model, name), default, is_short) for name, default, is_short in _fields(type(model)))
    return {name: _plain(value, is_short) for name, value, default, is_short in values if value != default}


@cache
def _fields(model: type[BaseModel]) -> tuple[tuple[str, object, bool], ...]:
    """Name, default (an object like no other where there is none) and whether lists of one become plain values."""
    return tuple(
        (
            name,
            object() if info.is_required() else info.get_default(call_default_factory=True),
            any(isinstance(mark, OneOrMany) for part in get_args(info.annotation) for mark in get_args(part)),
        )
        for name, info in model.model_fields.items()
    )


def _plain(value: object, is_short: bool) -> Any:
    if isinstance(value, BaseModel):
        return _tree(value)
    if isinstance(value, dict):
        return {key: _plain(member, is_short) for key, member in value.items()}
    if isinstance(value, list):
        members = [_plain(member, is_short) for member in value]
        return members[0] if is_short and len(members) == 1 else members
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        # str() would write 1E-7, which nobody prints.
        return format(value, "f")
    return value.isoformat() if isinstance(value, dt.date) else str(value)


def _mapping_lines(tree: Mapping[str, Tree], margin: int) -> Iterator[str]:
    for key, value in tree.items():
        # Evidence is read item by item; the eye finds its way best where all items look alike.
        yield from _lines(_scalar(key, BARE) + ":", value, margin, spread=key == "evidence")


def _lines(head: str, value: Tree, margin: int, *, spread: bool = False) -> Iterator[str]:
    """Write a value after its head, which is `key:` or the dash of an item; spread keeps mappings off one line."""
    start = " " * margin + head
    inline = None if spread and value else _inline(value, is_item=head == "-")
    if inline is not None and len(start) + 1 + len(inline) <= WIDTH:
        yield f"{start} {inline}"
    elif isinstance(value, str):
        yield from _long_text(start, value, margin + 2)
    else:
        below = _below(value, margin + 2, spread=spread)
        if head == "-":
            yield f"{start} {next(below).lstrip(' ')}"
        else:
            yield start
        yield from below


def _below(value: list[Tree] | dict[str, Tree], margin: int, *, spread: bool) -> Iterator[str]:
    if isinstance(value, dict):
        yield from _mapping_lines(value, margin)
    else:
        for item in value:
            yield from _lines("-", item, margin, spread=spread and isinstance(item, dict))


def _inline(value: Tree, *, is_item: bool) -> str | None:
    """Write a value on one line; None if it is better spread over several."""
    if isinstance(value, str):
        return None if "\n" in value and _FOLDABLE.fullmatch(value) else _scalar(value, PLAIN)
    members = value.values() if isinstance(value, dict) else value
    if any(not isinstance(member, str) or "\n" in member for member in members):
        return None
    if isinstance(value, list):
        return f"[{', '.join(_scalar(str(item), BARE) for item in value)}]"
    if not value:
        return "{}"
    if not is_item or len(value) > _MOST_INLINE:
        return None
    return f"{{{', '.join(f'{_scalar(key, BARE)}: {_scalar(str(item), BARE)}' for key, item in value.items())}}}"


def _long_text(start: str, value: str, margin: int) -> Iterator[str]:
    lines = list(_folded(value, WIDTH - margin)) if _FOLDABLE.fullmatch(value) else []
    if len(lines) > 1:
        yield f"{start} >-"
        yield from (" " * margin + line if line else "" for line in lines)
    else:
        yield f"{start} {_scalar(value, PLAIN)}"


def _folded(value: str, width: int) -> Iterator[str]:
    """Break a text between words; a line break in it becomes a blank line."""
    for number, paragraph in enumerate(value.split("\n")):
        if number:
            yield ""
        line = ""
        for word in _BREAK.split(paragraph):
            if line and len(line) + 1 + len(word) > width:
                yield line
                line = word
            else:
                line = f"{line} {word}" if line else word
        if line:
            yield line


def _scalar(text: str, unquoted: re.Pattern[str]) -> str:
    """Write a text on one line, in quotes only if it does not match the pattern."""
    if HIDDEN.search(text) or "\n" in text:
        return json.dumps(text, ensure_ascii=False)
    if unquoted.fullmatch(text):
        return text
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"
