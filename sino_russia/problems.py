"""What a check finds, where, and how that is told to people and machines."""

import json
import os
import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from pathlib import Path
from urllib.parse import quote

ANNOTATIONS = 9
"""Most annotations written for GitHub, which shows ten a step and drops the rest without a word."""
_EXCERPT_WIDTH = 100
_VALUE_WIDTH = 40
_QUOTED = re.compile(r'"([^"]+)"')


class Severity(StrEnum):
    """How much a problem matters: an error fails the check, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One finding of one rule at one place in one file; problems sort by place.

    >>> problem = Problem("data/visits/x.yaml", 4, 1, "unknown-field", 'unknown field "knid"', 'Did you mean "kind"?')
    >>> print(text([problem], files=1))
    data/visits/x.yaml:4:1: unknown field "knid"  [unknown-field]
        Did you mean "kind"?
    <BLANKLINE>
    1 error in 1 of 1 file
    """

    path: str
    """The file, as the user should see it, with `/` between folders."""
    line: int
    """Line, counted from 1."""
    column: int
    """Column, counted from 1 in characters."""
    rule: str
    """Name of the rule."""
    message: str
    """What is there."""
    hint: str = ""
    """What would be right; empty if nothing can be said."""
    severity: Severity = Severity.ERROR
    """How much it matters."""
    excerpt: str = field(default="", compare=False)
    """The line as it stands in the file; empty if it is not at hand."""

    @property
    def is_error(self) -> bool:
        """Whether it fails the check."""
        return self.severity is Severity.ERROR


def text(problems: Sequence[Problem], files: int) -> str:
    """Write problems for people: place, message and rule, then the hint and the line with a caret, then the counts."""
    blocks = ["\n".join(_text_lines(problem)) for problem in sorted(problems)]
    return "\n".join([*blocks, "", summary(problems, files)] if blocks else [summary(problems, files)])


def github(problems: Sequence[Problem], files: int) -> str:
    """Write the first problems, errors before warnings, as workflow commands that annotate a pull request."""
    worst_first = sorted(problems, key=lambda problem: (not problem.is_error, problem))
    lines = [_annotation(problem) for problem in worst_first[:ANNOTATIONS]]
    if len(problems) > ANNOTATIONS:
        lines.append(f"and {len(problems) - ANNOTATIONS} more, not annotated")
    return "\n".join([*lines, summary(problems, files)])


def as_json(problems: Sequence[Problem], files: int) -> str:
    """Write problems and counts as one JSON object, keys `files`, `errors`, `warnings`, `problems`."""
    report = {
        "files": files,
        "errors": _count(problems, Severity.ERROR),
        "warnings": _count(problems, Severity.WARNING),
        "problems": [asdict(problem) for problem in sorted(problems)],
    }
    return json.dumps(report, ensure_ascii=False, indent=2)


def sarif(problems: Sequence[Problem], files: int) -> str:
    """Write problems as a SARIF 2.1.0 log, which code-scanning services read."""
    rules = sorted({problem.rule for problem in problems})
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": {"name": "sino-russia", "rules": [{"id": rule} for rule in rules]}},
                "columnKind": "unicodeCodePoints",
                "properties": {"files": files},
                "results": [_sarif_result(problem, rules.index(problem.rule)) for problem in sorted(problems)],
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=2)


FORMATS: dict[str, Callable[[Sequence[Problem], int], str]] = {
    "text": text,
    "github": github,
    "json": as_json,
    "sarif": sarif,
}
"""Every form by the name that the command line knows it by; each takes the problems and the number of files read."""


def summary(problems: Sequence[Problem], files: int) -> str:
    """Say in one line how many problems stand in how many files.

    >>> summary([], files=412)
    '412 files, no problems'
    """
    if not problems:
        return f"{counted(files, 'file')}, no problems"
    kinds = [(_count(problems, severity), severity) for severity in Severity]
    found = ", ".join(counted(number, severity) for number, severity in kinds if number)
    return f"{found} in {len({problem.path for problem in problems})} of {counted(files, 'file')}"


