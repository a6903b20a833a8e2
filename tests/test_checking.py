"""A whole data set checked: what is reported, where, and in what words."""

import os
import shutil
from pathlib import Path

import pytest

from sino_russia.checking import Checked, check
from sino_russia.problems import Problem, Severity

SAMPLE = Path(__file__).parent / "sample"
VISIT = "data/visits/2024/putin-beijing-harbin-2024-05.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(SAMPLE, tmp_path, dirs_exist_ok=True)
    return tmp_path


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def found(checked: Checked) -> list[tuple[str, int, int, str]]:
    return [(problem.path, problem.line, problem.column, problem.rule) for problem in checked.problems]


@pytest.mark.parametrize(
    ("old", "new", "place", "rule", "message", "hint"),
    [
        ("kind: st", "knid: st", (4, 1), "unknown-field", 'unknown field "knid"', 'Did you mean "kind"?'),
        ("state_visit", "state visit", (4, 7), "not-in-vocabulary", '"state visit" is no kind', 'mean "state_visit"?'),
        ("[xi-jinping]", "xi-jinping", (6, 8), "wrong-shape", '"hosts" holds one value; it needs a list', ""),
        ("05-17\nkind", "5-17\nkind", (3, 7), "wrong-value", "not a date; did you mean 2024-05-17?", ""),
        ("{place: beijing, ", "{", (8, 5), "missing-field", '"place" is missing', "It is an id of places."),
        ("[xi-jinping]", "[xi-jingping]", (6, 9), "unknown-id", 'has the id "xi-jingping"', 'mean "xi-jinping"?'),
        ("[xi-jinping]", "[beijing]", (6, 9), "wrong-family", '"beijing" is one of places; here stands', ""),
        ("May 16 and 17", "May 15 and 17", (14, 13), "printed-date-differs", '"May 15 and 17" is not the', ""),
        ("kind: state_visit", "kind:", (4, 6), "not-in-vocabulary", "nothing stands here", "Fill it in, or leave"),
        ("hosts: [xi-jinping]", "hosts:", (6, 7), "wrong-shape", "nothing stands here", "Fill it in, or leave"),
        ("place: beijing", "place: ", (8, 13), "wrong-value", "nothing stands here", "Fill it in, or leave"),
        ("kind: state_visit", "kind: state_visit\nknid:", (5, 1), "unknown-field", 'unknown field "knid"', '"kind"?'),
        ("[xi-jinping]", "[Xi Jinping]", (6, 9), "wrong-value", '"Xi Jinping" is not an id', 'mean "xi-jinping"?'),
        ("visitors: Vl", "visitor: Vl", (16, 16), "unknown-shown-field", 'have no field "visitor"', '"visitors"?'),
        ("y.harbin", "y.harbn", (24, 24), "unknown-shown-field", 'has no member "harbn"', '"itinerary.harbin"?'),
        ("kind: state_visit", "kind: [state_visit]", (4, 7), "not-in-vocabulary", "more here than one value", "state_"),
        (
            "state_visit",
            "x" * 41,
            (4, 7),
            "not-in-vocabulary",
            f'"{"x" * 40}…" is no kind',
            "It is one of: state_visit",
        ),
        (
            "date: 2024-05-16/2024-05-17",
            "date: [2024]",
            (3, 7),
            "wrong-value",
            "more here than one",
            "without brackets",
        ),
    ],
)
def test_one_fault_in_one_line(  # noqa: PLR0917  # a case has that many parts
    root: Path, old: str, new: str, place: tuple[int, int], rule: str, message: str, hint: str
) -> None:
    edit(root / VISIT, old, new)
    problems = [problem for problem in check(root).problems if problem.rule == rule]
    assert [(problem.path, problem.line, problem.column) for problem in problems] == [(VISIT, *place)]
    assert message in problems[0].message
    assert hint in problems[0].hint


def test_no_id_is_made_of_other_letters(root: Path) -> None:
    edit(root / VISIT, "[xi-jinping]", "[Си-Jinping]")
    (problem,) = (problem for problem in check(root).problems if problem.rule == "wrong-value")
    assert ("is not an id" in problem.message, problem.hint) == (True, "")


