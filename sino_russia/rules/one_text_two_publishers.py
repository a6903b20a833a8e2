"""Two sources of a record have one headline and count as two witnesses.

As a rule both print the dispatch of one agency. Texts of offices and treaties bear the same title wherever they stand.

Wrong:

    # visits/putin-beijing-harbin-2024-05
    evidence:
      - source: tass-2024-05-16-talks
        shows: {date: 16 мая, kind: государственный визит, visitors: Путин, hosts: Си Цзиньпин, itinerary: Пекин}
      - source: xinhua-2024-05-17-copy
        shows: {hosts: Xi}
    # sources/tass-2024-05-16-talks
    title: Xi and Putin hold talks in Beijing
    # sources/xinhua-2024-05-17-copy
    title: Xi and Putin hold talks in Beijing
    publisher: xinhua
    kind: state_media
    side: china
    language: en
    url: https://english.news.cn/20240517/copy/c.html

Right:

    # visits/putin-beijing-harbin-2024-05
    evidence:
      - source: tass-2024-05-16-talks
        shows: {date: 16 мая, kind: государственный визит, visitors: Путин, hosts: Си Цзиньпин, itinerary: Пекин}
      - source: xinhua-2024-05-17-copy
        shows: {hosts: Xi}
        via: [tass]
    # sources/tass-2024-05-16-talks
    title: Xi and Putin hold talks in Beijing
    # sources/xinhua-2024-05-17-copy
    title: Xi and Putin hold talks in Beijing
    publisher: xinhua
    kind: state_media
    side: china
    language: en
    url: https://english.news.cn/20240517/copy/c.html

How to mend: name the agency under `via` in the item that only carries its text. Where two reporters chose one headline,
or no page names the agency, say so in `allow`.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from sino_russia.model import Evidence, Source
from sino_russia.model.sources import OFFICE_TEXTS
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.WARNING

_NO_LETTER = re.compile(r"\W+")
_LETTERS = 16
"""Letters from which on two headlines are not the same by chance."""


def check(records: Records) -> Iterator[Fault]:
    """Items of evidence of one record by the headline of their source."""
    for entry in records:
        same: dict[str, list[tuple[int, Evidence]]] = defaultdict(list)
        for index, item in enumerate(entry.evidence):
            source = records.of(Source, item.source)
            if source is None or source.kind in OFFICE_TEXTS:
                continue
            headline = _NO_LETTER.sub("", source.title.casefold())
            if len(headline) >= _LETTERS:
                same[headline].append((index, item))
        for items in same.values():
            if len(items) > 1 and len(records.witnesses(item for _, item in items)) > 1:
                index, item = items[-1]
                message = f"{items[0][1].source} has the same headline, and both count as witnesses"
                yield Fault(entry, ("evidence", index, "source"), message)
