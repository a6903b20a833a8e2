"""People, states, bodies and firms."""

from typing import ClassVar

from sino_russia.model.base import Named, Part
from sino_russia.model.countries import state_today
from sino_russia.model.types import ActorId, Count, CountryCode, EdtfDate, Line, OfficeId, WholeNumber, WikidataId
from sino_russia.model.vocabulary import Side, Vocabulary


class ActorKind(Vocabulary):
    """What an actor is."""

    PERSON = "person", "A human being, by name."
    UNNAMED = "unnamed", "A person or group that a source leaves without a name."
    STATE = "state", "A state, or a polity with its own government such as Taiwan."
    BODY = "body", "A ministry, office, parliament, court, army or other part of a state."
    PARTY = "party", "A political party."
    ORGANISATION = "organisation", "An international organisation or forum of states."
    COMPANY = "company", "A firm or bank, state-owned or not."
    MEDIA = "media", "A news agency, newspaper, broadcaster or news site."
    INSTITUTE = "institute", "A university, research institute or think tank."
    PUBLIC = "public", "A people or a public, as opinion polls and commentators speak of it."
    GROUP = "group", "Several actors named together: experts, officials, Western governments."


class Tenure(Part):
    """One uninterrupted time in one office."""

    office: OfficeId
    """The post."""
    start: EdtfDate
    """First day in office."""
    end: EdtfDate | None = None
    """Last day in office; empty while the tenure lasts, or when the end is not recorded."""


class Affiliation(Part):
    """A tie of a person to an institution that is no office of state."""

    organisation: ActorId
    """The institution."""
    role: Line | None = None
    """What the person is there, as a source puts it."""
    start: EdtfDate | None = None
    """Since when; empty if not recorded."""
    end: EdtfDate | None = None
    """Until when; empty if it lasts or is not recorded."""


class Actor(Named):
    """A person, state, body, firm or group that does, says or signs something."""

    family: ClassVar[str] = "actors"

    kind: ActorKind
    """What the actor is."""
    country: CountryCode | None = None
    """ISO 3166-1 alpha-3 code of the state it belongs to (SUN for the Soviet Union); empty for international bodies."""
    part_of: ActorId | None = None
    """The larger body it is a part of."""
    born: EdtfDate | None = None
    """Birth of a person, founding of a body or state."""
    died: EdtfDate | None = None
    """Death of a person, end of a body or state."""
    succeeded_by: ActorId | None = None
    """The body or state that took its place."""
    cow: WholeNumber | None = None
    """Correlates of War number of a state."""
    members: Count | None = None
    """How many members a council has whose size is fixed; its votes add up to them."""
    wikidata: WikidataId | None = None
    """Wikidata item."""
    tenures: list[Tenure] = []
    """Offices held, in time order."""
    affiliations: list[Affiliation] = []
    """Ties to institutions, in time order."""

    @property
    def side(self) -> Side:
        """Whose the actor is, by its country."""
        return _SIDES.get(state_today(self.country or ""), Side.THIRD)


_SIDES = {"CHN": Side.CHINA, "RUS": Side.RUSSIA}
