"""Why a file cannot be read as a record at all."""

from collections.abc import Sequence

from sino_russia.errors import SinoRussiaError
from sino_russia.problems import Problem

REFUSALS = {
    "unreadable-file": """A file that the system does not give.

It is a folder, a link to nowhere, a device, or may not be read. A record is an ordinary file.""",
    "too-large": """A file of more than 1 MiB.

A record takes a few KiB; a long text belongs to its source, not here.""",
    "empty-file": """A file in which nothing stands.

`sino-russia new FAMILY` gives a skeleton to fill in.""",
    "not-utf-8": """A file that is not in UTF-8.

Save it as UTF-8, without a byte order mark.""",
    "hidden-character": """A character that cannot be seen.

A byte order mark, a control or zero-width character, or one that turns the direction of writing makes texts look alike
that differ. Delete it.""",
    "tab": """A tab.

YAML forbids tabs for indenting, and nobody can tell them from spaces. Write spaces.""",
    "broken-yaml": """A text that is not YAML.

Mostly a value needs quotes, a quote is open, or a line is indented wrongly.""",
    "not-plain": """A feature of YAML by which a text says something other than what it shows.

Anchors (&), aliases (*), tags (!), merge keys (<<), lists or mappings as keys, several documents. Write the value out;
if it merely starts with such a sign, put it in quotes.""",
    "duplicate-key": """A field that stands twice in one mapping.

One of the two values would be lost. Keep one, or make it a list.""",
    "not-a-mapping": """A list or a single value where fields should stand.

A record is a mapping: lines of the form `field: value`.""",
    "too-deep": """Values nested more than 20 levels deep.

No record needs more than six.""",
    "comment": """A comment.

The canonical form has no place for it: `sino-russia fmt` drops nothing silently and leaves the file as it is. Put what
it says into `note`. After a space a # starts a comment even where it belongs to the value, as in `met with #lavrov`:
put the value in quotes. Of comments on lines of their own, as a skeleton has them, `check` only warns.""",
}
"""The manual page of every refusal, by its name."""


class Unreadable(SinoRussiaError):
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
