"""What sources print, and whether it fits what was coded."""

import datetime as dt
from decimal import Decimal

import pytest

from sino_russia.edtf import Edtf
from sino_russia.model.events import Choice
from sino_russia.model.vocabulary import Qualifier, Unit
from sino_russia.printed import date_words, dates, kinds, names, numbers, qualifiers, units


@pytest.mark.parametrize(
    ("text", "coded", "unit", "expected"),
    [
        ("$240.1 billion", "240.1", Unit.USD_BN, True),
        ("$240 billion", "240.1", Unit.USD_BN, True),
        ("$240.1 billion", "240", Unit.USD_BN, False),
        ("$241 billion", "240.1", Unit.USD_BN, False),
        ("2401亿美元", "240.1", Unit.USD_BN, True),
        ("1.69万亿元", "1690", Unit.CNY_BN, True),
        ("8000多万元", "0.08", Unit.CNY_BN, True),
        ("30餘億美元", "3", Unit.USD_BN, True),
        ("1,6 трлн рублей", "1600", Unit.RUB_BN, True),
        ("1 690,5 млрд", "1690.5", Unit.CNY_BN, True),
        ("240 млрд", "241", Unit.USD_BN, False),
        ("26.3 percent", "26.3", Unit.PERCENT, True),
        ("almost 40 percent", "40", Unit.PERCENT, True),
        ("Some three-quarters", "75", Unit.PERCENT, True),
        ("три четверти", "75", Unit.PERCENT, True),
        ("四成", "40", Unit.PERCENT, True),
        ("百分之三十", "30", Unit.PERCENT, True),
        ("70 percent4", "70", Unit.PERCENT, True),
        ("19,6%", "19.6", Unit.PERCENT, True),
        ("thirty-year", "30", Unit.YEARS, True),
        ("two decades", "20", Unit.YEARS, True),
        ("三十年", "30", Unit.YEARS, True),
        ("270,000 military personnel", "270000", Unit.PERSONS, True),
        ("38 billion cubic meters", "38", Unit.BCM_PER_YEAR, True),
        ("380亿立方米", "38", Unit.BCM_PER_YEAR, True),
        ("as much as 50 bcm/y", "50", Unit.BCM_PER_YEAR, True),
        ("4,200 kilometers", "4200", Unit.KM, True),
        ("107 млн тонн", "107", Unit.MT, True),
        ("2.1 million bpd", "2100", Unit.KBD, True),
        ("1.2 GW", "1200", Unit.MW, True),
        ("120万千瓦", "1200", Unit.MW, True),
        ("43rd", "43", None, True),
        ("forty-third", "43", None, True),
        ("第二十八次", "28", None, True),
        ("首次", "1", None, True),
        ("восьмой", "8", None, True),
        ("二〇二四", "2024", None, True),
        ("13 млрд 910,7 млн", "13.9107", Unit.USD_BN, True),
        ("13 млрд 910,7 млн", "13.9108", Unit.USD_BN, False),
        ("2181亿7600万", "218.176", Unit.USD_BN, True),
        ("199 тыс. 800", "199800", Unit.PERSONS, True),
        ("2 млрд и 5 млрд", "7", Unit.USD_BN, False),
        ("1.06mb/d", "1060", Unit.KBD, True),
        ("1,74 Billionen Yuan", "1740", Unit.CNY_BN, True),
        ("88,796 miliardi di dollari", "88.796", Unit.USD_BN, True),
        ("doubled", "2", Unit.TIMES, True),
        ("fell 6.9 percent", "-6.9", Unit.PERCENT, True),
        ("state visit", "3", None, None),
        ("стороны", "100", None, None),
    ],
)
def test_numbers(text: str, coded: str, unit: Unit | None, expected: bool | None) -> None:
    assert numbers.fits(text, Decimal(coded), unit) is expected


