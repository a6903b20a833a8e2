"""A table of one's own: every fault is found and placed, and nothing that is well is blamed."""

import datetime as dt
from pathlib import Path
from typing import Any

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sino_russia import validate
from sino_russia.errors import NotATable
from sino_russia.frames import TABLES, tables
from sino_russia.model import FAMILIES
from sino_russia.testing import strategies
from sino_russia.validating import PROBLEMS

VISIT: dict[str, Any] = {"id": "v", "title": "V", "date": "2024-05-16", "kind": "state_visit"}


def found(table: str, **columns: list[Any]) -> list[tuple[Any, ...]]:
    """Row, column and rule of each problem of a table."""
    frame = pl.DataFrame(columns, strict=False)
    return validate(frame, table).select("row", "column", "rule").rows()


def visits(**changed: Any) -> list[tuple[Any, ...]]:
    return found("visits", **{name: [value] for name, value in (VISIT | changed).items()})


@pytest.mark.parametrize("table", TABLES)
def test_our_own_tables_are_well_in_every_form(table: str, sample_tables: Path):
    file = sample_tables / f"{table}.parquet"
    frame = pl.read_parquet(file)
    given = [
        frame,
        frame.lazy(),
        frame.to_arrow(),
        pd.read_parquet(file),
        pd.read_parquet(file, dtype_backend="pyarrow"),
    ]
    for one in given:
        assert validate(one, table).rows() == []


@pytest.mark.parametrize("table", FAMILIES)
def test_text_from_a_csv_will_do(table: str, sample_tables: Path, tmp_path: Path):
    frame = pl.read_parquet(sample_tables / f"{table}.parquet").select(pl.exclude(pl.List))
    frame.write_csv(tmp_path / "mine.csv")
    for one in (pl.read_csv(tmp_path / "mine.csv", infer_schema=False), pd.read_csv(tmp_path / "mine.csv", dtype=str)):
        assert validate(one, table).rows() == []


@settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(strategies["events"], max_size=3, unique_by=lambda event: event.id))
def test_what_the_models_allow_is_well_but_for_dates_that_run_backward(drawn: list[Any]):
    problems = validate(tables(drawn)["events"], "events")
    assert set(problems["rule"]) <= {"end-before-start"}


def test_a_row_that_is_well():
    assert visits() == []


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"id": "Not an id"}, (0, "id", "wrong-value")),
        ({"id": None}, (0, "id", "missing-value")),
        ({"title": " "}, (0, "title", "wrong-value")),
        ({"title": "x" * 301}, (0, "title", "wrong-value")),
        ({"title": True}, (None, "title", "wrong-type")),
        ({"date": "2024-13"}, (0, "date", "wrong-value")),
        ({"date": "2024-05-17/2024-05-16"}, (0, "date", "end-before-start")),
        ({"date_start": "May"}, (0, "date_start", "wrong-value")),
        ({"date_start": 3}, (None, "date_start", "wrong-type")),
        ({"kind": "state_vist"}, (0, "kind", "not-in-vocabulary")),
        ({"kind": None}, (0, "kind", "missing-value")),
        ({"number": 0}, (0, "number", "wrong-value")),
        ({"number": "eleven"}, (0, "number", "wrong-value")),
        ({"number": 1.5}, (0, "number", "wrong-value")),
        ({"number": dt.date(2024, 5, 16)}, (None, "number", "wrong-type")),
        ({"is_context": "perhaps"}, (0, "is_context", "wrong-value")),
        ({"is_context": 1}, (None, "is_context", "wrong-type")),
        ({"hosts": "xi-jinping"}, (None, "hosts", "wrong-type")),
        ({"hosts": ["xi-jinping", "Xi"]}, (0, "hosts", "wrong-value")),
        ({"hosts": ["xi-jinping", None]}, (0, "hosts", "missing-value")),
        ({"itinerary_place": ["a"], "itinerary_date": ["2024", None]}, (0, "itinerary_date", "uneven-lists")),
        ({"itinerary_date": ["2024-02-30"]}, (0, "itinerary_date", "wrong-value")),
        ({"knid": "other"}, (None, "knid", "unknown-column")),
    ],
)
def test_each_fault_is_found_where_it_is(changed: dict[str, Any], expected: tuple[Any, ...]):
    assert visits(**changed) == [expected]


