"""Pipelines, bridges, plants."""

from typing import Annotated, ClassVar

from sino_russia.model.base import Named
from sino_russia.model.stages import Stage, StageName
from sino_russia.model.types import KEY, ActorId, AgreementId, InUnit, Number, PlaceId, Prose, Role, WikidataId
from sino_russia.model.vocabulary import Qualifier, Unit, Vocabulary


class ProjectKind(Vocabulary):
    """What is built."""

    OIL_PIPELINE = "oil_pipeline", "A crude oil pipeline."
    GAS_PIPELINE = "gas_pipeline", "A gas pipeline."
    LNG = "lng", "A gas liquefaction plant with its fields."
    OIL_GAS_FIELD = "oil_gas_field", "A field or offshore development."
    PETROCHEMICAL = "petrochemical", "A refinery, gas processing or chemical plant."
    NUCLEAR = "nuclear", "A nuclear power plant or reactor."
    POWER = "power", "A power line or other power plant."
    BRIDGE = "bridge", "A road or rail bridge."
    TRANSPORT = "transport", "A railway, road, port, canal, cable car or crossing."
    AEROSPACE = "aerospace", "An aircraft, satellite or lunar programme."
    MINING = "mining", "A mine or smelter."
    ZONE = "zone", "An industrial park, free zone or territory."
    NATURE = "nature", "A nature reserve."
    OTHER = "other", "Anything else."


class Project(Named):
    """Something the two sides build or run, with its history."""

    family: ClassVar[str] = "projects"
    last: ClassVar[tuple[str, ...]] = ("summary", "note", "evidence", "allow")

    kind: ProjectKind
    """What is built."""
    parties: Annotated[list[ActorId], Role("party")] = []
    """Who builds, owns, sells or buys."""
    places: list[PlaceId] = []
    """Where it lies, from source to end."""
    capacity: Annotated[Number | None, KEY, InUnit("unit")] = None
    """Designed capacity."""
    unit: Unit | None = None
    """Unit of the capacity."""
    qualifier: Qualifier | None = None
    """The source's word on how exact the capacity is."""
    agreements: list[AgreementId] = []
    """Documents it rests on."""
    stages: Annotated[list[Stage], KEY] = []
    """Its history, in time order."""
    wikidata: WikidataId | None = None
    """Wikidata item."""
    summary: Prose | None = None
    """What a reader should know, in our own words."""

    @property
    def stage(self) -> StageName | None:
        """The latest stage reached."""
        return self.stages[-1].stage if self.stages else None
