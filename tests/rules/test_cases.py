"""Cases of single rules that would clutter their manual pages."""

import datetime as dt
from typing import Any

import pytest

from sino_russia.model import FAMILIES
from sino_russia.records import Records
from sino_russia.rules import catalogue

Case = dict[str, Any]

BEIJING = {"family": "places", "id": "beijing", "name": "Beijing", "kind": "city", "country": "CHN"}
EIGHT = "One, two three four five: six seven eight"
PREMIER = {"family": "offices", "id": "premier", "name": "Premier", "kind": "head_of_government"}


def told(
    rule: str, *cases: Case, archive: dict[str, list[str]] | None = None
) -> list[tuple[str, tuple[str | int, ...], str]]:
    """What a rule says of some records: of which, where and what."""
    fields = ({name: value for name, value in case.items() if name != "family"} for case in cases)
    entries = [FAMILIES[case["family"]].model_validate(one) for case, one in zip(cases, fields, strict=True)]
    check = catalogue()[rule].check
    assert check is not None
    records = Records(entries, today=dt.date(2026, 1, 31), archive=archive)
    return [(fault.entry.id, fault.loc, fault.message) for fault in check(records)]


def person(id: str, country: str = "RUS", **fields: object) -> Case:
    return {"family": "actors", "id": id, "name": id, "kind": "person", "country": country, **fields}


def held(id: str, start: str, end: str | None) -> Case:
    return person(id, tenures=[{"office": "premier", "start": start, "end": end}])


def visit(id: str, date: str, place: str) -> Case:
    people = {"visitors": ["putin"], "hosts": ["xi"]}
    shown = {"title": id, "kind": "working_visit", "itinerary": [{"place": place}], "evidence": evidence()}
    return {"family": "visits", "id": id, "date": date, **people, **shown}


def event(id: str, date: str, **fields: object) -> Case:
    shown = {"title": id, "kind": "other", "participants": [], "evidence": evidence()}
    return {"family": "events", "id": id, "date": date, **shown, **fields}


def position(**fields: object) -> Case:
    what = {
        "title": "x",
        "date": "2023",
        "kind": "assessment",
        "holders": ["li"],
        "issue": "alliance",
        "channel": "public",
    }
    return {"family": "positions", "id": "x", **what, "evidence": evidence(), **fields}


def source(published: str, **fields: object) -> Case:
    what = {"title": "News", "kind": "press", "language": "en", "publisher": "paper", "side": "third"}
    return {"family": "sources", "id": "news", "published": published, **what, **fields}


def evidence(at: str | None = None) -> list[Case]:
    return [{"source": "news", "at": at, "shows": {"date": "2023"}}]


def indicator(year: int, value: str, measure: str = "gdp") -> Case:
    what = {"title": f"A measure in {year}", "measure": measure, "subject": "china", "unit": "percent"}
    shown = {"reporter": "statistics", "evidence": evidence()}
    return {"family": "indicators", "id": f"measure-{year}", "period": str(year), "value": value, **what, **shown}


def trade(id: str, period: str, total: str) -> Case:
    what = {"title": id, "unit": "usd_bn", "reporter": "customs", "evidence": evidence()}
    return {"family": "trade_figures", "id": id, "period": period, "total": total, **what}


@pytest.mark.parametrize(("number", "is_told"), [("20251221", True), ("20400509", False)])
def test_the_number_of_an_article_is_no_day_to_come(number: str, is_told: bool) -> None:
    source = {
        "family": "sources",
        "id": "people-2025-12-10",
        "title": "Patrol",
        "publisher": "people",
        "kind": "state_media",
        "side": "china",
        "published": "2025-12-10",
        "language": "en",
        "accessed": "2026-01-30",
        "url": f"http://en.people.cn/n3/2025/1210/c90000-{number}.html",
    }
    assert bool(told("published-on-another-day", source)) is is_told


def test_an_impossible_day_in_an_id_names_only_its_month() -> None:
    assert told("id-of-another-date", event("x-2023-02-30", "2023-02-28")) == []
    assert told("id-of-another-date", event("x-2023-02-30", "2023-03-01")) == [
        ("x-2023-02-30", ("date",), "2023-03-01 is not the 2023-02 of the id")
    ]


