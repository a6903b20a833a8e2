"""Counts by rule: what counts, what does not, until when."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import sino_russia as sr
from sino_russia import api
from sino_russia.model import CountingRule, Entry, Event, Place, Visit
from sino_russia.records import Records


def visit(id: str, date: str, visitor: str, host: str, place: str, **fields: str) -> Visit:
    common: dict[str, Any] = {"title": id, "kind": "working_visit", "itinerary": [{"place": place}]}
    return Visit.model_validate({**common, "id": id, "date": date, "visitors": [visitor], "hosts": [host], **fields})


def veto(id: str, date: str, by: list[str], issue: str) -> Event:
    fields = {"id": id, "title": id, "date": date, "kind": "vote", "vetoed_by": by, "issues": [issue]}
    return Event.model_validate(fields)


def rule(id: str, **fields: Any) -> CountingRule:
    return CountingRule.model_validate({"id": id, "name": id, "counts": "meetings", "since": "2013-01-01", **fields})


_IN_PERSON = ["working_visit", "state_visit"]
PUBLISHED = {"number": "3", "until": "2021-01-01", "source": "paper", "printed": "third"}
ENTRIES: list[Entry] = [
    Place.model_validate({"id": "moscow", "name": "Moscow", "kind": "city", "country": "RUS"}),
    Place.model_validate({"id": "beijing", "name": "Beijing", "kind": "city", "country": "CHN"}),
    visit("too-early", "2012-05-05", "xi", "putin", "moscow"),
    visit("first", "2013-03-22/2013-03-24", "xi", "putin", "moscow"),
    visit("other-host", "2013-04-01", "xi", "medvedev", "moscow"),
    visit("called-off", "2014-01-01", "putin", "xi", "beijing", status="did_not_happen"),
    visit("second", "2015-05-05", "putin", "xi", "beijing", kind="state_visit"),
    Event.model_validate(
        {
            "id": "screen",
            "title": "screen",
            "date": "2020-06-06",
            "kind": "video_meeting",
            "participants": ["xi", "putin"],
        }
    ),
    Event.model_validate(
        {
            "id": "screen-of-three",
            "title": "screen",
            "date": "2020-07-07",
            "kind": "video_meeting",
            "participants": ["xi", "putin", "modi"],
        }
    ),
    Event.model_validate(
        {
            "id": "drill-at-sea",
            "title": "drill",
            "date": "2013-01-01",
            "kind": "exercise",
            "domain": "sea",
            "participants": ["china", "russia"],
            "series": "drills",
        }
    ),
    Event.model_validate(
        {
            "id": "drill-on-land",
            "title": "drill",
            "date": "2014-01-01",
            "kind": "exercise",
            "domain": "land",
            "participants": ["china", "russia"],
        }
    ),
    veto("alone", "2014-03-15", ["russia"], "crimea"),
    veto("both", "2014-05-22", ["china", "russia"], "syria"),
    veto("elsewhere", "2015-07-08", ["russia"], "bosnia"),
    rule("vetoed", counts="vetoes", event_kinds=["vote"], visit_kinds=["working_visit"], vetoed_by=["russia"]),
    rule("vetoed-by-both", counts="vetoes", event_kinds=["vote"], vetoed_by=["china", "russia"]),
    rule("on-either", counts="vetoes", event_kinds=["vote"], issues=["syria", "crimea"]),
    rule("at-sea", counts="exercises", event_kinds=["exercise"], domains=["sea"]),
    rule("in-series", counts="exercises", event_kinds=["exercise"], series=["drills"]),
    rule("anywhere", counts="exercises", event_kinds=["exercise"], visit_kinds=["working_visit"], domains=["land"]),
    rule("by-putin", counts="trips", visit_kinds=_IN_PERSON, event_kinds=["exercise"], visitors=["putin"]),
    rule("in-person", visit_kinds=_IN_PERSON, actors=["xi", "putin"]),
    rule(
        "with-video",
        visit_kinds=_IN_PERSON,
        event_kinds=["video_meeting"],
        actors=["xi", "putin"],
        is_exclusive="true",
        published=[PUBLISHED],
    ),
    rule("trips", counts="trips", visit_kinds=_IN_PERSON, visitors=["xi"], countries=["RUS"]),
    rule("announced", visit_kinds=["working_visit"], actors=["xi", "putin"], statuses=["did_not_happen"]),
]


@pytest.fixture(scope="module")
def folder(tables_of: Callable[[Records], Path]) -> Path:
    return tables_of(Records(ENTRIES))


@pytest.fixture(autouse=True)
def built(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(api, "tables_folder", lambda _version=None: folder)


@pytest.mark.parametrize(
    ("what", "name", "ids"),
    [
        ("meetings", "in-person", ["first", "second"]),
        ("meetings", "with-video", ["first", "second", "screen"]),
        ("trips", "trips", ["first", "other-host"]),
        ("meetings", "announced", ["called-off"]),
        ("exercises", "at-sea", ["drill-at-sea"]),
        ("exercises", "in-series", ["drill-at-sea"]),
        ("exercises", "anywhere", ["drill-on-land"]),
        ("trips", "by-putin", ["second"]),
        ("vetoes", "vetoed", ["alone", "both", "elsewhere"]),
        ("vetoes", "vetoed-by-both", ["both"]),
        ("vetoes", "on-either", ["alone", "both"]),
    ],
)
def test_what_a_rule_counts(what: str, name: str, ids: list[str]):
    assert sr.counted(what, name)["id"].to_list() == ids
    assert sr.count(what, rule=name) == len(ids)


@pytest.mark.parametrize("day", [2021, "2021", "May 2021"])
def test_what_is_no_day_is_refused(day: object):
    with pytest.raises(ValueError, match="is no day; write one as") as raised:
        sr.count("meetings", "with-video", until=day)  # type: ignore[arg-type]
    assert isinstance(raised.value, sr.SinoRussiaError)


def test_a_rule_for_something_else_is_told():
    with pytest.raises(sr.SinoRussiaError, match='rule "with-video" counts meetings, not "trips"'):
        sr.count("trips", "with-video")


@pytest.mark.parametrize(("until", "number"), [("2013-03-21", 0), ("2013-03-22", 1), ("2020-06-06", 3)])
def test_a_meeting_counts_from_its_first_day(until: str, number: int):
    assert sr.count("meetings", "with-video", until) == number


def test_published_counts_stand_beside_ours():
    (row,) = sr.published_counts().rows(named=True)
    assert (row["rule"], row["published"], row["counted"], row["difference"]) == ("with-video", 3, 3, None)


def test_an_unknown_rule_is_told_those_for_the_same():
    with pytest.raises(LookupError) as raised:
        sr.count("exercises", rule="zzz")
    assert str(raised.value) == 'no counting rule "zzz"; there are: anywhere, at-sea, in-series'


def test_an_unknown_rule_names_the_nearest():
    with pytest.raises(LookupError, match='did you mean "with-video"'):
        sr.count("meetings", rule="with-vidoe")
    with pytest.raises(LookupError, match="trips"):
        sr.count("trips", rule="in-person")
