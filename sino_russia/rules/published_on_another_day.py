"""The address or the id of a source names another day than the one it was published on.

Many sites put the day into the address. News are often named for the day they tell of, and put up the day after.

Wrong:

    # sources/xinhua-2024-05-16-talks
    published: 2024-06-17

Right:

    # sources/xinhua-2024-05-16-talks
    published: 2024-05-17

How to mend: look at the page. Where a site moved its pages, `allow` it with the reason.
"""

import datetime as dt
import re
from collections.abc import Iterator

from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.WARNING

_YEAR = r"(?<![0-9])((?:19|20)[0-9]{2})"
_IN_ADDRESS = re.compile(_YEAR + r"(?P<sign>[-/_.]?)(?P<month>0[1-9]|1[0-2])(?P=sign)(?P<day>[0-3][0-9])(?![0-9])")
# Only the first year of an id counts: another may follow, of the time that the source tells of.
_IN_ID = re.compile(_YEAR + r"(?:-(?P<month>0[1-9]|1[0-2])-(?P<day>[0-3][0-9])(?![0-9]))?")
_TWO_DAYS = dt.timedelta(days=2)


def check(records: Records) -> Iterator[Fault]:
    """Sources whose id or address has a full date."""
    for source in records.sources:
        first, last = (source.published.earliest, source.published.latest) if source.published else (None, None)
        if first is None or last is None:
            continue
        address, name = _IN_ADDRESS.search(source.url or ""), _IN_ID.search(source.id)
        for field, match in (("address", address), ("id", name)):
            day = _day(match)
            # What would be a day to come is the number of an article.
            if day is not None and day <= records.today and not first - _TWO_DAYS <= day <= last + _TWO_DAYS:
                yield Fault(source, ("published",), f"{source.published}, but the {field} says {day}")
                break


def _day(match: re.Match[str] | None) -> dt.date | None:
    try:
        return dt.date(int(match[1]), int(match["month"]), int(match["day"])) if match and match["day"] else None
    except ValueError:
        return None
