"""A repost is credited to who carries it, not to the outlet whose words it is.

Publishers are counted as witnesses of a record, and the carrier is none. An office's text in the paper of another
outlet, and texts of treaties, stand as they are.

Wrong:

    # sources/tass-2024-05-17-harbin
    title: Putin and Xi in Harbin
    publisher: tass
    kind: state_media
    side: russia
    language: en
    url: https://example.org/20240517/harbin
    mirror_of: Xinhua

Right:

    # sources/tass-2024-05-17-harbin
    title: Putin and Xi in Harbin
    publisher: xinhua
    kind: state_media
    side: china
    language: en
    url: https://example.org/20240517/harbin
    mirror_of: Xinhua

How to mend: name the outlet that `mirror_of` names as `publisher`, with its kind and side; say in `note` where the text
was read. If the page reports in words of its own, leave `mirror_of` out and name the outlet under `via` in the
evidence.
"""

from collections import defaultdict
from collections.abc import Iterator

from sino_russia.model.actors import ActorKind
from sino_russia.model.sources import OFFICE_TEXTS
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.records.naming import own_names
from sino_russia.rules import Fault

SEVERITY = Severity.WARNING


def check(records: Records) -> Iterator[Fault]:
    """Reposts of outlets that the records know by the name given."""
    outlets: dict[str, set[str]] = defaultdict(set)
    for actor in records.actors:
        for name in own_names(actor) if actor.kind is ActorKind.MEDIA else ():
            outlets[name.casefold()].add(actor.id)
    for source in records.sources:
        if source.mirror_of is None or source.kind in OFFICE_TEXTS:
            continue
        named = outlets.get(source.mirror_of.casefold(), set())
        if named and source.publisher not in named:
            message = f"a repost of {min(named)}, credited to {source.publisher}"
            yield Fault(source, ("publisher",), message)
