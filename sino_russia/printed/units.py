"""Words and signs of currencies and shares, which say what a printed number cannot be."""

import re
from functools import lru_cache

from sino_russia.model.vocabulary import Unit

_CURRENCIES: dict[str, re.Pattern[str]] = {
    "usd": re.compile(r"\$|\bdollars?\b|\bUSD\b|долл|美元|美金", re.IGNORECASE),
    "cny": re.compile(r"\byuan\b|\bRMB\b|renminbi|юан|人民币|人民幣|¥|\bCNY\b|(?<![美欧歐日港澳])元", re.IGNORECASE),
    "rub": re.compile(r"\br(?:o?u)bles?\b|руб|卢布|盧布|₽|\bRUB\b", re.IGNORECASE),
    "eur": re.compile(r"€|\beuros?\b|евро|欧元|歐元|\bEUR\b", re.IGNORECASE),
}
_SHARE = re.compile(
    r"%|％|\bper ?cent\b|\bpercent|процент|百分|\bhalf\b|\bthird|\bquarter|成\b|половин|трет[ьи]|четверт"
)


@lru_cache(maxsize=65536)
def excludes(text: str, unit: Unit) -> bool:
    """Whether the text prints another currency than the unit's, or only a share where the unit is money.

    >>> excludes("2401亿美元", Unit.CNY_BN), excludes("$240.1 billion", Unit.USD_BN), excludes("26.3%", Unit.USD_BN)
    (True, False, True)
    """
    printed = {name for name, form in _CURRENCIES.items() if form.search(text)}
    currency = unit.value.partition("_")[0]
    if currency in _CURRENCIES:
        return currency not in printed if printed else _SHARE.search(text) is not None
    return unit in (Unit.PERCENT, Unit.PERCENTAGE_POINTS) and bool(printed) and _SHARE.search(text) is None
