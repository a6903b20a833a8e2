"""Two processes find what one finds."""

import os
import shutil
from pathlib import Path

import pytest

from sino_russia import checking
from sino_russia.checking import halving
from sino_russia.checking.loading import load
from sino_russia.model.visits import VisitKind

SAMPLE = Path(__file__).parent / "sample"
linux = pytest.mark.skipif(not hasattr(os, "sched_getaffinity"), reason="only Linux copies a process in time")


@linux
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_both_results_come_back():
    own = os.getpid()
    here, beside = halving.both(os.getpid, os.getpid)
    assert here == own != beside


@linux
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_if_the_second_process_dies_the_work_is_done_here():
    own = os.getpid()

    def beside() -> int:
        if os.getpid() != own:
            os._exit(3)
        return 7

    assert halving.both(lambda: 1, beside) == (1, 7)


@linux
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_if_the_work_here_fails_nobody_waits_for_the_other():
    with pytest.raises(ZeroDivisionError):
        halving.both(lambda: 1 // 0, lambda: "much" * 1_000_000)


@linux
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_two_processes_find_the_same(monkeypatch: pytest.MonkeyPatch):
    records = load(SAMPLE).records
    visit = records.visits[0].model_copy(update={"hosts": ["nobody"], "kind": VisitKind.WORKING_VISIT})
    records = type(records)([*(entry for entry in records if entry.id != visit.id), visit])

    def told() -> list[str]:
        return sorted(
            f"{name} {fault.entry.id} {fault.loc} {fault.message}" for name, fault in checking.faults(records)
        )

    alone = told()
    assert any(line.startswith("printed-kind-differs") for line in alone)
    monkeypatch.setattr(halving, "is_worth_it", lambda _: True)
    assert told() == alone


@linux
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_two_processes_read_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    shutil.copytree(SAMPLE / "data", tmp_path / "data")
    for place in sorted((tmp_path / "data/actors").iterdir())[:4]:
        place.write_text("# a comment\nknid: person\n", encoding="utf-8")
    alone = load(tmp_path)
    assert alone.problems
    monkeypatch.setattr(halving, "is_worth_it", lambda _: True)
    together = load(tmp_path)
    assert together.files == alone.files
    assert [*together.records] == [*alone.records]
    assert together.records.broken == alone.records.broken
    assert sorted(together.problems) == sorted(alone.problems)
