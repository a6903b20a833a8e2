import copy
import datetime as dt
import pickle
import re
from typing import Any

import edtf as oracle
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sino_russia.edtf import Edtf

days = st.dates(dt.date(1000, 1, 1), dt.date(9999, 12, 31)).map(str)
points = st.builds(
    str.__add__,
    st.one_of(days, days.map(lambda day: day[:7]), days.map(lambda day: day[:4]), days.map(lambda day: day[:3] + "X")),
    st.sampled_from(["", "", "~", "?", "%"]),
)


def day_of(moment: Any) -> dt.date:
    return dt.date(moment.tm_year, moment.tm_mon, moment.tm_mday)


# The oracle takes milliseconds a date, and reads no decade within an interval.
unhurried = settings(max_examples=30, deadline=None)
ends = points.filter(lambda point: "X" not in point)


@unhurried
@given(points)
def test_agrees_with_the_edtf_package_on_points(text: str):
    date, other = Edtf(text), oracle.parse_edtf(text)
    assert (date.earliest, date.latest) == (day_of(other.lower_strict()), day_of(other.upper_strict()))
    assert date == text


@unhurried
@given(ends, ends)
def test_agrees_with_the_edtf_package_on_intervals(start: str, end: str):
    date, other = Edtf(f"{start}/{end}"), oracle.parse_edtf(f"{start}/{end}")
    assert date.earliest == day_of(other.lower.lower_strict())
    assert date.latest == day_of(other.upper.upper_strict())
    assert date.precision == "interval"


@pytest.mark.parametrize("year", [1900, 2000, 2023, 2024])
def test_takes_the_days_of_the_calendar_and_no_others(year: int):
    for text in (f"{year}-{month:02}-{day:02}" for month in range(14) for day in range(33)):
        try:
            expected = dt.date.fromisoformat(text)
        except ValueError:
            with pytest.raises(ValueError, match="there is no"):
                Edtf(text)
        else:
            assert Edtf(text).earliest == Edtf(text).latest == expected


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision"),
    [
        ("2024-05-16", "2024-05-16", "2024-05-16", "day"),
        ("2024-02", "2024-02-01", "2024-02-29", "month"),
        ("2023-02~", "2023-02-01", "2023-02-28", "month"),
        ("2024", "2024-01-01", "2024-12-31", "year"),
        ("199X", "1990-01-01", "1999-12-31", "decade"),
        ("2024-05-16/2024-05-17", "2024-05-16", "2024-05-17", "interval"),
        ("1987/1989~", "1987-01-01", "1989-12-31", "interval"),
        ("2024-05-16/..", "2024-05-16", None, "interval"),
        ("../1991-12-25", None, "1991-12-25", "interval"),
        ("2024-02-29", "2024-02-29", "2024-02-29", "day"),
        ("2000-02-29?", "2000-02-29", "2000-02-29", "day"),
    ],
)
def test_span(text: str, earliest: str | None, latest: str | None, precision: str):
    date = Edtf(text)
    assert date.earliest == (earliest and dt.date.fromisoformat(earliest))
    assert date.latest == (latest and dt.date.fromisoformat(latest))
    assert date.precision == precision


@pytest.mark.parametrize(
    ("text", "is_approximate", "is_uncertain"),
    [
        ("2024", False, False),
        ("2024~", True, False),
        ("2024?", False, True),
        ("2024%", True, True),
        ("2023/2024~", True, False),
        ("2023?/..", False, True),
    ],
)
def test_marks(text: str, is_approximate: bool, is_uncertain: bool):
    assert (Edtf(text).is_approximate, Edtf(text).is_uncertain) == (is_approximate, is_uncertain)


def test_interval_that_ends_before_it_starts_is_for_a_rule_to_report():
    date = Edtf("2024-05-17/2024-05-16")
    assert date.earliest == dt.date(2024, 5, 17)
    assert date.latest == dt.date(2024, 5, 16)


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("2024-5-6", "did you mean 2024-05-06?"),
        ("2024/05/16", "did you mean 2024-05-16?"),
        ("2024/05", "did you mean 2024-05?"),
        ("2024-13", "no month 13"),
        ("2024-00-10", "no month 00"),
        ("2024-02-30", "no day 30 in 2024-02, which has 29 days"),
        ("2023-02-29", "no day 29 in 2023-02, which has 28 days"),
        ("1900-02-29~", "no day 29 in 1900-02, which has 28 days"),
        ("2023-02-29/2024", "no day 29 in 2023-02"),
        ("2024/2024-5-17", "did you mean 2024-05-17?"),
        ("2024-05-16/", "write .. for an open end"),
        ("/2024", "write .. for an open end"),
        ("1980s", "write 198X for a decade"),
        ("2023-21", "write the months as an interval"),
        ("20240516", "did you mean 2024-05-16?"),
        ("20240230", "no day 30 in 2024-02"),
        ("16.05.2024", "the order is year-month-day"),
        ("5/16/2024?", "the order is year-month-day"),
        ("2024-05-16T10:30", "did you mean 2024-05-16?"),
        ("2024-05-16 10:30", "did you mean 2024-05-16?"),
        ("2024-05-16..2024-05-17", "did you mean 2024-05-16/2024-05-17?"),
        ("2024-05-16 – 2024-05-17", "did you mean 2024-05-16/2024-05-17?"),
        ("2024-05-16 to 2024-05-17~", "did you mean 2024-05-16/2024-05-17~?"),
        ("2024-05-16/17", "did you mean 2024-05-16/2024-05-17?"),
        ("2024-05-30/06-02", "did you mean 2024-05-30/2024-06-02?"),
        ("1996-1999", "did you mean 1996/1999?"),
        ("2024-05-16 to nowhere", "write 2024-05-16"),
        ("1996-99999", "write 2024-05-16"),
        ("0000-01", "no year 0000"),
        ("0000", "write 2024-05-16"),
        ("16 May 2024", "write 2024-05-16"),
        ("../..", "write 2024-05-16"),
        ("2024/2025/2026", "write 2024-05-16"),
        ("20XX", "write 2024-05-16"),
        ("２０２４", "write 2024-05-16"),
        ("2024\n", "write 2024-05-16"),
        ("", "write 2024-05-16"),
        (2024, "write 2024-05-16"),
        (["2024"], "write 2024-05-16"),
    ],
)
def test_advice(text: Any, advice: str):
    with pytest.raises(ValueError, match=re.escape(advice)):
        Edtf(text)


def test_survives_copying_and_pickling():
    date = Edtf("2024-05~")
    for twin in (pickle.loads(pickle.dumps(date)), copy.deepcopy(date), Edtf(date)):
        assert type(twin) is Edtf
        assert twin == date
        assert twin.is_approximate