@pytest.mark.parametrize(
    ("text", "coded", "expected"),
    [
        ("May 16 and 17", "2024-05-16/2024-05-17", True),
        ("May 16–17, 2024", "2024-05-16/2024-05-17", True),
        ("from 16 to 17 May", "2024-05-16/2024-05-17", True),
        ("16—17 мая", "2024-05-16/2024-05-17", True),
        ("с 16 по 17 мая", "2024-05-16/2024-05-17", True),
        ("2024年5月16日至17日", "2024-05-16/2024-05-17", True),
        ("16日至17日", "2024-05-16/2024-05-17", True),
        ("May 16 and 17", "2024-05-16/2024-05-18", False),
        ("May 29 - June 3", "2024-05-29/2024-06-03", True),
        ("29 мая — 3 июня", "2024-05-29/2024-06-03", True),
        ("12月31日至1月2日", "2023-12-31/2024-01-02", True),
        ("16 мая 2024 года", "2024-05-16", True),
        ("16.05.2024", "2024-05-16", True),
        ("05/16/2024", "2024-05-16", True),
        ("2014-05-21", "2014-05-21", True),
        ("二〇二四年五月十六日", "2024-05-16", True),
        ("二○○五年", "2006", False),
        ("5月16日", "2024-05-15", False),
        ("16th of May", "2024-05-16", True),
        ("on the 17th", "2024-05-16", False),
        ("May 2024", "2024-05-16", True),
        ("May 2024", "2023-05-16", False),
        ("в мае", "2024-05", True),
        ("may be", "2024-05", None),
        ("by 2025", "2025", True),
        ("late 1980s", "198X", True),
        ("1980-х", "1988", True),
        ("20世纪80年代", "198X", True),
        ("since 2012", "2012/..", True),
        ("1996–1998", "1996/1998", True),
        ("2022-23", "2022/2023", True),
        ("between 2022 and 2023", "2023", True),
        ("spring 2023", "2023-03/2023-05", True),
        ("January-May 2024", "2024-01/2024-05", True),
        ("10-Jan-2020", "2020-01-10", True),
        ("10-Jan-2020", "2020-01-11", False),
        ("2024年1至5月", "2024-01/2024-05", True),
        ("2024年前5个月", "2024-01/2024-05", True),
        ("за первые пять месяцев 2024 года", "2024-01/2024-05", True),
        ("за первые пять месяцев 2024 года", "2024-01/2024-04", False),
        ("上半年", "2024-01/2024-06", True),
        ("first half of 2024", "2024-01/2024-06", True),
        ("Q1 2024", "2024-01/2024-03", True),
        ("Thursday", "2024-05-16", True),
        ("в пятницу", "2024-05-16", False),
        ("the opening day of the 2022 Winter Olympics", "2022-02-04", True),
        ("the opening day", "2022-02-04", None),
        ("2022年13月", "2022-12", True),
        ("2022年13月21日至27日", "2022-12-21/2022-12-27", True),
        ("2022年0月", "2023", False),
        ("45月", "2022-12", None),
        ("二十月", "2022-10", None),
        ("九十月间", "2022-09/2022-10", None),
        ("2024年十十月", "2024-10", True),
        ("2024年十二月", "2024-12", True),
        ("2024年十二月", "2024-02", False),
    ],
)
def test_dates(text: str, coded: str, expected: bool | None) -> None:
    assert dates.fits(text, Edtf(coded)) is expected


def test_a_date_without_a_year_is_the_one_next_to_the_day_of_publication() -> None:
    published = Edtf("2024-05-17")
    assert dates.fits("May 16", Edtf("2024-05-16"), published) is True
    assert dates.fits("May 16", Edtf("2023-05-16"), Edtf("2024-06-17")) is False
    assert dates.fits("last August", Edtf("2021-08"), Edtf("2022-09-10")) is True
    assert dates.fits("January to November", Edtf("2019-01/2019-11"), Edtf("2019-12-13")) is True


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("24-26 avril 1996", True),
        ("十九日至二十六日", True),
        ("April 25", False),
        ("25 апреля", False),
        ("в пятницу", True),
        ("Thursday", False),
        ("трехдневный визит", True),
        ("次日", True),
        ("April 1996", False),
        ("126 vessels", False),
    ],
)
def test_a_printed_date_can_speak_of_a_day(text: str, expected: bool) -> None:
    assert dates.can_mean(text, dt.date(1996, 4, 26)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("十二日", {12}),
        ("九日至三十一日", {9, 31}),
        ("二十日", {20}),
        ("十二三日", set()),
        ("二三十日", set()),
        ("12月二十二三日", set()),
        ("三十二日", set()),
    ],
)
def test_chinese_numerals_of_days(text: str, expected: set[int]) -> None:
    assert date_words.day_numerals(text) == expected


def test_a_range_may_be_a_part_of_what_is_printed() -> None:
    assert dates.fits("1996–1998", Edtf("1996/1999")) is False
    assert dates.fits("1996–1998", Edtf("1996/1999"), is_part=True) is True


XI = names.names(["Xi Jinping", "习近平", "Си Цзиньпин"], is_person=True, surname_first=True)
LAVROV = names.names(["Sergei Lavrov", "Сергей Лавров", "拉夫罗夫"], is_person=True)
CHINA = names.names(["China", "中国", "Китай"], is_state=True)
MFA = names.names(["Ministry of Foreign Affairs of China", "中华人民共和国外交部"])
HARBIN = names.names(["Harbin", "哈尔滨", "Харбин"])


