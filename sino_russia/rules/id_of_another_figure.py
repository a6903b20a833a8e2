"""The id of a trade figure names another commodity, reporter or unit than the record codes.

Wrong:

    # trade_figures/trade-2023-gacc-usd
    unit: cny_bn
    shows: {total: $240.1 billion}

Right:

    # trade_figures/trade-2023-gacc-usd
    unit: usd_bn
    shows: {total: $240.1 billion}

How to mend: correct the field; until its first release the id may be changed too.
"""

from collections.abc import Iterator

from sino_russia.model.trade_figures import Commodity
from sino_russia.model.vocabulary import Unit
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """Trade figures whose ids have words for what they measure."""
    reporters = {word for figure in records.trade_figures for word in figure.reporter.split("-")} - _ANYBODY
    for figure in records.trade_figures:
        words = set(figure.id.split("-"))
        for field, known, own in (
            ("unit", _UNITS, _words(figure.unit)),
            ("commodity", _COMMODITIES, _words(figure.commodity)),
            ("reporter", reporters, set(figure.reporter.split("-"))),
        ):
            named = words & known
            if named and not named & own:
                yield Fault(figure, (field,), f"{getattr(figure, field)}, but the id says {', '.join(sorted(named))}")


def _words(member: str) -> set[str]:
    return set(member.split("_"))


_ANYBODY = {"china", "russia", "of", "the"}
"""Words of reporters' ids that may mean something else in the id of a figure."""
_UNITS = {unit.partition("_")[0] for unit in Unit} - {"mn", "index"}
_COMMODITIES = {word for commodity in Commodity for word in _words(commodity)} - {"total", "products", "use", "dual"}
