"""Rules that need several columns, or other tables; tables in files."""

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import polars as pl
import pytest

import sino_russia as sr
from sino_russia.cli import main
from sino_russia.errors import NotATable
from sino_russia.frames import tables
from sino_russia.model import FAMILIES
from sino_russia.records import Records
from sino_russia.validating.files import problems_of

FIGURE: dict[str, Any] = {
    "id": "x", "title": "Trade", "period": "2023", "period_start": "2023-01-01", "period_end": "2023-12-31",
    "unit": "usd_bn", "reporter": "gacc", "total": "240.1", "china_to_russia": "111.0", "russia_to_china": "129.1",
}  # fmt: skip
SHARE: dict[str, Any] = {
    "id": "x", "title": "Share", "period": "2023", "measure": "trade_share", "unit": "percent", "reporter": "gacc",
    "subject": "china", "value": 40.0, "upper": 45.0,
}  # fmt: skip


def found(
    table: str, row: dict[str, Any], others: Mapping[str, Any] | None = None
) -> list[tuple[int | None, str, str]]:
    problems = sr.validate(pl.DataFrame([row, row | {"id": "y"}]).head(1), table, others)
    return [row[:3] for row in problems.iter_rows()]


@pytest.mark.parametrize(
    ("table", "row", "changes", "expected"),
    [
        ("trade_figures", FIGURE, {"period_end": "2022-12-31"}, (0, "period_end", "end-before-start")),
        ("trade_figures", FIGURE, {"total": "241.1"}, (0, "total", "total-not-sum")),
        ("indicators", SHARE, {"upper": 104.0}, (0, "upper", "share-over-100")),
        ("indicators", SHARE, {"value": 45.0}, (0, "upper", "range-upside-down")),
    ],
)
def test_one_wrong_value(table: str, row: dict[str, Any], changes: dict[str, Any], expected: tuple[int, str, str]):
    assert found(table, row) == []
    assert found(table, row | changes) == [expected]


def test_a_total_is_rounded_and_a_qualifier_excuses_it():
    assert found("trade_figures", FIGURE | {"total": "240.2"}) == []
    assert found("trade_figures", FIGURE | {"total": "250.0", "qualifier": "about"}) == []
    digits = {"total_decimals": 3, "china_to_russia_decimals": 3, "russia_to_china_decimals": 3}
    assert found("trade_figures", FIGURE | {"total": "240.2"} | digits) == [(0, "total", "total-not-sum")]


def test_a_rule_that_the_row_allows_is_let_pass():
    allowed = {"allow_rule": ["total-not-sum"], "allow_why": ["The table itself does not add up."]}
    assert found("trade_figures", FIGURE | {"total": "241.1"} | allowed) == []
    other = allowed | {"allow_rule": ["end-before-start"]}
    assert found("trade_figures", FIGURE | {"total": "241.1"} | other) == [(0, "total", "total-not-sum")]
    backward = {"period": "2023/2022", "period_start": "2024-01-01"}
    assert found("trade_figures", FIGURE | backward | other) == []
    rows = pl.DataFrame([FIGURE | {"id": id, "total": "241.1"} | extra for id, extra in (("x", allowed), ("y", other))])
    assert sr.validate(rows, "trade_figures")["row"].to_list() == [1]
    assert found("trade_figures", {**FIGURE, **allowed, "totl": "1"}) == [(None, "totl", "unknown-column")]


@pytest.mark.parametrize("table", FAMILIES)
def test_the_newest_release_keeps_the_rules(table: str):
    if not sr.versions():
        pytest.skip("nothing is released yet")
    assert sr.validate(sr.load(table), table).rows() == []


def test_references_are_held_against_the_tables_that_are_given():
    assert found("trade_figures", FIGURE, {"actors": {"id": ["gacc"]}}) == []
    assert found("trade_figures", FIGURE, {"actors": {"id": ["fcs"]}}) == [(0, "reporter", "unknown-id")]
    visit = {"id": "x", "title": "Visit", "date": "2024-05-16", "kind": "state_visit", "hosts": ["xi", "li"]}
    problems = sr.validate(pl.DataFrame([visit]), "visits", {"actors": {"id": ["xi"]}})
    assert problems.filter(rule="unknown-id").rows() == [(0, "hosts", "unknown-id", "li", "no such id in actors")]


