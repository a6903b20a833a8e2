"""What the commands print, and their exit codes."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from sino_russia.cli import COMMANDS, command, main
from sino_russia.commands.new import skeleton
from sino_russia.model import FAMILIES, Record
from sino_russia.reading import read

ROOT = Path(__file__).parents[1]

XI = """\
id: xi-jinping
name: Xi Jinping
name_zh: 习近平
kind: person
country: CHN
tenures:
  - {office: president-of-china, start: 2013-03-14}
"""
OFFICE = """\
id: president-of-china
name: President of China
kind: head_of_state
country: CHN
"""


@pytest.fixture
def dataset(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A clone with two good records, as the working folder."""
    (tmp_path / "data" / "events").mkdir(parents=True)
    for family, name, text in (("actors", "xi-jinping", XI), ("offices", "president-of-china", OFFICE)):
        folder = tmp_path / "data" / family
        folder.mkdir()
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def call(*arguments: str) -> int:
    """Exit code, whether the command returned or argparse left."""
    try:
        return main(arguments)
    except SystemExit as end:
        return int(end.code or 0)


def test_check_of_good_records(dataset: Path, capsys: pytest.CaptureFixture[str]):
    assert call("check") == 0
    assert capsys.readouterr().out == "2 files, no problems\n"


def test_check_of_a_bad_record(dataset: Path, capsys: pytest.CaptureFixture[str]):
    file = dataset / "data" / "actors" / "xi-jinping.yaml"
    file.write_text(XI.replace("kind:", "knid:"), encoding="utf-8")
    assert call("check") == 1
    assert "data/actors/xi-jinping.yaml:4:1: " in (out := capsys.readouterr().out)
    assert '"kind"' in out


