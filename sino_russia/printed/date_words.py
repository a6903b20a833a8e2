"""Words and signs that make up dates in English, Chinese and Russian."""

import re
from functools import lru_cache
from typing import NamedTuple


class Token(NamedTuple):
    """One word or number of a date."""

    kind: str
    """`year`, `month`, `day`, `months` (a run of them), `season`, `decade`, `number`, `to`, `and` or `break`."""
    value: int = 0
    """The number it stands for; for `months` the first."""
    upper: int = 0
    """For `months`, the last."""


_ENGLISH_MONTHS = (
    *(r"Jan(?:uary|\b)", r"Feb(?:ruary|\b)", r"Mar(?:ch|\b)", r"Apr(?:il|\b)", r"May\b", r"June?\b", r"July?\b"),
    *(r"Aug(?:ust|\b)", r"Sept?(?:ember|\b)", r"Oct(?:ober|\b)", r"Nov(?:ember|\b)", r"Dec(?:ember|\b)"),
)
_RUSSIAN_MONTHS = (
    *("январ[а-я]*|янв", "феврал[а-я]*|фев", "март[а-я]*|мар", "апрел[а-я]*|апр", "ма[йяеюё]м?", "июн[а-я]*"),
    *("июл[а-я]*", "август[а-я]*|авг", "сентябр[а-я]*|сен", "октябр[а-я]*|окт", "ноябр[а-я]*|ноя", "декабр[а-я]*|дек"),
)
_SEASONS = (
    (r"spring(?= )|весн[а-я]+|春季?", 3, 5),
    (r"summer(?= )|лет(?:о|ом)\b|夏季?", 6, 8),
    (r"autumn|fall of|осен[а-я]+|秋季?", 9, 11),
    (r"(?:first|1st) half|H1\b|перво[ем]у? полугоди[а-я]+|上半年", 1, 6),
    (r"second half|H2\b|второ[ем]у? полугоди[а-я]+|下半年", 7, 12),
    (r"first quarter|Q1\b|(?:I|1-?[йм]|перв[а-я]+) квартал[а-я]*|(?:第?一|首)季度", 1, 3),
    (r"second quarter|Q2\b|(?:II|2-?[йм]|втор[а-я]+) квартал[а-я]*|第?二季度", 4, 6),
    (r"third quarter|Q3\b|(?:III|3-?[йм]|трет[а-я]+) квартал[а-я]*|第?三季度", 7, 9),
    (r"fourth quarter|last quarter|Q4\b|(?:IV|4-?[йм]|четверт[а-я]+) квартал[а-я]*|第?四季度", 10, 12),
    (r"first three quarters|前三季度", 1, 9),
)
_EXACT_FROM = 3
"""Place in the table where seasons end and exact runs of months begin."""
_COUNTS = {
    word: value
    for value, words in enumerate(
        (
            *("one один 一", "two два|двух|две 二|两", "three три|трех|трёх 三", "four четыре|четырех|четырёх 四"),
            *("five пять|пяти 五", "six шесть|шести 六", "seven семь|семи 七", "eight восемь|восьми 八"),
            *("nine девять|девяти 九", "ten десять|десяти 十", "eleven одиннадцать|одиннадцати 十一"),
        ),
        start=1,
    )
    for word in re.split(r"[ |]", words)
}
_COUNT = "|".join(sorted(_COUNTS, key=len, reverse=True))
_FIRST_MONTHS = (
    rf"(?:first|перв[а-я]+)\s+(?P<first_en>\d{{1,2}}|{_COUNT})\s+(?:months|месяц[а-я]*)"
    rf"|(?:за|в)\s+(?P<first_ru>\d{{1,2}}|{_COUNT})\s+месяц[а-я]*"
    rf"|[前首](?P<first_zh>\d{{1,2}}|{_COUNT})个?月"
)
_TO = r"[-–—~～至到]|\bto\b|\bthrough\b|\buntil\b|\btill\b|\bпо\b|\bдо\b"
_AND = r"\band\b|&|\bи\b|和|及|、"
_FILLER = (
    r"(?:st|nd|rd|th)\b|\bof\b|\bthe\b|\bin\b|\bon\b"
    r"|\bг\b\.?|\bгод[а-я]*\b|\bгг\b\.?|\bв\b|-(?:го|е|й|м)\b"
    r"|年|日|号|月|的|[\s,.()（），]"
)

