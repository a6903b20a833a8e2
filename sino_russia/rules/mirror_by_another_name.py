"""A repost names its publisher in `mirror_of` by another of its names.

Who groups sources by whose words they repeat would take one outlet for several.

Wrong:

    # actors/xinhua
    name: Xinhua
    name_zh: 新华社

    # sources/tass-2024-05-17-harbin
    title: Putin and Xi in Harbin
    publisher: xinhua
    kind: state_media
    side: china
    language: en
    url: https://example.org/20240517/harbin
    mirror_of: 新华社

Right:

    # sources/tass-2024-05-17-harbin
    title: Putin and Xi in Harbin
    publisher: xinhua
    kind: state_media
    side: china
    language: en
    url: https://example.org/20240517/harbin
    mirror_of: Xinhua

How to mend: write the publisher's `name`. An edition or an office within it that is worth telling goes into `note`.
"""

from collections.abc import Iterator

from sino_russia.model import Actor
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.records.naming import own_names
from sino_russia.rules import Fault

SEVERITY = Severity.WARNING


def check(records: Records) -> Iterator[Fault]:
    """Reposts whose `mirror_of` is a name of their publisher, but not the first."""
    for source in records.sources:
        publisher = records.of(Actor, source.publisher)
        if source.mirror_of is None or publisher is None or source.mirror_of == publisher.name:
            continue
        if source.mirror_of.casefold() in {name.casefold() for name in own_names(publisher)}:
            yield Fault(source, ("mirror_of",), f'another name of "{publisher.name}"', f"Write {publisher.name}.")
