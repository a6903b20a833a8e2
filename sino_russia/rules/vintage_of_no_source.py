"""A figure is said to be published on a day on which none of its sources was.

Wrong:

    # trade_figures/trade-2023-gacc-usd
    as_published: 2024-02-12

Right:

    # trade_figures/trade-2023-gacc-usd
    as_published: 2024-01-12

How to mend: take the day from the source. If the source reports an older vintage and says of when, show `as_published`.
"""

from collections.abc import Iterator

from sino_russia.model import Source
from sino_russia.problems import Severity
from sino_russia.records import Records, lasts
from sino_russia.rules import Fault

SEVERITY = Severity.WARNING


def check(records: Records) -> Iterator[Fault]:
    """Trade figures and indicators with a vintage whose sources have dates."""
    for figure in (*records.trade_figures, *records.indicators):
        vintage = figure.as_published
        if vintage is None or any("as_published" in item.shows for item in figure.evidence):
            continue
        sources = [source for item in figure.evidence if (source := records.of(Source, item.source)) is not None]
        days = [source.published for source in sources if source.published is not None]
        if days and not any(lasts(day, day, vintage) for day in days):
            yield Fault(figure, ("as_published",), f"{vintage}, but its sources are of {', '.join(days)}")