def test_what_is_missing_is_told_by_what_it_means(root: Path) -> None:
    edit(root / VISIT, "id: putin-beijing-harbin-2024-05\n", "")
    (root / "data/withdrawn.yaml").write_text("ids: []\n", encoding="utf-8")
    hints = [problem.hint for problem in check(root).problems if problem.rule == "missing-field"]
    assert hints[0] == "Permanent name of the record, the same as its file's. It is a text."
    assert hints[1] == "One line an id. It is a list, each fields with values."


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        ("trade_figures/2023/trade-2023-gacc-usd", "total: 240.1", "total: -5", '"-5" is less than 0'),
        ("places/moscow", "kind: city", "kind: city\nlatitude: 95.5", '"95.5" is more than 90'),
    ],
)
def test_a_number_out_of_range_is_told_as_it_stands(root: Path, file: str, old: str, new: str, message: str) -> None:
    edit(root / "data" / f"{file}.yaml", old, new)
    assert [(problem.rule, problem.message) for problem in check(root).problems] == [("wrong-value", message)]


@pytest.mark.parametrize(
    ("old", "new", "needed"),
    [
        ("evidence:", "evidence: x\nallow:", "a list, each item {source: …}"),
        ("evidence:", "allow: [end-before-start]\nevidence:", "fields with values: {rule: …, why: …}"),
        ("outcomes: [joint-statement-2024-05-16]", "outcomes: {a: b}", "a list, such as [a, b]"),
    ],
)
def test_a_wrong_shape_names_the_fields_that_belong_there(root: Path, old: str, new: str, needed: str) -> None:
    edit(root / VISIT, old, new)
    (message,) = (problem.message for problem in check(root).problems if problem.rule == "wrong-shape")
    assert message.endswith(f"it needs {needed}")


def test_words_that_yaml_takes_for_a_comment_are_told(root: Path) -> None:
    edit(root / VISIT, "kind: state visit", "kind: state visit #xi")
    (problem,) = (problem for problem in check(root).problems if problem.rule == "comment")
    assert (problem.path, problem.line, problem.severity) == (VISIT, 15, Severity.ERROR)
    assert problem.excerpt[problem.column - 1 :] == "#xi"
    assert "in quotes" in problem.hint


def test_many_lines_of_comments_are_one_warning(root: Path) -> None:
    edit(root / VISIT, "kind:", "# one\n# two\nkind:")
    (problem,) = check(root).problems
    assert (problem.rule, problem.line, problem.severity) == ("comment", 4, Severity.WARNING)
    assert "the first of 2" in problem.message


def test_what_another_record_is_told_of_one_is_reported_with_it(root: Path) -> None:
    first, last = root / "data" / "places" / "a-city.yaml", root / "data" / "places" / "z-city.yaml"
    for file in (first, last):
        file.write_text(f"id: {file.stem}\nname: Kazan\nkind: city\ncountry: RUS\n", encoding="utf-8")
    told = [problem for problem in check(root, [first]).problems if problem.rule == "same-name-twice"]
    assert [problem.path for problem in told] == ["data/places/z-city.yaml"]
    assert check(root, [root / VISIT]).problems == ()


def test_no_allowance_is_judged_while_a_record_cannot_be_read(root: Path) -> None:
    edit(root / VISIT, "evidence:", "allow:\n  - {rule: same-event-twice, why: Two on one day.}\nevidence:")
    assert [problem.rule for problem in check(root).problems] == ["idle-allowance"]
    (root / "data" / "places" / "new.yaml").write_text("id: new\n", encoding="utf-8")
    assert "idle-allowance" not in {problem.rule for problem in check(root).problems}


def test_messages_name_things_as_people_do(root: Path) -> None:
    edit(root / VISIT, "hosts: [xi-jinping]", "hosts: [xi-jinping, li-keqiang]")
    (problem,) = (problem for problem in check(root).problems if problem.rule == "not-in-office")
    assert problem.message == "Li Keqiang was not Premier of China on 2024-05-16/2024-05-17: the term ended 2023-03-11"


def test_paths_limit_what_is_reported_not_what_is_seen(root: Path) -> None:
    edit(root / VISIT, "[xi-jinping]", "[nobody]")
    edit(root / "data/actors/xinhua.yaml", "kind: media", "kind: medium")
    only = check(root, [root / "data/actors"])
    assert [problem.path for problem in only.problems] == ["data/actors/xinhua.yaml"]
    assert only.files == len(list((root / "data/actors").iterdir()))
    assert "putin-beijing-harbin-2024-05" in only.records


@pytest.mark.parametrize("path", ["data/actors", "data/actors/nowhere.yaml"])
def test_a_link_to_nowhere_is_where_it_stands(root: Path, path: str) -> None:
    (root / "data/actors/nowhere.yaml").symlink_to("/no/such/file")
    (problem,) = check(root, [root / path]).problems
    assert (problem.path, problem.rule) == ("data/actors/nowhere.yaml", "unreadable-file")


