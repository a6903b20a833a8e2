"""Measures ours beside a yardstick, in turn, in one run: `python benchmarks/run.py [SECTION…] [--rounds N]`."""

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from time import perf_counter

import yaml
from copies import multiply

from sino_russia.commands.columns import aligned

ROOT = Path(__file__).parents[1]
Row = tuple[str, str, float, str, float, str]
"""Section, ours and its seconds, the yardstick and its seconds, the aim."""


def in_turn(rounds: int, *tasks: Callable[[], object]) -> list[float]:
    """Median seconds of each task, each run once a round so that a busy moment slows all."""
    seconds: list[list[float]] = [[] for _ in tasks]
    for _ in range(rounds):
        for task, taken in zip(tasks, seconds, strict=True):
            start = perf_counter()
            task()
            taken.append(perf_counter() - start)
    return [median(taken) for taken in seconds]


def python(*arguments: str | Path) -> Callable[[], object]:
    """A task: a fresh interpreter with these arguments."""
    return lambda: subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)


def imports(rounds: int) -> Iterator[Row]:
    """Import of the package against a bare interpreter."""
    ours, bare = in_turn(rounds * 8, python("-c", "import sino_russia"), python("-c", "pass"))
    yield (
        "import",
        "import sino_russia",
        ours,
        "bare interpreter",
        bare,
        f"{(ours - bare) * 1000:.1f} ms more; aim < 10",
    )


def loads(rounds: int) -> Iterator[Row]:
    """Loading a table against reading the same file."""
    import pandas as pd
    import polars as pl

    import sino_russia as sr
    from sino_russia.building import build

    build(ROOT)
    for table in ("events", "claims"):
        file = sr.path(table)
        ours, theirs = in_turn(rounds * 20, lambda: sr.load(table), lambda: pl.read_parquet(file))  # noqa: B023
        yield "load", f"load {table}", ours, "pl.read_parquet", theirs, "<= 1.15"
        ours, theirs = in_turn(
            rounds * 20,
            lambda: sr.load(table, backend="pandas"),  # noqa: B023
            lambda: pd.read_parquet(file, dtype_backend="pyarrow"),  # noqa: B023
        )
        yield "load", f"load {table}, pandas", ours, "pd.read_parquet", theirs, "<= 1.15"


def checks(rounds: int) -> Iterator[Row]:
    """Checking against the bare events of libyaml, for the records as they are and for 50,000."""
    from sino_russia.checking import check
    from sino_russia.remembering import report

    def events(root: Path) -> None:
        for file in (root / "data").rglob("*.yaml"):
            for _ in yaml.parse(file.read_bytes(), Loader=yaml.CSafeLoader):
                pass

    for size in (0, 50_000):
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder) if size else ROOT
            count = multiply(ROOT, root, size) if size else check(root).files
            ours, bare = in_turn(1 if size else rounds, lambda: check(root), lambda: events(root))  # noqa: B023
            yield "check", f"check {count:,} records", ours, "libyaml events", bare, "<= 2"
            remembered = in_turn(rounds, lambda: report(root))[0]  # noqa: B023
            yield "again", f"check {count:,}, nothing changed", remembered, "the first check", ours, "several times"


def builds(rounds: int) -> Iterator[Row]:
    """A cold build of all records against the naive stack, and a rebuild against the build."""
    with tempfile.TemporaryDirectory() as folder:
        root, out, naive = Path(folder), Path(folder, "ours", "tables"), Path(folder, "naive")
        naive.mkdir()
        count = multiply(ROOT, root, 1)
        command = "import os, sys; os.chdir(sys.argv.pop(1)); from sino_russia.cli import main; sys.exit(main())"
        build = python("-c", command, root, "build", "--out", out)

        def cold() -> None:
            shutil.rmtree(out.parent, ignore_errors=True)
            build()

        first, again, theirs = in_turn(rounds, cold, build, python(Path(__file__).with_name("naive.py"), root, naive))
        yield "build", f"build {count:,} cold", first, "PyYAML, pandas, pandera", theirs, "<= 0.1"
        yield "rebuild", "build, nothing changed", again, "build cold", first, "<= 0.15"


# Checks come before loads: once polars is imported, its threads keep a check to one process.
SECTIONS = {"import": imports, "check": checks, "load": loads, "build": builds}


def main() -> None:
    """Run the sections asked for, all by default, and print one table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sections", metavar="SECTION", nargs="*", choices=[*SECTIONS, []], help=", ".join(SECTIONS))
    parser.add_argument("--rounds", type=int, default=5, help="how often each pair is measured (default: 5)")
    args = parser.parse_args()
    chosen = [measure for name, measure in SECTIONS.items() if name in (args.sections or SECTIONS)]
    rows = [row for measure in chosen for row in measure(args.rounds)]
    print(
        aligned(
            ["section", "ours", "ms", "yardstick", "ms", "ratio", "aim"],
            [
                [section, ours, f"{mine * 1000:.1f}", yardstick, f"{theirs * 1000:.1f}", f"{mine / theirs:.2f}", aim]
                for section, ours, mine, yardstick, theirs, aim in rows
            ],
        )
    )


if __name__ == "__main__":
    main()
