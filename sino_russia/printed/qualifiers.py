"""Words by which sources say that a number is not exact, in English, Chinese and Russian."""

import re
from functools import lru_cache

from sino_russia.model.vocabulary import Qualifier

_WORDS: dict[Qualifier, tuple[str, ...]] = {
    Qualifier.ABOUT: (
        r"\b(?:about|around|approximately|approx|roughly|some|circa|estimated)\b",
        r"\bоколо\b|примерно|приблизительно|порядка",
        "约|約|左右|上下",
    ),
    Qualifier.ALMOST: (
        r"\b(?:almost|nearly|close to|just under)\b",
        "почти|близк",
        r"将近|將近|接近|近(?=[\d一二三四五六七八九十])",
    ),
    Qualifier.OVER: (
        r"\b(?:more than|over|above|exceed\w*|in excess of|upwards of|surpass\w*|topp\w+)\b",
        r"более(?! чем на)|свыше|больше|превы",
        r"超过|超過|逾|突破|[多余餘](?=[亿億万萬个個年家])",
    ),
    Qualifier.UNDER: (r"\b(?:less than|under|below|fewer than)\b", "менее|меньше", "不到|不足|低于"),
    Qualifier.UP_TO: (
        r"\b(?:up to|as much as|as many as|maximum|not? (?:more than|over|above))\b",
        r"\b(?:not|never|cannot) (?:to )?(?:exceed|surpass)",
        r"\bне (?:более|больше|свыше|превы)|вплоть до|максимум",
        "多达|高达|最多|(?:[不未]|没有?)(?:超[过過]?|逾|突破)|不[多高][于於]",
    ),
    Qualifier.AT_LEAST: (
        r"\b(?:at least|not? (?:fewer than|less than|below|under)|minimum)\b",
        r"\bне (?:менее|меньше)|как минимум",
        "至少|不[少低][于於]|以上",
    ),
}
_FORMS = {qualifier: re.compile("|".join(words), re.IGNORECASE) for qualifier, words in _WORDS.items()}
_LONGER_FIRST = sorted(Qualifier, key=lambda one: one in (Qualifier.OVER, Qualifier.UNDER))
"""Each only where those before it left words: "не менее" has "менее" in it, "just under" has "under"."""


@lru_cache(maxsize=65536)
def qualifiers(text: str) -> frozenset[Qualifier]:
    """Qualifiers whose words the text prints; several if words of several stand there.

    >>> sorted(qualifiers("reportedly almost 40 percent")), sorted(qualifiers("не менее 5 млрд"))
    ([<Qualifier.ALMOST: 'almost'>], [<Qualifier.AT_LEAST: 'at_least'>])
    """
    printed = set()
    for qualifier in _LONGER_FIRST:
        text, places = _FORMS[qualifier].subn(" ", text)
        if places:
            printed.add(qualifier)
    return frozenset(printed)
