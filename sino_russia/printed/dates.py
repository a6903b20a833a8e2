"""Dates as sources print them, with or without a year: `May 16 and 17`, `16—17 мая`, `5月16日至17日`, `late 1980s`."""

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from sino_russia.edtf import Edtf
from sino_russia.printed.date_words import Token, counts_days, day_numbers, day_numerals, tokens, weekdays


class Point(NamedTuple):
    """A day, month or year, as far as it is printed."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    years: int = 1
    """How many years it spans: ten for a decade."""
    is_season: bool = False
    """Whether it is an end of a season, whose months are not exact."""

    @property
    def is_bare_number(self) -> bool:
        """Whether it is a number that only its neighbours can make a date."""
        return self.year is None and self.month is None and self.day is not None


class Printed(NamedTuple):
    """One printed date: from its first to its last point, the same for a single day, month or year."""

    first: Point
    last: Point
    is_range: bool
    """Whether just these two ends are printed; a list of days says less of how long it lasted."""


def fits(text: str, coded: Edtf, published: Edtf | None = None, *, is_part: bool = False) -> bool | None:
    """Whether a printed date can be the coded one; None if the text prints no date.

    It fits if one of the two lies within the other. A date without a year is read as the one next to the day the
    source was ``published``, where that is given. A printed range must have the coded ends, unless it ``is_part`` of
    what the source prints.

    >>> fits("May 16 and 17", Edtf("2024-05-16/2024-05-17")), fits("16—17 мая", Edtf("2024-06-16"))
    (True, False)
    >>> fits("the opening day of the Games", Edtf("2022-02-04")) is None
    True
    """
    named_days = weekdays(text)
    if named_days and coded.precision == "day" and coded.earliest and coded.earliest.weekday() not in named_days:
        return False
    printed = dates(text)
    start, end = _span(coded)
    if not printed and (end - start).days < 31:
        days = day_numbers(text)
        if days and not any((start + dt.timedelta(n)).day in days for n in range((end - start).days + 1)):
            return False
        return True if days or named_days else None
    if not printed:
        return None
    return any(_is_compatible(date, coded, published, is_part) for date in printed)


_LONE_NUMBER = re.compile(r"(?<!\d)\d{1,2}(?!\d)")


def can_mean(text: str, day: dt.date) -> bool:
    """Whether a printed date, whatever else it says, can speak of that day.

    It can if it prints the number of the day or its weekday, or if it counts from another day.

    >>> [can_mean(text, dt.date(2024, 5, 17)) for text in ("May 16 and 17", "в пятницу", "two-day visit", "16日")]
    [True, True, True, False]
    """
    numbers = {int(number) for number in _LONE_NUMBER.findall(text)} | day_numerals(text)
    return day.day in numbers or day.weekday() in weekdays(text) or counts_days(text)


@lru_cache(maxsize=65536)
def dates(text: str) -> tuple[Printed, ...]:
    """Every date that the text prints.

    >>> dates("2024年5月16日至17日")[0].last
    Point(year=2024, month=5, day=17, years=1, is_season=False)
    """
    return tuple(date for group in _groups(tokens(text)) for date in _read(group))


_WIDE = (dt.date(1, 1, 1), dt.date(9999, 12, 31))
_SLACK = {"day": 7, "month": 31, "year": 366, "decade": 1461, "interval": 31}


def _span(coded: Edtf) -> tuple[dt.date, dt.date]:
    start, end = coded.earliest or _WIDE[0], coded.latest or _WIDE[1]
    if coded.is_approximate or coded.is_uncertain:
        slack = dt.timedelta(days=_SLACK[coded.precision])
        start = start - slack if start - _WIDE[0] > slack else start
        end = end + slack if _WIDE[1] - end > slack else end
    return start, end


def _is_compatible(date: Printed, coded: Edtf, published: Edtf | None, is_part: bool) -> bool:
    start, end = _span(coded)
    for first, last in _spans(date, start, end):
        is_within = (first <= start and end <= last) or (start <= first and last <= end)
        is_near = date.first.year is not None or published is None or _is_near(date, (first, last), published)
        if is_within and is_near and (is_part or _ends_agree(date, coded, first, last)):
            return True
    return False


def _ends_agree(printed: Printed, coded: Edtf, first: dt.date, last: dt.date) -> bool:
    """Whether two ranges start and end alike: the first five months are not the first four."""
    start, slash, end = coded.partition("/")
    is_open = ".." in (start, end) or coded.is_approximate or coded.is_uncertain
    if not slash or is_open or not printed.is_range or printed.first.is_season:
        return True
    first_end = _last_day(printed.first._replace(year=first.year)) or first
    last_start = _first_day(printed.last._replace(year=last.year - printed.last.years + 1)) or last
    return _meet(Edtf(start), first, first_end) and _meet(Edtf(end), last_start, last)


def _meet(point: Edtf, first: dt.date, last: dt.date) -> bool:
    return bool(point.earliest and point.latest and point.earliest <= last and first <= point.latest)


_A_YEAR = dt.timedelta(days=364)
_A_MONTH = dt.timedelta(days=31)


def _is_near(date: Printed, span: tuple[dt.date, dt.date], published: Edtf) -> bool:
    # "May 16" in a news item of May 2024 is not May 2023: the year is left out where readers supply it.
    # "Last August" is said in September too.
    away = _A_YEAR if date.last.day is not None else _A_YEAR + _A_MONTH
    is_far_ahead = published.latest is not None and span[0] > published.latest + away
    return not is_far_ahead and not (published.earliest is not None and span[1] < published.earliest - away)


def _spans(date: Printed, start: dt.date, end: dt.date) -> Iterator[tuple[dt.date, dt.date]]:
    """First and last day of a printed date, for each year that it can mean beside the coded span."""
    if date.first.year is not None or date.last.year is not None:
        years: tuple[int | None, ...] = (None,)
    elif end.year - start.year > 100:
        years = (start.year, end.year)
    else:
        years = tuple(range(max(start.year - 1, 1), min(end.year + 1, 9999) + 1))
    for year in years:
        first = date.first if date.first.year else date.first._replace(year=date.last.year or year)
        last = date.last if date.last.year else date.last._replace(year=date.first.year or year)
        earliest, latest = _first_day(first), _last_day(last)
        if earliest is None or latest is None:
            continue
        if latest < earliest and year is not None and last.year and last.year < 9999:
            latest = _last_day(last._replace(year=last.year + 1)) or latest
        yield earliest, latest


def _first_day(point: Point) -> dt.date | None:
    return _day(point.year, point.month or 1, point.day or 1)


def _last_day(point: Point) -> dt.date | None:
    year = (point.year or 0) + point.years - 1
    month = point.month or 12
    if point.day is None and 1 <= year <= 9999:
        return dt.date(year, month, calendar.monthrange(year, month)[1])
    return _day(year, month, point.day or 1)


def _day(year: int | None, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year or 0, month, day)
    except ValueError:
        return None  # 31 June, or 29 February in a year tried for a date without one.


def _groups(stream: list[Token]) -> Iterator[list[Token]]:
    """Runs of tokens that belong to one date or range; anything else between them ends a run."""
    group: list[Token] = []
    for token in stream:
        if token.kind == "break":
            yield group
            group = []
        else:
            group.append(token)
    yield group


def _read(group: list[Token]) -> Iterator[Printed]:
    points, joins = _points(group)
    points = _completed(points)
    index = 0
    while index < len(points):
        # Days joined by "and" are one stay; years joined by "and" are two years.
        last = index
        while last + 1 < len(points) and (joins[last] == "to" or points[last].day is not None):
            last += 1
        first, final = points[index], points[last]
        if not (first.is_bare_number or final.is_bare_number):
            yield Printed(first, final, is_range=last == index + 1)
        index = last + 1


def _points(group: list[Token]) -> tuple[list[Point], list[str]]:
    """The points of a group, and how each is joined to the next: by "to" or by "and"."""
    points: list[Point] = []
    joins: list[str] = []
    current: dict[str, Any] = {}
    is_run_of_months = False

    def close(join: str) -> None:
        nonlocal current
        if current:
            points.append(Point(**current))
            joins.append(join)
        elif joins and join == "to":
            joins[-1] = join
        current = {}

    for token in group:
        if token.kind in ("to", "and"):
            close(token.kind)
        elif token.kind in ("months", "season"):
            close("and")
            is_season = token.kind == "season"
            year = points.pop().year if points and points[-1].month is None else None
            del joins[len(points) :]
            points += [Point(year, month, is_season=is_season) for month in (token.value, token.upper)]
            joins += ["to", "and"]
            is_run_of_months = True
            continue
        elif token.kind == "decade":
            close("and")
            current = {"year": token.value, "years": 10}
        else:
            part = "day" if token.kind == "number" else token.kind
            if part == "year" and is_run_of_months and points[-1].year is None:
                points[-2:] = [point._replace(year=token.value) for point in points[-2:]]
                continue
            if part in current or "years" in current:
                close("and")
            current[part] = token.value
        is_run_of_months = False
    close("and")
    return points, joins


def _completed(points: list[Point]) -> list[Point]:
    """Give each point the month and year that its neighbours print for it."""
    done = list(points)
    for index in range(len(done) - 2, -1, -1):
        here, after = done[index], done[index + 1]
        if here.is_bare_number and after.month is not None and after.day is None:
            here = Point(month=here.day) if here.day is not None and here.day <= 12 else here  # 1至5月
        elif here.is_bare_number and after.day is not None:
            here = here._replace(month=after.month)
        if here.year is None and here.month is not None:
            here = here._replace(year=after.year)
        done[index] = here
    for index in range(1, len(done)):
        before, here = done[index - 1], done[index]
        if here.is_bare_number and before.day is not None:
            here = here._replace(month=before.month)
        elif here.is_bare_number and before.month is None and before.year is not None and here.day is not None:
            here = Point(year=before.year - before.year % 100 + here.day)  # 2022-23
        if here.year is None and here.month is not None:
            here = here._replace(year=before.year)
        done[index] = here
    return done
