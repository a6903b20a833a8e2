"""Words and signs of currencies, shares and measures, which say what a printed number cannot be."""

import re
from functools import lru_cache

from sino_russia.model.vocabulary import Unit

_CURRENCIES: dict[str, re.Pattern[str]] = {
    "usd": re.compile(r"\$|\bdollars?\b|\bUSD\b|долл|美元|美金", re.IGNORECASE),
    "cny": re.compile(r"\byuan\b|\bRMB\b|renminbi|юан|人民币|人民幣|¥|\bCNY\b|(?<![美欧歐日港澳])元", re.IGNORECASE),
    "rub": re.compile(r"\br(?:o?u)bles?\b|руб|卢布|盧布|₽|\bRUB\b", re.IGNORECASE),
    "eur": re.compile(r"€|\beuros?\b|евро|欧元|歐元|\bEUR\b", re.IGNORECASE),
}
_MEASURES: dict[str, tuple[frozenset[Unit], re.Pattern[str]]] = {
    "length": (
        frozenset({Unit.KM, Unit.NAUTICAL_MILES}),
        re.compile(r"\b(?:km|kilomet\w+|miles?)\b|\bкм\b|километр|公里|千米|海里", re.IGNORECASE),
    ),
    "area": (
        frozenset({Unit.KM2, Unit.HECTARES}),
        re.compile(r"\bsq\w*\.?|km2|km²|\bhectares?\b|\bга\b|гектар|\bкв\b|квадратн|公顷|平方", re.IGNORECASE),
    ),
    "mass": (
        frozenset({Unit.MT, Unit.KT, Unit.MT_PER_YEAR, Unit.USD_PER_TONNE}),
        re.compile(r"\bton(?:ne)?s?\b|\bтонн|吨", re.IGNORECASE),
    ),
    "oil": (
        frozenset({Unit.KBD, Unit.MN_BARRELS, Unit.USD_PER_BARREL}),
        re.compile(r"\bbarrels?\b|\bbpd\b|баррел|桶", re.IGNORECASE),
    ),
    "gas": (
        frozenset({Unit.BCM, Unit.BCM_PER_YEAR, Unit.MCM_PER_DAY, Unit.MN_M3, Unit.USD_PER_KCM}),
        re.compile(r"\bbcm\b|cubic|куб|立方", re.IGNORECASE),
    ),
    "people": (
        frozenset({Unit.PERSONS, Unit.MN_PERSONS}),
        re.compile(
            r"\b(?:troops|soldiers|servicemen|personnel|people|students|tourists)\b|военнослужащ|человек|солдат"
            r"|官兵|人(?!民币|次)|名",
            re.IGNORECASE,
        ),
    ),
    "ships": (
        frozenset({Unit.SHIPS}),
        re.compile(r"\b(?:war)?ships?\b|\bvessels?\b|корабл|судн|судов|舰|艘", re.IGNORECASE),
    ),
    "aircraft": (
        frozenset({Unit.AIRCRAFT}),
        re.compile(
            r"\baircraft\b|\b(?:air)?planes?\b|\bhelicopters?\b|\bbombers?\b|самол|вертол|飞机|架", re.IGNORECASE
        ),
    ),
    "power": (frozenset({Unit.MW, Unit.TWH}), re.compile(r"\b[kMGT]Wh?\b|\b[кМГТ]Вт|watt|瓦|千瓦时|度电")),
}
"""What is measured: the units that measure it, and words that say so."""
_RATES = {Unit.USD_PER_KCM: "usd", Unit.USD_PER_BARREL: "usd", Unit.USD_PER_TONNE: "usd", Unit.CNY_PER_RUB: "cny"}
"""Prices, and the currency that each is in."""
_OF_THINGS = frozenset({Unit.ITEMS, Unit.ENTITIES, Unit.RANK, Unit.INDEX, Unit.TIMES, Unit.DIVISIONS, Unit.WARHEADS})
"""Units of things that are counted, which any word may name."""
_OF_TIME = frozenset({Unit.YEARS, Unit.MONTHS, Unit.DAYS})
_SHARE = re.compile(
    r"%|％|\bper ?cent\b|\bpercent|процент|百分|\bhalf\b|\bthird|\bquarter|成\b|половин|трет[ьи]|четверт"
)


@lru_cache(maxsize=65536)
def excludes(text: str, unit: Unit) -> bool:
    """Whether the text prints another currency than the unit's, or only a share where the unit is money.

    >>> excludes("2401亿美元", Unit.CNY_BN), excludes("$240.1 billion", Unit.USD_BN), excludes("26.3%", Unit.USD_BN)
    (True, False, True)
    """
    if unit in _OF_THINGS:
        return False
    own = {name for name, (units, _) in _MEASURES.items() if unit in units}
    own.add(_RATES.get(unit, unit.partition("_")[0]))
    # As a rule the unit is printed; what else is there need not be asked then.
    if any(_FORMS[name].search(text) for name in own if name in _FORMS):
        return False
    printed = _dimensions(text)
    if unit in (Unit.PERCENT, Unit.PERCENTAGE_POINTS):
        # A share of the trade in dollars, or of the ships.
        return bool(printed & _CURRENCIES.keys()) and "share" not in printed
    if own & _CURRENCIES.keys():
        return bool(printed) and not own & printed
    return bool(printed) and not own & printed and unit not in _OF_TIME


def _dimensions(text: str) -> set[str]:
    """What the words and signs of a text say is counted.

    >>> sorted(_dimensions("2,700 кв. км")), sorted(_dimensions("$240.1 billion"))
    (['area', 'length'], ['usd'])
    """
    return {name for name, form in _FORMS.items() if form.search(text)}


_FORMS = {**_CURRENCIES, **{name: form for name, (_, form) in _MEASURES.items()}, "share": _SHARE}
