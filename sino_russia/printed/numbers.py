"""Numbers as sources print them: `$240.1 billion`, `2401亿美元`, `1,6 трлн`, `thirty-year`, each with its rounding."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from sino_russia.model.vocabulary import Unit
from sino_russia.printed import number_words
from sino_russia.printed.number_words import PrintedNumber

_DIGITS = re.compile(
    r"(?P<number>\d{1,3}(?:[,\u00a0\u202f\u2009 ]\d{3})+(?![\d])(?:\.\d+)?|\d+(?:[.,]\d+)?)"
    r"(?:\s|-|\u00a0)*(?:[多余餘]?(?P<scale>" + number_words.SCALE_PATTERN + r"))?",
    re.IGNORECASE,
)
_SUMS = re.compile(
    rf"(?P<more>\d+)\s*(?P<large>{number_words.SCALE_PATTERN})\.?\s*"
    rf"(?P<less>\d+(?:[.,]\d+)?)\s*(?P<small>{number_words.SCALE_PATTERN})?",
    re.IGNORECASE,
)
"""A number in two scales: 13 млрд 910,7 млн, 2181亿7600万, 199 тыс. 800."""
_DECIMAL_COMMA = re.compile(
    r"[а-яёіїє]|mil+iard|mi?rd\b|mld\b|mili[oõ]|millionen|billionen|milh|bilh|prozent|por cento|per cento",
    re.IGNORECASE,
)
"""Letters and words of languages whose decimals follow a comma."""
_SEPARATORS = str.maketrans("", "", ",\u00a0\u202f\u2009 ")
_FULL_WIDTH = str.maketrans("０１２３４５６７８９．％，", "0123456789.%,")

_FACTORS: dict[Unit, Decimal] = {
    **dict.fromkeys((Unit.USD_BN, Unit.CNY_BN, Unit.RUB_BN, Unit.EUR_BN), Decimal(10) ** 9),
    **dict.fromkeys((Unit.BCM, Unit.BCM_PER_YEAR, Unit.TWH), Decimal(10) ** 9),
    **dict.fromkeys((Unit.USD_MN, Unit.MT, Unit.MT_PER_YEAR, Unit.MN_BARRELS, Unit.MCM_PER_DAY), Decimal(10) ** 6),
    **dict.fromkeys((Unit.MN_M3, Unit.MW, Unit.MN_PERSONS), Decimal(10) ** 6),
    **dict.fromkeys((Unit.KT, Unit.KBD), Decimal(10) ** 3),
}
"""What one of a unit is, in the plain unit that sources print with scale words: dollars, tonnes, kilowatt hours."""

_UNIT_WORDS: dict[Unit, tuple[tuple[str, Decimal], ...]] = {
    Unit.MW: (
        (r"GW|ГВт|吉瓦|gigawatt", Decimal(10) ** 9),
        (r"MW|МВт|兆瓦|megawatt", Decimal(10) ** 6),
        (r"kW|кВт|千瓦", Decimal(10) ** 3),
    ),
    Unit.TWH: ((r"TWh|ТВт", Decimal(10) ** 9), (r"GWh|ГВт", Decimal(10) ** 6), (r"MWh|МВт", Decimal(10) ** 3)),
    Unit.YEARS: ((r"decade|десятилет", Decimal(10)), (r"centur|世纪|век", Decimal(100))),
    Unit.MONTHS: ((r"year|年|лет|год", Decimal(12)),),
    Unit.DAYS: ((r"week|周|недел", Decimal(7)),),
    Unit.KM2: ((r"hectare|га\b|公顷", Decimal("0.01")),),
    Unit.HECTARES: ((r"sq|кв|平方公里|km2|km²", Decimal(100)),),
    Unit.KBD: ((r"mb/d|mbd|mbpd", Decimal(10) ** 6), (r"kb/d|kbd|kbpd", Decimal(10) ** 3)),
    Unit.KM: ((r"met(?:er|re)s?\b|м\b|метр|米", Decimal("0.001")),),
}
"""Other units that sources print for the same thing, and what one of them is in the plain unit."""


def fits(text: str, coded: Decimal | int, unit: Unit | None = None) -> bool | None:
    """Whether some printed number rounds to the coded one; None if the text prints no number at all.

    >>> fits("$240.1 billion", Decimal("240.1"), Unit.USD_BN), fits("2401亿美元", Decimal("240.1"), Unit.USD_BN)
    (True, True)
    >>> fits("$240 billion", Decimal("240.1"), Unit.USD_BN), fits("$240.1 billion", Decimal("241.0"), Unit.USD_BN)
    (True, False)
    >>> fits("state visit", 5) is None
    True
    """
    printed = numbers(text)
    if not printed:
        return None
    value = abs(Decimal(coded))
    return any(_rounds_to(number, value, unit) for number in printed)


@lru_cache(maxsize=65536)
def numbers(text: str) -> tuple[PrintedNumber, ...]:
    """Every number that the text prints, in digits or words."""
    plain = text.translate(_FULL_WIDTH)
    return (*_sums(plain), *_in_digits(plain), *number_words.fractions(plain), *number_words.whole(plain))


_DECLINE = re.compile(
    r"[-−–]\s?\d|\b(?:f[ae]ll(?:s|en|ing)?|decreas|declin|drop|down|shrank|shrunk|shrink|contract|reduc|slump|plung"
    r"|lower|less than|minus|sank|slid|decline|negative|los[ts]|gesunken|zurückg|rückg|gefallen|fiel|cal[oi]|calat"
    r"|tumbl|diminu|disminu|fless|pers[oi]\b|perdi|baiss|recul|cayó|caíd|caiu|queda|reduz|descen)|сниз|сниж|сокра|упал|упав|паден|уменьш|минус|меньше"
    r"|ниже|уступа|впала|просе[лд]|просад|менше|зниз|скороч|впав|падін|下降|减少|減少|下滑|下跌|降低|回落|降幅|缩减|縮減|跌",
    re.IGNORECASE,
)


@lru_cache(maxsize=65536)
def falls(text: str) -> bool:
    """Whether the text speaks of a fall, in words or with a minus.

    >>> falls("down 6.9 percent"), falls("同比增长26.3%")
    (True, False)
    """
    return _DECLINE.search(text) is not None


def half_a_digit(number: Decimal) -> Decimal:
    """Half of one in the last digit: how far off what was rounded may be.

    >>> half_a_digit(Decimal("240.1")), half_a_digit(Decimal("240"))
    (Decimal('0.05'), Decimal('0.5'))
    """
    exponent = number.as_tuple().exponent
    return Decimal(5).scaleb((exponent if isinstance(exponent, int) else 0) - 1)


def _sums(text: str) -> Iterator[PrintedNumber]:
    for match in _SUMS.finditer(text):
        large, small = (number_words.scale(match[name]) if match[name] else Decimal(1) for name in ("large", "small"))
        less = Decimal(match["less"].replace(",", "."))
        if less * small >= large:
            continue  # Two numbers, not the rest of one.
        half = half_a_digit(less) * small
        value = int(match["more"]) * large + less * small
        yield PrintedNumber(match[0], value - half, value + half, Decimal(1), text[match.end() : match.end() + 24])


def _in_digits(text: str) -> Iterator[PrintedNumber]:
    for match in _DIGITS.finditer(text):
        number, scale_word = match["number"], match["scale"]
        scale = number_words.scale(scale_word) if scale_word else None
        rest = text[match.end() : match.end() + 24]
        for reading in _readings(number, text):
            half = half_a_digit(reading)
            yield PrintedNumber(match[0].strip(), reading - half, reading + half, scale, rest)


def _readings(number: str, text: str) -> Iterator[Decimal]:
    # "1,690" is a thousand in English and may be a decimal in Russian; "1,6" can only be a decimal.
    if re.fullmatch(r"\d+,\d+", number) and not re.fullmatch(r"\d{1,3},\d{3}", number):
        yield Decimal(number.replace(",", "."))
        return
    yield Decimal(number.translate(_SEPARATORS))
    if re.fullmatch(r"\d{1,3},\d{3}", number) and _DECIMAL_COMMA.search(text):
        yield Decimal(number.replace(",", "."))


def _rounds_to(number: PrintedNumber, value: Decimal, unit: Unit | None) -> bool:
    factor = _FACTORS.get(unit, Decimal(1)) if unit is not None else Decimal(1)
    if number.is_fraction and unit in (Unit.PERCENT, Unit.PERCENTAGE_POINTS):
        return number.low * 100 <= value <= number.high * 100
    # A bare number, as in a table headed "billion dollars", is in the unit itself.
    if number.scale is None and number.low <= value <= number.high:
        return True
    return any(number.low * scale <= value * factor <= number.high * scale for scale in _scales(number, unit))


def _scales(number: PrintedNumber, unit: Unit | None) -> Iterator[Decimal]:
    scale = number.scale or Decimal(1)
    yield scale
    for pattern, worth in _UNIT_WORDS.get(unit, ()) if unit is not None else ():
        if re.match(rf"[\s-]*(?:{pattern})", number.rest, re.IGNORECASE):
            yield scale * worth
