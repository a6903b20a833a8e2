"""Why a file cannot be read as a record at all."""

from collections.abc import Sequence

from sino_russia.problems import Problem

REFUSALS = {
    "unreadable-file": (
        "The system does not give the file: it is a folder, a link to nowhere, a device, or may not be read. "
        "A record is an ordinary file that everybody may read."
    ),
    "too-large": "The file is larger than 1 MiB. A record takes a few KiB; long texts belong to the source, not here.",
    "empty-file": "Nothing stands in the file. `sino-russia new FAMILY` prints a skeleton to fill in.",
    "not-utf-8": "The bytes are not UTF-8. Save the file as UTF-8, without a byte order mark.",
    "hidden-character": (
        "A character that cannot be seen: a byte order mark, a control or zero-width character, or one that turns the "
        "direction of writing. It makes two texts look alike that differ. Delete it."
    ),
    "tab": "A tab, which YAML forbids for indenting and nobody can tell from spaces. Write spaces.",
    "broken-yaml": "The text is not YAML. Mostly a value needs quotes, a quote is open, or a line is indented wrongly.",
    "not-plain": (
        "A feature of YAML by which the text says something other than what it shows: anchors (&), aliases (*), "
        "tags (!), merge keys (<<), lists or mappings as keys, several documents. "
        "Write the value out, or put it in quotes if it merely starts with such a sign."
    ),
    "duplicate-key": "A field stands twice in one mapping, so that one of the two values would be lost. Keep one.",
    "not-a-mapping": "A record is a mapping, lines of `field: value`; this file holds a list or a single value.",
    "too-deep": "Values nested more than 20 levels deep. No record needs more than six.",
    "comment": (
        "A comment, which the canonical form has no place for. Put what it says into `note`, or delete it; "
        "`sino-russia fmt` does not drop it silently."
    ),
}
"""Every refusal by name: what it means and what to do."""


class Unreadable(Exception):
    """A file that cannot be read as a record; `problems` says where and why."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(tuple(problems))

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What stands in the way, at least one problem."""
        problems: tuple[Problem, ...] = self.args[0]
        return problems

    def __str__(self) -> str:
        first = self.problems[0]
        return f"{first.path}:{first.line}:{first.column}: {first.message}"
