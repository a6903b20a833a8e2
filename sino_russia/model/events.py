"""What happened on a date."""

from typing import Annotated, ClassVar

from sino_russia.model.base import Dated, Part
from sino_russia.model.types import (
    KEY,
    ActorId,
    AgreementId,
    Count,
    InUnit,
    Line,
    Number,
    PlaceId,
    ProjectId,
    Role,
    SeriesId,
)
from sino_russia.model.vocabulary import Qualifier, Unit, Vocabulary


class EventKind(Vocabulary):
    """What happened."""

    EXERCISE = (
        "exercise",
        "Armed forces or security services train together, or one trains where the other must notice.",
    )
    JOINT_PATROL = "joint_patrol", "Aircraft or ships of both patrol together."
    WAR_GAME = "war_game", "A staff, computer or sports-like military contest."
    CALL = "call", "Office holders speak by telephone."
    VIDEO_MEETING = "video_meeting", "Office holders meet by video."
    MESSAGE = "message", "A letter, telegram or greeting between office holders."
    SUMMIT = "summit", "A meeting of several states or of an international organisation."
    FORUM = "forum", "A conference of officials, firms or experts."
    VOTE = "vote", "A vote in an international organisation."
    STATEMENT = "statement", "An office publishes something that changes the state of affairs."
    APPOINTMENT = "appointment", "Someone enters or leaves an office."
    DIPLOMATIC_STEP = (
        "diplomatic_step",
        "Recognition, normalisation, envoy sent, ambassador summoned, partnership proclaimed.",
    )
    ORGANISATION_FOUNDED = "organisation_founded", "An international organisation or forum starts or changes its form."
    CLASH = "clash", "Armed forces of the two fight each other."
    INCIDENT = "incident", "An encounter, accident, seizure or intrusion short of fighting."
    FRICTION = "friction", "A quarrel, complaint or obstacle between the two sides."
    DETENTION = "detention", "Someone is arrested, tried or expelled."
    CYBER = "cyber", "An intrusion into computers is reported."
    BORDER_STEP = "border_step", "A step in drawing, opening, closing or managing the border."
    DEPLOYMENT = "deployment", "Forces are moved, stationed or withdrawn."
    MILITARY_OPERATION = "military_operation", "Forces operate near others without fighting, on their own."
    ARMS_DEAL = "arms_deal", "An arms contract is agreed or reported."
    ARMS_DELIVERY = "arms_delivery", "Arms are delivered."
    TECHNOLOGY_TRANSFER = "technology_transfer", "Know-how, dual-use goods or help with weapons goes to the other side."
    SANCTION = "sanction", "Restrictive measures are imposed or lifted."
    EXPORT_CONTROL = "export_control", "Rules on what may be exported change."
    PAYMENT_FRICTION = "payment_friction", "Banks refuse, delay or restrict payments."
    PROJECT_MILESTONE = "project_milestone", "A project reaches a stage."
    TRADE_STEP = "trade_step", "Market access, tariff, quota or settlement rules change."
    INVESTMENT = "investment", "A stake, loan or investment is made."
    PEACE_INITIATIVE = "peace_initiative", "A plan, shuttle or conference to end a war."
    WAR = "war", "A war or invasion begins, ends or turns."
    ANNEXATION = "annexation", "A state declares another's territory its own."
    ELECTION = "election", "An election or inauguration."
    LAW = "law", "A law or decree."
    VISIT_BY_THIRD = "visit_by_third", "A visit or meeting that involves a third party and only one of the two."
    CEREMONY = "ceremony", "A parade, opening, anniversary, award, festival."
    MAP_DISPUTE = "map_dispute", "A map or name that the other side objects to."
    PUBLICATION = "publication", "A report, article or poll is published."
    DISASTER = "disaster", "An epidemic, accident or natural disaster."
    OTHER = "other", "Anything else."


class Domain(Vocabulary):
    """Where armed forces act."""

    LAND = "land", "Ground forces."
    SEA = "sea", "Naval forces."
    AIR = "air", "Air forces."
    MISSILE_DEFENCE = "missile_defence", "Air and missile defence, also simulated."
    SPACE = "space", "Space forces."
    CYBER = "cyber", "Computer networks."
    POLICE = "police", "Police, border guards, coast guard, counter-terrorism."
    RESCUE = "rescue", "Fire, flood and disaster services."
    JOINT = "joint", "Several services together."


class Choice(Vocabulary):
    """How a state voted."""

    FOR = "for", "In favour."
    AGAINST = "against", "Against; in the Security Council by a permanent member, a veto."
    ABSTAINED = "abstained", "Abstained."
    ABSENT = "absent", "Did not vote."


class Vote(Part):
    """How one state voted."""

    actor: ActorId
    """The state."""
    choice: Choice
    """Its vote."""


class Amount(Part):
    """A number that belongs to an event."""

    measure: Line
    """What is counted, in a word or two: troops, aircraft, Chinese entities, contract value."""
    value: Annotated[Number, InUnit("unit")]
    """How many or how much, as printed."""
    unit: Unit
    """Unit of the value."""
    qualifier: Qualifier | None = None
    """The source's word on how exact it is."""


class Event(Dated):
    """Something that happened, was announced, alleged or called off, on a date."""

    family: ClassVar[str] = "events"

    kind: Annotated[EventKind, KEY]
    """What happened."""
    participants: Annotated[list[ActorId], KEY, Role("participant")] = []
    """Who did it or took part."""
    targets: Annotated[list[ActorId], KEY, Role("target")] = []
    """Who it was done to, or aimed at."""
    places: list[PlaceId] = []
    """Where, in order."""
    domain: Domain | None = None
    """Where the forces acted, for exercises, patrols and operations."""
    items: list[Line] = []
    """Equipment or goods, by their usual designation: Su-35, S-400."""
    amounts: Annotated[list[Amount], KEY] = []
    """Numbers that belong to the event."""
    votes: list[Vote] = []
    """How states voted."""
    vetoed_by: list[ActorId] = []
    """Permanent members of the Security Council whose votes against stopped a draft that had enough for it."""
    series: SeriesId | None = None
    """The series it belongs to."""
    number: Annotated[Count | None, KEY] = None
    """Its number in the series."""
    agreements: list[AgreementId] = []
    """Agreements it carries out, or that came of it."""
    projects: list[ProjectId] = []
    """Projects it is about."""
