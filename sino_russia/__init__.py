"""China–Russia relations, record by record: hand-curated tables with the evidence of every coded value.

>>> import sino_russia as sr
>>> sr.load("visits")  # doctest: +SKIP
"""

__version__ = "0.15.0"

TYPE_CHECKING = False  # importing `typing` for it would cost more than the rest of this module
if TYPE_CHECKING:
    from sino_russia import plot
    from sino_russia.analysis.counting import count, counted, published_counts
    from sino_russia.analysis.stances import stances
    from sino_russia.analysis.trade import mirror_gap, trade
    from sino_russia.api import (
        changes,
        cite,
        claims,
        codebook,
        history,
        load,
        path,
        record,
        tables,
        validate,
        versions,
    )
    from sino_russia.errors import SinoRussiaError

_HOMES = {
    "load": "sino_russia.api",
    "path": "sino_russia.api",
    "tables": "sino_russia.api",
    "versions": "sino_russia.api",
    "codebook": "sino_russia.api",
    "record": "sino_russia.api",
    "claims": "sino_russia.api",
    "changes": "sino_russia.api",
    "history": "sino_russia.api",
    "cite": "sino_russia.api",
    "validate": "sino_russia.api",
    "count": "sino_russia.analysis.counting",
    "counted": "sino_russia.analysis.counting",
    "published_counts": "sino_russia.analysis.counting",
    "stances": "sino_russia.analysis.stances",
    "trade": "sino_russia.analysis.trade",
    "mirror_gap": "sino_russia.analysis.trade",
    "SinoRussiaError": "sino_russia.errors",
}
_MODULES = ("plot",)

__all__ = [
    "SinoRussiaError", "__version__", "changes", "cite", "claims", "codebook", "count", "counted", "history", "load",
    "mirror_gap", "path", "plot", "published_counts", "record", "stances", "tables", "trade", "validate", "versions",
]  # fmt: skip


def __getattr__(name: str) -> object:
    """Resolve a public name on first use: importing the package loads neither polars nor pydantic."""
    from importlib import import_module

    if name in _MODULES:
        return import_module(f"{__name__}.{name}")
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """Offer what is public, not the modules that happen to be loaded."""
    return [*__all__]
