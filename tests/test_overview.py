"""The plot in the README shows nothing that the records do not hold."""

import importlib.util
import re
import xml.etree.ElementTree as ET
from pathlib import Path
from types import ModuleType

import pytest

from sino_russia.checking.loading import load
from sino_russia.records import Records

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def overview() -> ModuleType:
    spec = importlib.util.spec_from_file_location("draw_overview", ROOT / "docs" / "draw_overview.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def records() -> Records:
    return load(ROOT).records


def labels(svg: str) -> set[str]:
    return {title.text or "" for title in ET.fromstring(svg).iter("{http://www.w3.org/2000/svg}title")}


def test_every_point_is_a_record(overview: ModuleType, records: Records):
    shown = {label for label in labels(overview.PLOT.read_text(encoding="utf-8")) if "billion" in label}
    assert shown
    assert shown <= labels(overview.draw(records)), "run: python docs/draw_overview.py"


def test_no_bar_counts_records_that_are_not_there(overview: ModuleType, records: Records):
    counts = {family: overview.by_year(records, family) for family in overview.LANES}
    bars = [
        match.groups()
        for label in labels(overview.PLOT.read_text(encoding="utf-8"))
        if (match := re.fullmatch(r"([0-9]{4}): ([0-9]+) ([a-z]+)", label))
    ]
    assert bars
    too_many = [bar for bar in bars if int(bar[1]) > counts[bar[2]][int(bar[0])]]
    assert too_many == [], "run: python docs/draw_overview.py"


def test_a_drawing_has_a_mark_for_every_year_with_records(overview: ModuleType, records: Records):
    drawn = labels(overview.draw(records))
    visits = overview.by_year(records, "visits")
    assert {f"{year}: {count} visits" for year, count in visits.items()} <= drawn
