"""Stances: a row for each holder, what they measure, what is asked for."""

from collections.abc import Callable
from pathlib import Path

import pytest

import sino_russia as sr
from sino_russia import api
from sino_russia.errors import UnknownValue
from sino_russia.model import Actor, Issue, Office, Position
from sino_russia.records import Records


def position(id: str, date: str, holders: list[str], stance: str | None, **fields: str) -> Position:
    common = {"title": "Said", "kind": "statement", "channel": "public", "issue": "taiwan"}
    return Position.model_validate({**common, "id": id, "date": date, "holders": holders, "stance": stance, **fields})


@pytest.fixture(scope="module")
def folder(tables_of: Callable[[Records], Path]) -> Path:
    tenure = {"office": "foreign-minister", "start": "2004-03-09"}
    records = Records(
        [
            Actor.model_validate({"id": "china", "name": "China", "kind": "state", "country": "CHN"}),
            Actor.model_validate({"id": "russia", "name": "Russia", "kind": "state", "country": "RUS"}),
            Actor.model_validate(
                {"id": "lavrov", "name": "Lavrov", "kind": "person", "country": "RUS", "tenures": [tenure]}
            ),
            Office.model_validate(
                {"id": "foreign-minister", "name": "Foreign minister", "kind": "foreign_minister", "body": "russia"}
            ),
            Issue.model_validate(
                {"id": "taiwan", "name": "Taiwan", "area": "sovereignty", "proposition": "Taiwan is part of China."}
            ),
            position("later", "2021-10-12", ["lavrov"], "affirms", on_behalf_of="russia"),
            position("joint", "2001-07-16", ["china", "russia"], "leans_to", kind="joint_provision"),
            position("unsaid", "2019", ["china"], "silent"),
            position("expert", "2020", ["china"], None, kind="assessment"),
            position("expected", "2022", ["china"], "rejects", status="did_not_happen"),
        ]
    )
    return tables_of(records)


@pytest.fixture(autouse=True)
def stances_of_the_sample(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(api, "tables_folder", lambda _version=None: folder)


def test_a_row_for_each_holder_in_time_order_and_none_where_nothing_is_held():
    rows = sr.stances().select("record_id", "holder", "side", "stance", "agreement").rows()
    assert rows == [
        ("joint", "china", "china", "leans_to", 1),
        ("joint", "russia", "russia", "leans_to", 1),
        ("unsaid", "china", "china", "silent", None),
        ("later", "lavrov", "russia", "affirms", 2),
    ]


def test_a_stance_stands_beside_its_proposition_and_the_holder_beside_his_office():
    (row,) = sr.stances(holder="lavrov").iter_rows(named=True)
    assert row["proposition"] == "Taiwan is part of China."
    assert (row["speaks_for"], row["office_ids"]) == ("russia", ["foreign-minister"])


def test_a_holder_is_found_by_whom_he_speaks_for():
    assert sr.stances(holder="russia")["record_id"].to_list() == ["joint", "later"]
    assert sr.stances("taiwan", side="china")["record_id"].to_list() == ["joint", "unsaid"]


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"issue": "taiwann"}, 'no issue "taiwann"; did you mean "taiwan"?'),
        ({"holder": "lavrow"}, 'no holder "lavrow"; did you mean "lavrov"?'),
        ({"side": "chine"}, 'no side "chine"; did you mean "china"?'),
    ],
)
def test_what_nobody_holds_is_told_with_the_nearest(asked: dict[str, str], message: str):
    with pytest.raises(UnknownValue) as caught:
        sr.stances(**asked)
    assert str(caught.value) == message
