"""A word mixes Latin and Cyrillic letters, so that it looks like another word and is not found by search.

Wrong:

    # actors/gacc
    aliases: [Сhina Customs]

Right:

    # actors/gacc
    aliases: [China Customs]

The first letter of the wrong example is a Cyrillic С.

How to mend: type the word again in one script.
"""

import re
import unicodedata
from collections.abc import Iterator

from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR

_CHANGE = r"(?:[A-Za-z][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-z])"
_LATIN_BESIDE_CYRILLIC = re.compile(_CHANGE)
_WORD_WITH_BOTH = re.compile(rf"[^\W\d_]*{_CHANGE}[^\W\d_]*")


def check(records: Records) -> Iterator[Fault]:
    """Words of our own texts; what a source prints is kept as it is."""
    for entry, loc, text in records.wide_texts:
        if not _LATIN_BESIDE_CYRILLIC.search(text):
            continue
        mixed = _WORD_WITH_BOTH.search(text)
        if mixed is not None:
            strange = ", ".join(unicodedata.name(letter) for letter in mixed[0] if letter > "\u0400")
            yield Fault(entry, loc, f'"{mixed[0]}" mixes Latin and Cyrillic letters', f"Cyrillic are: {strange}.")