_TOKEN = re.compile(
    r"(?P<iso>\b(?P<iy>(?:1[5-9]|20)\d\d)[-/.](?P<im>\d{1,2})[-/.](?P<id>\d{1,2})\b)"
    r"|(?P<dotted>\b(?P<dd>\d{1,2})[./](?P<dm>\d{1,2})[./](?P<dy>(?:1[5-9]|20)\d\d)\b)"
    r"|(?P<century_decade>20世纪(?P<cd>\d0|[二三四五六七八九]十)年代)"
    r"|(?P<decade>(?:1[5-9]|20)\d0)(?:['’]?s\b|-?[хеы]\b|-?х\s+год\w+|年代)"
    r"|(?P<numeral_year>[一二][零〇○一二三四五六七八九]{3}年)"
    r"|(?P<year>(?<!\d)(?:1[5-9]|20)\d\d(?!\d|[.,]\d))"
    rf"|(?P<first>{_FIRST_MONTHS})"
    # A look at the first letter saves trying each word of a long list at each place of a text.
    r"|(?=[^\W\d_]|\d-?(?:[йм]|квартал)|1st)(?:"
    + "|".join(rf"(?P<s{n}>{pattern})" for n, (pattern, _, _) in enumerate(_SEASONS))
    + r")|(?=[A-Z])(?:"
    + "|".join(rf"(?P<e{n}>\b{pattern}\.?)" for n, pattern in enumerate(_ENGLISH_MONTHS, 1))
    + r")|(?=[а-я])(?:"
    + "|".join(rf"(?P<r{n}>\b(?:{pattern})\b)" for n, pattern in enumerate(_RUSSIAN_MONTHS, 1))
    + ")"
    + r"|(?P<zh_month>(?<!\d)\d{1,2}|(?<![一二三四五六七八九十])[一二三四五六七八九十]{1,2})(?=月(?!份额))月份?"
    r"|(?P<zh_day>(?<!\d)\d{1,2})[日号]"
    # 10-Jan-2020 is one day, no run from October to January.
    r"|(?P<hyphen>(?<=\d)-(?=[A-Z][a-z]{2,8}-\d{4}\b)|(?<=[a-z])-(?=\d{4}\b))"
    rf"|(?P<to>{_TO})|(?P<and>{_AND})"
    r"|(?P<number>(?<![\d.,$€¥])\d{1,2})(?![\d%％]|[.,]\d)"
    rf"|(?P<filler>{_FILLER})"
    r"|(?P<other>\w+|.)",
    re.DOTALL,
)
_MONTHS = {numeral: month for month, numeral in enumerate("一 二 三 四 五 六 七 八 九 十 十一 十二".split(), 1)}
_NUMERALS = str.maketrans("零〇○一二三四五六七八九", "000123456789")


def tokens(text: str) -> list[Token]:
    """Split a text into the parts of its dates, with a `break` wherever something else stands."""
    return [token for match in _TOKEN.finditer(_cased(text)) for token in _tokens(match)]


def _cased(text: str) -> str:
    # English month names are told from words by their capital; Russian ones have none.
    if text.isascii():
        return text
    return "".join(char.lower() if "А" <= char <= "я" or char in "Ёё" else char for char in text)


def _tokens(match: re.Match[str]) -> list[Token]:
    # The outermost group is closed last, so that it is the one that matched last.
    kind = match.lastgroup or "other"
    if kind in ("filler", "hyphen"):
        return []
    if kind in ("to", "and"):
        return [Token(kind)]
    if kind in ("year", "decade", "number"):
        return [Token(kind, int(match[kind]))]
    if kind[0] in "ers" and kind[1:].isdigit():
        return [_numbered(kind[0], int(kind[1:]))]
    return _composed(kind, match)


def _numbered(language: str, number: int) -> Token:
    """A month by its number, in English (e) or Russian (r), or a season (s) by its place in the table."""
    if language != "s":
        return Token("month", number)
    _, first, last = _SEASONS[number]
    return Token("season" if number < _EXACT_FROM else "months", first, last)


def _composed(kind: str, match: re.Match[str]) -> list[Token]:
    """What a match that needs working out stands for; a break if it is no date."""
    if kind == "iso":
        return _in_digits(match["iy"], match["im"], match["id"])
    if kind == "dotted":
        return _in_digits(match["dy"], match["dm"], match["dd"])
    if kind == "century_decade":
        return [Token("decade", 1900 + int(match["cd"][0].translate(_NUMERALS)) * 10)]
    if kind == "numeral_year":
        return [Token("year", int(match["numeral_year"][:4].translate(_NUMERALS)))]
    if kind == "first":
        count = match["first_en"] or match["first_ru"] or match["first_zh"]
        return [Token("months", 1, min(int(count) if count.isdigit() else _COUNTS[count.lower()], 12))]
    if kind == "zh_month":
        month = match["zh_month"]
        number = int(month) if month.isdigit() else _MONTHS.get(month, 0)
        return [Token("month", number) if 1 <= number <= 12 else Token("break")]
    return [Token("day", int(match["zh_day"]))] if kind == "zh_day" else [Token("break")]


