"""The date notation: the part of EDTF (ISO 8601-2) that records use."""

import calendar
import datetime as dt
import re
from functools import lru_cache
from typing import Literal, Self

Precision = Literal["day", "month", "year", "decade", "interval"]
"""How exact a date is: the unit of a single date, or `interval` for anything written with a slash."""

_YEAR = r"(?!0000)[0-9]{4}"
_MONTH = r"(?:0[1-9]|1[0-2])"
_MONTH_AND_DAY = rf"(?:{_MONTH}-(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31|02-29)"
_POINT = rf"(?:{_YEAR}(?:-(?:{_MONTH_AND_DAY}|{_MONTH}))?|(?!000)[0-9]{{3}}X)[~?%]?"
_FORM = re.compile(rf"{_POINT}|{_POINT}/(?:{_POINT}|\.\.)|\.\./{_POINT}")
PATTERN = f"^(?:{_FORM.pattern})$"
"""Regular expression of the notation, for schemas; days that a month does not have fit it too."""
_DECADE_WORD = re.compile(r"([0-9]{3})0s")
_LOOSE = re.compile(r"([0-9]{4})[-./]([0-9]{1,2})(?:[-./]([0-9]{1,2}))?")
_COMPACT = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_DAY_FIRST = re.compile(r"([0-9]{1,2})[-./]([0-9]{1,2})[-./]([0-9]{4})")
_JOINT = r" ?(?:/|\.\.|–|—) ?| (?:-|to) |(?<=^[0-9]{4})-(?=[0-9]{4}$)"
_LOOSE_INTERVAL = re.compile(rf"([0-9X~?%-]{{4,}})(?:{_JOINT})([0-9X~?%-]{{2,}})")
_CLOCK = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ][0-9].*")
_FORMS = "2024-05-16, 2024-05, 2024, 199X, or an interval of two such as 2024-05-16/2024-05-17"


class Edtf(str):
    """A date as written: a day, month, year or decade, or an interval of two of them.

    `a/..` has no end and `../b` no start. A trailing `~` says approximate, `?` uncertain, `%` both; they do not widen
    the span. An interval that ends before it starts can be written; a rule reports it.

    >>> Edtf("2024-02").earliest, Edtf("2024-02").latest
    (datetime.date(2024, 2, 1), datetime.date(2024, 2, 29))
    >>> Edtf("199X~").precision, Edtf("199X~").is_approximate
    ('decade', True)
    >>> Edtf("2024-02-30")
    Traceback (most recent call last):
    ValueError: there is no day 30 in 2024-02, which has 29 days
    """

    __slots__ = ()

    def __new__(cls, text: str) -> Self:
        """Take a date as written; ValueError says what would be right."""
        if not isinstance(text, str):
            raise ValueError(f"not a date; write {_FORMS}")
        if not _FORM.fullmatch(text):
            raise ValueError(_advice(text))
        if "-02-29" in text:
            for point in text.split("/"):
                if "-02-29" in point and not calendar.isleap(int(point[:4])):
                    raise ValueError(_advice(point.rstrip("~?%")))
        return str.__new__(cls, text)

    @property
    def earliest(self) -> dt.date | None:
        """First day the date can mean; None if it has no start."""
        return _first_day(self.partition("/")[0])

    @property
    def latest(self) -> dt.date | None:
        """Last day the date can mean; None if it has no end."""
        return _last_day(self.rpartition("/")[2])

    @property
    def precision(self) -> Precision:
        """How exact the date is."""
        if "/" in self:
            return "interval"
        if "X" in self:
            return "decade"
        return "year" if len(self) < 7 else "month" if len(self) < 10 else "day"

    @property
    def is_approximate(self) -> bool:
        """Whether either end is marked `~` or `%`."""
        return "~" in self or "%" in self

    @property
    def is_uncertain(self) -> bool:
        """Whether either end is marked `?` or `%`."""
        return "?" in self or "%" in self


# Records repeat few distinct days, and the tables ask for each of them several times.
@lru_cache(maxsize=65536)
def _first_day(point: str) -> dt.date | None:
    if point == "..":
        return None
    point = point.rstrip("~?%").replace("X", "0")
    return dt.date.fromisoformat(point + "0000-01-01"[len(point) :])


@lru_cache(maxsize=65536)
def _last_day(point: str) -> dt.date | None:
    if point == "..":
        return None
    point = point.rstrip("~?%").replace("X", "9")
    year, month, day = int(point[:4]), int(point[5:7] or 12), int(point[8:10] or 0)
    return dt.date(year, month, day or _days_in(year, month))


def _days_in(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]


def _advice(text: str) -> str:
    bare = text.rstrip("~?%")
    if loose := _LOOSE.fullmatch(bare) or _COMPACT.fullmatch(bare):
        return _loose_advice(*loose.groups())
    if _DAY_FIRST.fullmatch(bare):
        return "the order is year-month-day, such as 2024-05-16"
    if _CLOCK.fullmatch(text):
        return f"the time of day is not kept; did you mean {text[:10]}?"
    if (interval := _LOOSE_INTERVAL.fullmatch(text)) and (meant := _interval(*interval.groups())) is not None:
        return f"not a date; did you mean {meant}?"
    if text.count("/") == 1:
        for end in text.split("/"):
            if not end:
                return "an end of the interval is missing; write .. for an open end, such as 2024-05-16/.."
            if end != ".." and not _FORM.fullmatch(end):
                return _advice(end)
    if decade := _DECADE_WORD.fullmatch(text):
        return f"not a date; write {decade[1]}X for a decade"
    return f"not a date; write {_FORMS}"


def _interval(start: str, end: str) -> str | None:
    """Two dates as an interval, the second perhaps without what it shares with the first; none if it is no such."""
    for shared in (0, len(start) - len(end)):
        meant = f"{start}/{start[:shared]}{end}"
        if shared >= 0 and _FORM.fullmatch(meant):
            return meant
    return None


def _loose_advice(year: str, month: str, day: str | None) -> str:
    if year == "0000":
        return "there is no year 0000"
    if day is None and 21 <= int(month) <= 24:
        return "seasons are not used; write the months as an interval, such as 2023-03/2023-05"
    if not 1 <= int(month) <= 12:
        return f"there is no month {month}; the order is year-month-day"
    if day is None:
        return f"not a date; did you mean {year}-{month:0>2}?"
    if not 1 <= int(day) <= _days_in(int(year), int(month)):
        return f"there is no day {int(day)} in {year}-{month:0>2}, which has {_days_in(int(year), int(month))} days"
    return f"not a date; did you mean {year}-{month:0>2}-{day:0>2}?"
