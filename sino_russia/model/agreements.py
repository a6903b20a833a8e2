"""Documents and deals."""

from typing import Annotated, ClassVar

from sino_russia.model.base import Dated
from sino_russia.model.stages import Stage, StageName
from sino_russia.model.types import (
    KEY,
    ActorId,
    AgreementId,
    Count,
    InUnit,
    Line,
    PlaceId,
    ProjectId,
    Role,
    SeriesId,
)
from sino_russia.model.vocabulary import Vocabulary


class AgreementKind(Vocabulary):
    """What a document is."""

    TREATY = "treaty", "A treaty between states, as a rule ratified."
    INTERGOVERNMENTAL_AGREEMENT = "intergovernmental_agreement", "An agreement between governments or ministries."
    PROTOCOL = "protocol", "A protocol or annex to another agreement."
    JOINT_STATEMENT = "joint_statement", "A joint statement of leaders or governments."
    JOINT_DECLARATION = (
        "joint_declaration",
        "So called in the English text for the United Nations or of an office, or else in the Chinese title.",
    )
    COMMUNIQUE = "communique", "A joint communiqué of a meeting."
    MEMORANDUM = "memorandum", "A memorandum of understanding or of cooperation."
    PLAN = "plan", "A plan, programme or road map of both."
    CONTRACT = "contract", "A commercial contract, also an agreement of principle or a framework of firms for one."
    LOAN = "loan", "A loan, credit line or prepayment."
    SWAP = "swap", "A currency swap or settlement agreement."
    UNDERSTANDING = "understanding", "A deal without a published document."
    UNILATERAL_PAPER = "unilateral_paper", "A paper of one side that shapes the relation."
    MULTILATERAL = "multilateral", "A document of several states, both among them, or of others that matters here."


class Agreement(Dated):
    """One document or deal; also one that was expected and not signed."""

    family: ClassVar[str] = "agreements"
    first: ClassVar[tuple[str, ...]] = ("id", "title", "title_zh", "title_ru", "date")

    title_zh: Line | None = None
    """Chinese title, as printed."""
    title_ru: Line | None = None
    """Russian title, as printed."""
    kind: Annotated[AgreementKind, KEY]
    """What the document is."""
    parties: Annotated[list[ActorId], KEY, Role("party")]
    """States, bodies or firms it binds or that issued it."""
    signatories: Annotated[list[ActorId], Role("signatory")] = []
    """Persons who signed, in the order of the parties."""
    places: list[PlaceId] = []
    """Where it was signed or issued."""
    stages: Annotated[list[Stage], KEY]
    """Its history, in time order."""
    term_years: Annotated[Count | None, KEY, InUnit("years")] = None
    """For how many years it was made."""
    supersedes: list[AgreementId] = []
    """Earlier documents it replaces."""
    part_of: AgreementId | None = None
    """The document or package it belongs to."""
    projects: list[ProjectId] = []
    """Projects it is about."""
    series: SeriesId | None = None
    """The series it belongs to."""
    number: Annotated[Count | None, KEY] = None
    """Its number in the series."""

    @property
    def stage(self) -> StageName | None:
        """The latest stage reached."""
        return self.stages[-1].stage if self.stages else None
