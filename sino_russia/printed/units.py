"""Words and signs of currencies, shares and measures, which say what a printed number cannot be."""

import re
from functools import lru_cache

from sino_russia.model.vocabulary import Unit

_CURRENCIES: dict[str, re.Pattern[str]] = {
    "usd": re.compile(r"\$|\bdollars?\b|\bUSD\b|долл|美元|美金|[亿億万萬]美(?!国|國)", re.IGNORECASE),
    "cny": re.compile(r"\byuan\b|\bRMB\b|renminbi|юан|人民币|人民幣|¥|\bCNY\b|(?<![美欧歐日港澳])元", re.IGNORECASE),
    "rub": re.compile(r"\br(?:o?u)bles?\b|руб|卢布|盧布|₽|\bRUB\b", re.IGNORECASE),
    "eur": re.compile(r"€|\beuros?\b|евро|欧元|歐元|\bEUR\b", re.IGNORECASE),
}
_OF_TIME = frozenset({Unit.YEARS, Unit.MONTHS, Unit.DAYS})
_MEASURES: dict[str, tuple[frozenset[Unit], re.Pattern[str]]] = {
    "length": (
        frozenset({Unit.KM, Unit.NAUTICAL_MILES}),
        re.compile(
            r"(?<![a-z])(?:km|kilomet\w+|met(?:er|re)s?|miles?)\b|(?<!-)\bк?м\b|километр|метр|мил[ьяе]|公里|千米|海里|里程|米",
            re.IGNORECASE,
        ),
    ),
    "area": (
        frozenset({Unit.KM2, Unit.HECTARES}),
        re.compile(r"\bsq\w*\.?|km2|km²|\bhectares?\b|\bга\b|гектар|\bкв\b|квадратн|公顷|公頃|平方", re.IGNORECASE),
    ),
    "mass": (
        frozenset({Unit.MT, Unit.KT, Unit.MT_PER_YEAR, Unit.USD_PER_TONNE}),
        re.compile(r"(?<![a-z])(?:[MK]?t|tpy|ton(?:ne)?s?|tn)\b|\bт\b|тонн|吨|噸", re.IGNORECASE),
    ),
    "oil": (
        frozenset({Unit.KBD, Unit.MN_BARRELS, Unit.USD_PER_BARREL}),
        re.compile(r"\bbarrels?\b|(?<![a-z])(?:[mk]?b/d|[mk]?bpd|bbl)\b|баррел|桶", re.IGNORECASE),
    ),
    "gas": (
        frozenset({Unit.BCM, Unit.BCM_PER_YEAR, Unit.MCM_PER_DAY, Unit.MN_M3, Unit.USD_PER_KCM}),
        re.compile(r"(?<![a-z])bcm|cubic|куб|立方|[mм][3³]", re.IGNORECASE),
    ),
    "people": (
        frozenset({Unit.PERSONS, Unit.MN_PERSONS}),
        re.compile(
            r"\b(?:troops|soldiers?|servicemen|personnel|people|persons?|individuals?|students?|tourists?|men|members?"
            r"|citizens?|participants?|fishermen|marines?|agents?|suspects?|workers?|labou?rers?)\b|военнослужащ|человек|солдат|турист|студент|граждан"
            r"|участник|сотрудник|пограничник|нарушител|рыбак|мигрант|подозреваем|рабочи[ехм]|торгов(?:ец|ц)|官兵|人(?!民币|民幣|次)|名",
            re.IGNORECASE,
        ),
    ),
    "ships": (
        frozenset({Unit.SHIPS}),
        re.compile(
            r"ships?\b|\bvessels?\b|\bboats?\b|\bfrigates?\b|\bdestroyers?\b|\bcorvettes?\b|submarines?\b|cutters?\b"
            r"|\bproject \d|корабл|корвет|фрегат|эсминц|суд(?:н|ов|а)|транспорт|катер|лод[ко]|舰|艦|艘|艇|隻",
            re.IGNORECASE,
        ),
    ),
    "aircraft": (
        frozenset({Unit.AIRCRAFT}),
        re.compile(
            r"\baircraft\b|planes?\b|helicopters?\b|\bbombers?\b|\bfighters?\b|\bjets?\b|самол|вертол|истребител|бомбардир|single-seat|машин"
            r"|飞机|飛機|架|机|機|\b(?:su|tu|il|mi|ka|j|h|y|kj|су|ту|ил|ми|ка)-?\s?\d",
            re.IGNORECASE,
        ),
    ),
    "power": (frozenset({Unit.MW, Unit.TWH}), re.compile(r"[kMGT]W[he]*\b|[кМГТ]Вт|watt|ватт|瓦|度电|度電")),
}
"""What is measured: the units that measure it, and words that say so."""
_COUNTED: dict[str, tuple[frozenset[Unit], re.Pattern[str]]] = {
    "time": (
        _OF_TIME,
        re.compile(
            r"years?\b|months?\b|days?\b|weeks?\b|decades?\b|centur|\bгод|\bлет\b|-летн|месяц|\bдн(?:я|ей|ю)|\bдень|сут(?:ок|ки)"
            r"|недел|столет|年|月|日|天|周",
            re.IGNORECASE,
        ),
    ),
    "units of troops": (frozenset({Unit.DIVISIONS}), re.compile(r"\bdivisions?\b|дивизи|师|師", re.IGNORECASE)),
    "warheads": (
        frozenset({Unit.WARHEADS}),
        re.compile(r"warheads?\b|\bnuclear\b|боеголов|боезаряд|弹头|彈頭|核", re.IGNORECASE),
    ),
    "rank": (
        frozenset({Unit.RANK}),
        re.compile(
            r"(?:largest|biggest|leading|main|top|No\.|number|rank\w*|place|position|first|second|third|fourth|fifth|sixth|\dth)\b"
            r"|перв|втор|трет|четв|пят|шест|седьм|восьм|девят|десят|\d-[а-я]|мест|крупнейш|главн|第|最大|首|位",
            re.IGNORECASE,
        ),
    ),
}
"""What is counted rather than measured: such words stand beside numbers of other things too, and exclude no unit."""
_PRICES = {Unit.USD_PER_KCM: "usd", Unit.USD_PER_BARREL: "usd", Unit.USD_PER_TONNE: "usd", Unit.CNY_PER_RUB: "cny"}
"""Prices, and the currency that each is in."""
_OF_THINGS = frozenset({Unit.ITEMS, Unit.ENTITIES, Unit.RANK, Unit.INDEX, Unit.TIMES, Unit.DIVISIONS, Unit.WARHEADS})
"""Units of things that are counted, which any word may name."""
_SHARE = re.compile(
    r"%|％|٪|\bper ?cent\b|\bpercent|процент|百分|\bhalf\b|\bthird|\bquarter|成\b|половин|трет[ьи]|четверт|проц\b"
)


