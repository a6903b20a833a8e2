"""A tenure starts or ends on a date of which no source shows the year.

That somebody is seen in an office on a day is no proof that the office was taken up then: write `../2007-09` for "by
September 2007 at the latest", and `2012-11/..` for "not before November 2012". Such a bound may also be the time at
which the source was published.

Wrong:

    # actors/li-qiang
    tenures:
      - {office: premier-of-china, start: 2022-03-11}

Wrong:

    # actors/li-qiang
    tenures:
      - {office: premier-of-china, start: 2024-03-11}
    evidence:
      - source: xinhua-2024-05-16-talks
        shows: {tenures.premier-of-china: Premier Li Qiang}

Right:

    # actors/li-qiang
    tenures:
      - {office: premier-of-china, start: ../2024-05-16}
    evidence:
      - source: xinhua-2024-05-16-talks
        shows: {tenures.premier-of-china: Premier Li Qiang}

How to mend: look for an appointment, a biography or a list of the holders, and show what it prints; or say only what
the sources show.
"""

import datetime as dt
from collections.abc import Iterator

from sino_russia.edtf import Edtf
from sino_russia.model import Actor, Source
from sino_russia.model.actors import Tenure
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR

_A_MONTH = dt.timedelta(days=31)


def check(records: Records) -> Iterator[Fault]:
    """Both ends of every tenure."""
    for actor in records.actors:
        for index, tenure in enumerate(actor.tenures):
            for end in ("start", "end"):
                date: Edtf | None = getattr(tenure, end)
                if date is not None and not any(year in _shown(records, actor, tenure, date) for year in _years(date)):
                    yield Fault(actor, ("tenures", index, end), f"no source shows a year of {date}")


def _years(date: Edtf) -> set[str]:
    return {str(day.year) for day in (date.earliest, date.latest) if day is not None}


def _shown(records: Records, actor: Actor, tenure: Tenure, date: Edtf) -> str:
    """All that sources print of the tenure, and when they were published if that tells the year.

    A day without its year is of the year of publication, and so is what is reported within a month; a bound may be that
    time itself.
    """
    texts: list[str] = []
    for item in actor.evidence:
        printed = [text for path in ("tenures", f"tenures.{tenure.office}") for text in item.shows.get(path, ())]
        texts += printed
        source = records.of(Source, item.source)
        if source is not None and source.published is not None:
            has_a_day = any(character.isdigit() for text in printed for character in text)
            tells_year = ".." in date or has_a_day or _is_within_a_month(source.published, date)
            texts += [source.published] if printed and tells_year else []
    return " ".join(texts)


def _is_within_a_month(published: Edtf, date: Edtf) -> bool:
    one, other = published.earliest, date.earliest
    return one is not None and other is not None and abs(one - other) <= _A_MONTH
