"""Closed lists of values whose members say what they mean."""

from enum import StrEnum
from typing import Self


class Vocabulary(StrEnum):
    """A closed list; each member is a value and the sentence that explains it."""

    meaning: str

    def __new__(cls, value: str, meaning: str) -> Self:
        """Make a member of a value and the sentence that explains it."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.meaning = meaning
        return member


class Side(Vocabulary):
    """Whose something is."""

    CHINA = "china", "The People's Republic of China, its bodies, firms, media and citizens."
    RUSSIA = "russia", "The Soviet Union or the Russian Federation, its bodies, firms, media and citizens."
    THIRD = "third", "Everybody else, international organisations included."


class Status(Vocabulary):
    """How sure we are that the record is so; never how far a deal has come."""

    CONFIRMED = "confirmed", "A source published on or after the day says that it happened or holds."
    ANNOUNCED = "announced", "Said beforehand; no source found that says it then happened."
    REPORTED = "reported", "Said by a source that relies on others it does not name, or hedges."
    DISPUTED = "disputed", "Sources contradict each other on whether it happened at all."
    DID_NOT_HAPPEN = "did_not_happen", "Expected, planned or asked for, and a source says that it did not happen."


class Qualifier(Vocabulary):
    """The source's own word on how exact a number is."""

    ABOUT = "about", "Around, about, approximately, some; около, примерно; 约."
    ALMOST = "almost", "Nearly, almost, close to; почти; 近."
    OVER = "over", "More than, over; более, свыше; 超过, 多."
    UNDER = "under", "Less than, under, below; менее; 不到."
    UP_TO = "up_to", "As much as, up to; до; 多达."
    AT_LEAST = "at_least", "At least, no fewer than; не менее; 至少, 以上."


class Unit(Vocabulary):
    """What a number counts."""

    USD_BN = "usd_bn", "Billion US dollars (10^9)."
    USD_MN = "usd_mn", "Million US dollars."
    CNY_BN = "cny_bn", "Billion yuan (10^9); a printed 亿元 is a tenth of it."
    RUB_BN = "rub_bn", "Billion roubles (10^9)."
    EUR_BN = "eur_bn", "Billion euros (10^9)."
    PERCENT = "percent", "Hundredths of a whole."
    PERCENTAGE_POINTS = "percentage_points", "Difference of two percentages."
    TIMES = "times", "A ratio: so many times."
    MT = "mt", "Million tonnes."
    KT = "kt", "Thousand tonnes."
    MT_PER_YEAR = "mt_per_year", "Million tonnes a year."
    KBD = "kbd", "Thousand barrels a day."
    MN_BARRELS = "mn_barrels", "Million barrels."
    BCM = "bcm", "Billion cubic metres of gas."
    BCM_PER_YEAR = "bcm_per_year", "Billion cubic metres of gas a year."
    MCM_PER_DAY = "mcm_per_day", "Million cubic metres of gas a day."
    MN_M3 = "mn_m3", "Million cubic metres (timber)."
    TWH = "twh", "Terawatt hours (10^9 kWh)."
    MW = "mw", "Megawatts of capacity."
    KM = "km", "Kilometres."
    KM2 = "km2", "Square kilometres."
    NAUTICAL_MILES = "nautical_miles", "Nautical miles."
    HECTARES = "hectares", "Hectares."
    PERSONS = "persons", "People."
    MN_PERSONS = "mn_persons", "Million people."
    DIVISIONS = "divisions", "Army divisions."
    ITEMS = "items", "Pieces of whatever the record names: vehicles, contracts, voyages."
    AIRCRAFT = "aircraft", "Aircraft."
    SHIPS = "ships", "Ships, boats and submarines."
    WARHEADS = "warheads", "Nuclear warheads."
    ENTITIES = "entities", "Firms, banks and persons on a list."
    YEARS = "years", "Years."
    MONTHS = "months", "Months."
    DAYS = "days", "Days."
    USD_PER_KCM = "usd_per_kcm", "US dollars per thousand cubic metres of gas."
    USD_PER_BARREL = "usd_per_barrel", "US dollars a barrel."
    USD_PER_TONNE = "usd_per_tonne", "US dollars a tonne."
    CNY_PER_RUB = "cny_per_rub", "Yuan per rouble."
    RANK = "rank", "Place in an order, one being first."
    INDEX = "index", "Points of an index the record names."


RATES = frozenset(
    {
        *(Unit.KBD, Unit.MCM_PER_DAY, Unit.BCM_PER_YEAR, Unit.MT_PER_YEAR),
        *(Unit.USD_PER_KCM, Unit.USD_PER_BARREL, Unit.USD_PER_TONNE, Unit.CNY_PER_RUB),
    }
)
"""Units whose numbers do not add up over time: a year's barrels a day are no sum of its months'."""
