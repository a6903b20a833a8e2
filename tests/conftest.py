"""What several test modules need: the sample records, and tables built of them."""

import datetime as dt
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from sino_russia.building import build
from sino_russia.checking.loading import load
from sino_russia.frames import tables
from sino_russia.records import Records
from sino_russia.releasing.freezing import freeze
from sino_russia.whereabouts import locations, shelf

SAMPLE = Path(__file__).parent / "sample"


@pytest.fixture(scope="session")
def sample() -> Records:
    """A few records of every kind that have no errors."""
    return load(SAMPLE).records


@pytest.fixture(scope="session")
def sample_tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the tables of the sample."""
    folder = tmp_path_factory.mktemp("built") / "tables"
    build(SAMPLE, folder)
    return folder


@pytest.fixture(scope="session")
def tables_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Records], Path]:
    """Writes the tables of any records into a folder of their own, and says which."""

    def write(records: Records) -> Path:
        folder = tmp_path_factory.mktemp("tables")
        for name, frame in tables(records, ()).items():
            frame.write_parquet(folder / f"{name}.parquet")
        return folder

    return write


@pytest.fixture(scope="session")
def shelves(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout of the sample with three releases; not to be changed."""
    root = tmp_path_factory.mktemp("released") / "checkout"
    shutil.copytree(SAMPLE, root)
    freeze(root, None, dt.date(2026, 1, 31))

    data = root / "data"
    (data / "visits" / "2014" / "li-keqiang-moscow-2014-10.yaml").unlink()
    (data / "withdrawn.yaml").write_text(
        "withdrawn:\n"
        "  - {id: li-keqiang-moscow-2014-10, date: 2026-02-01, why: one visit twice, "
        "replaced_by: li-qiang-moscow-2024-08}\n",
        encoding="utf-8",
    )
    (data / "places" / "kazan.yaml").write_text(
        "id: kazan\nname: Kazan\nname_ru: Казань\nkind: city\ncountry: RUS\n", encoding="utf-8"
    )
    freeze(root, None, dt.date(2026, 2, 28))

    figure = data / "trade_figures" / "2023" / "trade-2023-gacc-usd.yaml"
    text = figure.read_text(encoding="utf-8").replace("240.1", "240.2")
    note = "note: The table of the release has the second decimal.\nevidence:\n"
    figure.write_text(text.replace("evidence:\n", note), encoding="utf-8")
    freeze(root, None, dt.date(2026, 3, 31))
    return root


@pytest.fixture
def checkout(shelves: Path, tmp_path: Path) -> Path:
    """The same, to be changed."""
    shutil.copytree(shelves, tmp_path / "checkout")
    return tmp_path / "checkout"


@pytest.fixture
def released(shelves: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same as what `import sino_russia` finds."""
    monkeypatch.setattr(locations, "_RELEASES", (shelf.shelf(shelves), Path("nowhere")))
    return shelves
