"""Two sources have the same address.

Wrong:

    # sources/tass-2024-05-16-talks
    url: https://xinhua.example.org/xinhua-2024-05-16-talks

Right:

    # sources/tass-2024-05-16-talks
    url: https://tass.example.org/tass-2024-05-16-talks

How to mend: keep one of the two and point to it everywhere; else correct the address.
"""

import re
from collections.abc import Iterator

from sino_russia.model import Source
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """Addresses without regard to http or https, www, and a slash at the end."""
    first: dict[str, Source] = {}
    for source in records.sources:
        if source.url is not None:
            earlier = first.setdefault(_plain(source.url), source)
            if earlier is not source:
                yield Fault(source, ("url",), f'"{earlier.id}" has this address already')


def _plain(url: str) -> str:
    return re.sub(r"^https?://(www\.)?", "", url).rstrip("/")
