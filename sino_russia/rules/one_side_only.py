"""All visitors and hosts of a visit are of one country.

Wrong:

    # visits/putin-beijing-harbin-2024-05
    hosts: [vladimir-putin]
    visitors: [vladimir-putin]

Right:

    # visits/putin-beijing-harbin-2024-05
    hosts: [xi-jinping]
    visitors: [vladimir-putin]

How to mend: a visit joins the two sides; a third party's visit is an event of kind `visit_by_third`.
"""

from collections.abc import Iterator

from sino_russia.model import Actor
from sino_russia.model.vocabulary import Side
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """Visits whose people all have a country."""
    for visit in records.visits:
        if visit.is_context:
            continue
        people = [records.of(Actor, id) for id in (*visit.visitors, *visit.hosts)]
        sides = {person.side if person is not None and person.country else None for person in people}
        if None not in sides and len(people) > 1 and not {Side.CHINA, Side.RUSSIA} <= sides:
            names = ", ".join(sorted(str(side) for side in sides))
            yield Fault(visit, ("hosts",), f"a visit between the two sides, but all are of {names}")