@pytest.mark.parametrize(
    ("at", "is_outside"),
    [
        ("lines 5-7, p. 300", False),
        ("headlines 300", False),
        ("lines 5-7, 300", True),
        ("Lines 300", True),
        ("line 5 300-301", True),
        ("lines 60–62", True),
        ("lines 7-5", True),
    ],
)
def test_only_numbers_of_lines_are_lines(at: str, is_outside: bool) -> None:
    what = {"title": "News", "kind": "press", "language": "en", "publisher": "paper", "side": "third"}
    source = {"family": "sources", "id": "news", "text_lines": 61, **what}
    found = told("locator-outside-text", source, event("x", "2023") | {"evidence": evidence(at)})
    assert [loc for _, loc, _ in found] == ([("evidence", 0, "at")] if is_outside else [])


@pytest.mark.parametrize(
    ("values", "measure", "expected"),
    [
        (("2", "30"), "gdp", ["measure-2002"]),
        (("-2", "-30"), "gdp", ["measure-2002"]),
        (("-2", "30"), "gdp", []),
        (("2", "30"), "growth", []),
    ],
)
def test_a_scale_slips_within_one_sign_and_not_in_growth(
    values: tuple[str, str], measure: str, expected: list[str]
) -> None:
    years = [indicator(2001 + place, value, measure) for place, value in enumerate(values)]
    assert [id for id, _, _ in told("slip-of-scale", *years)] == expected


@pytest.mark.parametrize(
    ("stages", "expected"),
    [
        (["operating", "building"], [("stages", 1)]),
        (["completed", "suspended", "building"], [("stages", 2)]),
        (["building", "operating", "building"], []),
        (["building", "operating", "completed", "full_capacity"], []),
    ],
)
def test_what_is_built_operates_after_building_began(stages: list[str], expected: list[tuple[str, int]]) -> None:
    history = [{"stage": stage, "date": f"{2001 + place}"} for place, stage in enumerate(stages)]
    project = {"family": "projects", "id": "pipe", "name": "Pipe", "kind": "gas_pipeline", "stages": history}
    assert [loc for _, loc, _ in told("stages-out-of-order", project)] == expected


@pytest.mark.parametrize(
    ("status", "is_told"),
    [("confirmed", True), ("reported", True), ("disputed", True), ("announced", False), ("did_not_happen", False)],
)
def test_what_is_yet_to_come_is_not_reported_either(status: str, is_told: bool) -> None:
    assert bool(told("in-the-future", event("x", "2099", status=status))) is is_told


@pytest.mark.parametrize(
    ("start", "end", "field"),
    [("2021", None, "start"), ("2019", "2021", "end"), ("2019", None, None), ("2019", "2020", None)],
)
def test_nobody_holds_an_office_that_has_ended(start: str, end: str | None, field: str | None) -> None:
    found = told("office-did-not-exist", PREMIER | {"abolished": "2020"}, held("li", start, end))
    assert [loc for _, loc, _ in found] == ([("tenures", 0, field)] if field else [])


def test_runs_of_one_start_are_compared() -> None:
    january, middle = trade("a", "2024-01", "20"), trade("b", "2024-01-20/2024-02-10", "9")
    april, quarter = trade("c", "2024-04", "20"), trade("d", "2024-04/2024-06", "9")
    assert told("part-exceeds-year", january, middle) == []
    assert [id for id, _, _ in told("part-exceeds-year", january, april, quarter)] == ["d"]


def test_a_meeting_is_found_again_behind_another() -> None:
    visits = visit("a", "2015-05-01/2015-05-10", "beijing"), visit("b", "2015-05-03", "harbin")
    assert told("same-meeting-twice", *visits) == []
    assert [id for id, _, _ in told("same-meeting-twice", *visits, visit("c", "2015-05-05", "beijing"))] == ["c"]


def test_two_holders_are_found_beside_a_third() -> None:
    first, second, third = held("a", "1992", "1999"), held("b", "1993-01-01", "1994"), held("c", "1996", "1997")
    assert [id for id, _, _ in told("two-holders", PREMIER, first, second, third)] == ["b", "c"]


