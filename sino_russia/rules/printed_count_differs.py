"""The number that a published count prints is not the coded one, or it prints none.

Wrong:

    # counting_rules/xi-putin-meetings
    name: Meetings of Xi and Putin
    counts: meetings
    since: 2013-03-14
    published:
      - {number: 34, until: 2024-05-16, source: archived, printed: met 43 times}

Wrong:

    # counting_rules/xi-putin-meetings
    name: Meetings of Xi and Putin
    counts: meetings
    since: 2013-03-14
    published:
      - {number: 43, until: 2024-05-16, source: archived, printed: met again}

Right:

    # counting_rules/xi-putin-meetings
    name: Meetings of Xi and Putin
    counts: meetings
    since: 2013-03-14
    published:
      - {number: 43, until: 2024-05-16, source: archived, printed: met 43 times}

How to mend: correct the number, or the words that were copied.
"""

from collections.abc import Iterator

from sino_russia.printed import numbers as printed_numbers
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR
IS_OF_PRINT = True


def check(records: Records) -> Iterator[Fault]:
    """Published counts of counting rules."""
    for rule in records.counting_rules:
        for index, count in enumerate(rule.published):
            if not printed_numbers.fits(count.printed, count.number):
                message = f'"{count.printed}" does not print {count.number}'
                yield Fault(rule, ("published", index, "number"), message)
