"""A datum does not stand at the cited place of the archived text.

Needs the text: `sino-russia check --texts DIR` compares every source whose `text_sha256` is that of a file in DIR.

Wrong:

    # texts: The two are unlikely to form an alliance soon.
    # positions/zuenko-alliance-2024-06
    evidence:
      - source: archived
        at: line 1
        shows: {stance: likely to form an alliance}

Wrong:

    # texts: The two are unlikely to form alliances soon.
    # positions/zuenko-alliance-2024-06
    evidence:
      - source: archived
        shows: {stance: unlikely to form alliance}

Right:

    # texts: The two are unlikely to form an alliance soon.
    # positions/zuenko-alliance-2024-06
    evidence:
      - source: archived
        at: line 1
        shows: {stance: unlikely to form an alliance}

How to mend: copy the words as they are printed, or correct `at`. Line breaks and spaces do not count.
"""

from collections.abc import Iterator, Sequence

from sino_russia.problems import Severity
from sino_russia.records import Records, evidence
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """Data of evidence whose source's text is at hand, in the cited lines or, without any, in the whole text."""
    for entry in records if records.archive else ():
        for index, item in enumerate(entry.evidence):
            text = records.text(item.source)
            if text is not None:
                place = " ".join(" ".join(_cited(text, item.at)).split())
                for relation, data in (("shows", item.shows), ("disputes", item.disputes)):
                    for path, printed in data.items():
                        for datum in printed:
                            if not _stands(" ".join(datum.split()), place):
                                loc = ("evidence", index, relation, path)
                                yield Fault(entry, loc, f'"{datum}" does not stand at {item.at or "any place"}')


def _cited(text: Sequence[str], at: str | None) -> Sequence[str]:
    spans = evidence.lines_of(at)
    return [line for first, last in spans for line in text[first - 1 : last]] if spans else text


def _stands(datum: str, place: str) -> bool:
    # A datum is whole words: "likely" is not printed in "unlikely". Texts glue words (byPutin) and notes (2001.16).
    start = place.find(datum)
    while start >= 0:
        before, after = place[:start][-1:], place[start + len(datum) :][:1]
        if not (_glued(before, datum[0]) or _glued(datum[-1], after)):
            return True
        start = place.find(datum, start + 1)
    return False


def _glued(left: str, right: str) -> bool:
    return left.islower() and right.islower()