def test_a_gap_is_none_where_an_earlier_holder_stayed() -> None:
    acting, after = held("b", "1994-01-01", "1994-02-01"), held("c", "1996-06-01", "1999")
    assert told("gap-between-holders", PREMIER, held("a", "1992", "1996-05-31"), acting, after) == []
    assert told("gap-between-holders", PREMIER, held("a", "1992", "1996-05-31"), held("b", "1994", None), after) == []
    assert [id for id, _, _ in told("gap-between-holders", PREMIER, held("a", "1992", "1994"), acting, after)] == ["a"]


def test_every_pair_of_a_name_is_compared() -> None:
    papers = [person(id, country, name="Daily") for id, country in (("a", "CHN"), ("b", "RUS"), ("c", "RUS"))]
    assert told("same-name-twice", *papers) == [("c", ("name",), '"b" has this name too')]


@pytest.mark.parametrize(("country", "is_told"), [("HKG", False), ("MAC", False), ("RUS", True), ("MNG", True)])
def test_hong_kong_and_macau_are_in_china(country: str, is_told: bool) -> None:
    people, stop = (person("putin"), person("xi", "CHN")), BEIJING | {"country": country}
    assert bool(told("host-abroad", *people, stop, visit("x", "2015-05-01", "beijing"))) is is_told


@pytest.mark.parametrize(
    ("signatory", "party", "is_told"),
    [("SUN", "RUS", False), ("RUS", "SUN", False), ("MAC", "CHN", False), ("RUS", "CHN", True)],
)
def test_signatories_belong_to_the_states_of_today(signatory: str, party: str, is_told: bool) -> None:
    what = {"title": "x", "kind": "treaty", "stages": [{"stage": "signed", "date": "1990"}], "evidence": evidence()}
    signed = {"parties": ["state"], "signatories": ["signer"], **what}
    treaty = {"family": "agreements", "id": "x", "date": "1990", **signed}
    people = person("signer", signatory), person("state", party, kind="state")
    assert bool(told("signatory-of-no-party", *people, treaty)) is is_told


@pytest.mark.parametrize(
    ("phrase", "is_told"),
    [("word " * 11 + "word", False), ("word " * 12 + "word", True), ("和" * 30, False), ("和" * 31, True)],
)
def test_a_key_phrase_has_twelve_words_or_thirty_characters(phrase: str, is_told: bool) -> None:
    assert bool(told("long-key-phrase", position(key_phrases=[phrase]))) is is_told


@pytest.mark.parametrize(
    ("kind", "coded", "expected"),
    [
        ("scenario", {}, ["kind"]),
        ("scenario", {"likelihood": "unlikely"}, []),
        ("scenario", {"condition": "a war"}, []),
        ("assessment", {"condition": "a war", "likelihood": "unlikely"}, []),
        ("statement", {"condition": "a war", "likelihood": "unlikely"}, ["condition", "likelihood"]),
    ],
)
def test_scenarios_and_assessments_alone_look_ahead(kind: str, coded: dict[str, str], expected: list[str]) -> None:
    found = told("scenario-without-condition", position(kind=kind, **coded))
    assert [loc for _, loc, _ in found] == [(field,) for field in expected]


@pytest.mark.parametrize(("day", "is_told"), [("2026-01-31", False), ("2026-02-01", True)])
def test_today_is_not_to_come(day: str, is_told: bool) -> None:
    assert bool(told("in-the-future", event("x", day))) is is_told
    assert bool(told("published-in-the-future", source(day))) is is_told
    assert bool(told("published-in-the-future", source("2026-01-01", accessed=day))) is is_told


@pytest.mark.parametrize(("published", "is_told"), [("2023-05-04", False), ("2023-05-05", True)])
def test_a_source_is_read_on_the_day_it_is_published_at_the_earliest(published: str, is_told: bool) -> None:
    assert bool(told("published-in-the-future", source(published, accessed="2023-05-04"))) is is_told


