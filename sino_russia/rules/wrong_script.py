"""A name stands in the field of another language: Chinese in a Russian name, Cyrillic in an English one.

Wrong:

    # actors/xi-jinping
    name_ru: 习近平

Right:

    # actors/xi-jinping
    name_ru: Си Цзиньпин

How to mend: exchange the fields, or move the name to `aliases`, which take any script.
"""

import re
from collections.abc import Iterator

from sino_russia.model import Entry
from sino_russia.model.base import Named, Record
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR

_HAN, _CYRILLIC, _LATIN = re.compile("[\u3400-\u9fff]"), re.compile("[\u0400-\u04ff]"), re.compile("[A-Za-z]")


def check(records: Records) -> Iterator[Fault]:
    """Names and titles with a language of their own."""
    for entry in records:
        if isinstance(entry, Named | Record):
            names = (("name", False), ("title", False), ("name_zh", True), ("title_zh", True))
            for field, is_chinese in names:
                yield from _faults(entry, field, "Chinese" if is_chinese else "English")
            yield from _faults(entry, "name_ru", "Russian")
            yield from _faults(entry, "title_ru", "Russian")


def _faults(entry: Entry, field: str, language: str) -> Iterator[Fault]:
    text = getattr(entry, field, None)
    if not isinstance(text, str):
        return
    if language == "English" and not text.isascii() and (_HAN.search(text) or _CYRILLIC.search(text)):
        yield Fault(entry, (field,), f'"{text}" is not in Latin letters')
    elif language == "Chinese" and (_CYRILLIC.search(text) or not _HAN.search(text)):
        yield Fault(entry, (field,), f'"{text}" is not Chinese')
    elif language == "Russian" and (_HAN.search(text) or not (_CYRILLIC.search(text) or _LATIN.search(text))):
        yield Fault(entry, (field,), f'"{text}" is not Russian')
