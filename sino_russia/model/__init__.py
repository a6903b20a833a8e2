"""What a record is: one module per family, and nothing declared twice."""

from sino_russia.model.actors import Actor
from sino_russia.model.agreements import Agreement
from sino_russia.model.base import Entry, Evidence, Record, Reference
from sino_russia.model.counting_rules import CountingRule
from sino_russia.model.events import Event
from sino_russia.model.indicators import Indicator
from sino_russia.model.issues import Issue
from sino_russia.model.offices import Office
from sino_russia.model.places import Place
from sino_russia.model.positions import Position
from sino_russia.model.projects import Project
from sino_russia.model.series import Series
from sino_russia.model.sources import Source
from sino_russia.model.trade_figures import TradeFigure
from sino_russia.model.visits import Visit
from sino_russia.model.withdrawn import Withdrawal

FAMILIES: dict[str, type[Entry]] = {
    model.family: model
    for model in (
        Event, Visit, Agreement, TradeFigure, Indicator, Position,
        Actor, Office, Place, Source, Issue, Series, Project, CountingRule,
    )
}  # fmt: skip
"""Every family by name: records first, then what they point to."""

__all__ = [
    "FAMILIES", "Actor", "Agreement", "CountingRule", "Entry", "Event", "Evidence", "Indicator", "Issue", "Office",
    "Place", "Position", "Project", "Record", "Reference", "Series", "Source", "TradeFigure", "Visit", "Withdrawal",
]  # fmt: skip
