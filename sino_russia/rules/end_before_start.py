"""A date, tenure or affiliation ends before it starts.

Wrong:

    # visits/putin-beijing-harbin-2024-05
    date: 2024-05-17/2024-05-16

Right:

    # visits/putin-beijing-harbin-2024-05
    date: 2024-05-16/2024-05-17

How to mend: look the two days up in the source; as a rule they were only exchanged.
"""

from collections.abc import Iterator
from functools import cache

from pydantic import BaseModel

from sino_russia.edtf import Edtf
from sino_russia.model.fields import dates, parts
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault, Loc

SEVERITY = Severity.ERROR

_PAIRS = (("start", "end"), ("born", "died"), ("created", "abolished"))


def check(records: Records) -> Iterator[Fault]:
    """Dates written as intervals, and pairs of fields for a start and an end."""
    for entry in records:
        for loc, date in dates(entry):
            if "/" in date and date.earliest and date.latest and date.latest < date.earliest:
                yield Fault(entry, loc, f"{date} ends before it starts", _exchanged(date))
        for loc, start, end in _pairs(entry):
            if start.earliest and end.latest and end.latest < start.earliest:
                yield Fault(entry, loc, f"ends {end}, before it starts {start}")


def _exchanged(date: Edtf) -> str:
    start, _, end = date.partition("/")
    return f'Did you mean "{end}/{start}"?'


def _pairs(entry: BaseModel) -> Iterator[tuple[Loc, Edtf, Edtf]]:
    for loc, holder in ((), entry), *parts(entry):
        for first, last in _pairs_of(type(holder)):
            start, end = getattr(holder, first), getattr(holder, last)
            if start is not None and end is not None:
                yield (*loc, last), start, end


@cache
def _pairs_of(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    return tuple(pair for pair in _PAIRS if set(pair) <= set(model.model_fields))
