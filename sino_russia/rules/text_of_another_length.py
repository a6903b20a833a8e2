"""A source is said to have another number of lines than its archived text has.

Needs the text: `sino-russia check --texts DIR`.

Wrong:

    # texts: The two powers are unlikely to form an alliance.
    # sources/archived
    text_lines: 12

Right:

    # texts: The two powers are unlikely to form an alliance.
    # sources/archived
    text_lines: 1

How to mend: count the lines of the text that `text_sha256` is of.
"""

from collections.abc import Iterator

from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """Sources whose text is at hand."""
    for source in records.sources if records.archive else ():
        lines = records.text(source.id)
        if lines is not None and source.text_lines is not None and len(lines) != source.text_lines:
            yield Fault(source, ("text_lines",), f"{source.text_lines} lines, but the text has {len(lines)}")
