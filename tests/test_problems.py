import json
import random
import re
from pathlib import Path

import jsonschema
import pytest

from sino_russia import rules
from sino_russia.problems import ANNOTATIONS, FORMATS, Problem, Severity, github, sarif, summary, text

PROBLEM = Problem(
    "data/visits/2024/x.yaml", 4, 1, "unknown-field", 'unknown field "knid"', 'Did you mean "kind"?', excerpt="knid: x"
)
WARNING = Problem("data/events/y.yaml", 2, 7, "one-source", "one source only", severity=Severity.WARNING)


def many(number: int) -> list[Problem]:
    return [Problem("a.yaml", line, 1, "rule", f"message {line}") for line in range(1, number + 1)]


def test_text():
    assert text([PROBLEM, WARNING], files=412) == (
        "data/events/y.yaml:2:7: warning: one source only  [one-source]\n"
        'data/visits/2024/x.yaml:4:1: unknown field "knid"  [unknown-field]\n'
        "    | knid: x\n"
        "    | ^\n"
        '    Did you mean "kind"?\n'
        "\n"
        "1 error, 1 warning in 2 of 412 files"
    )


@pytest.mark.parametrize(
    ("excerpt", "column", "shown", "before"),
    [
        ("date: 2024-13", 7, "date: 2024-13", "      "),
        ("name_zh: 习近平 x", 13, "name_zh: 习近平 x", " " * 15),
        ("a\x1b[31m: x", 2, "a\ufffd[31m: x", " "),
        ("::error::x", 1, "::error::x", ""),
        ("short", 400, "short", "     "),
        ("y" * 300, 150, "…" + "y" * 100 + "…", " " * 51),
        ("y" * 300, 1, "y" * 100 + "…", ""),
    ],
)
def test_caret_stands_under_its_column(excerpt: str, column: int, shown: str, before: str):
    lines = text([Problem("a.yaml", 1, column, "rule", "message", excerpt=excerpt)], files=1).split("\n")
    assert lines[1:3] == [f"    | {shown}", f"    | {before}^"]


def test_no_line_of_a_file_reaches_the_terminal_as_a_command():
    hostile = Problem("a\n::b.yaml", 1, 1, "rule", "x\n::error::y\x1b[2J", "\r::z", excerpt="::stop-commands::q")
    for line in text([hostile], files=1).split("\n"):
        assert not line.lstrip().startswith("::")
        assert "\x1b" not in line
    assert github([hostile], files=1).split("\n")[0] == (
        "::error file=a%0A%3A%3Ab.yaml,line=1,col=1,title=rule::x%0A::error::y\x1b[2J%0A%0D::z"
    )


def test_github_shows_no_more_than_github_does_and_counts_the_rest():
    lines = github([*many(11), WARNING], files=3).split("\n")
    assert ANNOTATIONS == 9
    assert [line for line in lines if line.startswith("::error ")] == lines[:9]
    assert lines[9:] == ["and 3 more, not annotated", "11 errors, 1 warning in 2 of 3 files"]


def test_github_counts_no_rest_where_there_is_none():
    *annotations, counts = github(many(9), files=1).split("\n")
    assert annotations[-1] == "::error file=a.yaml,line=9,col=1,title=rule::message 9"
    assert (len(annotations), counts) == (9, "9 errors in 1 of 1 file")


def test_github_puts_errors_before_warnings():
    assert [line.split(" ")[0] for line in github([WARNING, PROBLEM], files=2).split("\n")[:2]] == [
        "::error",
        "::warning",
    ]


def test_github_escapes_what_separates():
    line = github([Problem("a,b:c%.yaml", 1, 2, "rule", "100% of\nit", "Do: this")], files=1).split("\n")[0]
    assert line == "::error file=a%2Cb%3Ac%25.yaml,line=1,col=2,title=rule::100%25 of%0Ait%0ADo: this"


def test_json():
    report = json.loads(FORMATS["json"]([PROBLEM, WARNING], 412))
    assert {key: report[key] for key in ("files", "errors", "warnings")} == {"files": 412, "errors": 1, "warnings": 1}
    assert report["problems"][1] == {
        "path": "data/visits/2024/x.yaml",
        "line": 4,
        "column": 1,
        "rule": "unknown-field",
        "message": 'unknown field "knid"',
        "hint": 'Did you mean "kind"?',
        "severity": "error",
        "excerpt": "knid: x",
    }


def test_sarif_holds_what_the_standard_requires():
    log = json.loads(
        sarif([PROBLEM, WARNING, Problem("data/имя с пробелом.yaml", 1, 1, "unknown-field", "x")], files=3)
    )
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-2.1.0.json")
    (run,) = log["runs"]
    driver = run["tool"]["driver"]
    assert driver["name"] == "sino-russia"
    ids = [rule["id"] for rule in driver["rules"]]
    assert len(ids) == len(set(ids))
    assert run["columnKind"] == "unicodeCodePoints"
    assert len(run["results"]) == 3
    for result in run["results"]:
        assert ids[result["ruleIndex"]] == result["ruleId"]
        assert result["level"] in {"none", "note", "warning", "error"}
        assert result["message"]["text"]
        (location,) = result["locations"]
        region = location["physicalLocation"]["region"]
        assert region["startLine"] >= 1
        assert region["startColumn"] >= 1
        assert re.fullmatch(r"[A-Za-z0-9._~%/-]+", location["physicalLocation"]["artifactLocation"]["uri"])


def test_sarif_fits_the_schema_of_the_standard():
    schema = json.loads((Path(__file__).parent / "standards" / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))
    validator = jsonschema.Draft4Validator(schema, format_checker=jsonschema.Draft4Validator.FORMAT_CHECKER)
    of_each_rule = [
        Problem("data/a b/имя.yaml", 1, 1, name, rule.summary, "«hint»", rule.severity, excerpt="id: x\n")
        for name, rule in rules.catalogue().items()
    ]
    for problems in ([], [PROBLEM], [WARNING, PROBLEM], of_each_rule):
        validator.validate(json.loads(sarif(problems, files=len(problems))))
    broken = json.loads(sarif([PROBLEM], files=1))
    broken["runs"][0]["results"][0]["level"] = "fatal"
    assert not validator.is_valid(broken)


@pytest.mark.parametrize(
    ("problems", "files", "expected"),
    [
        ([], 0, "0 files, no problems"),
        ([], 1, "1 file, no problems"),
        ([PROBLEM], 1, "1 error in 1 of 1 file"),
        ([WARNING, WARNING], 5, "2 warnings in 1 of 5 files"),
    ],
)
def test_summary(problems: list[Problem], files: int, expected: str):
    assert summary(problems, files) == expected


@pytest.mark.parametrize("name", FORMATS)
def test_every_form_is_the_same_whatever_the_order(name: str):
    problems = [*many(30), PROBLEM, WARNING]
    shuffled = random.Random(1).sample(problems, len(problems))
    assert FORMATS[name](problems, 9) == FORMATS[name](shuffled, 9)


@pytest.mark.parametrize("name", FORMATS)
def test_every_form_can_tell_that_there_is_nothing(name: str):
    assert FORMATS[name]([], 7)


def test_problems_sort_by_place():
    problems = [
        Problem("b", 1, 1, "r", ""),
        Problem("a", 10, 1, "r", ""),
        Problem("a", 9, 2, "r", ""),
        Problem("a", 9, 1, "s", ""),
    ]
    assert [(p.path, p.line, p.column) for p in sorted(problems)] == [
        ("a", 9, 1),
        ("a", 9, 2),
        ("a", 10, 1),
        ("b", 1, 1),
    ]
