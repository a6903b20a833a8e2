"""Finding records in a data set."""

from pathlib import Path

import pytest

from sino_russia.checking.loading import load
from sino_russia.edtf import Edtf
from sino_russia.model import FAMILIES, Actor, Place
from sino_russia.model.actors import ActorKind
from sino_russia.printed import names as printed_names
from sino_russia.records import Records, lasts
from sino_russia.records.naming import names_of

RECORDS = load(Path(__file__).parent / "sample").records


def test_every_family_has_its_tuple() -> None:
    for family in FAMILIES:
        assert getattr(RECORDS, family) == RECORDS.family(family)
    assert sum(len(RECORDS.family(family)) for family in FAMILIES) == len(RECORDS) == len(list(RECORDS))


def test_an_unknown_family_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        RECORDS.family("visit")


def test_by_id() -> None:
    assert "beijing" in RECORDS
    assert "peking" not in RECORDS
    assert RECORDS.get("peking") is None
    assert RECORDS.of(Place, "beijing") is RECORDS.get("beijing")
    assert RECORDS.of(Actor, "beijing") is None
    assert RECORDS.family_of("beijing") == "places"
    assert Records([], broken={"peking": "places"}).family_of("peking") == "places"


def test_files_are_those_the_entries_were_read_from() -> None:
    beijing = RECORDS.get("beijing")
    assert beijing is not None
    assert RECORDS.file(beijing) == "places/beijing.yaml"
    assert Records([beijing]).file(beijing) is None


@pytest.mark.parametrize(
    ("actor", "date", "offices"),
    [
        ("li-keqiang", "2014-10-13", ("premier-of-china",)),
        ("li-keqiang", "2023-03-12", ()),
        ("li-keqiang", "2023", ("premier-of-china",)),
        ("li-qiang", "2030", ("premier-of-china",)),
        ("nobody", "2023", ()),
    ],
)
def test_offices_on_a_day(actor: str, date: str, offices: tuple[str, ...]) -> None:
    assert RECORDS.offices_on(actor, Edtf(date)) == offices


@pytest.mark.parametrize(
    ("start", "end", "date", "expected"),
    [
        ("2013-03-15", "2023-03-11", "2023-03-11", True),
        ("2013-03-15", "2023-03-11", "2023-03-12", False),
        ("2013-03-15", None, "2013-03", True),
        ("2013-03-15", None, "2013-02", False),
        (None, "1991-12-25", "1991-12-26", False),
        (None, None, "1700", True),
        ("2013", "2023", "2000/..", True),
    ],
)
def test_lasts(start: str | None, end: str | None, date: str, expected: bool) -> None:
    assert lasts(Edtf(start) if start else None, Edtf(end) if end else None, Edtf(date)) is expected


def test_a_house_is_found_even_where_parts_go_round_in_a_circle() -> None:
    parts = [("a", "b"), ("b", "c"), ("c", None), ("x", "y"), ("y", "x")]
    records = Records([Actor(id=id, name=id, kind=ActorKind.MEDIA, part_of=part_of) for id, part_of in parts])
    assert [records.house(id) for id in ("a", "b", "c", "unknown")] == ["c", "c", "c", "unknown"]
    assert records.house("x") in ("x", "y")


def test_uses_of_a_source() -> None:
    assert [entry.id for entry in RECORDS.uses["gacc-2023-01-13-trade-2022"]] == ["trade-2022-gacc-usd"]


def test_a_person_is_named_by_offices_of_the_same_records() -> None:
    xi = RECORDS.of(Actor, "xi-jinping")
    assert xi is not None
    alone, whole = names_of(Records([xi]), xi.id), names_of(RECORDS, xi.id)
    assert printed_names.fits("the President of China", [whole] if whole else []) is True
    assert printed_names.fits("the President of China", [alone] if alone else []) is not True
