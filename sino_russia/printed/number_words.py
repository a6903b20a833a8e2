"""Words that stand for numbers, fractions and scales in English, Chinese and Russian."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache, lru_cache
from typing import NamedTuple


class PrintedNumber(NamedTuple):
    """One number as printed, with the span of exact values that could have been printed so."""

    text: str
    """The words that carry it."""
    low: Decimal
    """Least value that rounds to it, without the scale."""
    high: Decimal
    """Greatest value that rounds to it, without the scale."""
    scale: Decimal | None
    """What a scale word after it multiplies it by (billion, 亿, млрд); none if there is no such word."""
    rest: str
    """What follows the number and its scale, where a unit may stand."""
    is_fraction: bool = False
    """Whether it is a share printed as a fraction: half, three-quarters, 四分之三."""

    @property
    def mantissa(self) -> Decimal:
        """The number itself, without the scale."""
        return (self.low + self.high) / 2

    @property
    def value(self) -> Decimal:
        """The number itself, scale included."""
        return self.mantissa * (self.scale or 1)

    def rounds(self, value: Decimal) -> bool:
        """Whether an exact value could have been printed as this number."""
        scale = self.scale or Decimal(1)
        return self.low * scale <= value <= self.high * scale


_SCALES: tuple[tuple[str, int], ...] = (
    (r"trillion|trn|tn\b|трлн|триллион\w*|万亿|萬億|兆|Billionen\b", 12),
    (r"千亿|千億", 11),
    (r"百亿|百億", 10),
    (r"mil millones|milliarde?n?s?\b|miliard[iy]?o?\b|mrd\b|mld\b|мільярд\w*", 9),
    (r"billion|bln|bn\b|b\b|bilh(?:ões|ão)|млрд|миллиард\w*|十亿|十億", 9),
    (r"亿|億", 8),
    (r"千万|千萬", 7),
    (r"milion\w*|milh(?:ões|ão)|mio\b|мільйон\w*", 6),
    (r"million(?:en)?|mln|mn\b|млн|миллион\w*|百万|百萬", 6),
    (r"十万|十萬", 5),
    (r"万|萬", 4),
    (r"thousand|тыс(?:яч\w*)?|千(?!瓦|克|米)", 3),
    (r"hundred|сотен|百(?!分)", 2),
)
SCALE_PATTERN = "|".join(pattern for pattern, _ in _SCALES)
"""Regular expression of every scale word, longest first."""
_SCALE_FORMS = tuple((re.compile(pattern, re.IGNORECASE), Decimal(10) ** power) for pattern, power in _SCALES)


@cache
def scale(word: str) -> Decimal:
    """What a scale word multiplies by.

    >>> scale("млрд"), scale("万")
    (Decimal('1000000000'), Decimal('10000'))
    """
    return next(Decimal(int(worth)) for form, worth in _SCALE_FORMS if form.fullmatch(word))


_CARDINALS = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen
    """.split()
_ORDINALS = """
    zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
    fifteenth sixteenth seventeenth eighteenth nineteenth
    """.split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ENGLISH = (
    {word: value for value, word in enumerate(_CARDINALS)}
    | {word: value for value, word in enumerate(_ORDINALS)}
    | {word: value for value, word in zip(range(20, 100, 10), _TENS, strict=True)}
    | {word[:-1] + "ieth": value for value, word in zip(range(20, 100, 10), _TENS, strict=True)}
    | {"a": 1, "dozen": 12, "hundredth": 100, "twice": 2, "double": 2, "doubled": 2, "doubling": 2, "twofold": 2}
    | {"triple": 3, "tripled": 3, "threefold": 3, "quadrupled": 4}
)
_RUSSIAN: tuple[tuple[str, int], ...] = (
    ("одиннадцат", 11), ("двенадцат", 12), ("тринадцат", 13), ("четырнадцат", 14), ("пятнадцат", 15),
    ("шестнадцат", 16), ("семнадцат", 17), ("восемнадцат", 18), ("девятнадцат", 19), ("двадцат", 20),
    ("тридцат", 30), ("сорок", 40), ("пятьдесят", 50), ("пятидесят", 50), ("шестьдесят", 60), ("шестидесят", 60),
    ("семьдесят", 70), ("семидесят", 70), ("восемьдесят", 80), ("восьмидесят", 80), ("девяност", 90),
    ("десят", 10), ("перв", 1), ("один", 1), ("одн", 1), ("втор", 2), ("два", 2), ("две", 2), ("двух", 2), ("двое", 2),
    ("три", 3), ("трех", 3), ("трет", 3), ("четыр", 4), ("четверт", 4), ("пят", 5), ("шест", 6), ("седьм", 7),
    ("сем", 7), ("восем", 8), ("восьм", 8), ("девят", 9), ("сот", 100), ("двести", 200),
    ("тысяч", 1000), ("удвои", 2), ("вдвое", 2), ("втрое", 3),
)  # fmt: skip
_CHINESE_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0}
_CHINESE_DIGITS |= {"两": 2, "兩": 2}
_CHINESE = re.compile(r"[零〇○一二三四五六七八九十百千两兩]+")
_CHINESE_FIRST = re.compile(r"首(?=[次届個个批轮份家])")
_WORD = re.compile(r"[a-zа-яё]+", re.IGNORECASE)
_SCALE_AFTER = re.compile(rf"[\s-]*({SCALE_PATTERN})", re.IGNORECASE)

