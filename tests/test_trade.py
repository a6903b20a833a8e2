"""Trade by year and month: printed, derived, compared."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import sino_russia as sr
from sino_russia import api
from sino_russia.errors import UnknownValue
from sino_russia.model import TradeFigure
from sino_russia.records import Records


def figure(id: str, period: str, total: str, **fields: str) -> TradeFigure:
    common = {"title": "Trade", "unit": "usd_bn", "reporter": "gacc"}
    return TradeFigure.model_validate({**common, "id": id, "period": period, "total": total, **fields})


@pytest.fixture(scope="module")
def folder(tables_of: Callable[[Records], Path]) -> Path:
    records = Records(
        [
            figure("y2021", "2021", "146.9", growth="35.8"),
            figure(
                "y2022",
                "2022",
                "190.27",
                as_published="2023-01",
                china_to_russia="76.12",
                russia_to_china="114.15",
                growth_china_to_russia="12.8",
                growth_russia_to_china="43.4",
            ),
            figure("from-february", "2023-02/2023-03", "35.1"),
            figure("from-february-to-april", "2023-02/2023-04", "55.2"),
            figure("y2022r", "2022", "190.5", as_published="2023-12"),
            figure("y2023-plan", "2023", "200", projected="true"),
            figure("r2022", "2022", "180", reporter="fcs-russia"),
            figure("y2022-cny", "2022", "1280", unit="cny_bn"),
            figure("m01", "2022-01", "13.1", as_published="2022-02"),
            figure("q1", "2022-01/2022-03", "38.17", as_published="2022-04"),
            figure("m04", "2022-01/2022-04", "51.1", as_published="2022-05"),
            figure("m04-printed", "2022-05", "14.59"),
            figure("m05", "2022-01/2022-05", "65.81", as_published="2022-06"),
            figure("r04", "2022-01/2022-04", "1800", unit="kbd", commodity="crude_oil"),
            figure("r05", "2022-01/2022-05", "1810", unit="kbd", commodity="crude_oil"),
        ]
    )
    return tables_of(records)


@pytest.fixture(autouse=True)
def figures(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(api, "tables_folder", lambda _version=None: folder)


def test_every_vintage_of_a_year_is_a_row():
    rows = sr.trade(reporter="gacc").filter(flow="total").select("period", "value", "vintage", "is_projected").rows()
    assert rows == [
        ("2021", 146.9, None, False),
        ("2022", 190.27, "2023-01", False),
        ("2022", 190.5, "2023-12", False),
        ("2023", 200.0, None, True),
    ]


def test_growth_is_printed_and_computed_apart():
    rows = sr.trade(reporter="gacc").filter(flow="total").select("growth_printed", "growth_computed").rows()
    # The plan for 2023 is held against the newer of the two figures for 2022.
    assert rows == [(35.8, None), (None, 29.5), (None, 29.7), (None, 5.0)]


def test_each_flow_has_the_growth_that_is_printed_for_it():
    rows = sr.trade(reporter="gacc").filter(vintage="2023-01").sort("flow").select("flow", "growth_printed").rows()
    assert rows == [("china_to_russia", 12.8), ("russia_to_china", 43.4), ("total", None)]


def test_a_flow_that_no_source_prints_has_no_row():
    assert sr.trade(reporter="gacc").filter(flow="russia_to_china")["value"].to_list() == [114.15]


def test_a_month_that_is_not_printed_is_the_difference_of_two_runs():
    rows = sr.trade("month").filter(flow="total").select("period", "value", "is_derived", "record_ids").rows()
    assert rows == [
        ("2022-01", 13.1, False, ["m01"]),
        # February and March have no run of their own; April has, rounded to what both runs print.
        ("2022-04", 12.9, True, ["m04", "q1"]),
        ("2022-05", 14.59, False, ["m04-printed"]),
    ]


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"unit": "usd_bm"}, 'no unit "usd_bm"; did you mean "usd_bn"?'),
        ({"commodity": "wheat"}, 'no commodity "wheat"; there are: crude_oil, total'),
        ({"commodity": "crude_oil"}, 'no figure of crude_oil with unit "usd_bn"; there are: kbd'),
        (
            {"reporter": "fcs-russia", "commodity": "crude_oil"},
            'no figure of fcs-russia with commodity "crude_oil"; there are: total',
        ),
    ],
)
def test_a_value_is_told_from_a_combination(asked: dict[str, Any], message: str):
    with pytest.raises(UnknownValue) as caught:
        sr.trade(**asked)
    assert str(caught.value) == message


def test_the_gap_is_between_the_latest_vintages():
    (row,) = sr.mirror_gap().rows(named=True)
    assert (row["period"], row["flow"], row["china"], row["russia"]) == ("2022", "total", 190.5, 180.0)
    assert (row["gap"], round(row["gap_pct"], 2), row["record_ids"]) == (10.5, 5.83, ["y2022r", "r2022"])


def test_all_units_if_none_is_named():
    assert sr.trade(unit=None)["unit"].unique().sort().to_list() == ["cny_bn", "usd_bn"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"freq": "monthly"}, 'no frequency "monthly"; did you mean "month"?'),
        ({"reporter": "gac"}, 'no reporter "gac"; did you mean "gacc"?'),
        ({"unit": "usd_mn"}, 'no unit "usd_mn"; did you mean "usd_bn"?'),
    ],
)
def test_unknown_values_name_the_nearest(arguments: dict[str, str], message: str):
    with pytest.raises(LookupError) as caught:
        sr.trade(**arguments)  # type: ignore[arg-type]
    assert str(caught.value) == message


def test_the_plot_draws_every_row():
    pytest.importorskip("altair")
    drawn = sr.plot.trade("month").to_dict()
    (rows,) = drawn["datasets"].values()
    assert len(rows) == sr.trade("month", reporter="gacc").height


def test_no_month_is_derived_from_barrels_a_day():
    assert sr.trade("month", unit="kbd", commodity="crude_oil").rows() == []
