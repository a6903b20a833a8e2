"""Two processes find what one finds."""

import os
from pathlib import Path

import pytest

from sino_russia import checking, halving
from sino_russia.model.visits import VisitKind
from sino_russia.records.loading import load

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
    monkeypatch.setattr(checking, "_WORTH_HALVING", 1)
    monkeypatch.setattr(halving, "can_halve", lambda: True)
    assert told() == alone
