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

from sino_russia.model.fields import texts
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """Every text of ours, and every printed datum."""
    for entry in records:
        for loc, text in texts(entry):
            if not text.isascii() and not unicodedata.is_normalized("NFC", text):
                yield Fault(entry, loc, f'"{text[:40]}" is not in Unicode form NFC', "Type its accented letters again.")
        for index, item in enumerate(entry.evidence):
            for relation, data in (("shows", item.shows), ("disputes", item.disputes)):
                for path, printed in data.items():
                    if not all(unicodedata.is_normalized("NFC", datum) for datum in printed):
                        loc = ("evidence", index, relation, path)
                        yield Fault(entry, loc, f'"{printed[0][:40]}" is not in Unicode form NFC')
