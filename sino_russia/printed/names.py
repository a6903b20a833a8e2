"""Names as sources print them: titles before, cases and possessives after, surnames alone, 习主席, Сергею Лаврову."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from sino_russia.printed.characters import simplified

_HAN = re.compile(r"[\u3400-\u9fff]")
_LATIN_OR_CYRILLIC = re.compile(r"[a-z\u0400-\u04ff]")
_NOT_WORD = re.compile(r"[^\w]+")
_EMPTY = frozenset(
    """
    the of and a an in on at for to by with from as his her their its who both two three all sides side leaders
    leader heads head state states parties party countries country nations presidents president premier premiers
    prime minister ministers foreign defense defence officials official delegation delegations government
    governments mr ms mrs dr sir comrade chairman general secretary counterpart counterparts former then new
    chief senior top vice deputy ambassador spokesperson spokeswoman spokesman army forces military city capital
    bilateral joint meeting talks first second statistics data figures main directorate administration agency service
    и в на с по из от к обе обеих стороны сторон сторона двух два лидеры лидеров главы глава президент президента
    президентом президентов премьер министр министра министры председатель председателя товарищ г государств
    государства страны стран правительство правительства делегация статистика статистики данные данным управление
    """.split()
)
"""Words that name nobody on their own."""
_GENERIC_HAN = re.compile(
    "双方|两国|两军|元首|领导人|两边|各方|双边|主席|总统|总理|外长|部长|代表团|同志|先生|女士|的|和|与|在|同|方|我"
)


@dataclass(frozen=True)
class Names:
    """The names by which something is known."""

    phrases: tuple[tuple[str, ...], ...]
    """Each name as words, lower case, without accents and signs."""
    han: tuple[str, ...]
    """Names in Chinese characters."""
    surnames: tuple[str, ...] = ()
    """For persons: the words and characters that name them alone."""
    is_state: bool = False
    """Whether one character stands for it, as 中 and 俄 do."""
    context: frozenset[str] = frozenset()
    """Words that may stand beside its own, such as those of its state: the Russian navy."""

    @cached_property
    def words(self) -> frozenset[str]:
        """All words of all names."""
        return frozenset(word for phrase in self.phrases for word in phrase)

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """First two letters of each word, which all its forms share."""
        return frozenset(word[:2] for word in (*self.words, *self.surnames))


def names(
    texts: Iterable[str], *, is_person: bool = False, surname_first: bool = False, is_state: bool = False
) -> Names:
    """Prepare the names of one thing for comparing.

    >>> names(["Xi Jinping", "习近平"], is_person=True, surname_first=True).surnames
    ('xi', '习')
    """
    latin, han, surnames = [], [], []
    for text in map(simplified, texts):
        if _HAN.search(text):
            plain = re.sub(r"[^\u3400-\u9fff\w]", "", text)
            han.append(plain)
            surnames.append(plain[0])
        elif phrase := _words(text):
            latin.append(phrase)
            surnames.append(phrase[0] if surname_first and not _is_cyrillic(phrase[0]) else phrase[-1])
            if surname_first and _is_cyrillic(phrase[0]):
                surnames.append(phrase[0])
    return Names(tuple(latin), tuple(han), tuple(dict.fromkeys(surnames)) if is_person else (), is_state)


def fits(text: str, known: Iterable[Names]) -> bool | None:
    """Whether a printed name names one of several things; None if it names nobody ("the two leaders").

    >>> xi, lavrov = names(["Xi Jinping", "习近平"], is_person=True, surname_first=True), names(
    ...     ["Sergey Lavrov", "Сергей Лавров"], is_person=True)
    >>> fits("Сергеем Лавровым", [xi, lavrov]), fits("习近平主席", [lavrov]), fits("the two leaders", [xi])
    (True, False, None)
    """
    printed = _words(text)
    han = "" if text.isascii() else "".join(_HAN.findall(simplified(text)))
    # Most sources print a name as it is recorded; only the others are compared word by word.
    known = tuple(known)
    if any(printed in one.phrases or han in one.han for one in known):
        return True
    if any(_named(printed, han, one) for one in known):
        return True
    # Of a name in Arabic or Japanese letters nothing can be said that its aliases do not.
    telling = [word for word in printed if word not in _EMPTY and _LATIN_OR_CYRILLIC.match(word)]
    return False if telling or _GENERIC_HAN.sub("", han) else None


def _named(printed: tuple[str, ...], han: str, one: Names) -> bool:
    if han and _named_in_han(han, one):
        return True
    alike = [word for word in printed if word[:2] in one.beginnings]
    if not alike:
        return False
    if any(_contains(alike, phrase) for phrase in one.phrases):
        return True
    if any(_same_word(word, surname) for word in alike for surname in one.surnames):
        return True
    own = [word for word in alike if word not in _EMPTY and any(_same_word(word, known) for known in one.words)]
    telling = [word for word in printed if word not in _EMPTY]
    return bool(own) and all(word in own or any(_same_word(word, known) for known in one.context) for word in telling)


def _named_in_han(han: str, one: Names) -> bool:
    if any(name in han or (len(han) > 1 and han in name) for name in one.han):
        return True
    if one.is_state:
        return any(name[0] in han for name in one.han)
    # A long name is shortened by leaving characters out: 外交部 for 中华人民共和国外交部.
    core = _GENERIC_HAN.sub("", han)
    if one.surnames:
        return len(core) == 1 and core in one.surnames
    return len(core) > 1 and any(_is_subsequence(core, name) for name in one.han)


def _is_subsequence(short: str, long: str) -> bool:
    rest = iter(long)
    return all(character in rest for character in short)


def _contains(printed: list[str], phrase: tuple[str, ...]) -> bool:
    """Whether the words of a name stand in the printed words, in order, other words between them allowed."""
    rest = iter(printed)
    return all(any(_same_word(word, known) for word in rest) for known in phrase)


@lru_cache(maxsize=65536)
def _same_word(printed: str, known: str) -> bool:
    """Whether two words are forms of one: Лавров and Лавровым, China and Chinese, Russia and Russian."""
    if printed == known:
        return True
    if min(len(printed), len(known)) < 3 or _is_cyrillic(printed) != _is_cyrillic(known):
        return False
    shared = 0
    for one, other in zip(printed, known, strict=False):
        if one != other:
            break
        shared += 1
    tails = printed[shared:], known[shared:]
    if _is_cyrillic(known):
        # Case endings: up to three letters change at the end, adjectives of countries up to five.
        return shared >= max(2, len(known) - 2) and len(tails[0]) <= (5 if shared >= 4 else 3)
    return shared >= max(3, len(known) - 2) and tails[0] in _ENGLISH_TAILS and tails[1] in ("", "a", "e", "y", "ia")


_ENGLISH_TAILS = frozenset(("", "s", "es", "n", "an", "ian", "ese", "ish", "i", "ns", "ans", "ians", "ia", "ean"))


@lru_cache(maxsize=65536)
def _words(text: str) -> tuple[str, ...]:
    plain = unicodedata.normalize("NFKD", text.casefold().replace("ё", "е"))
    plain = "".join(character for character in plain if not unicodedata.combining(character))
    plain = re.sub(r"['’`]s\b|['’`ʹʼ]", "", plain)
    return tuple(_WHOLE.get(word, word) for word in _NOT_WORD.split(plain) if word)


_WHOLE = {"sino": "china", "russo": "russia"}
"""What the first half of a compound stands for."""


def _is_cyrillic(word: str) -> bool:
    return "\u0400" <= word[0] <= "\u04ff"