def test_other_tables_are_named_as_ours_and_have_ids():
    with pytest.raises(LookupError, match='no table "actor"; did you mean "actors"'):
        sr.validate(pl.DataFrame([FIGURE]), "trade_figures", {"actor": {"id": ["gacc"]}})
    with pytest.raises(sr.SinoRussiaError, match='given as "actors" has no column "id"'):
        sr.validate(pl.DataFrame([FIGURE]), "trade_figures", {"actors": {"name": ["gacc"]}})


def test_our_own_tables_keep_the_rules(sample: Records):
    ours = tables(sample)
    for name, frame in ours.items():
        others = {family: ours[family] for family in ours if "id" in ours[family].columns}
        assert sr.validate(frame, name, others).rows() == [], name


@pytest.mark.parametrize(("ending", "line"), [("parquet", 2), ("csv", 3), ("jsonl", 2)])
def test_tables_in_files(tmp_path: Path, ending: str, line: int):
    frame = pl.DataFrame([FIGURE, FIGURE | {"id": "y", "total": "241.1"}])
    file = tmp_path / f"trade_figures.{ending}"
    getattr(frame, {"parquet": "write_parquet", "csv": "write_csv", "jsonl": "write_ndjson"}[ending])(file)
    (problem,) = problems_of(file)
    assert (problem.path, problem.line, problem.rule) == (file.as_posix(), line, "total-not-sum")
    assert problem.message == '"total": not 111.0 + 129.1, which is 240.1'


@pytest.mark.parametrize("break_", ["\n", "\r\n"])
def test_lines_of_a_csv_are_those_of_the_file(tmp_path: Path, break_: str):
    rows = [
        *("", "id,title,date,kind", 'a,"Talks', "", 'in ""Beijing"", and a walk",2024,other'),
        *("b,Talks,2024,othr", 'c,Talks,2024-13,"other"'),
    ]
    file = tmp_path / "visits.csv"
    file.write_bytes(break_.join(rows).encode("utf-8-sig"))
    assert sorted((problem.line, problem.rule) for problem in problems_of(file)) == [
        *((3, "wrong-value"), (6, "not-in-vocabulary"), (7, "wrong-value")),
    ]


@pytest.mark.parametrize(("sign", "name"), [(";", "semicolons"), ("\t", "tabs")])
def test_a_csv_without_commas_is_told_as_such(tmp_path: Path, sign: str, name: str):
    file = tmp_path / "visits.csv"
    file.write_text(f"id{sign}title\na{sign}b\n", encoding="utf-8")
    with pytest.raises(NotATable, match=f"{name} stand between its columns"):
        list(problems_of(file))


def test_a_csv_with_a_list_is_told_what_can_hold_one(tmp_path: Path):
    file = tmp_path / "visits.csv"
    file.write_text("id,title,date,kind,hosts\na,A,2024,other,xi-jinping\n", encoding="utf-8")
    (problem,) = problems_of(file)
    assert (problem.line, problem.rule) == (1, "wrong-type")
    assert "leave the column out, or give Parquet or JSON Lines" in problem.message


@pytest.mark.parametrize(("name", "advice"), [("visit", "`--table visits`"), ("mine", "--table and one of: events")])
def test_a_table_of_another_name_wants_the_option(
    tmp_path: Path, name: str, advice: str, capsys: pytest.CaptureFixture[str]
):
    file = tmp_path / f"{name}.csv"
    file.write_text("id\na\n", encoding="utf-8")
    assert main(["check", str(file)]) == 2
    assert advice in capsys.readouterr().err


def test_the_command_takes_tables(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    file = tmp_path / "mine.csv"
    pl.DataFrame([FIGURE]).write_csv(file)
    assert main(["check", str(file)]) == 2
    assert main(["check", str(file), "--table", "trade_figures"]) == 0
    assert capsys.readouterr().out == "1 file, no problems\n"
    assert main(["check", str(file), str(tmp_path)]) == 2
    file.write_bytes(b"PAR1")
    (tmp_path / "visits.parquet").write_bytes(b"PAR1")
    assert main(["check", str(tmp_path / "visits.parquet")]) == 2


def test_records_are_checked_without_polars():
    code = "import sys, sino_russia.remembering, sino_russia.checking; assert 'polars' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parents[1])