_HALF = r"\bhalf\b|половин\w*|一半|半数"
_PARTS = "half|halves|third|thirds|quarter|quarters|fourth|fourths|fifth|fifths|sixth|tenth|tenths"
_FRACTION = re.compile(
    r"(?=[^\W\d_])(?:"
    rf"\b(?P<count>a|one|two|three|four|nine)[\s-](?P<part>{_PARTS})\b"
    r"|(?P<russian>две трети|треть|три четверти|четверть)"
    r"|(?P<below>[一二三四五六七八九十]+)分之(?P<above>[一二三四五六七八九十]+)"
    r"|百分之(?P<hundredths>[零一二三四五六七八九十百]+)"
    r"|(?P<tenths>[一二三四五六七八九])成"
    rf"|(?P<half>{_HALF}))",
    re.IGNORECASE,
)
_MARKS = ("hal", "thi", "quart", "four", "fif", "six", "ten", "трет", "четверт", "половин", "分之", "成", "半")
"""What every fraction has one of; to look for these takes a tenth of the time that the expression takes."""
_PART_SIZES = {"hal": 2, "thi": 3, "qua": 4, "fou": 4, "fif": 5, "six": 6, "ten": 10}
_RUSSIAN_FRACTIONS = {"две трети": (2, 3), "треть": (1, 3), "три четверти": (3, 4), "четверть": (1, 4)}


def fractions(text: str) -> Iterator[PrintedNumber]:
    """Shares printed as fractions, within a hundredth: half, three-quarters, две трети, 四分之三, 四成."""
    lower = text.lower()
    for match in _FRACTION.finditer(text) if any(mark in lower for mark in _MARKS) else ():
        above, below = _fraction(match)
        share, slack = Decimal(above) / Decimal(below), Decimal("0.01")
        yield PrintedNumber(match[0], share - slack, share + slack, None, "", is_fraction=True)


def _fraction(match: re.Match[str]) -> tuple[int, int]:
    if match["count"]:
        return _ENGLISH[match["count"].lower()], _PART_SIZES[match["part"][:3].lower()]
    if match["russian"]:
        return _RUSSIAN_FRACTIONS[match["russian"].lower()]
    if match["below"]:
        return _chinese(match["above"]), _chinese(match["below"])
    if match["hundredths"]:
        return _chinese(match["hundredths"]), 100
    return (_chinese(match["tenths"]), 10) if match["tenths"] else (1, 2)


def whole(text: str) -> Iterator[PrintedNumber]:
    """Whole numbers printed in words: thirty-year, forty-third, тридцать, 二十八."""
    for start, value, end in (*_alphabetic(text), *_chinese_runs(text)):
        after = _SCALE_AFTER.match(text, end)
        factor = scale(after[1]) if after else None
        past = after.end() if after else end
        # A number word is exact: nobody rounds "thirty-year" to half a year.
        yield PrintedNumber(text[start:past], Decimal(value), Decimal(value), factor, text[past : past + 24])


def _alphabetic(text: str) -> Iterator[tuple[int, int, int]]:
    words = [(match[0], match.start(), match.end()) for match in _WORD.finditer(text)]
    values = [_value(word.lower()) for word, _, _ in words]
    rest = iter(range(len(words)))
    for index in rest:
        value = values[index]
        if value is None:
            continue
        word, start, end = words[index]
        following = values[index + 1] if index + 1 < len(values) else None
        if value in range(20, 100, 10) and following is not None and following in range(1, 10):
            yield start, value + following, words[next(rest)][2]
        elif word.lower() != "a":
            yield start, value, end


@lru_cache(maxsize=65536)
def _value(word: str) -> int | None:
    if word.isascii():
        return _ENGLISH.get(word)
    word = word.replace("ё", "е")
    # A short stem begins many other words: "сторона" is no hundred, "семья" no seven.
    return next((value for stem, value in _RUSSIAN if word.startswith(stem) and len(word) <= len(stem) * 2), None)


def _chinese_runs(text: str) -> Iterator[tuple[int, int, int]]:
    for match in _CHINESE.finditer(text):
        yield match.start(), _chinese(match[0]), match.end()
    for match in _CHINESE_FIRST.finditer(text):
        yield match.start(), 1, match.end()


def _chinese(numeral: str) -> int:
    """Value of a Chinese numeral below ten thousand; 二〇二四 is read digit by digit."""
    if not any(power in numeral for power in "十百千"):
        return int("".join(str(_CHINESE_DIGITS[digit]) for digit in numeral))
    total, digit = 0, 0
    for character in numeral:
        if character in "十百千":
            total += (digit or 1) * 10 ** ("十百千".index(character) + 1)
            digit = 0
        else:
            digit = _CHINESE_DIGITS[character]
    return total + digit
