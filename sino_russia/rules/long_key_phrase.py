"""A key phrase has more than twelve words, so that it is a quotation and no datum.

Wrong:

    # positions/zuenko-alliance-2024-06
    key_phrases: [neither side wants to bind itself to the wars of the other in any form]

Wrong:

    # positions/zuenko-alliance-2024-06
    key_phrases: [两国关系不同于冷战时期的军事政治同盟关系具有不结盟不对抗不针对第三方的性质]

Right:

    # positions/zuenko-alliance-2024-06
    key_phrases: [neither side wants to bind itself]

How to mend: keep the words that carry the position. In Chinese, thirty characters count as twelve words.
"""

import re
from collections.abc import Iterator

from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR

_HAN = re.compile("[\u3400-\u9fff]")


def check(records: Records) -> Iterator[Fault]:
    """Key phrases of positions."""
    for position in records.positions:
        for index, phrase in enumerate(position.key_phrases):
            words, characters = len(phrase.split()), len(_HAN.findall(phrase))
            if words > 12 or characters > 30:
                count = f"{words} words" if words > 12 else f"{characters} characters"
                yield Fault(position, ("key_phrases", index), f"{count}; a key phrase has at most twelve words")