def test_check_from_a_folder_below(dataset: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(dataset / "data" / "actors")
    assert call("check", "xi-jinping.yaml") == 0


def test_check_reports_the_paths_it_is_given(dataset: Path):
    (dataset / "data" / "actors" / "xi-jinping.yaml").write_text(XI.replace("kind:", "knid:"), encoding="utf-8")
    assert call("check", "data/offices") == 0
    assert call("check", "data/actors") == 1


def test_check_as_json(dataset: Path, capsys: pytest.CaptureFixture[str]):
    (dataset / "data" / "actors" / "xi-jinping.yaml").write_text(XI.replace("kind:", "knid:"), encoding="utf-8")
    assert call("check", "--format", "json") == 1
    report = json.loads(capsys.readouterr().out)
    assert (report["files"], report["errors"]) == (2, len(report["problems"]))


def test_fmt_mends_and_then_has_nothing_to_do(dataset: Path, capsys: pytest.CaptureFixture[str]):
    file = dataset / "data" / "actors" / "xi-jinping.yaml"
    file.write_text('kind: "person"\n' + XI.replace("kind: person\n", ""), encoding="utf-8")
    assert call("fmt", "--check") == 1
    assert file.read_text(encoding="utf-8") != XI
    assert "would change: data/actors/xi-jinping.yaml" in capsys.readouterr().out
    assert call("fmt") == 0
    assert file.read_text(encoding="utf-8") == XI
    assert call("fmt", "--check") == 0


@pytest.mark.parametrize("text", [XI.replace("kind: person", "kind: persn"), XI.replace("\n", "  # why\n", 1)])
def test_fmt_leaves_what_it_cannot_keep(dataset: Path, text: str, capsys: pytest.CaptureFixture[str]):
    file = dataset / "data" / "actors" / "xi-jinping.yaml"
    file.write_text(text, encoding="utf-8")
    assert call("fmt") == 1
    assert file.read_text(encoding="utf-8") == text
    assert "data/actors/xi-jinping.yaml:1:" in capsys.readouterr().out


@pytest.mark.parametrize("family", FAMILIES)
def test_a_skeleton_has_every_field_in_order(family: str):
    model = FAMILIES[family]
    lines = list(skeleton(model, "some-id"))
    fields = [line.removeprefix("# ").partition(":")[0] for line in lines]
    assert [field for field in fields if field in model.model_fields] == list(model.keys())


@pytest.mark.parametrize("family", FAMILIES)
def test_a_skeleton_without_comments_is_a_record_to_fill_in(family: str):
    model = FAMILIES[family]
    ready = "\n".join(line for line in skeleton(model, "some-id") if not line.lstrip().startswith("#") and line)
    data = read(f"{ready}\n".encode(), "some-id.yaml").data
    assert data["id"] == "some-id"
    required = {name for name, field in model.model_fields.items() if field.is_required()}
    assert set(data) == required | ({"evidence"} if issubclass(model, Record) else set())


def test_new_with_an_id(dataset: Path, capsys: pytest.CaptureFixture[str]):
    assert call("new", "visits", "--id", "li-qiang-moscow-2024-08") == 0
    assert "\nid: li-qiang-moscow-2024-08\n" in capsys.readouterr().out


def test_show_names_who_points_to_a_record(dataset: Path, capsys: pytest.CaptureFixture[str]):
    assert call("show", "president-of-china") == 0
    assert capsys.readouterr().out == (
        f"# data/offices/president-of-china.yaml\n{OFFICE}\nPointed to by:\n  actors/xi-jinping (tenures)\n"
    )


def test_explain_one_and_all(capsys: pytest.CaptureFixture[str]):
    assert call("explain", "end-before-start") == 0
    assert "Wrong:" in capsys.readouterr().out
    assert call("explain") == 0
    assert "end-before-start" in capsys.readouterr().out


def test_stats_counts(dataset: Path, capsys: pytest.CaptureFixture[str]):
    assert call("stats") == 0
    assert ["actors", "1"] in [line.split() for line in capsys.readouterr().out.splitlines()]


@pytest.mark.parametrize(
    ("arguments", "advice"),
    [
        (["chek"], 'no command "chek"; did you mean "check"?'),
        (["check", "--formt", "json"], 'no option "--formt"; did you mean "--format"?'),
        (["check", "--format", "jsn"], 'no format "jsn"; did you mean "json"?'),
        (["check", "data/actrs"], 'did you mean "data/actors"?'),
        (["check", "--texts", "data/actors/xi-jinping.yaml"], "is a file"),
        (["new", "actor"], 'no family "actor"; did you mean "actors"?'),
        (["new", "actors", "--id", "xi-jinping"], "ids are unique"),
        (["new", "actors", "--id", "Xi Jinping"], "is no id"),
        (["explain", "end-befor-start"], 'no rule "end-befor-start"; did you mean "end-before-start"?'),
        (["show", "xi-jingping"], 'did you mean "xi-jinping"?'),
        (["codebook", "actor"], 'no table "actor"; did you mean "actors"?'),
        (["stats", "all"], "all"),
    ],
)
def test_wrong_use_names_what_would_be_right(
    dataset: Path, arguments: list[str], advice: str, capsys: pytest.CaptureFixture[str]
):
    assert call(*arguments) == 2
    assert advice in capsys.readouterr().err


def test_no_records_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    monkeypatch.chdir(tmp_path)
    assert call("check") == 2
    assert "go to a clone" in capsys.readouterr().err


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]):
    assert call() == 0
    shown = capsys.readouterr().out
    assert all(f"\n  {name}" in shown for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_documented(name: str, capsys: pytest.CaptureFixture[str]):
    assert call(name, "--help") == 0
    page = command(name).__doc__ or ""
    assert page.splitlines()[0] in capsys.readouterr().out
    documents = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md")]
    assert any(f"sino-russia {name}" in document.read_text(encoding="utf-8") for document in documents)


def test_a_closed_pipe_is_no_fault():
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w") as nobody:
        run = subprocess.run(
            [sys.executable, "-m", "sino_russia", "explain"],
            stdout=nobody,
            stderr=subprocess.PIPE,
            cwd=ROOT,
            check=False,
        )
    assert (run.returncode, run.stderr) == (0, b"")
