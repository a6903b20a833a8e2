"""YAML to a tree of plain values and the place of each, every feature that hides something refused."""

import re
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import yaml

from sino_russia.problems import Problem
from sino_russia.reading.refusals import Unreadable

Tree: TypeAlias = str | list["Tree"] | dict[str, "Tree"]
Loc: TypeAlias = tuple[str | int, ...]
Place: TypeAlias = tuple[int, int]

DEEPEST = 20
"""Levels of nesting that are read."""
HIDDEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb\ufffe\uffff"
    "\U000e0000-\U000e007f]"
)
"""Characters that nobody sees: controls and tabs (a line feed is none), zero widths, changes of direction."""
MOST_REFUSALS = 20
"""Problems of one file that are listed before reading it stops."""

_NOT_PLAIN = {
    "tag": ("a tag (!)", "Leave it out, or put the value in quotes if it starts with !."),
    "anchor": ("an anchor (&)", "Leave it out, or put the value in quotes if it starts with &."),
    "alias": ("an alias (*)", "Write the value out, or put it in quotes if it starts with *."),
    "merge": ("a merge key (<<)", "Write the fields out."),
    "key": ("a list or mapping as a key", "A key is a word; a value that starts with [ or { needs quotes."),
    "documents": ("a second document (---)", "One record a file."),
}

_ADVICE = {
    "mapping values are not allowed": (
        "a second colon in one value",
        "Check the indentation of this line and the one above; put a value that holds a colon and a space in quotes.",
    ),
    "could not find expected ':'": (
        "a line that is no field",
        'Write "field: value" with a space after the colon; indent what continues a value.',
    ),
    "did not find expected key": ("no field where one should start", "Check the indentation and the quotes above."),
    "did not find expected '-'": ("no item (-) where one should start", "Check the indentation."),
    "block sequence entries are not": ("an item (-) where no list can start", "Start the list on a line of its own."),
    "unexpected end of stream": ("a quote that is not closed", "Close it."),
    "unexpected document indicator": ("a quote that is not closed", "Close it."),
    "cannot start any token": ("a value that starts with a sign YAML keeps for itself", "Put the value in quotes."),
    "expected ',' or ']'": ("a list in [ ] not closed, or without a comma", "Close it, or put items in quotes."),
    "expected ',' or '}'": ("a mapping in { } not closed, or without a comma", "Close it, or put values in quotes."),
    "escape": ("a backslash that means nothing", "Use single quotes, in which a backslash is itself."),
    "alphabetic or numeric character": ("a value that starts with & or *", "Put the value in quotes."),
    "comment or line break": ("words on the line of | or >", "Start the text on the next line."),
}
"""What libyaml says, in part, and how it is told: what is there, what would be right."""
_NOT_CLOSED = ("unexpected", "expected ',' or", "could not find expected ':'")
"""What libyaml, in part, says of where a text ends, and a person of where it starts."""

_LOOKALIKE = re.compile(r"^[\s{-]*[A-Za-z_.]+(?:(?P<colon>：)|:(?P<space>[^\S ]))")
"""A field whose colon, or the space after it, is one of another script or width, and none to YAML."""


@dataclass(slots=True)
class Parsed:
    """A tree and where its parts stand; lines and columns count from 1."""

    data: dict[str, Tree] = field(default_factory=dict)
    """The tree; every scalar is the text it was written as."""
    values: dict[Loc, Place] = field(default_factory=dict)
    """Where each value starts, by its path in the tree."""
    keys: dict[Loc, Place] = field(default_factory=dict)
    """Where the key of each value starts."""
    comments: list[int] = field(default_factory=list)
    """Where comments start, in characters from the beginning of the text."""


def parse(text: str, path: str) -> Parsed:
    """Parse a text that holds one mapping; Unreadable says why it cannot be a record, whatever the text."""
    reader = _Reader(text, path)
    try:
        reader.document()
    except yaml.YAMLError as error:
        reader.refuse_broken(error)
    if reader.problems:
        raise Unreadable(reader.problems)
    return reader.parsed


