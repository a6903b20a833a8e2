"""A datum is in the script of another language than the source's.

Wrong:

    # sources/tass-2024-05-16-talks
    language: zh

Wrong:

    # visits/li-qiang-moscow-2024-08
    shows: {date: "August 21, 2024"}

Right:

    # sources/tass-2024-05-16-talks
    language: ru

How to mend: the evidence cites the wrong source, or the source's language is wrong.
"""

import re
from collections.abc import Iterator

from sino_russia.model import Source
from sino_russia.model.fields import Kind
from sino_russia.model.sources import Language
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR
IS_OF_PRINT = True

_HAN, _CYRILLIC = re.compile("[\u3400-\u9fff]"), re.compile("[\u0400-\u04ff]")
_LATIN_WORD = re.compile("[A-Za-z]{3,}")
_OWN = {Language.ZH: _HAN, Language.RU: _CYRILLIC, Language.UK: _CYRILLIC}
"""Script of languages that write no dates, kinds and numbers in Latin words; names of firms and ships they do."""
_OTHERS = {
    # English pages print Chinese names; the others keep to their scripts.
    **dict.fromkeys((Language.EN, Language.DE, Language.FR, Language.ZH, Language.JA), _CYRILLIC),
    **dict.fromkeys((Language.RU, Language.UK), _HAN),
}


_PLAIN = (Kind.DATE, Kind.NUMBER, Kind.VOCABULARY)


def check(records: Records) -> Iterator[Fault]:
    """Data with a letter of a script that texts in the source's language do not use."""
    for claim in records.shown():
        source = records.of(Source, claim.item.source)
        foreign = _OTHERS.get(source.language) if source is not None else None
        if source is None or foreign is None:
            continue
        for text in claim.printed:
            own = _OWN.get(source.language) if claim.field.kind in _PLAIN else None
            is_latin = own is not None and _LATIN_WORD.search(text) and not own.search(text)
            if is_latin or (not text.isascii() and foreign.search(text)):
                message = f'"{text}" is not in the language of {claim.item.source}, {source.language}'
                yield Fault(claim.entry, claim.loc, message)
