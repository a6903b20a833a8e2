"""A repost names its publisher in `mirror_of` by another of its names.

Who groups sources by whose words they repeat would take one outlet for several.

Wrong:

    # sources/xinhua-2024-05-16-talks
    mirror_of: 新华社

Right:

    # sources/xinhua-2024-05-16-talks
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
