"""A letter is written as a letter and a separate accent, so that two texts look alike and differ.

The text is not in Unicode form NFC.

Wrong:

    # actors/gacc
    aliases: ["Cafe\u0301 of Customs"]

Right:

    # actors/gacc
    aliases: ["Caf\u00e9 of Customs"]

How to mend: type the word again; `sino-russia fmt` does not change what texts say.
"""

import unicodedata
from collections.abc import Iterator

from sino_russia.problems import Severity, quoted
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR
IS_OF_PRINT = True


def check(records: Records) -> Iterator[Fault]:
    """Every text of ours, and every datum that is shown."""
    for entry, loc, text in records.wide_texts:
        if not unicodedata.is_normalized("NFC", text):
            yield Fault(entry, loc, *_told(text))
    for claim in records.shown():
        for datum in claim.printed:
            if not datum.isascii() and not unicodedata.is_normalized("NFC", datum):
                yield Fault(claim.entry, claim.loc, *_told(datum))


def _told(text: str) -> tuple[str, str]:
    return f"{quoted(text)} is not in Unicode form NFC", "Type its accented letters again."
