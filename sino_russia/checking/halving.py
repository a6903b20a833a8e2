"""Work split between two processes, where there are two processors and enough of it."""

import multiprocessing
import os
import sys
import threading
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
U = TypeVar("U")


_WORTH_HALVING = 1500
"""Records from which on a second process saves more time than it takes to start."""


def is_worth_it(records: int) -> bool:
    """Whether there are so many, and a second process may see all that this one has built, on a processor of its own.

    Where there are threads it may not, such as those of polars: they do not survive in a copy of the process.
    """
    if records < _WORTH_HALVING or sys.platform != "linux" or "polars" in sys.modules or threading.active_count() > 1:
        return False
    return len(os.sched_getaffinity(0)) > 1


def both(here: Callable[[], T], beside: Callable[[], U]) -> tuple[T, U]:
    """The results of two tasks, the second done beside the first by a copy of this process.

    What the second gives back must be such that it can be pickled. If its process comes to grief, the work is done
    here instead.
    """
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=lambda: theirs.send(beside()), daemon=True)
    process.start()
    theirs.close()
    try:
        first = here()
        try:
            second = ours.recv()
        except EOFError:
            second = beside()
    except BaseException:
        process.terminate()  # It would wait for ever for somebody to take what it has found.
        raise
    finally:
        ours.close()
        process.join()
    return first, second
