"""Who met whom, in person."""

from typing import Annotated, ClassVar

from sino_russia.model.base import Dated, Part
from sino_russia.model.types import (
    KEY,
    ActorId,
    AgreementId,
    Count,
    EdtfDate,
    InUnit,
    IssueId,
    Line,
    PlaceId,
    Role,
    SeriesId,
)
from sino_russia.model.vocabulary import Vocabulary


class VisitKind(Vocabulary):
    """What a visit or meeting is, in protocol."""

    STATE_VISIT = "state_visit", "A head of state, at the invitation of the host head of state, with full honours."
    OFFICIAL_VISIT = (
        "official_visit",
        "At the invitation of the host government; also official friendly and goodwill visits.",
    )
    WORKING_VISIT = "working_visit", "For talks, without the honours."
    REGULAR_MEETING = (
        "regular_meeting",
        "A session of a standing format: premiers' regular meetings, commissions, consultations.",
    )
    SUMMIT_ATTENDANCE = (
        "summit_attendance",
        "To a summit or forum that the other side hosts, with a meeting of the two.",
    )
    SUMMIT_SIDELINES = "summit_sidelines", "A meeting at a gathering in a third country."
    COMMON_GATHERING = "common_gathering", "Both take part in a gathering; no source shows a talk of the two apart."
    CEREMONY_ATTENDANCE = (
        "ceremony_attendance",
        "To games, a parade, funeral or anniversary, with a meeting of the two.",
    )
    STOPOVER = "stopover", "A stop on the way elsewhere."
    CONSULTATION = "consultation", "Working talks of ministers, secretaries or envoys."
    OTHER = "other", "Sources do not say, or none of these."


class Stop(Part):
    """One place of a trip."""

    place: PlaceId
    """Where."""
    date: EdtfDate | None = None
    """When; empty if no source says."""


class Visit(Dated):
    """One meeting in person, or trip, between office holders of the two sides."""

    family: ClassVar[str] = "visits"

    kind: Annotated[VisitKind, KEY]
    """What it was, in protocol."""
    visitors: Annotated[list[ActorId], KEY, Role("visitor")]
    """Who travelled, the most senior first, then the delegation by name; in a third country, the Chinese side."""
    hosts: Annotated[list[ActorId], KEY, Role("host")]
    """Who received them; in a third country, the Russian side."""
    itinerary: Annotated[list[Stop], KEY]
    """Places in order."""
    occasion: Line | None = None
    """The gathering or anniversary it belongs to."""
    delegation_size: Annotated[Count | None, InUnit("persons")] = None
    """Persons in the delegation, as the source states it; empty if not stated."""
    series: SeriesId | None = None
    """The series it belongs to, such as the premiers' regular meetings."""
    number: Annotated[Count | None, KEY] = None
    """Its number in the series."""
    outcomes: list[AgreementId] = []
    """Agreements made on it."""
    raised: list[IssueId] = []
    """Questions that a source says were discussed."""
    not_raised: list[IssueId] = []
    """Questions that a source remarks were not discussed."""
