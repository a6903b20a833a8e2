"""What the commands print, and their exit codes."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from sino_russia.cli import COMMANDS, command, main
from sino_russia.commands.new import skeleton
from sino_russia.model import FAMILIES, Record
from sino_russia.reading import read

ROOT = Path(__file__).parents[1]

SAMPLE = Path(__file__).parent / "sample"
XI = (SAMPLE / "data" / "actors" / "xi-jinping.yaml").read_text(encoding="utf-8")


@pytest.fixture
def dataset(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A clone with a few records that have no problems, as the working folder."""
    shutil.copytree(SAMPLE, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def xi(dataset: Path) -> Path:
    """The file of one record among them."""
    return dataset / "data" / "actors" / "xi-jinping.yaml"


def call(*arguments: str) -> int:
    """Exit code, whether the command returned or argparse left."""
    try:
        return main(arguments)
    except SystemExit as end:
        return int(end.code or 0)


def test_check_of_good_records(dataset: Path, capsys: pytest.CaptureFixture[str]):
    assert call("check") == 0
    files = sum(1 for _ in dataset.rglob("*.yaml"))
    *_, counts = capsys.readouterr().out.splitlines()
    assert f"{files} files" in counts
    assert "error" not in counts


def test_check_of_a_bad_record(xi: Path, capsys: pytest.CaptureFixture[str]):
    xi.write_text(XI.replace("kind:", "knid:"), encoding="utf-8")
    assert call("check") == 1
    assert 'data/actors/xi-jinping.yaml:5:1: unknown field "knid"' in (out := capsys.readouterr().out)
    assert '"kind"' in out


def test_check_from_a_folder_below(xi: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(xi.parent)
    assert call("check", "xi-jinping.yaml") == 0


def test_check_reports_the_paths_it_is_given(xi: Path):
    xi.write_text(XI.replace("kind:", "knid:"), encoding="utf-8")
    assert call("check", "data/offices") == 0
    assert call("check", "data/actors") == 1


@pytest.mark.parametrize("name", ["README.md", "notes.xlsx"])
def test_check_of_what_is_no_record_is_refused(dataset: Path, name: str, capsys: pytest.CaptureFixture[str]):
    (dataset / name).write_text("Nothing.", encoding="utf-8")
    assert call("check", str(dataset / name)) == 2
    assert "no record lies there" in capsys.readouterr().err


def test_check_as_json(xi: Path, capsys: pytest.CaptureFixture[str]):
    xi.write_text(XI.replace("kind:", "knid:"), encoding="utf-8")
    assert call("check", "--format", "json") == 1
    report = json.loads(capsys.readouterr().out)
    assert "unknown-field" in {problem["rule"] for problem in report["problems"]}


def test_fmt_mends_and_then_has_nothing_to_do(xi: Path, capsys: pytest.CaptureFixture[str]):
    xi.write_text('kind: "person"\n' + XI.replace("kind: person\n", ""), encoding="utf-8")
    assert call("fmt", "--check", "data/actors") == 1
    assert xi.read_text(encoding="utf-8") != XI
    assert "would change: data/actors/xi-jinping.yaml" in capsys.readouterr().out
    assert call("fmt", str(xi)) == 0
    assert capsys.readouterr().out == "changed: data/actors/xi-jinping.yaml\n1 file, 1 changed\n"
    assert xi.read_text(encoding="utf-8") == XI
    assert call("fmt", "--check", "data/actors") == 0


def test_fmt_of_a_path_that_goes_round(dataset: Path, xi: Path):
    xi.write_text('kind: "person"\n' + XI.replace("kind: person\n", ""), encoding="utf-8")
    assert call("fmt", "data/events/../actors/xi-jinping.yaml") == 0
    assert xi.read_text(encoding="utf-8") == XI


@pytest.mark.parametrize("text", [XI.replace("kind: person", "kind: persn"), XI.replace("\n", "  # why\n", 1)])
def test_fmt_leaves_what_it_cannot_keep(xi: Path, text: str, capsys: pytest.CaptureFixture[str]):
    xi.write_text(text, encoding="utf-8")
    assert call("fmt", str(xi)) == 1
    assert xi.read_text(encoding="utf-8") == text
    assert "data/actors/xi-jinping.yaml:1:" in capsys.readouterr().out


def test_fmt_passes_over_what_editors_keep_beside_a_file(dataset: Path, capsys: pytest.CaptureFixture[str]):
    actors = dataset / "data" / "actors"
    (actors / ".#xi-jinping.yaml").symlink_to("somebody@somewhere.4242:1")
    (actors / ".idea").mkdir()
    (actors / ".idea" / "workspace.yaml").touch()
    assert call("fmt", "--check", "data/actors") == 0
    assert call("check") == 0
    assert call("fmt", "data/actors/.#xi-jinping.yaml") == 2


def test_fmt_of_a_link_shows_the_file_that_is_linked(xi: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    xi.rename(tmp_path / "elsewhere.yaml")
    xi.symlink_to(tmp_path / "elsewhere.yaml")
    assert call("fmt", "--check", str(xi)) == 0
    assert capsys.readouterr().out == "1 file, 0 would change\n"


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


def test_a_skeleton_says_what_a_field_takes():
    lines = " ".join(line.strip("# ") for line in skeleton(FAMILIES["trade_figures"]))
    assert "Both directions together. (a number, such as 240.1; a source must show it)" in lines
    lines = " ".join(line.strip("# ") for line in skeleton(FAMILIES["visits"]))
    assert "empty if not stated. (a whole number, such as 43)" in lines


def test_new_with_an_id(dataset: Path, capsys: pytest.CaptureFixture[str]):
    assert call("new", "visits", "--id", "somebody-somewhere-2024-08") == 0
    assert "\nid: somebody-somewhere-2024-08\n" in capsys.readouterr().out


def test_new_writes_to_the_file_that_the_shell_has_made_for_it(dataset: Path, capsys: pytest.CaptureFixture[str]):
    file = dataset / "data" / "visits" / "2024" / "somebody-somewhere-2024-08.yaml"
    file.touch()
    assert call("new", "visits", "--id", file.stem) == 0
    file.write_text(capsys.readouterr().out, encoding="utf-8")
    assert call("new", "visits", "--id", file.stem) == 2


def test_new_writes_a_file_and_never_over_one(dataset: Path, xi: Path, capsys: pytest.CaptureFixture[str]):
    file = Path("data", "visits", "2031", "somebody-somewhere-2031-08.yaml")
    assert call("new", "visits", "--file", str(file)) == 0
    assert f"sino-russia check {file}" in capsys.readouterr().out
    assert "\nid: somebody-somewhere-2031-08\n" in (written := file.read_text(encoding="utf-8"))
    assert written.endswith("why:\n")
    assert call("new", "visits", "--file", str(file)) == 2
    assert call("new", "actors", "--file", str(xi)) == 2
    assert "ids are unique" in capsys.readouterr().err
    assert (file.read_text(encoding="utf-8"), xi.read_text(encoding="utf-8")) == (written, XI)


@pytest.mark.parametrize(
    ("arguments", "advice"),
    [
        (["data/visit/x.yaml"], "they are files data/visits/….yaml"),
        (["data/visits/2024/x.yml"], "they are files data/visits/….yaml"),
        (["data/visits/2024/x.yaml", "--id", "y"], 'the file says "x" and --id says "y"'),
        (["data/visits/2024/X Y.yaml"], '"X Y" is no id'),
    ],
)
def test_new_refuses_what_would_be_no_record(
    dataset: Path, arguments: list[str], advice: str, capsys: pytest.CaptureFixture[str]
):
    before = sorted(dataset.rglob("*"))
    assert call("new", "visits", "--file", *arguments) == 2
    assert advice in capsys.readouterr().err
    assert sorted(dataset.rglob("*")) == before


def test_show_has_sources_and_who_points_to_a_record(dataset: Path, capsys: pytest.CaptureFixture[str]):
    assert call("show", "joint-statement-2024-05-16") == 0
    shown = capsys.readouterr().out
    file = "data/agreements/2024/joint-statement-2024-05-16.yaml"
    assert shown.startswith(f"# {file}\nid: joint-statement-2024-05-16\n")
    assert "\nSources:\n  tass-2024-05-16-talks: TASS" in shown
    assert "\nPointed to by:\n" in shown
    assert "  visits/putin-beijing-harbin-2024-05 (outcomes)\n" in shown


def test_show_of_a_record_with_errors_says_where_it_lies(xi: Path, capsys: pytest.CaptureFixture[str]):
    xi.write_text(XI.replace("kind: person", "kind: persn"), encoding="utf-8")
    assert call("show", "xi-jinping") == 2
    assert "data/actors/xi-jinping.yaml is no record as it stands" in capsys.readouterr().err


def test_show_of_a_record_that_was_withdrawn_says_why(
    shelves: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.chdir(shelves)
    assert call("show", "li-keqiang-moscow-2014-10") == 2
    expected = 'withdrawn on 2026-02-01 (one visit twice); "li-qiang-moscow-2024-08" took its place\n'
    assert capsys.readouterr().err.endswith(expected)


def test_build_says_what_it_wrote(dataset: Path, capsys: pytest.CaptureFixture[str]):
    assert call("build", "--out", "tables") == 0
    words = [line.split() for line in capsys.readouterr().out.splitlines()]
    size = (dataset / "tables" / "visits.parquet").stat().st_size
    records = sum(1 for _ in (dataset / "data" / "visits").rglob("*.yaml"))
    assert ["visits", str(records), f"{size:,}", "visits.parquet"] in [[*line[:2], *line[3:]] for line in words]


def test_build_of_bad_records_writes_nothing(xi: Path, dataset: Path, capsys: pytest.CaptureFixture[str]):
    xi.write_text(XI.replace("kind:", "knid:"), encoding="utf-8")
    assert call("build", "--out", "tables") == 1
    assert "data/actors/xi-jinping.yaml:5:1" in capsys.readouterr().out
    assert not (dataset / "tables").exists()


def test_codebook_explains_values(capsys: pytest.CaptureFixture[str]):
    assert call("codebook", "visits") == 0
    assert "state_visit " in capsys.readouterr().out


def test_explain_one_and_all(capsys: pytest.CaptureFixture[str]):
    assert call("explain", "end-before-start") == 0
    assert "Wrong:" in capsys.readouterr().out
    assert call("explain") == 0
    assert "end-before-start" in capsys.readouterr().out


def test_stats_counts(dataset: Path, capsys: pytest.CaptureFixture[str]):
    assert call("stats") == 0
    offices = sum(1 for _ in (dataset / "data" / "offices").iterdir())
    assert ["offices", str(offices)] in [line.split() for line in capsys.readouterr().out.splitlines()]


def test_stats_say_what_they_leave_out(xi: Path, capsys: pytest.CaptureFixture[str]):
    assert call("stats") == 0
    assert capsys.readouterr().err == ""
    xi.write_text(XI.replace("kind: person", "kind: persn"), encoding="utf-8")
    assert call("stats") == 0
    assert "without 1 file that cannot be read" in capsys.readouterr().err


def test_stats_tell_meetings_and_those_of_leaders(dataset: Path, capsys: pytest.CaptureFixture[str]):
    call_of_ministers = dataset / "data" / "events" / "2023" / "call.yaml"
    exercise = (dataset / "data" / "events" / "2023" / "joint-sea-2023.yaml").read_text(encoding="utf-8")
    call_of_ministers.write_text(
        exercise.replace("id: joint-sea-2023", "id: call").replace("kind: exercise", "kind: call"), encoding="utf-8"
    )

    def shares(row: str) -> list[str]:
        assert call("stats") == 0
        (line,) = [line for line in capsys.readouterr().out.splitlines() if line.startswith(row)]
        return line.removeprefix(row).split()

    visits = len([*(dataset / "data" / "visits").rglob("*.yaml")])
    assert shares("visits, calls, video meetings")[0] == str(visits + 1)
    assert shares("events: call")[0] == "1"
    assert shares("positions: joint_provision") == ["1", "0%", "0%", "100%", "0%"]
    assert shares("– of leaders and premiers")[0] == str(visits)
    for leader in ("li-keqiang", "li-qiang", "vladimir-putin", "xi-jinping"):
        file = dataset / "data" / "actors" / f"{leader}.yaml"
        file.write_text(file.read_text(encoding="utf-8").partition("tenures:")[0], encoding="utf-8")
    assert shares("– of leaders and premiers") == ["0", "–", "–", "–", "–"]


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
        (["fmt", "data/../notes.md"], "no records at data/../notes.md"),
    ],
)
def test_wrong_use_names_what_would_be_right(
    dataset: Path, arguments: list[str], advice: str, capsys: pytest.CaptureFixture[str]
):
    (dataset / "notes.md").touch()
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


def test_a_terminal_without_chinese(dataset: Path):
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "sino_russia", "show", "xi-jinping"]
    run = subprocess.run(command, env=environment, capture_output=True, check=False)
    assert (run.returncode, run.stderr) == (0, b"")
    assert rb"name_zh: \u4e60\u8fd1\u5e73" in run.stdout


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


def test_release_names_what_it_made_and_what_to_do(dataset: Path, capsys: pytest.CaptureFixture[str]):
    assert call("release", "--auto") == 0
    said = capsys.readouterr().out
    assert "bytes in data/releases/0.1.0" in said
    assert "tag the commit v0.1.0" in said
    assert "version: 0.1.0\n" in (dataset / "CITATION.cff").read_text(encoding="utf-8")


def test_release_says_why_the_step_is_what_it_is(
    checkout: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.chdir(checkout)
    (checkout / "data" / "places" / "perm.yaml").write_text(
        "id: perm\nname: Perm\nname_ru: Пермь\nkind: city\ncountry: RUS\n", encoding="utf-8"
    )
    assert call("release", "0.2.2") == 1
    assert "0.2.2 cannot follow 0.2.1" in capsys.readouterr().err
    assert call("release", "--auto") == 0
    assert "since 0.2.1:\n  minor: places: 1 added\n" in capsys.readouterr().out


def test_release_of_bad_records_shows_the_problems(xi: Path, dataset: Path, capsys: pytest.CaptureFixture[str]):
    xi.write_text(XI.replace("kind:", "knid:"), encoding="utf-8")
    assert call("release", "1.0.0") == 1
    assert "data/actors/xi-jinping.yaml:5:1" in capsys.readouterr().out
    assert not (dataset / "data" / "releases").exists()


@pytest.mark.parametrize("arguments", [[], ["1.0.0", "--auto"]])
def test_release_wants_a_version_or_auto(dataset: Path, arguments: list[str]):
    assert call("release", *arguments) == 2


def test_verify_says_what_it_looked_at(
    shelves: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.chdir(shelves)
    assert call("verify") == 0
    said = capsys.readouterr().out
    assert "0.2.1 made again from the working records: the same bytes\n" in said
    assert said.splitlines()[-1].startswith("3 releases, ")
    assert call("verify", "0.1.0") == 0
    assert capsys.readouterr().out.startswith("1 release, ")


def test_verify_names_what_has_changed(
    checkout: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.chdir(checkout)
    (checkout / "data" / "releases" / "0.1.0" / "CHANGES.md").write_text("# 0.1.1\n", encoding="utf-8")
    assert call("verify") == 1
    assert "0.1.0/CHANGES.md: is not as it was released" in capsys.readouterr().out


def test_verify_without_records_looks_at_the_package(
    released: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr(
        "sino_russia.whereabouts.locations._RELEASES", (Path("nowhere"), released / "data" / "releases")
    )
    monkeypatch.chdir(tmp_path)
    assert call("verify") == 0
    assert capsys.readouterr().out.startswith("3 releases, ")
    assert call("diff", "0.1.0", "0.2.1") == 0
    assert "240.1 → 240.2" in capsys.readouterr().out


def test_verify_before_the_first_release(dataset: Path, capsys: pytest.CaptureFixture[str]):
    assert call("verify") == 0
    assert capsys.readouterr().out == "0 releases, 0 files: nothing to verify\n"


def test_verify_of_a_package_that_runs_from_a_clone(
    released: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr(
        "sino_russia.whereabouts.locations._RELEASES", (released / "data" / "releases", tmp_path / "nowhere")
    )
    monkeypatch.chdir(tmp_path)
    assert call("verify") == 0
    assert capsys.readouterr().out.startswith("3 releases, ")


def test_diff_of_releases_of_work_and_of_another_clone(
    checkout: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.chdir(checkout)
    assert call("diff", "0.1.0", "work") == 0
    whole = capsys.readouterr().out
    assert whole.startswith("0.1.0 → work: a minor step\n")
    assert "240.1 → 240.2" in whole
    assert call("diff", str(SAMPLE), "work", "--format", "markdown") == 0
    assert f"### {SAMPLE} → work" in (page := capsys.readouterr().out)
    assert "total: 240.1 → 240.2" in page
    assert call("diff", "0.2.1", "work", "--format", "json") == 0
    assert json.loads(capsys.readouterr().out)["step"] is None


def test_diff_does_not_take_what_cannot_be_read_for_withdrawn(
    checkout: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.chdir(checkout)
    (checkout / "data" / "places" / "kazan.yaml").write_text("id: kazan\nknid: city\n", encoding="utf-8")
    assert call("diff", "0.2.1", "work") == 2
    assert "files that are no records" in capsys.readouterr().err


def test_diff_does_not_mind_a_warning(
    checkout: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.chdir(checkout)
    with (checkout / "data" / "places" / "kazan.yaml").open("a", encoding="utf-8") as file:
        file.write("# To be looked up.\n")
    assert call("diff", "0.2.1", "work") == 0


def test_cite_in_every_form(released: Path, capsys: pytest.CaptureFixture[str]):
    assert call("cite") == 0
    assert "Version 0.2.1." in capsys.readouterr().out
    assert call("cite", "0.1.0", "--format", "bibtex") == 0
    assert capsys.readouterr().out.startswith("@misc{sino_russia_0_1_0,")


@pytest.mark.parametrize(
    ("arguments", "advice"),
    [
        (["diff", "0.1.0", "wrok"], 'no version "wrok"; did you mean "work"?'),
        (["verify", "0.1.00"], 'no version "0.1.00"; did you mean "0.1.0"?'),
        (["diff", "0.1.0", "work", "--format", "markdwn"], 'did you mean "markdown"?'),
        (["cite", "--format", "bibtx"], 'did you mean "bibtex"?'),
    ],
)
def test_wrong_versions_name_what_would_be_right(
    released: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    advice: str,
    capsys: pytest.CaptureFixture[str],
):
    monkeypatch.chdir(released)
    assert call(*arguments) == 2
    assert advice in capsys.readouterr().err
