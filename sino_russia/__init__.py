"""China–Russia relations, record by record: hand-curated tables with the evidence of every coded value.

>>> import sino_russia as sr
>>> sr.load("visits")  # doctest: +SKIP
"""

__version__ = "0.1.0.dev0"

TYPE_CHECKING = False  # importing `typing` for it would cost more than the rest of this module
if TYPE_CHECKING:
    from sino_russia.api import claims, codebook, load, path, record, tables, validate, versions
    from sino_russia.errors import SinoRussiaError

_HOMES = {
    "load": "sino_russia.api",
    "path": "sino_russia.api",
    "tables": "sino_russia.api",
    "versions": "sino_russia.api",
    "codebook": "sino_russia.api",
    "record": "sino_russia.api",
    "claims": "sino_russia.api",
    "validate": "sino_russia.api",
    "SinoRussiaError": "sino_russia.errors",
}

__all__ = [
    "SinoRussiaError", "__version__", "claims", "codebook", "load", "path", "record", "tables", "validate", "versions",
]  # fmt: skip


def __getattr__(name: str) -> object:
    """Resolve a public name on first use: importing the package loads neither polars nor pydantic."""
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