@pytest.mark.parametrize(("published", "is_told"), [("2023-05-09", False), ("2023-05-08", True)])
def test_a_clock_may_be_a_day_behind(published: str, is_told: bool) -> None:
    assert bool(told("published-before-event", source(published), event("x", "2023-05-10"))) is is_told


@pytest.mark.parametrize(("published", "is_told"), [("2023-03-29", False), ("2023-03-28", True)])
def test_what_is_announced_is_six_weeks_ahead_at_most(published: str, is_told: bool) -> None:
    assert bool(told("published-long-before", source(published), event("x", "2023-05-10"))) is is_told


@pytest.mark.parametrize(("start", "is_told"), [("1949-10-01", False), ("1949-09-30", True), ("../1949-09-30", True)])
def test_an_office_is_held_from_its_first_day(start: str, is_told: bool) -> None:
    assert bool(told("office-did-not-exist", PREMIER | {"created": "1949-10-01"}, held("li", start, None))) is is_told


@pytest.mark.parametrize(("upper", "is_told"), [("3", True), ("3.1", False)])
def test_a_range_of_one_number_is_none(upper: str, is_told: bool) -> None:
    assert bool(told("range-upside-down", indicator(2001, "3") | {"upper": upper})) is is_told


@pytest.mark.parametrize(("quarter", "is_told"), [("98", False), ("97.9", True)])
def test_a_vintage_may_take_back_a_fiftieth(quarter: str, is_told: bool) -> None:
    figures = trade("a", "2024-01", "100"), trade("b", "2024-01/2024-03", quarter)
    assert bool(told("part-exceeds-year", *figures)) is is_told


@pytest.mark.parametrize(("month", "is_told"), [("20", False), ("19.1", False), ("18.9", True), ("21.1", True)])
def test_a_month_may_differ_by_a_twentieth(month: str, is_told: bool) -> None:
    runs = trade("a", "2024-01", "20"), trade("b", "2024-01/2024-02", "40")
    assert bool(told("month-not-difference", *runs, trade("c", "2024-02", month))) is is_told


def test_the_last_month_is_what_the_year_has_more() -> None:
    year, run = trade("a", "2024", "240"), trade("b", "2024-01/2024-11", "220")
    assert told("month-not-difference", year, run, trade("c", "2024-12", "20")) == []
    assert [id for id, _, _ in told("month-not-difference", year, run, trade("c", "2024-12", "30"))] == ["c"]


@pytest.mark.parametrize(
    ("tenures", "message"),
    [
        ([], "li has no office in the records"),
        ([("2001", "2002"), ("2003", "2004")], "li was not Premier on 2010-01-01: the term ended 2004"),
        ([("2001", "2002"), ("2020", "2021")], "li was not Premier on 2010-01-01: the term ended 2002"),
        ([("2020", None)], "li was not Premier on 2010-01-01: the term began 2020"),
    ],
)
def test_who_was_not_in_office_was_before_or_is_to_be(tenures: list[tuple[str, str | None]], message: str) -> None:
    held_ = [{"office": "premier", "start": start, "end": end} for start, end in tenures]
    meeting = visit("x", "2010-01-01", "beijing") | {"visitors": ["li"]}
    assert [said for _, _, said in told("not-in-office", PREMIER, person("li", tenures=held_), meeting)] == [message]


@pytest.mark.parametrize(("summary", "is_told"), [("one two three four five six seven", False), (EIGHT, True)])
def test_eight_words_in_a_row_are_copied(summary: str, is_told: bool) -> None:
    digest = "0" * 64
    text = source("2023-01-01", text_sha256=digest)
    archive = {digest: ["Zero, one two three", "four five; six seven eight nine."]}
    found = told("copied-words", text, event("x", "2023", summary=summary), archive=archive)
    assert [loc for _, loc, _ in found] == ([("summary",)] if is_told else [])


def test_what_is_told_is_the_datum_that_is_wrong() -> None:
    shown = {"source": "news", "shows": {"kind": ["talks", "a working visit", "Cafe\u0301"]}}
    state_visit = visit("x", "2023", "beijing") | {"kind": "state_visit", "evidence": [shown]}
    (kind,), (letter,) = told("printed-kind-differs", state_visit), told("not-composed", state_visit)
    assert kind[2] == '"a working visit" says working_visit, not the coded state_visit'
    assert letter[2] == '"Cafe\u0301" is not in Unicode form NFC'