@pytest.mark.parametrize(
    "changed",
    [
        {"number": 11.0},
        {"number": "11"},
        {"date_start": dt.datetime(2024, 5, 16, tzinfo=dt.UTC)},
        {"is_context": "True"},
        {"hosts": []},
        {"hosts": None},
        {"itinerary_place": ["beijing"], "itinerary_date": [None]},
        {"summary": None, "series": None},
    ],
)
def test_what_reads_as_it_should_is_well(changed: dict[str, Any]):
    assert visits(**changed) == []


def test_rows_are_those_of_the_frame():
    assert found("visits", **{n: [v] * 3 for n, v in VISIT.items()} | {"id": ["a", "B", "c"]}) == [
        (1, "id", "wrong-value")
    ]


def test_a_missing_column_and_a_misspelt_one():
    problems = validate(pl.DataFrame({"id": ["v"], "titel": ["V"], "date": ["2024"], "kind": ["other"]}), "visits")
    assert problems.select("column", "text").rows() == [
        ("title", 'there must be a column "title"'),
        ("titel", 'visits has no column "titel"; did you mean "title"?'),
    ]


def test_the_same_id_twice_is_two_problems():
    rows = {name: [value] * 3 for name, value in VISIT.items()} | {"id": ["a", "b", "a"]}
    assert found("visits", **rows) == [(0, "id", "duplicate-key"), (2, "id", "duplicate-key")]


def test_a_key_of_several_columns_may_have_gaps_where_it_may():
    claim = {"record_id": "v", "family": "visits", "item": 1, "relation": "cites", "source_id": "s"}
    keyed = {name: [value] * 2 for name, value in claim.items()} | {"field": [None, None], "position": [None, None]}
    assert found("claims", **keyed) == [(0, "record_id", "duplicate-key"), (1, "record_id", "duplicate-key")]
    assert found("claims", **keyed | {"item": [1, 2]}) == []


def test_the_nearest_word_of_the_vocabulary_is_named():
    (text,) = validate(pl.DataFrame({n: [v] for n, v in (VISIT | {"kind": "state_vist"}).items()}), "visits")["text"]
    assert text == '"state_vist" is not in the vocabulary; did you mean "state_visit"?'


def test_many_wrong_words_are_all_found():
    words = [f"word-{number}" for number in range(3000)]
    rows = {name: [value] * 3000 for name, value in VISIT.items()} | {"id": words, "kind": words}
    assert len(found("visits", **rows)) == 3000


def test_columns_of_several_types_become_text():
    frame = pd.DataFrame({"id": ["v", 3, None], "title": "T", "date": "2024", "kind": "other"})
    assert validate(frame, "visits").select("row", "column", "rule").rows() == [(2, "id", "missing-value")]


@pytest.mark.parametrize("frame", [3, None, "visits", [1, 2], [{"id": "v"}], object()])
def test_what_is_no_table_is_refused(frame: object):
    with pytest.raises(NotATable, match="is no table; give a polars, pandas or Arrow one"):
        validate(frame, "visits")


@pytest.mark.parametrize(
    "frame",
    [
        {}, {"id": []}, {"id": [[1]]}, {"id": [{"a": 1}]}, {"id": [b"\xff"]}, {"row": [1]}, {"given": [1]}, {"": [1]},
        {"id": [dt.timedelta(1)]}, {"date": [1e300]}, {"number": [1e300]}, {"number": [float("nan")]},
        {"hosts": [[[]]]},
        {"kind": [1]}, {"date_start": [10**9]}, {"itinerary_place": [{"a": []}]},
        {"number": ["9" * 40]},
    ],
)  # fmt: skip
def test_no_data_raise(frame: dict[str, list[Any]]):
    problems = validate(frame, "visits")
    assert problems.schema == PROBLEMS
    assert "missing-column" in problems["rule"]


def test_an_empty_frame_lacks_its_columns_only():
    assert set(validate(pa.table({}), "visits")["rule"]) == {"missing-column"}
