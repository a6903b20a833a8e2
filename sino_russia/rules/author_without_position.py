"""A source names an author, and no record that cites it has a position of theirs.

Authors are recorded because they answer for assessments; a journalist who reports what others say is not.

Wrong:

    # sources/tass-2024-05-16-talks
    authors: [ivan-zuenko]

Right:

    # sources/tass-2024-05-16-talks
    authors: []

How to mend: correct the author, or code the position.
"""

from collections.abc import Iterator

from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.WARNING


def check(records: Records) -> Iterator[Fault]:
    """Authors of sources, against the holders and reporters of the records that cite them."""
    for source in records.sources:
        for index, author in enumerate(source.authors):
            if not any(author in _speakers(entry) for entry in records.uses.get(source.id, ())):
                yield Fault(source, ("authors", index), f'no record that cites it has a position of "{author}"')


def _speakers(entry: object) -> tuple[object, ...]:
    return (*getattr(entry, "holders", ()), getattr(entry, "reporter", None), getattr(entry, "id", None))