@pytest.mark.parametrize(
    ("date", "expected"),
    [("2023-04-25", []), ("2023-04-26", ["b"]), ("2022-10-07", []), ("2022-10-06", ["a"]), ("../2023-01-15", ["a"])],
)
def test_records_of_one_season_are_tied_and_others_told_in_the_later(date: str, expected: list[str]) -> None:
    sources = [[{"source": name, "shows": {"date": "2023"}}] for name in ("news", "paper")]
    one = event("a", "2023-01-15", related=["b"], evidence=sources[0])
    other = event("b", date, related=["a"], evidence=sources[1])
    assert [id for id, _, _ in told("related-without-a-tie", one, other)] == expected


@pytest.mark.parametrize(("words", "is_told"), [(9, False), (10, True)])
def test_ten_words_are_no_chance(words: int, is_told: bool) -> None:
    summary = f"{'word ' * (words - 1)}word. Then {{}}."
    events = [event(id, "2023", summary=summary.format(id)) for id in ("a", "b")]
    assert [id for id, _, _ in told("same-sentence-twice", *events)] == (["b"] if is_told else [])


@pytest.mark.parametrize(
    ("summary", "numbers"),
    [
        ("Two hundred soldiers, 48 aircraft and 1.7 billion dollars.", []),
        ("201 soldiers, 47 aircraft and 1.8 billion dollars.", ["201", "47", "1.8 billion"]),
        ("Reported in 2024; held again in 2011, the fifth time.", ["2011", "fifth"]),
        ("With the series of 2016, in two parts, for a third party and half of the G20, by Su-27.", []),
        ("In 3 parts, with forty-eight ships or thirty-eight.", ["3", "thirty-eight"]),
        ("From 48 to 1.7 billion, a fifth of it, in 2023/24.", []),
        ("Four thousand three hundred kilometres.", ["Four thousand", "three hundred"]),
    ],
)
def test_numbers_that_are_told_are_coded_or_printed(summary: str, numbers: list[str]) -> None:
    shown = {"date": "2023", "participants": "более 200 солдат", "summary": ["48架", "17亿美元"]}
    earlier = event("earlier", "2016")
    later = event("x", "2023", related=["earlier"], summary=summary, evidence=[{"source": "news", "shows": shown}])
    found = told("number-nobody-prints", source("2024-02-01"), earlier, later)
    assert found == [("x", ("summary",), f'no source prints "{number}"') for number in numbers]


@pytest.mark.parametrize(
    ("summary", "names"),
    [
        ("Putin's letter, read by Minister Lavrov; Li Qiang and Premier Li listened.", []),
        ("Xi wrote to President Yeltsin of Sinopec.", ["Xi", "Yeltsin", "Sinopec"]),
        ("He was in Li County with Boris and a Boris Yeltsin School.", []),
        ("Seen by Boris Yeltsin, as Yeltsin said.", ["Boris Yeltsin", "Yeltsin"]),
    ],
)
def test_names_that_are_told_are_coded_or_printed(summary: str, names: list[str]) -> None:
    known = [
        person("lavrov", name="Sergey Lavrov", name_ru="Сергей Лавров"),
        person("putin", name="Vladimir Putin"),
        person("yeltsin", name="Boris Yeltsin"),
        person("li", country="CHN", name="Li Qiang"),
        person("xi", country="CHN", name="Xi Jinping"),
        person("he", country="CHN", name="He Lifeng"),
        {"family": "actors", "id": "sinopec", "name": "Sinopec", "kind": "company", "country": "CHN"},
    ]
    shown = {"date": "2023", "summary": "Лаврову"}
    earlier = event("earlier", "2016", participants=["putin"])
    news = source("2024-02-01", authors=["li"])
    told_of = event("x", "2023", related=["earlier"], summary=summary, evidence=[{"source": "news", "shows": shown}])
    found = told("name-nobody-prints", news, earlier, told_of, *known)
    assert found == [("x", ("summary",), f'no source names "{name}"') for name in names]