@pytest.mark.parametrize(
    ("text", "known", "expected"),
    [
        ("Xi Jinping", XI, True),
        ("President Xi", XI, True),
        ("Xi’s", XI, True),
        ("习主席", XI, True),
        ("習近平", XI, True),
        ("Си Цзиньпином", XI, True),
        ("Сергею Лаврову", LAVROV, True),
        ("Foreign Minister Sergey Lavrov", LAVROV, True),
        ("拉夫罗夫外长", LAVROV, True),
        ("习近平主席", LAVROV, False),
        ("Li Qiang", XI, False),
        ("the two leaders", XI, None),
        ("兩國元首", XI, None),
        ("プーチン", XI, None),
        ("обе стороны", XI, None),
        ("Chinese", CHINA, True),
        ("Китаю", CHINA, True),
        ("китайской", CHINA, True),
        ("中方", CHINA, True),
        ("Russian", CHINA, False),
        ("外交部", MFA, True),
        ("Foreign Ministry", MFA, True),
        ("Chinese Foreign Ministry", MFA, True),
        ("в Харбине", HARBIN, True),
        ("哈爾濱", HARBIN, True),
        ("Beijing", HARBIN, False),
    ],
)
def test_names(text: str, known: names.Names, expected: bool | None) -> None:
    assert names.fits(text, [known]) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("about 300", {Qualifier.ABOUT}),
        ("почти 40%", {Qualifier.ALMOST}),
        ("近40%", {Qualifier.ALMOST}),
        ("just under 40 percent", {Qualifier.ALMOST}),
        ("more than 70 percent", {Qualifier.OVER}),
        ("超过2000亿", {Qualifier.OVER}),
        ("30餘億", {Qualifier.OVER}),
        ("как минимум 5", {Qualifier.AT_LEAST}),
        ("as much as 50", {Qualifier.UP_TO}),
        ("no more than 50", {Qualifier.UP_TO}),
        ("not more than 50", {Qualifier.UP_TO}),
        ("not exceeding 50", {Qualifier.UP_TO}),
        ("cannot exceed 50", {Qualifier.UP_TO}),
        ("不超过500亿", {Qualifier.UP_TO}),
        ("没有超过500亿", {Qualifier.UP_TO}),
        ("不多于50", {Qualifier.UP_TO}),
        ("не более 50", {Qualifier.UP_TO}),
        ("не больше 50", {Qualifier.UP_TO}),
        ("не свыше 50", {Qualifier.UP_TO}),
        ("не превышает 50", {Qualifier.UP_TO}),
        ("not exceeding 50, after more than 60", {Qualifier.UP_TO, Qualifier.OVER}),
        ("exceeding 50", {Qualifier.OVER}),
        ("превышает 50", {Qualifier.OVER}),
        ("не менее 50", {Qualifier.AT_LEAST}),
        ("не меньше 50", {Qualifier.AT_LEAST}),
        ("not less than 50", {Qualifier.AT_LEAST}),
        ("不低于50", {Qualifier.AT_LEAST}),
        ("менее 50", {Qualifier.UNDER}),
        ("240.1", set()),
    ],
)
def test_qualifiers(text: str, expected: set[Qualifier]) -> None:
    assert qualifiers.qualifiers(text) == expected


@pytest.mark.parametrize(
    ("text", "unit", "expected"),
    [
        ("1.69万亿元", Unit.CNY_BN, False),
        ("1.69万亿元", Unit.USD_BN, True),
        ("240 млрд долларов", Unit.CNY_BN, True),
        ("26.3%", Unit.USD_BN, True),
        ("$5 billion", Unit.PERCENT, True),
        ("5 billion", Unit.USD_BN, False),
        ("38 bcm", Unit.BCM, False),
    ],
)
def test_units(text: str, unit: Unit, expected: bool) -> None:
    assert units.excludes(text, unit) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("down 6.9 percent", True), ("下降6.9%", True), ("сократился на 6,9%", True), ("-6.9%", True), ("выросла", False)],
)
def test_falls(text: str, expected: bool) -> None:
    assert numbers.falls(text) is expected


@pytest.mark.parametrize(
    ("text", "unit", "expected"),
    [
        ("38 billion cubic metres", Unit.BCM, True),
        ("380亿立方米", Unit.BCM_PER_YEAR, True),
        ("38", Unit.BCM, False),
        ("22.7%", Unit.PERCENT, True),
        ("с 30", Unit.PERCENT, False),
        ("一百六十亿美", Unit.USD_BN, True),
        ("два корвета", Unit.SHIPS, True),
        ("28 Su-27UB", Unit.AIRCRAFT, True),
        ("в 2022-м", Unit.KM, False),
        ("thirty-year", Unit.YEARS, True),
        ("the fourth largest", Unit.RANK, True),
        ("15", Unit.ENTITIES, None),
        ("More than 100 Chinese workers", Unit.PERSONS, True),
        ("Два нарушителя", Unit.PERSONS, True),
        ("рабочих", Unit.PERSONS, True),
        ("200 мигрантов", Unit.PERSONS, True),
        ("Двое подозреваемых", Unit.PERSONS, True),
        ("рабочий визит", Unit.PERSONS, False),
    ],
)
def test_words_of_units(text: str, unit: Unit, expected: bool | None) -> None:
    assert units.prints(text, unit) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("China abstained", {Choice.ABSTAINED}),
        ("Россия и Китай наложили вето", {Choice.AGAINST}),
        ("中方投弃权票", {Choice.ABSTAINED}),
        ("voted in favour", {Choice.FOR}),
        ("China, Russia", set()),
    ],
)
def test_words_of_votes(text: str, expected: set[Choice]) -> None:
    assert kinds.members(text, Choice) == expected