def test_what_points_to_a_broken_file_is_not_blamed(root: Path) -> None:
    (root / "data/actors/xi-jinping.yaml").write_text("id: [", encoding="utf-8")
    assert {problem.path for problem in check(root).problems} == {"data/actors/xi-jinping.yaml"}


def test_problems_stand_in_order_of_place(root: Path) -> None:
    edit(root / VISIT, "kind: state_visit", "kind: working_visit")
    edit(root / VISIT, "[xi-jinping]", "[nobody]")
    (root / "data/withdrawn.yaml").write_text("withdrawn: nothing\n")
    (root / "data/actors/a.yaml").write_text("id: a\n")
    places = [(problem.path, problem.line, problem.column) for problem in check(root).problems]
    assert places == sorted(places)
    assert [path for path, *_ in places if path != VISIT] == ["data/actors/a.yaml"] * 2 + ["data/withdrawn.yaml"]
    assert len({line for path, line, _ in places if path == VISIT}) >= 2


def test_an_allowance_silences_one_rule_for_one_record(root: Path) -> None:
    edit(root / VISIT, "May 16 and 17", "May 15 and 17")
    with (root / VISIT).open("a", encoding="utf-8") as file:
        file.write("allow:\n  - {rule: printed-date-differs, why: The source counts the night of departure.}\n")
    assert check(root).problems == ()


@pytest.mark.parametrize(
    ("rule", "hint"),
    [("printed-date-difers", 'Did you mean "printed-date-differs"?'), ("end-before-start", "Take the allowance out.")],
)
def test_an_idle_allowance_is_a_problem(root: Path, rule: str, hint: str) -> None:
    with (root / VISIT).open("a", encoding="utf-8") as file:
        file.write(f"allow:\n  - {{rule: {rule}, why: So it is.}}\n")
    (problem,) = check(root).problems
    assert (problem.rule, problem.hint) == ("idle-allowance", hint)


def test_stray_files_and_folders(root: Path) -> None:
    (root / "data/visit").mkdir()
    (root / "data/actors/notes.txt").write_text("x")
    (root / "data/actors/old.yml").write_text("x")
    (root / "data/.hidden").write_text("x")
    problems = {problem.path: problem for problem in check(root).problems}
    assert {problem.rule for problem in problems.values()} == {"stray-file"}
    assert problems["data/visit"].hint == 'Did you mean "visits"?'
    assert problems["data/actors/old.yml"].hint == 'Name it "old.yaml".'
    assert set(problems) == {"data/visit", "data/actors/notes.txt", "data/actors/old.yml"}


def test_trouble_with_files_is_a_problem(root: Path) -> None:
    (root / "data/events/folder.yaml").mkdir()
    (root / "data/events/gone.yaml").symlink_to("nowhere")
    (root / "data/events/binary.yaml").write_bytes(bytes(range(256)))
    (root / "data/events/empty.yaml").write_bytes(b"")
    os.mkfifo(root / "data/events/pipe.yaml")
    assert {problem.path.rpartition("/")[2] for problem in check(root).problems} == {
        *("folder.yaml", "gone.yaml", "binary.yaml", "empty.yaml", "pipe.yaml"),
    }


def test_no_data_folder(tmp_path: Path) -> None:
    assert found(check(tmp_path)) == [("data", 1, 1, "stray-file")]


def test_a_family_that_is_a_file(root: Path) -> None:
    shutil.rmtree(root / "data/projects", ignore_errors=True)
    (root / "data/projects").write_text("x")
    assert found(check(root)) == [("data/projects", 1, 1, "unreadable-file")]


def test_a_broken_ledger_of_withdrawn_ids(root: Path) -> None:
    (root / "data/withdrawn.yaml").write_text("withdrawn:\n  - {id: x, date: 2024, why: y}\n")
    assert found(check(root)) == [("data/withdrawn.yaml", 2, 19, "wrong-value")]


