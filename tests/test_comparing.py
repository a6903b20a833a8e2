"""The difference of two versions turns the one into the other, and says what a reader wants to know."""

import json
from collections.abc import Sequence
from operator import attrgetter

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sino_russia.building import WORK, frames
from sino_russia.citing import Edition
from sino_russia.frames import entries
from sino_russia.model import FAMILIES, Entry, TradeFigure, Visit, Withdrawal
from sino_russia.records import Records
from sino_russia.releasing.comparing import Difference, apply, diff, moved_totals
from sino_russia.releasing.reporting import Comparison, as_json, markdown, text
from sino_russia.releasing.snapshot import EMPTY, EVIDENCE, Snapshot, snapshot
from sino_russia.testing import strategies

by_id = attrgetter("id")


def taken(found: Records | Sequence[Entry], withdrawn: list[Withdrawal] | None = None) -> Snapshot:
    """The snapshot of some records."""
    records = found if isinstance(found, Records) else Records(found, withdrawn=withdrawn or [])
    return snapshot(frames(records, Edition(WORK), None))


def put_back(snap: Snapshot) -> list[Entry]:
    """The records of a snapshot."""
    tables: dict[str, pl.DataFrame] = {}
    whole = frames(Records([]), Edition(WORK), None)
    for family in FAMILIES:
        schema = whole[family].schema
        rows = [
            {"id": id, **{name: [] if dtype == pl.List else None for name, dtype in schema.items()}, **cells}
            for (of, id), cells in snap.records.items()
            if of == family
        ]
        tables[family] = pl.DataFrame([{name: row[name] for name in schema} for row in rows], schema=schema)
    claims = [
        {**dict.fromkeys(whole["claims"].columns), "via": [], **row, "record_id": id, "family": family}
        for (family, id), cells in snap.records.items()
        for row in cells.get(EVIDENCE, [])
    ]
    tables["claims"] = pl.DataFrame(claims, schema=whole["claims"].schema)
    return entries(tables)


VISIT = {"id": "v", "title": "V", "date": "2024", "kind": "other", "visitors": ["a"], "hosts": [], "itinerary": []}


def visit(**fields: object) -> Visit:
    return Visit.model_validate({**VISIT, **fields})


@st.composite
def datasets(draw: st.DrawFn) -> list[Entry]:
    """A few records of any family, with ids of which two data sets are likely to have some in common."""
    families = draw(st.lists(st.sampled_from(list(FAMILIES)), max_size=3, unique=True))
    ids = {family: f"{family.replace('_', '-')}-{draw(st.sampled_from('ab'))}" for family in families}
    return [draw(strategies[family]).model_copy(update={"id": id}) for family, id in ids.items()]


withdrawals = st.dictionaries(st.sampled_from(["x", "y"]), st.sampled_from(["merged", "a slip"])).map(
    lambda why: [Withdrawal(id=id, date="2026-01-01", why=reason) for id, reason in why.items()]  # type: ignore[arg-type]
)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(old=datasets(), new=datasets(), gone=st.tuples(withdrawals, withdrawals), lost=st.integers(0, 400))
def test_a_difference_makes_the_new_of_the_old(
    old: list[Entry], new: list[Entry], gone: tuple[list[Withdrawal], list[Withdrawal]], lost: int
):
    a, b = taken(old, gone[0]), taken(new, gone[1])
    del b.columns[sorted(b.columns)[lost]]
    made = apply(diff(a, b), a)
    assert made == b
    assert sorted(put_back(made), key=by_id) == sorted(new, key=by_id)
    assert apply(diff(b, a), b) == a
    assert bool(diff(a, b)) == (a != b)
    assert not diff(a, a)


def test_every_record_of_the_sample_is_in_its_snapshot(sample: Records):
    assert sorted(put_back(taken(sample)), key=by_id) == sorted(sample, key=by_id)
    whole = diff(EMPTY, taken(sample))
    assert len(whole.added) == len(sample)


def compare(old: list[Entry], new: list[Entry], withdrawn: list[Withdrawal] | None = None) -> Comparison:
    return Comparison.of("1.0.0", taken(old), "work", taken(new, withdrawn))


def test_a_field_has_its_old_and_new_value_and_the_note_that_came_with_it():
    comparison = compare([visit(number=3)], [visit(number=4, hosts=["xi-jinping"], note="Counted anew.")])
    assert [row[3:] for row in comparison.rows()] == [
        ("hosts", None, "[xi-jinping]", "Counted anew."),
        ("note", None, "Counted anew.", "Counted anew."),
        ("number", "3", "4", "Counted anew."),
    ]


def test_an_older_note_is_no_reason():
    comparison = compare([visit(number=3, note="N")], [visit(number=4, note="N")])
    assert [row.reason for row in comparison.rows()] == [None]


def test_evidence_is_told_datum_by_datum():
    first = {"source": "tass", "shows": {"date": "май 2024"}, "at": "p. 1"}
    second = {"source": "xinhua", "shows": {"date": "5月", "kind": "访问"}, "via": ["putin"]}
    comparison = compare([visit(evidence=[first])], [visit(evidence=[second, first])])
    assert [(row.old, row.new) for row in comparison.rows()] == [
        (None, "xinhua shows date: 5月 [via [putin]]"),
        (None, "xinhua shows kind: 访问 [via [putin]]"),
    ]
    cited = compare([visit(evidence=[first])], [visit(evidence=[first, {"source": "gazette"}])])
    assert [(row.old, row.new) for row in cited.rows()] == [(None, "gazette cites")]
    (turned,) = compare([visit(evidence=[first, second])], [visit(evidence=[second, first])]).rows()
    assert turned.new == "the same, in another order"


