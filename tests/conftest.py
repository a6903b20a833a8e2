"""What several test modules need: the sample records, and tables built of them."""

from pathlib import Path

import pytest

from sino_russia.building import build
from sino_russia.loading import load
from sino_russia.records import Records

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
