"""A source has neither an address nor an archived text.

Wrong:

    # sources/xinhua-2022-12-27-joint-sea without url

Right:

    # sources/xinhua-2022-12-27-joint-sea
    url: https://english.news.cn/20221227/joint-sea/c.html

How to mend: give the address that was read; or archive the text, and give its SHA-256.
"""

from collections.abc import Iterator

from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """Sources that a reader could not look up."""
    for source in records.sources:
        if source.url is None and source.text_sha256 is None:
            yield Fault(source, ("id",), f"nobody can find {source.id}: it has no url and no text_sha256")