class _Reader:
    """Takes one event after the other, so that nothing is built of what is refused."""

    def __init__(self, text: str, path: str) -> None:
        self.text = text
        self.path = path
        self.lines = text.split("\n")
        self.events: Any = yaml.CBaseLoader(text)
        self.parsed = Parsed()
        self.problems: list[Problem] = []
        self.scalar_end = 0

    def document(self) -> None:
        self.events.get_event()
        event = self.events.get_event()
        if isinstance(event, yaml.StreamEndEvent):
            self.note_comments(len(self.text))
            found = "only blank lines and comments" if self.text else "an empty file"
            self.refuse(1, 1, "empty-file", found, "`sino-russia new FAMILY` gives a skeleton to fill in.")
            return
        event = self.events.get_event()
        if isinstance(event, yaml.MappingStartEvent):
            self.parsed.data = self.mapping(event, ())
        elif isinstance(event, yaml.AliasEvent):
            self.refuse_feature(event, "alias")
        else:
            found = "a list" if isinstance(event, yaml.SequenceStartEvent) else "a single value"
            self.refuse_at(event, "not-a-mapping", f"{found} instead of fields", 'Write lines "field: value".')
        if self.problems:
            return
        self.events.get_event()
        event = self.events.get_event()
        if not isinstance(event, yaml.StreamEndEvent):
            self.refuse_feature(event, "documents")
        self.note_comments(len(self.text))

    def value(self, event: Any, loc: Loc) -> Tree:
        self.parsed.values[loc] = self.place(event.start_mark)
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event)
        if isinstance(event, yaml.MappingStartEvent):
            return self.mapping(event, loc)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(event, loc)
        self.refuse_feature(event, "alias")
        return ""

    def scalar(self, event: Any) -> str:
        self.refuse_properties(event)
        start, end = event.start_mark.index, event.end_mark.index
        self.note_comments(start)
        self.scalar_end = end
        if event.style in ("|", ">"):
            header = self.lines[event.start_mark.line][event.start_mark.column :]
            if "#" in header:
                self.parsed.comments.append(start + header.index("#"))
        value: str = event.value
        # Escapes can hide what the text itself may not hold.
        if event.style == '"' and (hidden := HIDDEN.search(value)):
            name = f"an escape for the hidden character U+{ord(hidden[0]):04X}"
            self.refuse_at(event, "hidden-character", name, "Leave it out.")
        return value

    def mapping(self, event: Any, loc: Loc) -> dict[str, Tree]:
        self.enter(event, loc)
        tree: dict[str, Tree] = {}
        while not isinstance(event := self.events.get_event(), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                self.refuse_feature(event, "alias" if isinstance(event, yaml.AliasEvent) else "key", final=True)
            key = self.scalar(event)
            if key == "<<" and not event.style:
                self.refuse_feature(event, "merge")
            below = (*loc, key)
            if key in tree:
                line = self.parsed.keys[below][0]
                self.refuse_at(event, "duplicate-key", f'"{key}" stands here and in line {line}', "Keep one of them.")
            self.parsed.keys[below] = self.place(event.start_mark)
            tree[key] = self.value(self.events.get_event(), below)
        return tree

    def sequence(self, event: Any, loc: Loc) -> list[Tree]:
        self.enter(event, loc)
        tree: list[Tree] = []
        while not isinstance(event := self.events.get_event(), yaml.SequenceEndEvent):
            tree.append(self.value(event, (*loc, len(tree))))
        return tree

    def enter(self, event: Any, loc: Loc) -> None:
        self.refuse_properties(event)
        if len(loc) >= DEEPEST:
            message = f"values nested more than {DEEPEST} levels deep"
            self.refuse_at(event, "too-deep", message, "No record needs more than six.", final=True)

    def note_comments(self, end: int) -> None:
        # Between two scalars stands nothing that can hold a #, only what structures them, and comments.
        gap = self.text[self.scalar_end : end]
        offset = gap.find("#")
        while offset >= 0:
            self.parsed.comments.append(self.scalar_end + offset)
            line_end = gap.find("\n", offset)
            offset = gap.find("#", line_end) if line_end >= 0 else -1

    def refuse_properties(self, event: Any) -> None:
        if event.anchor is not None:
            self.refuse_feature(event, "anchor")
        if event.tag is not None:
            self.refuse_feature(event, "tag")

    def refuse_feature(self, event: Any, feature: str, *, final: bool = False) -> None:
        message, hint = _NOT_PLAIN[feature]
        self.refuse_at(event, "not-plain", message, hint, final=final)

    def refuse_broken(self, error: yaml.YAMLError) -> None:
        said = str(getattr(error, "problem", None) or getattr(error, "reason", None) or "not understood")
        is_not_closed = any(part in said for part in _NOT_CLOSED)
        mark = getattr(error, "context_mark" if is_not_closed else "problem_mark", None)
        line, column = self.place(mark) if mark else (1, 1)
        if alike := _LOOKALIKE.match(self.lines[line - 1]):
            found = "a full-width colon" if alike["colon"] else "a space of another width"
            self.refuse(line, alike.end(), "broken-yaml", found, "Write a plain colon and a plain space.")
            return
        for part, (message, hint) in _ADVICE.items():
            if part in said:
                self.refuse(line, column, "broken-yaml", message, hint)
                return
        self.refuse(line, column, "broken-yaml", f"not YAML: {said}", "Check the quotes and the indentation.")

    def refuse_at(self, event: Any, rule: str, message: str, hint: str, *, final: bool = False) -> None:
        self.refuse(*self.place(event.start_mark), rule, message, hint)
        if final or len(self.problems) >= MOST_REFUSALS:
            raise Unreadable(self.problems)

    def refuse(self, line: int, column: int, rule: str, message: str, hint: str = "") -> None:
        self.problems.append(Problem(self.path, line, column, rule, message, hint, excerpt=self.lines[line - 1]))

    def place(self, mark: Any) -> Place:
        # What is missing at the very end is said to stand beyond the last line.
        beyond = mark.line >= len(self.lines)
        return (len(self.lines), len(self.lines[-1]) + 1) if beyond else (mark.line + 1, mark.column + 1)
