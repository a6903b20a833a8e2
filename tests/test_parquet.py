"""The files on disk: every reader sees dates, lists, categories and what they mean; same records, same bytes."""

import datetime as dt
import json
from pathlib import Path

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from sino_russia.building.described_schema import DescribedSchema
from sino_russia.frames import TABLES, columns, table_schema

SAMPLE = Path(__file__).parent / "sample"
DAYS = (dt.date(2024, 5, 16), dt.date(2024, 5, 17))


@pytest.fixture(params=TABLES)
def table(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


@pytest.fixture
def file(table: str, sample_tables: Path) -> Path:
    return sample_tables / f"{table}.parquet"


def test_polars_reads_the_types_that_were_written(table: str, file: Path):
    assert pl.read_parquet(file).schema == table_schema(table)
    assert pl.scan_parquet(file).collect_schema() == table_schema(table)


def test_pyarrow_reads_dates_lists_and_categories(table: str, file: Path):
    read = pq.read_table(file).schema
    for column in columns(table):
        kind = read.field(column.name).type
        assert pa.types.is_large_list(kind) == column.is_list
        inner = kind.value_type if column.is_list else kind
        wanted = column.dtype.inner if isinstance(column.dtype, pl.List) else column.dtype
        assert pa.types.is_date32(inner) == (wanted == pl.Date)
        assert pa.types.is_dictionary(inner) == isinstance(wanted, pl.Enum)
        assert pa.types.is_large_string(inner) == (wanted == pl.String)


def test_pandas_reads_arrow_types(table: str, file: Path):
    frame = pd.read_parquet(file, dtype_backend="pyarrow")
    assert len(frame) == pl.read_parquet(file).height
    for column in columns(table):
        kind = frame[column.name].dtype.pyarrow_dtype
        assert pa.types.is_large_list(kind) == column.is_list
        assert pa.types.is_date32(kind) == (column.dtype == pl.Date)


def test_duckdb_reads_dates_and_lists(table: str, file: Path):
    kinds = {name: kind for name, kind, *_ in duckdb.execute(f"DESCRIBE SELECT * FROM '{file}'").fetchall()}
    for column in columns(table):
        assert kinds[column.name].endswith("[]") == column.is_list
        assert kinds[column.name].startswith("DATE") == (str(column.dtype) in ("Date", "List(Date)"))


def test_all_readers_see_the_same_visit(sample_tables: Path):
    file = sample_tables / "visits.parquet"
    wanted = (*DAYS, ["beijing", "harbin"], list(DAYS), "state_visit")
    names = ["date_start", "date_end", "itinerary_place", "itinerary_date_start", "kind"]
    chosen = f"SELECT {', '.join(names)} FROM '{file}' WHERE id = 'putin-beijing-harbin-2024-05'"
    assert duckdb.execute(chosen).fetchall() == [wanted]
    rows = pq.read_table(file, columns=["id", *names]).to_pylist()
    assert [tuple(row[name] for name in names) for row in rows if row["id"].startswith("putin-beijing")] == [wanted]
    frame = pd.read_parquet(file, dtype_backend="pyarrow")
    visit = frame[frame["kind"] == "state_visit"].iloc[0]
    assert (visit["date_start"], visit["date_end"], list(visit["itinerary_place"])) == (*DAYS, ["beijing", "harbin"])


def test_arrow_fields_say_what_they_mean(table: str, file: Path):
    for field, column in zip(pq.read_schema(file), columns(table), strict=True):
        metadata = {key.decode(): value.decode() for key, value in field.metadata.items()}
        assert metadata["description"] == column.description
        assert metadata.get("unit") == column.unit
        if column.vocabulary is not None:
            assert json.loads(metadata["vocabulary"]) == {m.value: m.meaning for m in column.vocabulary}


def test_files_say_what_they_are_to_every_reader(table: str, file: Path):
    named = pl.read_parquet_metadata(file)
    assert (named["dataset"], named["table"], named["version"]) == ("sino_russia", table, "work")
    assert named["licence"] == "CC-BY-4.0"
    assert "Version work" in named["citation"]
    assert [row["column"] for row in json.loads(named["codebook"])] == [column.name for column in columns(table)]
    assert pq.read_metadata(file).metadata[b"schema_digest"].decode() == named["schema_digest"]
    pairs = dict(duckdb.execute(f"SELECT key, value FROM parquet_kv_metadata('{file}')").fetchall())
    assert pairs[b"citation"].decode() == named["citation"]


def test_a_described_schema_can_be_read_more_than_once_and_outlived():
    schema = pl.Schema({"kind": pl.Enum(["a", "b"]), "names": pl.List(pl.String)})
    described = DescribedSchema(schema, {"kind": {"unit": "Größe"}})
    first, second = pa.schema(described), pa.schema(described)
    del described
    assert first.equals(second, check_metadata=True)
    assert first.field("kind").metadata[b"unit"].decode() == "Größe"
    assert b"_PL_ENUM_VALUES2" in first.field("kind").metadata
    assert first.field("names").type == pa.large_list(pa.large_string())
