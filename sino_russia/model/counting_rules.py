"""Rules by which somebody counts meetings, trips, exercises or vetoes."""

from typing import ClassVar

from pydantic import Field

from sino_russia.model.base import Part, Reference
from sino_russia.model.events import Domain, EventKind
from sino_russia.model.types import (
    ActorId,
    Count,
    CountryCode,
    Day,
    EdtfDate,
    Flag,
    IssueId,
    Line,
    Printed,
    SeriesId,
    SourceId,
)
from sino_russia.model.visits import VisitKind
from sino_russia.model.vocabulary import Qualifier, Status, Vocabulary


class Counted(Vocabulary):
    """What a rule counts."""

    MEETINGS = "meetings", "Meetings of the same persons."
    TRIPS = "trips", "Trips of one person to a country."
    CALLS = "calls", "Telephone calls."
    EXERCISES = "exercises", "Exercises, patrols and war games."
    SESSIONS = "sessions", "Sessions of a standing format."
    VETOES = "vetoes", "Drafts in the Security Council that a veto stopped."


class PublishedCount(Part):
    """A count that a source published, which the rule is to reproduce."""

    number: Count
    """The number."""
    since: Day | None = None
    """First day that it covers, where it is later than that of the rule."""
    until: Day
    """Last day that it covers."""
    source: SourceId
    """Who published it."""
    printed: Printed
    """The number as the source prints it, with the words around it that say what is counted."""
    qualifier: Qualifier | None = None
    """The source's word on how exact it is."""
    difference: Line | None = None
    """The likeliest cause, where the rule gives another number."""


class CountingRule(Reference):
    """Which records count as one, so that anybody arrives at the same number."""

    family: ClassVar[str] = "counting_rules"
    first: ClassVar[tuple[str, ...]] = ("id", "name")

    name: Line
    """What is counted, in words."""
    counts: Counted
    """What kind of thing is counted."""
    visit_kinds: list[VisitKind] = []
    """Kinds of visits that count; none if empty."""
    event_kinds: list[EventKind] = []
    """Kinds of events that count; none if empty."""
    actors: list[ActorId] = []
    """Who must take part, all of them, in whatever role."""
    is_exclusive: Flag = False
    """Whether nobody else may take part."""
    visitors: list[ActorId] = []
    """Who must be a visitor, one of them at least; anybody if empty."""
    vetoed_by: list[ActorId] = []
    """Who must have vetoed, all of them; anybody or nobody if empty."""
    countries: list[CountryCode] = []
    """Where it must take place, in one of them at least; anywhere if empty."""
    series: list[SeriesId] = []
    """Series it must belong to; any or none if empty."""
    domains: list[Domain] = []
    """Domains it must be of; any or none if empty."""
    issues: list[IssueId] = []
    """Questions it must bear on, one of them at least; any or none if empty."""
    statuses: list[Status] = Field(default=[Status.CONFIRMED])
    """How sure it must be."""
    since: EdtfDate
    """First day that counts."""
    published: list[PublishedCount] = []
    """Counts that the rule is held against, in time order."""
