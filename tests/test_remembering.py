"""A check that is looked up says what a new one would say, whatever happens to the records or to what is kept."""

import datetime as dt
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random
from types import SimpleNamespace
from typing import Any

import pytest

from sino_russia import checking
from sino_russia.remembering import memory, report

SAMPLE = Path(__file__).parent / "sample"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(SAMPLE, tmp_path, dirs_exist_ok=True)
    return tmp_path


@pytest.fixture
def checks(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The checks that were really made."""
    made: list[Path] = []

    def check(root: Path, **options: Any) -> checking.Checked:
        made.append(root)
        return real(root, **options)

    real = checking.check
    monkeypatch.setattr(checking, "check", check)
    return made


def test_nothing_changed_nothing_checked(root: Path, checks: list[Path]):
    first = report(root)
    assert report(root) == first
    assert len(checks) == 1
    assert report(root, is_fresh=True) == first
    assert len(checks) == 2


def files(root: Path) -> list[Path]:
    return sorted((root / "data").rglob("*.yaml"))


def drop_a_byte(root: Path, random: Random):
    file = random.choice(files(root))
    raw = file.read_bytes()
    place = random.randrange(len(raw))
    file.write_bytes(raw[:place] + raw[place + 1 :])


def change_a_digit(root: Path, random: Random):
    file = random.choice(files(root))
    text = file.read_text(encoding="utf-8", errors="replace")
    file.write_text(text.replace(random.choice("0123456789"), random.choice("0123456789"), 1), encoding="utf-8")


def delete(root: Path, random: Random):
    random.choice(files(root)).unlink()


def move(root: Path, random: Random):
    file = random.choice(files(root))
    file.rename(file.with_name(f"moved-{file.name}"))


def copy(root: Path, random: Random):
    one, other = random.sample(files(root), 2)
    shutil.copy(one, other)


def add_a_folder(root: Path, random: Random):
    (root / "data" / random.choice(["visit", "actors/deep", ".hidden"])).mkdir(parents=True, exist_ok=True)


def add_a_link(root: Path, random: Random):
    (root / "data" / "events" / f"link{random.randrange(100)}.yaml").symlink_to("nowhere")


def put_a_folder_for_a_file(root: Path, random: Random):
    file = random.choice(files(root))
    file.unlink()
    file.mkdir()


def nothing(root: Path, random: Random):
    pass


EDITS: list[Callable[[Path, Random], None]] = [
    drop_a_byte, change_a_digit, delete, move, copy, add_a_folder, add_a_link, put_a_folder_for_a_file, nothing,
]  # fmt: skip


@pytest.mark.parametrize("seed", range(5))
def test_random_edits(root: Path, seed: int):
    random = Random(seed)
    for _ in range(12):
        edit = random.choice(EDITS)
        try:
            edit(root, random)
        except OSError:
            continue  # a folder in the place of a file cannot be edited
        assert report(root) == report(root) == report(root, is_fresh=True), edit.__name__


@pytest.mark.parametrize("seed", range(20))
def test_a_damaged_memory_counts_for_nothing(root: Path, seed: int):
    (root / "data/actors/xinhua.yaml").unlink()
    expected = report(root)
    random = Random(seed)
    raw = bytearray(memory(root).read_bytes())
    if seed % 3 == 0:
        raw = raw[: random.randrange(len(raw))]
    else:
        raw[random.randrange(len(raw))] ^= 1 << random.randrange(8)
    memory(root).write_bytes(raw)
    assert report(root) == expected


def test_what_was_read_halfway_through_a_change_is_not_kept(root: Path, monkeypatch: pytest.MonkeyPatch):
    real = checking.check

    def check(root: Path, **options: Any) -> checking.Checked:
        checked = real(root, **options)
        (root / "data/actors/xinhua.yaml").write_text("id: xinhua\n", encoding="utf-8")
        return checked

    monkeypatch.setattr(checking, "check", check)
    report(root)
    assert not memory(root).exists()


def test_texts_count_too(root: Path, tmp_path_factory: pytest.TempPathFactory, checks: list[Path]):
    texts = tmp_path_factory.mktemp("texts")
    report(root)
    report(root, texts=texts)
    (texts / "a.txt").write_text("a", encoding="utf-8")
    report(root, texts=texts)
    report(root, texts=texts)
    assert len(checks) == 2  # an empty folder has no texts


def test_a_new_day_is_another_check(root: Path, checks: list[Path], monkeypatch: pytest.MonkeyPatch):
    class Tomorrow:
        @staticmethod
        def now(tz: dt.tzinfo | None = None) -> dt.datetime:
            return dt.datetime.now(tz) + dt.timedelta(days=1)

    report(root)
    monkeypatch.setattr("sino_russia.remembering.inputs.dt", SimpleNamespace(datetime=Tomorrow, UTC=dt.UTC))
    report(root)
    report(root)
    assert len(checks) == 2


def test_paths_limit_what_is_told(root: Path):
    (root / "data/actors/xi-jinping.yaml").write_text("id: [", encoding="utf-8")
    (root / "data/places/beijing.yaml").write_text("id: [", encoding="utf-8")
    for _ in range(2):
        told = report(root, [root / "data/actors"])
        assert {problem.path for problem in told.problems} == {"data/actors/xi-jinping.yaml"}
        assert len(told.paths) == len(list((root / "data/actors").iterdir()))
        assert not told.is_clean


@pytest.mark.skipif(os.name != "posix", reason="modes are a thing of Unix")
def test_a_checkout_that_cannot_be_written_to_is_checked_all_the_same(root: Path):
    (root / "build").write_text("in the way", encoding="utf-8")
    assert report(root) == report(root)


def test_a_folder_of_any_name_is_looked_at(root: Path):
    assert report(root).is_clean
    broken = root / "data" / "visits" / "releases" / "broken.yaml"
    broken.parent.mkdir()
    broken.write_text("id: [", encoding="utf-8")
    assert not report(root).is_clean
