"""A capacity has no unit, or a unit stands without a number.

Wrong:

    # projects/power-of-siberia
    name: Power of Siberia
    kind: gas_pipeline
    capacity: 38
    evidence:
      - source: archived
        shows: {capacity: 38 billion cubic metres}

Right:

    # projects/power-of-siberia
    name: Power of Siberia
    kind: gas_pipeline
    capacity: 38
    unit: bcm_per_year
    evidence:
      - source: archived
        shows: {capacity: 38 billion cubic metres}

How to mend: add the unit as the source prints it.
"""

from collections.abc import Iterator

from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """Projects, the one family whose unit may be left out."""
    for project in records.projects:
        if project.capacity is not None and project.unit is None:
            yield Fault(project, ("capacity",), f"a capacity of {project.capacity}, but of what?", "Add `unit`.")
        elif project.capacity is None and project.unit is not None:
            yield Fault(project, ("unit",), f"the unit is {project.unit}, but there is no capacity")