@pytest.mark.parametrize(
    ("line", "column", "message", "hint"),
    [
        ("{id: x, date: 2024-05-01, why: y}", 10, '"x" was withdrawn before, further up', "Keep one"),
        ("{id: z, date: 2999-01-01, why: y}", 19, "2999-01-01 is yet to come", "the day on which"),
        ("{id: z, date: 2024-05-01, why: y, replaced_by: xi-jingping}", 52, "no record", 'mean "xi-jinping"?'),
        ("{id: z, date: 2024-05-01, why: y, replaced_by: qqqqq}", 52, "no record has the id", "or leave it out"),
        ("{id: z, date: 2024-05-01, why: y, replaced_by: z}", 52, '"z" leads back to "z"', "or leave it out"),
    ],
)
def test_a_wrong_line_of_the_ledger(root: Path, line: str, column: int, message: str, hint: str) -> None:
    before = "withdrawn:\n  - {id: x, date: 2024-05-01, why: y, replaced_by: w}\n"
    dropped = "  - {id: w, date: 2024-05-02, why: y}\n"
    (root / "data/withdrawn.yaml").write_text(f"{before}{dropped}  - {line}\n")
    (problem,) = check(root).problems
    assert (problem.path, problem.line, problem.rule) == ("data/withdrawn.yaml", 4, "withdrawn-id")
    assert problem.column == column
    assert message in problem.message
    assert hint in problem.hint


def test_a_circle_of_withdrawn_ids(root: Path) -> None:
    lines = [f"  - {{id: {old}, date: 2024-05-01, why: y, replaced_by: {new}}}" for old, new in ("ab", "bc", "cb")]
    (root / "data/withdrawn.yaml").write_text("\n".join(["withdrawn:", *lines, ""]))
    assert [(problem.line, problem.message) for problem in check(root).problems] == [
        *((3, '"c" leads back to "b"'), (4, '"b" leads back to "c"')),
    ]


def test_a_comment_in_the_ledger(root: Path) -> None:
    (root / "data/withdrawn.yaml").write_text("# gone\nwithdrawn: []\n")
    (problem,) = check(root).problems
    assert (problem.line, problem.rule, problem.severity) == (1, "comment", Severity.WARNING)
    assert problem.hint == "Say it in `why`, or delete it."


def test_a_ledger_that_is_a_link_to_nowhere(root: Path) -> None:
    (root / "data/withdrawn.yaml").symlink_to("/no/such/file")
    assert found(check(root)) == [("data/withdrawn.yaml", 1, 1, "unreadable-file")]


COVERAGE = """\
entries:
  - period: 1989/2026
    kind: state visits
    searched: [kremlin.ru]
    found: 3
"""


@pytest.mark.parametrize(
    ("name", "change", "place", "told"),
    [
        ("visits.yaml", ("found: 3", "found: 3\n    fuond: 3"), (6, 5, "unknown-field"), "fuond"),
        ("visits.yaml", ("    found: 3\n", ""), (2, 5, "missing-field"), '"found" is missing'),
        ("visits.yaml", ("1989/2026", "1989-"), (2, 13, "wrong-value"), '"1989-": not a date'),
        ("visits.yaml", ("found: 3", "found: few"), (5, 12, "wrong-value"), '"few"'),
        ("visits.yaml", (COVERAGE, "entries: []\n"), (1, 10, "missing-field"), ""),
        ("visits.yaml", (COVERAGE, "entries: [\n"), (2, 1, "broken-yaml"), ""),
        ("visits.yaml", ("entries:", "# all\nentries:"), (1, 1, "comment"), "Say it in `missing`, or delete it."),
        ("visit.yaml", ("all", "any"), (1, 1, "stray-file"), 'Did you mean "visits"?'),
        ("old/visits.yaml", ("all", "any"), (1, 1, "stray-file"), '"old/visits" is no family of records'),
        ("visits.yml", ("all", "any"), (1, 1, "stray-file"), 'Name it "visits.yaml".'),
    ],
)
def test_a_wrong_ledger_of_coverage(
    root: Path, name: str, change: tuple[str, str], place: tuple[int, int, str], told: str
) -> None:
    file = root / "data/coverage" / name
    file.parent.mkdir(parents=True)
    file.write_text(COVERAGE.replace(*change))
    (problem,) = check(root).problems
    assert (problem.path, problem.line, problem.column, problem.rule) == (f"data/coverage/{name}", *place)
    assert told in f"{problem.message} {problem.hint}"


def test_a_ledger_of_coverage_is_no_record(root: Path) -> None:
    (root / "data/coverage").mkdir()
    (root / "data/coverage/visits.yaml").write_text(COVERAGE)
    checked = check(root)
    assert found(checked) == []
    assert not any("coverage" in path for path in checked.paths)


def test_warnings_do_not_fail_the_check() -> None:
    warning = Problem("x.yaml", 1, 1, "judging-title", "", severity=Severity.WARNING)
    records = check(SAMPLE).records
    assert Checked(records, (warning,), ("x.yaml",)).is_clean
    assert not Checked(records, (Problem("x.yaml", 1, 1, "wrong-value", ""),), ("x.yaml",)).is_clean
