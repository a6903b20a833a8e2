"""A source stands on a host whose pages are mostly of another publisher, and is not said to be a repost.

Who only carries what others wrote is no second witness. Offices, outlets and sites of one house (`part_of`) may share a
host.

Wrong:

    # sources/tass-2024-05-17-harbin
    title: Putin and Xi in Harbin
    publisher: tass
    kind: state_media
    side: russia
    language: en
    url: https://xinhua.example.org/20240517/harbin

Right:

    # sources/tass-2024-05-17-harbin
    title: Putin and Xi in Harbin
    publisher: tass
    kind: state_media
    side: russia
    language: en
    url: https://xinhua.example.org/20240517/harbin
    mirror_of: TASS

How to mend: name the publisher of the site; or, if the site carries another's text, say whose in `mirror_of`. If one
publisher has two ids, withdraw one.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from sino_russia.model import Actor, Source
from sino_russia.model.actors import ActorKind
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.WARNING

_HOST = re.compile(
    r"(?:https?://web\.archive\.org\.?/web/\d+[a-z_]*/)?(?:https?:/+)?(?:(?:www|m|amp)\.)?(?P<host>[^/:?#]*[^/:?#.])",
    re.IGNORECASE,
)
"""The host of an address without the names of its editions; of an archived page, the host that it was archived from."""


def check(records: Records) -> Iterator[Fault]:
    """Sources by host, reposts apart; of two houses as frequent, the one whose source is first by id is followed."""
    by_host: dict[str, list[Source]] = defaultdict(list)
    for source in records.sources:
        publisher = records.of(Actor, source.publisher)
        is_named = publisher is not None and publisher.kind is not ActorKind.UNNAMED
        address = _HOST.match(source.url) if source.url is not None and source.mirror_of is None else None
        if address is not None and is_named:
            by_host[address["host"].lower()].append(source)
    for host, sources in by_host.items():
        sources.sort(key=lambda source: source.id)
        ((usual, count),) = Counter(records.house(source.publisher) for source in sources).most_common(1)
        for source in sources:
            if records.house(source.publisher) != usual:
                message = f"{count} of {len(sources)} pages on {host} are of {usual}, this one is of {source.publisher}"
                yield Fault(source, ("publisher",), message)
