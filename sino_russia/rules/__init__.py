"""The rules that records keep: one module each, named after the fault; its docstring is its manual page.

A rule of shape has ``ERRORS``, the kinds of model error it reports, and ``describe``. Any other rule has ``check``,
and ``IS_OF_PRINT`` if what takes its time is to read what sources print.
"""

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from types import ModuleType

from sino_russia.model import Entry
from sino_russia.problems import Severity
from sino_russia.reading.refusals import REFUSALS
from sino_russia.records import Records

Loc = tuple[str | int, ...]
"""Where in a record: names of fields and positions in lists, outermost first."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What a rule finds in one entry, before it is known in which line that stands."""

    entry: Entry
    loc: Loc
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """One named check and its manual page."""

    name: str
    severity: Severity
    check: Callable[[Records], Iterator[Fault]] | None
    """None for rules that hold before there is a record: of files, of shape, of allowances."""
    page: str
    is_of_print: bool = False
    """Whether it reads what sources print, item by item, which takes long; such rules may run beside the others."""

    @property
    def summary(self) -> str:
        """The fault in one sentence: the first line of the page."""
        return self.page.partition("\n")[0]


@cache
def catalogue() -> dict[str, Rule]:
    """Every rule by name, in alphabetical order; also the reasons why a file cannot be read at all."""
    refusals = (Rule(name, Severity.ERROR, None, page) for name, page in REFUSALS.items())
    return {rule.name: rule for rule in sorted((*map(_rule, modules()), *refusals), key=lambda rule: rule.name)}


@cache
def modules() -> tuple[ModuleType, ...]:
    """The modules of all rules, in alphabetical order."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return tuple(importlib.import_module(f"{__name__}.{name}") for name in names)


def name_of(module: ModuleType) -> str:
    """Name of the rule that a module holds.

    >>> from sino_russia.rules import end_before_start
    >>> name_of(end_before_start)
    'end-before-start'
    """
    return module.__name__.rpartition(".")[2].replace("_", "-")


def _rule(module: ModuleType) -> Rule:
    page = (module.__doc__ or "").strip()
    is_of_print = getattr(module, "IS_OF_PRINT", False)
    return Rule(name_of(module), module.SEVERITY, getattr(module, "check", None), page, is_of_print)
