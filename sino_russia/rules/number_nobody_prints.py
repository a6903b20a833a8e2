"""A title or summary says a number that is neither coded nor printed by any source.

Whatever a record tells in figures is checked by its readers as if it were coded. A number counts as printed if any
source of the record shows it, in digits or words and for whatever field, or has it in its title; as coded if it stands
in a number or date of the record, in a name of what the record points to, or in the title or date of a record that it
points to or that points to it. The year in which a source was published may be told too. Numbers up to three in words
are not asked for, nor those that are part of a name: Su-27, G20.

Wrong:

    # events/joint-sea-2023
    summary: Over forty aircraft and ten ships took part.
    shows:
      date: 20 июля

Right:

    # events/joint-sea-2023
    summary: Over forty aircraft and ten ships took part.
    shows:
      date: 20 июля
      summary: [десять кораблей, свыше 40 самолётов]

How to mend: show the words with the number under `summary` or `title`, as a source prints them; or leave it out.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from pydantic import BaseModel

from sino_russia.edtf import Edtf
from sino_russia.model import Source
from sino_russia.model.base import Record
from sino_russia.model.fields import Kind, fields
from sino_russia.printed import number_words
from sino_russia.printed import numbers as printed_numbers
from sino_russia.printed.number_words import PrintedNumber
from sino_russia.problems import Severity
from sino_russia.records import Records, backing, when
from sino_russia.rules import Fault

SEVERITY = Severity.WARNING

_TOLD_IN = ("title", "summary")
_NAME = re.compile(r"\b[A-Za-z]+-?\d[\w-]*|(?<=\d{4})/\d{2}\b")
"""A word with a number in it that is a name: Su-27, G20, VVER-1200; the second half of a school year, 2023/24."""
_ORDINARY = 3
"""Up to here number words are ordinary speech: a third party, one of the two."""


def check(records: Records) -> Iterator[Fault]:
    """Every number of every title and summary, against what the record codes and its sources print."""
    for entry in records:
        if not isinstance(entry, Record):
            continue
        told = [(field, number) for field in _TOLD_IN for number in _told(getattr(entry, field) or "")]
        behind, known = _behind(records, entry), list[Decimal]()
        for field, number in told:
            if not _is_backed(number, behind, known):
                hint = f"Show it under `{field}`, or leave it out."
                yield Fault(entry, (field,), f'no source prints "{number.text}"', hint)


def _is_backed(number: PrintedNumber, behind: Iterator[Decimal], known: list[Decimal]) -> bool:
    """Whether a number is one of those that back it, or one of them rounded; no more of them are read than needed."""
    if any(map(number.rounds, known)):
        return True
    for value in behind:
        known.append(value)
        if number.rounds(value):
            return True
    return False


def _told(text: str) -> Iterator[PrintedNumber]:
    """The numbers of a text of ours that somebody must print."""
    plain = _NAME.sub("", text)
    for share in number_words.fractions(plain):
        plain = plain.replace(share.text, "")
    for number in printed_numbers.numbers(plain):
        is_ordinary = number.scale is None and number.high <= _ORDINARY and not number.text[0].isdigit()
        if not is_ordinary:
            yield number


def _behind(records: Records, entry: Record) -> Iterator[Decimal]:
    """The numbers that a record codes, and those that its sources print for it."""
    for value in _coded(entry):
        if isinstance(value, Edtf):
            yield from _in_date(value)
        else:
            yield value
    for text in backing.texts(records, entry):
        for number in printed_numbers.numbers(text):
            # Of "from 38 to 44 billion" the first is told without its scale.
            yield from {number.value, number.mantissa}
    for other in backing.neighbours(records, entry):
        date = when(other)
        yield from _in_date(date) if date is not None else ()
    for item in entry.evidence:
        source = records.of(Source, item.source)
        if source is not None and source.published is not None:
            yield from map(Decimal, re.findall(r"^\d{4}", source.published))


def _coded(value: BaseModel) -> Iterator[Edtf | Decimal]:
    """Every date and number of a record or part, those of its parts included."""
    for field in fields(type(value)).values():
        if field.kind not in (Kind.DATE, Kind.NUMBER, Kind.PART) or field.name == "evidence":
            continue
        coded = getattr(value, field.name)
        for one in coded if isinstance(coded, list) else (coded,):
            if isinstance(one, BaseModel):
                yield from _coded(one)
            elif one is not None:
                yield one if isinstance(one, Edtf) else Decimal(one)


def _in_date(date: Edtf) -> Iterator[Decimal]:
    """Year, month and day of each end."""
    yield from map(Decimal, re.findall(r"\d+", date))
