"""The package as it is handed out: built, installed where nothing else is, every table of every version read."""

import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from sino_russia.whereabouts import shelf

PROJECT = Path(__file__).parents[1]
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def source(shelves: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with the records and releases of the sample."""
    folder = tmp_path_factory.mktemp("source")
    for name in ("pyproject.toml", "README.md", "LICENSE", "LICENSE-DATA", "CITATION.cff"):
        shutil.copy(PROJECT / name, folder / name)
    shutil.copytree(PROJECT / "sino_russia", folder / "sino_russia", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(shelves / "data", folder / "data")
    return folder


@pytest.fixture(scope="module")
def sdist(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built("sdist", source, tmp_path_factory.mktemp("sdist"))


@pytest.fixture(scope="module")
def wheel(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built("wheel", source, tmp_path_factory.mktemp("wheel"))


def built(target: str, source: Path, out: Path) -> Path:
    run(sys.executable, "-m", "hatchling", "build", "--target", target, "--directory", str(out), cwd=source)
    (file,) = out.iterdir()
    return file


def run(*command: str, cwd: Path) -> str:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def environment(folder: Path, *requirements: str) -> str:
    """The interpreter of a new environment with nothing in it but these."""
    run(sys.executable, "-m", "venv", str(folder), cwd=folder)
    python = folder / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    run(str(python), "-m", "pip", "install", "--quiet", *requirements, cwd=folder)
    return str(python)


def released_files(root: Path) -> set[str]:
    return {file.relative_to(root).as_posix() for file in root.rglob("*") if file.is_file()}


def test_the_wheel_holds_every_file_of_every_release(wheel: Path, shelves: Path):
    with zipfile.ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if name.startswith("sino_russia/releases/")}
    assert names == {f"sino_russia/releases/{file}" for file in released_files(shelf.shelf(shelves))}


def test_the_source_makes_the_same_wheel(sdist: Path, wheel: Path, tmp_path: Path):
    with tarfile.open(sdist) as archive:
        archive.extractall(tmp_path / "unpacked", filter="data")
    (unpacked,) = (tmp_path / "unpacked").iterdir()
    again = built("wheel", unpacked, tmp_path / "wheel")
    assert again.read_bytes() == wheel.read_bytes()


READ_ALL = """
import sino_russia as sr
tables = [sr.load(table, version) for version in sr.versions() for table in sr.tables(version)]
print(sr.versions(), len(tables), sr.record("kazan").name)
"""


def test_an_empty_environment_reads_every_table_of_every_version(wheel: Path, tmp_path: Path):
    python = environment(tmp_path, str(wheel))
    said = run(python, "-c", READ_ALL, cwd=tmp_path)
    versions = ["0.1.0", "0.2.0", "0.2.1"]
    files = sum(file.suffix == ".parquet" for file in map(Path, zipfile.ZipFile(wheel).namelist()))
    assert said.strip() == f"{versions} {files} Kazan"
    assert ": as released" in run(python, "-m", "sino_russia", "verify", cwd=tmp_path)
    assert "total: 240.1 → 240.2" in run(python, "-m", "sino_russia", "diff", "0.2.0", "0.2.1", cwd=tmp_path)


def test_mlcroissant_reads_the_description_and_a_table(shelves: Path, tmp_path: Path):
    python = environment(tmp_path, "mlcroissant>=1.0.22", "pyarrow")
    folder = shelf.shelf(shelves) / "0.2.1"
    script = """
import mlcroissant, sys
dataset = mlcroissant.Dataset(jsonld=sys.argv[1])
issues = dataset.metadata.ctx.issues
assert not issues.errors and not issues.warnings, issues.report()
print([row["visits/id"].decode() for row in dataset.records("visits")])
"""
    said = run(python, "-c", script, str(folder / "croissant.json"), cwd=folder)
    assert "'putin-beijing-harbin-2024-05'" in said
