"""The size of a step follows from what has changed, and a version that is too small a step is refused."""

from typing import Any

import pytest

from sino_russia.releasing.comparing import diff
from sino_russia.releasing.snapshot import EMPTY, Snapshot
from sino_russia.releasing.stepping import Step, allowed, reasons, undeclared

KIND: dict[str, Any] = {
    "type": "category",
    "description": "What it was.",
    "values": ["a", "b"],
    "meanings": ["A.", "B."],
}
COLUMNS: dict[tuple[str, str], dict[str, Any]] = {
    ("visits", "id"): {"type": "text", "is_key": True},
    ("visits", "kind"): KIND,
    ("visits", "length"): {"type": "number", "unit": "days", "minimum": 0.0, "is_required": True},
}
RECORDS: dict[tuple[str, str], dict[str, Any]] = {
    ("visits", "v"): {"title": "V", "kind": "a"},
    ("visits", "w"): {"title": "W", "kind": "b"},
}
BEFORE = Snapshot(COLUMNS, RECORDS, {"old": {"why": "a slip"}})


def column(name: str, **told: Any) -> Snapshot:
    """The same with something else said of one column."""
    return BEFORE._replace(columns={**COLUMNS, ("visits", name): {**COLUMNS["visits", name], **told}})


def without(key: tuple[str, str], **more: Any) -> Snapshot:
    """The same without one record."""
    return BEFORE._replace(records={other: cells for other, cells in RECORDS.items() if other != key}, **more)


def renamed(snapshot: Snapshot) -> Snapshot:
    columns = {(table, "sort" if name == "kind" else name): told for (table, name), told in snapshot.columns.items()}
    return snapshot._replace(columns=columns)


@pytest.mark.parametrize(
    ("after", "step", "text"),
    [
        (renamed(BEFORE), Step.MAJOR, "column visits.kind is gone"),
        (column("length", type="whole number"), Step.MAJOR, "column visits.length: type was number, is whole number"),
        (column("length", unit="hours"), Step.MAJOR, "column visits.length: unit was days, is hours"),
        (column("kind", values=["a", "c"]), Step.MAJOR, "column visits.kind has no longer the member b"),
        (column("kind", is_key=True), Step.MAJOR, "column visits.kind: is_key was None, is True"),
        (without(("visits", "w")), Step.MAJOR, "visits/w is gone without a line in data/withdrawn.yaml"),
        (
            without(("visits", "w"), withdrawn={**BEFORE.withdrawn, "w": {"why": "one visit twice"}}),
            Step.MINOR,
            "visits: 1 withdrawn",
        ),
        (
            BEFORE._replace(records={("visits", "v"): RECORDS["visits", "v"], ("events", "w"): {"title": "W"}}),
            Step.MINOR,
            "visits: 1 withdrawn",
        ),
        (BEFORE._replace(records={**RECORDS, ("visits", "x"): {"title": "X"}}), Step.MINOR, "visits: 1 added"),
        (
            BEFORE._replace(columns={**COLUMNS, ("visits", "new"): {"type": "text"}}),
            Step.MINOR,
            "column visits.new is new",
        ),
        (column("kind", values=["a", "b", "c"]), Step.MINOR, "column visits.kind has the new member c"),
        (column("kind", values=["b", "a"]), Step.MINOR, "column visits.kind has its members in another order"),
        (column("kind", deprecated=True), Step.MINOR, "column visits.kind is deprecated"),
        (column("length", minimum=1.0), Step.MINOR, "column visits.length: minimum was 0.0, is 1.0"),
        (column("length", is_required=None), Step.MINOR, "column visits.length: is_required was True, is None"),
        (column("kind", description="What it is."), Step.PATCH, "column visits.kind: description said anew"),
        (column("kind", meanings=["A!", "B."]), Step.PATCH, "column visits.kind: meanings said anew"),
        (
            BEFORE._replace(records={**RECORDS, ("visits", "v"): {"title": "V", "kind": "b"}}),
            Step.PATCH,
            "visits: 1 corrected",
        ),
        (
            BEFORE._replace(withdrawn={"old": {"why": "another slip"}}),
            Step.PATCH,
            "lines in data/withdrawn.yaml have changed",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_has_changed_says_how_large_the_step_is(after: Snapshot, step: Step, text: str):
    found = reasons(diff(BEFORE, after))
    assert (found[0].step, found[0].text) == (step, text)


def test_the_largest_reason_stands_first():
    after = renamed(BEFORE)._replace(records={("visits", "v"): {"title": "X"}, ("visits", "w"): RECORDS["visits", "w"]})
    assert [reason.step for reason in reasons(diff(BEFORE, after))] == [Step.MAJOR, Step.MINOR, Step.PATCH]


def test_to_fill_a_new_column_corrects_nothing():
    filled: dict[str, dict[str, str]] = {"v": {"new": "x"}, "w": {"new": "x", "kind": "a"}}
    after = BEFORE._replace(
        columns={**COLUMNS, ("visits", "new"): {"type": "text"}},
        records={(family, id): {**cells, **filled[id]} for (family, id), cells in RECORDS.items()},
    )
    found = [reason.text for reason in reasons(diff(BEFORE, after))]
    assert found == ["column visits.new is new", "visits: 1 corrected"]


def test_nothing_asks_for_no_step():
    assert reasons(diff(BEFORE, BEFORE)) == []


def test_a_column_may_go_only_if_it_was_deprecated():
    assert undeclared(diff(BEFORE, renamed(BEFORE))) == ["visits.kind"]
    warned = column("kind", deprecated=True)
    assert undeclared(diff(warned, renamed(warned))) == []
    assert undeclared(diff(EMPTY, BEFORE)) == []


@pytest.mark.parametrize(
    ("last", "step", "versions"),
    [
        ("0.9.9", Step.PATCH, ["0.9.10", "0.10.0", "1.0.0"]),
        ("1.4.2", Step.MINOR, ["1.5.0", "2.0.0"]),
        ("1.4.2", Step.MAJOR, ["2.0.0"]),
    ],
)
def test_a_step_leads_to_few_versions(last: str, step: Step, versions: list[str]):
    assert allowed(last, step) == versions