@lru_cache(maxsize=65536)
def prints(text: str, unit: Unit) -> bool | None:
    """Whether the text has a word or sign of the unit; None for units that any word may stand for.

    >>> prints("38 billion cubic metres", Unit.BCM), prints("38", Unit.BCM), prints("38 firms", Unit.ENTITIES)
    (True, False, None)
    """
    forms = [_ALL_FORMS[name] for name in _dimensions_of(unit) if name in _ALL_FORMS]
    return any(form.search(text) for form in forms) if forms else None


@lru_cache(maxsize=65536)
def excludes(text: str, unit: Unit) -> bool:
    """Whether the text prints another currency than the unit's, or only a share where the unit is money.

    >>> excludes("2401亿美元", Unit.CNY_BN), excludes("$240.1 billion", Unit.USD_BN), excludes("26.3%", Unit.USD_BN)
    (True, False, True)
    """
    if unit in _OF_THINGS:
        return False
    own = _dimensions_of(unit)
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


def _dimensions_of(unit: Unit) -> set[str]:
    own = {name for name, (units, _) in (*_MEASURES.items(), *_COUNTED.items()) if unit in units}
    if unit in (Unit.PERCENT, Unit.PERCENTAGE_POINTS):
        own.add("share")
    return own | {_PRICES.get(unit, unit.partition("_")[0])}


def _dimensions(text: str) -> set[str]:
    """What the words and signs of a text say is counted.

    >>> sorted(_dimensions("2,700 кв. км")), sorted(_dimensions("$240.1 billion"))
    (['area', 'length'], ['usd'])
    """
    return {name for name, form in _FORMS.items() if form.search(text)}


_FORMS = {**_CURRENCIES, **{name: form for name, (_, form) in _MEASURES.items()}, "share": _SHARE}
_ALL_FORMS = {**_FORMS, **{name: form for name, (_, form) in _COUNTED.items()}}
