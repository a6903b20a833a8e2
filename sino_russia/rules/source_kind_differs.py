"""A source is of another kind than most sources of its publisher.

Texts of treaties may be of any publisher.

Wrong:

    # sources/xinhua-2022-12-27-joint-sea
    kind: press
    # sources/xinhua-2024-05-17-harbin
    title: Xi and Putin in Harbin
    publisher: xinhua
    kind: state_media
    side: china
    language: en
    url: https://english.news.cn/20240517/harbin/c.html

Right:

    # sources/xinhua-2022-12-27-joint-sea
    kind: state_media

How to mend: a newspaper is directed by a state or is not; settle it once for the publisher.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator

from sino_russia.model import Actor, Source
from sino_russia.model.actors import ActorKind
from sino_russia.model.sources import SourceKind
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.WARNING


def check(records: Records) -> Iterator[Fault]:
    """Sources by publisher; where two kinds are as frequent, the one that comes first by id is followed."""
    by_publisher: dict[str, list[Source]] = defaultdict(list)
    for source in records.sources:
        if source.kind is not SourceKind.TREATY_TEXT:
            by_publisher[source.publisher].append(source)
    for publisher, sources in by_publisher.items():
        actor = records.of(Actor, publisher)
        if actor is None or actor.kind is ActorKind.UNNAMED:
            continue
        sources.sort(key=lambda source: source.id)
        ((usual, count),) = Counter(source.kind for source in sources).most_common(1)
        for source in sources:
            if source.kind is not usual:
                message = f"{count} of {len(sources)} sources of {publisher} are {usual}, this one is {source.kind}"
                yield Fault(source, ("kind",), message)