def counted(number: int, noun: str) -> str:
    """So many of something.

    >>> counted(1, "file"), counted(10577, "file")
    ('1 file', '10,577 files')
    """
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def quoted(value: object) -> str:
    """A value as a message shows it: between quotes, a long one cut.

    >>> print(quoted("state visit"), quoted("a" * 50))
    "state visit" "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…"
    """
    text = str(value)
    return f'"{text}"' if len(text) <= _VALUE_WIDTH else f'"{text[:_VALUE_WIDTH]}…"'


def resolved(path: Path) -> Path:
    """The path without links on the way; a link at its end stays, so that a link to nowhere is where it stands."""
    return path.parent.resolve() / path.name if path.is_symlink() else path.resolve()


def narrowed(
    root: Path, paths: Iterable[Path], problems: Iterable[Problem], files: Iterable[str]
) -> tuple[list[Problem], list[str]]:
    """What concerns some files or folders: problems in their records or that name one of them, and their files.

    Of two records with one address, the problem stands in the later file and names the other.
    """
    wanted = [resolved(path) for path in paths]
    inside = [file for file in files if _is_within(root / file, wanted)]
    ids = {Path(file).stem for file in inside}
    concerning = [
        problem
        for problem in problems
        if _is_within(root / problem.path, wanted) or not ids.isdisjoint(_QUOTED.findall(problem.message))
    ]
    return concerning, inside


def _is_within(file: Path, wanted: Iterable[Path]) -> bool:
    place = resolved(file)
    return any(place == path or path in place.parents for path in wanted)


def _count(problems: Sequence[Problem], severity: Severity) -> int:
    return sum(problem.severity is severity for problem in problems)


def _text_lines(problem: Problem) -> list[str]:
    warning = "" if problem.is_error else "warning: "
    place = f"{_shown(problem.path)}:{problem.line}:{problem.column}"
    lines = [f"{place}: {warning}{_shown(problem.message)}  [{problem.rule}]"]
    if problem.excerpt.strip():
        # The bar keeps a line of a record from being taken for a command by whatever reads the log.
        shown, before = _window(problem.excerpt, problem.column)
        lines += [f"    | {shown}", f"    | {' ' * before}^"]
    if problem.hint:
        lines.append(f"    {_shown(problem.hint)}")
    return lines


def _window(line: str, column: int) -> tuple[str, int]:
    """Cut a long line down around the column; give what is left and how many cells stand before the column."""
    index = min(column - 1, len(line))
    start = max(0, index - _EXCERPT_WIDTH // 2) if len(line) > _EXCERPT_WIDTH else 0
    cut = line[start : start + _EXCERPT_WIDTH]
    left, right = "…" if start else "", "…" if start + _EXCERPT_WIDTH < len(line) else ""
    before = _shown(left + cut[: index - start])
    # A Chinese character fills two cells of a terminal.
    return _shown(left + cut + right), sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in before)


def _shown(value: str) -> str:
    # What a terminal would obey or hide is shown as a question mark instead.
    return value if value.isprintable() else "".join(c if c.isprintable() or c == "\u3000" else "\ufffd" for c in value)


def _annotation(problem: Problem) -> str:
    message = f"{problem.message}\n{problem.hint}" if problem.hint else problem.message
    place = {"file": problem.path, "line": problem.line, "col": problem.column, "title": problem.rule}
    properties = ",".join(f"{key}={_escaped(str(value), ':,')}" for key, value in place.items())
    return f"::{problem.severity} {properties}::{_escaped(message)}"


def _escaped(value: str, also: str = "") -> str:
    return "".join(f"%{ord(char):02X}" if char in "%\r\n" + also else char for char in value)


def _sarif_result(problem: Problem, rule_index: int) -> dict[str, object]:
    message = f"{problem.message}. {problem.hint}" if problem.hint else problem.message
    region = {"startLine": problem.line, "startColumn": problem.column}
    artifact = {"uri": quote(os.fsencode(problem.path)), "uriBaseId": "%SRCROOT%"}
    return {
        "ruleId": problem.rule,
        "ruleIndex": rule_index,
        "level": problem.severity.value,
        "message": {"text": message},
        "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": region}}],
    }