def test_the_order_in_which_fields_are_shown_says_nothing():
    one, other = ({"source": "tass", "shows": dict(pairs)} for pairs in ([("date", "x"), ("kind", "y")],) * 2)
    other["shows"] = {"kind": "y", "date": "x"}
    assert not compare([visit(evidence=[one])], [visit(evidence=[other])]).difference


def test_a_withdrawn_record_has_its_reason():
    line = Withdrawal.model_validate({"id": "v", "date": "2026-01-01", "why": "one visit twice", "replaced_by": "w"})
    (gone, *_) = [row for row in compare([visit()], [], [line]).rows() if row.change == "withdrawn"]
    assert (gone.record_id, gone.old, gone.reason) == ("v", "V", "one visit twice; replaced by w")
    dropped = Withdrawal.model_validate({"id": "v", "date": "2026-01-01", "why": "no visit"})
    assert [row.reason for row in compare([visit()], [], [dropped]).rows()] == ["no visit"]


def test_a_record_that_vanishes_is_told_from_one_that_moves():
    lost = compare([visit()], [])
    assert [row.reason for row in lost.rows()] == [None]
    assert "visits/v: V (without a line in data/withdrawn.yaml)" in text(lost)
    event = FAMILIES["events"].model_validate({"id": "v", "title": "V", "date": "2024", "kind": "call"})
    _, gone = compare([visit()], [event]).rows()
    assert (gone.change, gone.reason) == ("withdrawn", "now in events")


def figure(total: str, **fields: str) -> TradeFigure:
    return TradeFigure.model_validate(
        {"id": "t", "title": "T", "period": "2023", "unit": "usd_bn", "reporter": "gacc", "total": total, **fields}
    )


def test_totals_that_moved_are_records_and_sums_of_trade():
    comparison = compare([figure("0.1"), visit()], [figure("0.3", id="u"), figure("0.10")])
    moved = [(name, str(old), str(new)) for name, old, new in moved_totals(comparison.old, comparison.new)]
    assert moved == [
        ("trade_figures", "1", "2"),
        ("trade_figures: total, usd_bn", "0.1", "0.40"),
        ("visits", "1", "0"),
    ]


def test_a_new_last_digit_is_a_change():
    comparison = compare([figure("240")], [figure("240.0")])
    assert [(row.field, row.old, row.new) for row in comparison.rows()] == [("total_decimals", "0", "1")]


def test_a_new_note_is_told_once():
    told = text(compare([visit(number=3)], [visit(number=4, note="Counted anew.")]))
    assert told.endswith("\n  visits/v: note: + Counted anew.\n  visits/v: number: 3 → 4")


def test_what_a_new_column_holds_in_many_records_is_told_in_one_line():
    visits = [visit(id=f"v{number}") for number in range(30)]
    old, new = taken(visits), taken([visit(id="v0", status="reported"), *visits[1:]])
    column = ("visits", "status")
    del old.columns[column]
    for key, cells in old.records.items():
        old.records[key] = {name: value for name, value in cells.items() if name != column[1]}
    comparison = Comparison.of("1.0.0", old, "work", new)
    assert text(comparison).endswith(
        "Changed: 30 records\n  visits: status: + confirmed in 29 records\n  visits/v0: status: + reported"
    )
    assert len(list(comparison.rows())) == 30


def test_text_says_all_in_few_words(minor: Comparison):
    assert text(minor).splitlines() == [
        "0.1.0 → 0.2.0: a minor step",
        "",
        "Totals that moved",
        "  places: 6 → 7",
        "  visits: 3 → 2",
        "",
        "Added: 1 record",
        "  places/kazan: Kazan",
        "",
        "Withdrawn: 1 record",
        "  visits/li-keqiang-moscow-2014-10: Li Keqiang in Moscow (one visit twice; replaced by some-visit)",
    ]


@pytest.fixture
def minor(sample: Records) -> Comparison:
    """What the second release of the sample differs in from the first."""
    gone = Withdrawal.model_validate({
        "id": "li-keqiang-moscow-2014-10", "date": "2026-02-01", "why": "one visit twice",
        "replaced_by": "some-visit",
    })  # fmt: skip
    kazan = FAMILIES["places"].model_validate({"id": "kazan", "name": "Kazan", "kind": "city"})
    kept = [entry for entry in sample if entry.id != gone.id]
    return Comparison.of("0.1.0", taken(sample), "0.2.0", taken([*kept, kazan], [gone]))


def test_markdown_has_no_mark_by_accident_and_keeps_to_its_length(minor: Comparison):
    page = markdown(minor, 1)
    assert "- places: 6 → 7\n- … and 1 more" in page
    comparison = compare([visit()], [visit(title="<b>*x* | [y](z)")])
    assert r"visits/v: title: V → \<b\>\*x\* \| \[y\](z)" in markdown(comparison)


def test_json_holds_values_as_they_are():
    report = json.loads(as_json(compare([visit(number=3)], [visit(number=4), figure("240.1")])))
    assert report["step"] == "minor"
    assert report["changed"] == [{"family": "visits", "id": "v", "field": "number", "old": 3, "new": 4}]
    (added,) = report["added"]
    assert (added["id"], added["fields"]["total"]) == ("t", 240.1)
    assert {"name": "trade_figures", "old": "0", "new": "1"} in report["totals"]
    report = json.loads(as_json(compare([visit(number=3), visit(id="w")], [visit(number=4)])))
    assert [row["record_id"] for row in report["withdrawn"]] == ["w"]


def test_nothing_is_said_in_few_words(sample: Records):
    same = Comparison.of("1.0.0", taken(sample), "work", taken(sample))
    assert text(same) == "1.0.0 → work: nothing has changed"
    assert json.loads(as_json(same))["step"] is None
    assert not Difference({}, {}, {}, {}, {})
