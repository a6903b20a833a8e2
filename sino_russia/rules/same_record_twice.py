"""Two records of a family are the same in all but id and wording.

Wrong:

    # events/joint-sea-2022-again
    title: Joint Sea in 2022
    date: 2022-12-21/2022-12-27
    kind: exercise
    participants: [china, russia]
    places: [east-china-sea]
    domain: sea
    series: joint-sea
    number: 11
    evidence:
      - source: xinhua-2022-12-27-joint-sea
        shows: {date: December 21 to 27, kind: naval exercise, participants: [Chinese, Russian], number: 11th}

Right:

    # events/joint-sea-2022

How to mend: keep one; withdraw the other's id if it has been released.
"""

from collections import defaultdict
from collections.abc import Iterator

from sino_russia.model import Entry
from sino_russia.model.base import Record
from sino_russia.problems import Severity
from sino_russia.records import Records, when
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR

_WORDING = {"id", "title", "summary", "note", "related", "allow"}


def check(records: Records) -> Iterator[Fault]:
    """Records with the same date and the same first item of evidence, compared in full."""
    first: dict[tuple[object, ...], list[Entry]] = defaultdict(list)
    for entry in records:
        if isinstance(entry, Record) and entry.evidence:
            item = entry.evidence[0]
            alike = first[entry.family, when(entry), item.source, item.at, str(item.shows)]
            earlier = next((one for one in alike if _content(one) == _content(entry)), None)
            if earlier is not None:
                yield Fault(entry, ("id",), f'"{earlier.id}" has the same content')
            alike.append(entry)


def _content(entry: Entry) -> dict[str, object]:
    return {name: getattr(entry, name) for name in type(entry).model_fields if name not in _WORDING}
