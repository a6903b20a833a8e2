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
from functools import cache

from sino_russia.model import Entry
from sino_russia.model.base import Named, Record
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR

_HAN, _CYRILLIC, _LATIN = re.compile("[\u3400-\u9fff]"), re.compile("[\u0400-\u04ff]"), re.compile("[A-Za-z]")


_LANGUAGES = {
    **dict.fromkeys(("name", "title"), "English"),
    **dict.fromkeys(("name_zh", "title_zh"), "Chinese"),
    **dict.fromkeys(("name_ru", "title_ru"), "Russian"),
}


def check(records: Records) -> Iterator[Fault]:
    """Names and titles with a language of their own; those of sources stand as printed."""
    for entry in records:
        for field, language in _fields(type(entry)):
            text = getattr(entry, field)
            if text is not None and not (text.isascii() and language == "English") and _is_foreign(text, language):
                yield Fault(entry, (field,), f'"{text}" is not {language}')


@cache
def _fields(model: type[Entry]) -> tuple[tuple[str, str], ...]:
    if not issubclass(model, Named | Record):
        return ()
    return tuple((name, language) for name, language in _LANGUAGES.items() if name in model.model_fields)


def _is_foreign(text: str, language: str) -> bool:
    if language == "English":
        return bool(_HAN.search(text) or _CYRILLIC.search(text))
    if language == "Chinese":
        return bool(_CYRILLIC.search(text) or not _HAN.search(text))
    return bool(_HAN.search(text) or not (_CYRILLIC.search(text) or _LATIN.search(text)))
