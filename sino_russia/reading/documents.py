"""Bytes to a tree of plain text, with the line and column of each part of it."""

import os
import stat
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from sino_russia.contents import contents
from sino_russia.problems import Problem, Severity
from sino_russia.reading.canonical import read_canonical
from sino_russia.reading.parsing import HIDDEN, MOST_REFUSALS, Loc, Parsed, Place, Tree, parse
from sino_russia.reading.refusals import Unreadable

__all__ = ["LARGEST", "Document", "Loc", "Place", "Tree", "Unreadable", "read", "read_file"]

LARGEST = 1024 * 1024
"""Bytes of the largest file that is read."""


@dataclass(slots=True)
class Document:
    """One file as it was read."""

    path: str
    """The file, as the user should see it."""
    data: dict[str, Tree]
    """The record: mappings, lists and text, no other type."""
    text: str
    """The file's text; lines end in a line feed."""
    _parsed: Parsed | None = field(default=None, repr=False, compare=False)

    def position(self, loc: Loc, key: bool = False) -> Place:
        r"""Line and column, from 1, where a value starts, or its key; what is not there stands where its parent does.

        >>> document = read(b"id: x\nhosts: [li-qiang, xi-jinping]\n", "x.yaml")
        >>> document.position(("hosts", 1)), document.position(("hosts",), key=True), document.position(("date",))
        ((2, 19), (2, 1), (1, 1))
        """
        parsed = self._with_places()
        if key and loc in parsed.keys:
            return parsed.keys[loc]
        while loc:
            if loc in parsed.values:
                return parsed.values[loc]
            loc = loc[:-1]
        return (1, 1)

    def comments(self) -> list[Place]:
        """Line and column, from 1, where each comment starts."""
        if self._parsed is None:
            return []  # What is read as canonical has none.
        starts = [0]
        for line in self.text.split("\n"):
            starts.append(starts[-1] + len(line) + 1)
        lines = [(bisect_right(starts, offset), offset) for offset in self._parsed.comments]
        return [(line, offset - starts[line - 1] + 1) for line, offset in lines]

    def comment_problems(self, severity: Severity = Severity.ERROR) -> Iterator[Problem]:
        """One problem for all lines of comments, which no record keeps; one for each value that one cuts short."""
        places = [(line, column, _line(self.text, line)) for line, column in self.comments()]
        own_lines = [place for place in places if not place[2][: place[1] - 1].strip()]
        behind_values = [place for place in places if place not in own_lines]
        for line, column, content in own_lines[:1]:
            more = f", the first of {len(own_lines)}" if len(own_lines) > 1 else ""
            message, hint = f"a comment, which no record keeps{more}", "Say it in `note`, or delete it."
            yield Problem(self.path, line, column, "comment", message, hint, severity, excerpt=content)
        for line, column, content in behind_values[:MOST_REFUSALS]:
            message = "a comment behind a value, or a value that is cut short here"
            hint = "If # belongs to the value, put the value in quotes; else say it in `note`, or delete it."
            yield Problem(self.path, line, column, "comment", message, hint, excerpt=content)

    def problem(  # noqa: PLR0913  # a problem has that many parts
        self,
        loc: Loc,
        rule: str,
        message: str,
        hint: str = "",
        *,
        key: bool = False,
        severity: Severity = Severity.ERROR,
    ) -> Problem:
        """Say that something is wrong with the value at a path, or with its key."""
        line, column = self.position(loc, key)
        return Problem(self.path, line, column, rule, message, hint, severity, excerpt=_line(self.text, line))

    def _with_places(self) -> Parsed:
        # Few files have problems, so places are worked out for those alone.
        if self._parsed is None:
            self._parsed = parse(self.text, self.path)
        return self._parsed


def read_file(file: Path | str, path: str) -> Document:
    """Read a file; `path` is how problems name it. Unreadable says what stands in the way, whatever is there."""
    try:
        status = os.stat(file)  # noqa: PTH116
        if not stat.S_ISREG(status.st_mode):
            kind = "a folder" if stat.S_ISDIR(status.st_mode) else "not an ordinary file"
            raise _refused(path, "unreadable-file", kind, "A record is a text file.")
        if status.st_size > LARGEST:
            raise _too_large(path, status.st_size)
        raw = contents(file, status.st_size)
    except OSError as error:
        link = "a link to nowhere" if os.path.islink(file) and not os.path.exists(file) else ""  # noqa: PTH110, PTH114
        raise _refused(path, "unreadable-file", link or f"cannot be read: {os.strerror(error.errno or 0)}") from None
    return read(raw, path)


def read(raw: bytes, path: str) -> Document:
    """Read the bytes of a file; `path` is how problems name it. Unreadable says what stands in the way."""
    if len(raw) > LARGEST:
        raise _too_large(path, len(raw))
    text = _decoded(raw, path)
    if not text.replace("\n", "").isprintable():
        text = text.replace("\r\n", "\n")
        _refuse_hidden(text, path)
    data = read_canonical(text)
    if data is not None:
        return Document(path, data, text)
    parsed = parse(text, path)
    return Document(path, parsed.data, text, parsed)


def _decoded(raw: bytes, path: str) -> str:
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode()
        encoding = "UTF-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else "not UTF-8"
        message = f"the byte {raw[error.start]:02X}: the file is {encoding}"
        raise _refused(path, "not-utf-8", message, "Save the file as UTF-8.", before) from None


def _refuse_hidden(text: str, path: str) -> None:
    problems = []
    for line, content in enumerate(text.split("\n"), start=1):
        if not content.isprintable() and (hidden := HIDDEN.search(content)):
            rule, message, hint = _told(hidden[0])
            problems.append(Problem(path, line, hidden.start() + 1, rule, message, hint, excerpt=content))
            if len(problems) == MOST_REFUSALS:
                break
    if problems:
        raise Unreadable(problems)


def _told(character: str) -> tuple[str, str, str]:
    if character == "\t":
        return "tab", "a tab", "Write spaces."
    name = unicodedata.name(character, "a control character").lower()
    return "hidden-character", f"a character nobody sees: U+{ord(character):04X}, {name}", "Delete it."


def _too_large(path: str, size: int) -> Unreadable:
    return _refused(path, "too-large", f"a file of {size:,} bytes", f"A record has at most {LARGEST:,}.")


def _refused(path: str, rule: str, message: str, hint: str = "", before: str = "") -> Unreadable:
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    return Unreadable([Problem(path, line, column, rule, message, hint, excerpt=before.rpartition("\n")[2])])


def _line(text: str, number: int) -> str:
    lines = text.split("\n")
    return lines[min(number, len(lines)) - 1]