def _in_digits(year: str, month: str, day: str) -> list[Token]:
    # 05/16/2024 can only be American; where both orders are possible the European one is taken.
    first, second = int(month), int(day)
    if first > 12:
        first, second = second, first
    return [Token("break"), Token("year", int(year)), Token("month", first), Token("day", second), Token("break")]


def _numeral(numeral: str) -> int:
    tens, _, ones = numeral.rpartition("十")
    digits = {digit: value for value, digit in enumerate("零一二三四五六七八九")}
    if "十" not in numeral:
        return digits[numeral]
    return (digits[tens] if tens else 1) * 10 + (digits[ones] if ones else 0)


_WEEKDAYS = (
    r"\bMon(?:day)?\b|понедельник|(?:周|星期|礼拜)一",
    r"\bTue(?:s|sday)?\b|вторник|(?:周|星期|礼拜)二",
    r"\bWed(?:nesday)?\b|\bсред[уаы]\b|(?:周|星期|礼拜)三",
    r"\bThu(?:rs|rsday)?\b|четверг|(?:周|星期|礼拜)四",
    r"\bFri(?:day)?\b|пятниц|(?:周|星期|礼拜)五",
    r"\bSat(?:urday)?\b|суббот|(?:周|星期|礼拜)六",
    r"\bSunday\b|\bвоскресень|(?:周|星期|礼拜)[日天]",
)


@lru_cache(maxsize=65536)
def weekdays(text: str) -> frozenset[int]:
    """Days of the week that the text names, Monday being 0.

    >>> sorted(weekdays("Thursday, в пятницу"))
    [3, 4]
    """
    return frozenset(match.lastindex - 1 for match in _WEEKDAY.finditer(text) if match.lastindex)


_WEEKDAY = re.compile(r"(?=[MTWFS周星礼а-я])(?:" + "|".join(f"({pattern})" for pattern in _WEEKDAYS) + ")")


_RELATIVE = re.compile(
    r"\b(?:next|previous|following)\s+day|\bday\s+(?:before|after|earlier|later)|\b(?:yesterday|today|tomorrow)\b"
    r"|\b\w+-day\b|\b(?:two|three|four|five|six|seven|eight|nine|ten)\s+days\b"
    r"|次日|翌日|[前后後]一[天日]|第[二三四五六七八九十]+天|[昨今明当當][天日]|[两兩二三四五六七八九十\d]+天"
    r"|\b(?:вчера|сегодня|завтра|накануне)\b|дн[её]м\s+(?:ранее|позже|раньше)|на\s+следующий\s+день"
    r"|\w+дневн\w+|\b(?:два|три|четыре|пять|шесть|семь|восемь|девять|десять)\s+дн(?:я|ей)\b",
    re.IGNORECASE,
)


def counts_days(text: str) -> bool:
    """Whether the text tells a day or an end of a stay by counting from another day.

    >>> counts_days("a two-day visit"), counts_days("次日"), counts_days("Tuesday")
    (True, True, False)
    """
    return _RELATIVE.search(text) is not None


_DAY_NUMERAL = re.compile(r"(?<![一二三四五六七八九十])((?:二?十)?[一二三四五六七八九]|二?十|三十一?)[日号號]")


def day_numerals(text: str) -> frozenset[int]:
    """Days of a month that the text writes in Chinese numerals.

    >>> sorted(day_numerals("十九日至二十一日"))
    [19, 21]
    """
    return frozenset(_numeral(numeral) for numeral in _DAY_NUMERAL.findall(text))


_DAY_NUMBER = re.compile(r"(?<!\d)(\d{1,2})[日号]|\b(\d{1,2})(?:st|nd|rd|th|-го|-е)\b")


def day_numbers(text: str) -> frozenset[int]:
    """Days of a month that the text names without the month.

    >>> sorted(day_numbers("16日至17日")), sorted(day_numbers("on the 17th"))
    ([16, 17], [17])
    """
    return frozenset(int(match[1] or match[2]) for match in _DAY_NUMBER.finditer(text))
