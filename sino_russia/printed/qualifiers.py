"""Words by which sources say that a number is not exact, in English, Chinese and Russian."""

import re

from sino_russia.model.vocabulary import Qualifier

_FORMS: dict[Qualifier, re.Pattern[str]] = {
    Qualifier.ABOUT: re.compile(
        r"\b(?:about|around|approximately|approx|roughly|some|circa|estimated)\b|\bоколо\b|примерно|приблизительно"
        r"|порядка|约|約|大约|左右|上下",
        re.IGNORECASE,
    ),
    Qualifier.ALMOST: re.compile(r"\b(?:almost|nearly|close to|just under)\b|почти|близк|将近|將近|接近|近(?=[\d一二三四五六七八九十])", re.I),
    Qualifier.OVER: re.compile(
        r"\b(?:more than|over|above|exceed\w*|in excess of|upwards of|surpass\w*|topp\w+)\b|более(?! чем на)|свыше|больше"
        r"|превы|超过|超過|逾|突破|多(?=[亿万个年]|家)|余(?=[亿万个年]|家)",
        re.IGNORECASE,
    ),
    Qualifier.UNDER: re.compile(r"\b(?:less than|under|below|fewer than)\b|менее|меньше|不到|不足|低于", re.IGNORECASE),
    Qualifier.UP_TO: re.compile(r"\b(?:up to|as much as|as many as|maximum)\b|\bдо(?= \d)|多达|高达|最多", re.IGNORECASE),
    Qualifier.AT_LEAST: re.compile(r"\b(?:at least|no fewer than|no less than|minimum)\b|не менее|как минимум|至少|不少于|以上", re.I),
}


def qualifiers(text: str) -> frozenset[Qualifier]:
    """Qualifiers whose words the text prints; several if words of several stand there.

    >>> sorted(qualifiers("reportedly almost 40 percent")), sorted(qualifiers("не менее 5 млрд"))
    ([<Qualifier.ALMOST: 'almost'>], [<Qualifier.AT_LEAST: 'at_least'>])
    """
    printed = frozenset(qualifier for qualifier, form in _FORMS.items() if form.search(text))
    # "не менее" has "менее" in it, "just under" has "under".
    for longer, shorter in ((Qualifier.AT_LEAST, Qualifier.UNDER), (Qualifier.ALMOST, Qualifier.UNDER)):
        if longer in printed:
            printed -= {shorter}
    return printed
