"""A page of an outlet or office was read in a public repository of files, and is not said to be a copy.

Whoever follows the address should know that it leads to a copy, and whose words it keeps. A collection of data that is
itself the source has kind `dataset`.

Wrong:

    # sources/tass-2024-05-16-talks
    url: https://github.com/example/news/blob/main/2024.csv#:~:text=talks

Right:

    # sources/tass-2024-05-16-talks
    url: https://github.com/example/news/blob/main/2024.csv#:~:text=talks
    mirror_of: TASS
    note: Title and summary as kept in a collection; the original stands at https://tass.example.org/talks.

How to mend: say in `mirror_of` whose page it is, and in `note` where the original stands.
"""

import re
from collections.abc import Iterator

from sino_russia.model.sources import SourceKind
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.WARNING

_REPOSITORY = re.compile(r"https?://(?:www\.|raw\.)?(?:github|githubusercontent|gitlab|codeberg)\.(?:com|org)/")


def check(records: Records) -> Iterator[Fault]:
    """Sources in repositories of files that are neither data sets nor said to be copies."""
    for source in records.sources:
        is_copy = source.mirror_of is not None or source.kind is SourceKind.DATASET
        if not is_copy and source.url is not None and _REPOSITORY.match(source.url):
            yield Fault(source, ("url",), f"a repository of files, not the page of {source.publisher}")
