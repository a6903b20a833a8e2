"""A build writes all tables or leaves the last good ones, and does nothing twice."""

import json
import os
import shutil
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest

from sino_russia.building import MANIFEST, build, default_folder
from sino_russia.building import tables as building
from sino_russia.building.swapping import replace_folder
from sino_russia.errors import NotBuilt, NotOurFolder
from sino_russia.frames import TABLES
from sino_russia.remembering.inputs import fingerprint
from sino_russia.whereabouts.shelf import DIGESTS

SAMPLE = Path(__file__).parent / "sample"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A checkout of the sample with its tables built."""
    shutil.copytree(SAMPLE, tmp_path / "checkout")
    build(tmp_path / "checkout")
    return tmp_path / "checkout"


@pytest.fixture
def folder(root: Path) -> Path:
    return default_folder(root)


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def rename_harbin(root: Path, name: str) -> int:
    file = root / "data" / "places" / "harbin.yaml"
    text = file.read_text(encoding="utf-8").replace("name: Harbin\n", f"name: {name}\n")
    return file.write_text(text, encoding="utf-8")


def test_every_table_is_written_and_told(root: Path, folder: Path):
    rename_harbin(root, "Kharbin")
    built = build(root)
    assert {file.name for file in folder.iterdir()} == {MANIFEST, *(f"{table}.parquet" for table in TABLES)}
    assert not built.is_unchanged
    assert built.records == built.files == len(list(root.rglob("*.yaml")))
    for table in built.tables:
        file = folder / f"{table.name}.parquet"
        frame = pl.read_parquet(file)
        assert (table.rows, table.columns, table.bytes) == (frame.height, frame.width, file.stat().st_size)


def test_nothing_is_done_twice(root: Path, folder: Path):
    before = (folder / "visits.parquet").stat().st_mtime_ns
    first = build(root)
    assert first.is_unchanged
    assert (folder / "visits.parquet").stat().st_mtime_ns == before
    (folder / MANIFEST).write_text("{}", encoding="utf-8")
    assert build(root)._replace(is_unchanged=True) == first


def test_an_unchanged_build_loads_neither_polars_nor_pydantic(root: Path):
    script = "import sys; from pathlib import Path; from sino_russia.building import build; "
    script += "assert build(Path(sys.argv[1])).is_unchanged; assert not {'polars', 'pydantic'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", script, str(root)], check=True, cwd=Path(__file__).parents[1])


@pytest.mark.parametrize(
    "change",
    [
        lambda root: rename_harbin(root, "Kharbin"),
        lambda root: (root / "data" / "places" / "harbin.yaml").touch() or rename_harbin(root, "Haerbin"),
        lambda root: (root / "data" / "releases").mkdir() or (root / "data" / "releases" / DIGESTS).touch(),
        lambda root: (default_folder(root) / "visits.parquet").unlink(),
        lambda root: (default_folder(root) / "visits.parquet").write_bytes(b"PAR1"),
        lambda root: (default_folder(root) / MANIFEST).write_text("{", encoding="utf-8"),
        lambda root: (default_folder(root) / MANIFEST).write_text("[]", encoding="utf-8"),
    ],
)
def test_whatever_has_changed_is_built_again(root: Path, folder: Path, change: Callable[[Path], object]):
    change(root)
    assert not build(root).is_unchanged
    assert "putin-beijing-harbin-2024-05" in pl.read_parquet(folder / "visits.parquet")["id"]
    assert build(root).is_unchanged


def test_a_change_reaches_the_table(root: Path, folder: Path):
    rename_harbin(root, "Kharbin")
    build(root)
    assert "Kharbin" in pl.read_parquet(folder / "places.parquet")["name"]


def test_records_with_errors_leave_the_last_tables(root: Path, folder: Path):
    before = contents(folder)
    (root / "data" / "places" / "harbin.yaml").write_text("id: harbin\nknid: city\n", encoding="utf-8")
    with pytest.raises(NotBuilt, match=r"no table was written: the records have .* errors") as stopped:
        build(root)
    assert any(problem.rule == "unknown-field" for problem in stopped.value.checked.problems)
    assert contents(folder) == before


def test_a_build_that_breaks_leaves_the_last_tables(root: Path, folder: Path, monkeypatch: pytest.MonkeyPatch):
    before = contents(folder)
    rename_harbin(root, "Kharbin")

    def full(*_: object) -> str:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(building, "sha256", full)
    with pytest.raises(OSError, match="No space left"):
        build(root)
    assert contents(folder) == before
    assert [left.name for left in folder.parent.iterdir()] == ["tables"]


def test_a_killed_build_leaves_the_last_tables(root: Path, folder: Path):
    before = contents(folder)
    rename_harbin(root, "Kharbin")
    script = textwrap.dedent("""
        import sys, time
        from pathlib import Path
        from sino_russia.building import tables as building
        written = building.write_tables
        def slow(*arguments):
            written(*arguments)
            print("written", flush=True)
            time.sleep(60)
        building.write_tables = slow
        building.build(Path(sys.argv[1]))
    """)
    command = [sys.executable, "-c", script, str(root)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=Path(__file__).parents[1]) as process:
        assert process.stdout is not None
        assert process.stdout.readline().strip() == b"written"
        os.kill(process.pid, signal.SIGKILL)
    assert contents(folder) == before
    build(root)
    assert contents(folder) != before


def test_what_a_killed_build_left_is_swept_after_an_hour(root: Path, folder: Path):
    old, young = (folder.with_name(f".tables-{digit * 16}") for digit in "ab")
    for left in (old, young):
        left.mkdir()
    os.utime(old, (time.time() - 7200,) * 2)
    rename_harbin(root, "Kharbin")
    build(root)
    assert (old.exists(), young.exists()) == (False, True)


def test_a_swap_that_fails_half_way_is_undone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    folder = tmp_path / "tables"
    for content in ("old", "new"):
        with replace_folder(folder, "mark") as fresh:
            (fresh / "mark").write_text(content, encoding="utf-8")
    rename = Path.rename

    def refuse(self: Path, target: Path) -> Path:
        if self.name.startswith(".tables-"):
            raise OSError(13, "Permission denied")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(OSError, match="Permission denied"), replace_folder(folder, "mark") as fresh:
        (fresh / "mark").write_text("newer", encoding="utf-8")
    assert (folder / "mark").read_text(encoding="utf-8") == "new"
    assert [left.name for left in tmp_path.iterdir()] == ["tables"]


@pytest.mark.parametrize("names", [["thesis.docx"], [MANIFEST, "notes.txt"], ["mine.parquet"]])
def test_files_of_others_are_never_replaced(tmp_path: Path, names: list[str]):
    for name in names:
        (tmp_path / name).write_text("mine", encoding="utf-8")
    with pytest.raises(NotOurFolder, match="holds files that `build` did not write"):
        build(SAMPLE, tmp_path)
    assert {file.name for file in tmp_path.iterdir()} == set(names)


def test_a_file_is_no_folder(tmp_path: Path):
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    with pytest.raises(NotOurFolder, match="is no folder"):
        build(SAMPLE, tmp_path / "out")


def test_an_empty_folder_is_filled(tmp_path: Path):
    built = build(SAMPLE, tmp_path)
    assert json.loads((tmp_path / MANIFEST).read_text(encoding="utf-8"))["records"] == built.records


@pytest.mark.parametrize(
    "change",
    [
        lambda data: (data / "b.yaml").write_text("id: b\n", encoding="utf-8"),
        lambda data: (data / "a.yaml").write_text("id: c\n", encoding="utf-8"),
        lambda data: (data / "a.yaml").rename(data / "c.yaml"),
        lambda data: (data / "a.yaml").unlink(),
    ],
)
def test_the_fingerprint_sees_names_and_bytes(tmp_path: Path, change: Callable[[Path], object]):
    (tmp_path / "a.yaml").write_text("id: a\n", encoding="utf-8")
    before = fingerprint(tmp_path)
    assert fingerprint(tmp_path) == before
    change(tmp_path)
    assert fingerprint(tmp_path) != before


def test_the_fingerprint_looks_past_releases_and_what_is_no_file(tmp_path: Path):
    before = fingerprint(tmp_path)
    (tmp_path / "releases").mkdir()
    (tmp_path / "releases" / "x.parquet").write_bytes(b"x")
    assert fingerprint(tmp_path) == before
    (tmp_path / "gone.yaml").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "pipe.yaml")
    assert fingerprint(tmp_path) != before
