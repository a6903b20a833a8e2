"""What somebody holds on a question."""

from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from sino_russia.model.base import Dated
from sino_russia.model.types import KEY, ActorId, AgreementId, Count, IssueId, Line, Role, SeriesId
from sino_russia.model.vocabulary import Vocabulary

KeyPhrase = Annotated[str, StringConstraints(min_length=2, max_length=160)]


class PositionKind(Vocabulary):
    """What a position is."""

    STATEMENT = "statement", "Somebody says what he, she or the office holds."
    JOINT_PROVISION = "joint_provision", "A provision of a document that both sides adopted."
    POLICY = "policy", "What a state or body holds by its acts and documents over time."
    ASSESSMENT = "assessment", "An expert's, office's or paper's judgement of how things are."
    SCENARIO = "scenario", "What would or will happen, under a condition."


class Channel(Vocabulary):
    """How a position became known."""

    PUBLIC = "public", "Said or printed in public."
    DOCUMENT = "document", "In an official document."
    PRIVATE_AS_REPORTED = "private_as_reported", "Said in private, as a source reports it."


class Stance(Vocabulary):
    """Where the holder stands towards the proposition of the issue."""

    AFFIRMS = "affirms", "Says that it is so."
    LEANS_TO = "leans_to", "Says so in part, or with reserve."
    AMBIGUOUS = "ambiguous", "Could be read both ways."
    LEANS_AGAINST = "leans_against", "Denies it in part, or with reserve."
    REJECTS = "rejects", "Says that it is not so."
    SILENT = "silent", "Says nothing where a source remarks that something could have been said."


class Likelihood(Vocabulary):
    """How likely the holder thinks a scenario, lowest first."""

    EXCLUDED = "excluded", "Cannot happen."
    VERY_UNLIKELY = "very_unlikely", "Highly or extremely unlikely, remote."
    UNLIKELY = "unlikely", "Unlikely, improbable, cannot be ruled out."
    POSSIBLE = "possible", "May, might, could."
    LIKELY = "likely", "Likely, probable, would."
    VERY_LIKELY = "very_likely", "Very likely, most likely, almost certainly."
    CERTAIN = "certain", "Will, must, certain."


class Position(Dated):
    """What one holder holds on one issue at one time."""

    family: ClassVar[str] = "positions"

    kind: PositionKind
    """What the position is."""
    holders: Annotated[list[ActorId], KEY, Role("holder")] = Field(min_length=1)
    """Who holds it: one, or both sides of a joint document, or joint authors."""
    on_behalf_of: ActorId | None = None
    """For whom the holder speaks."""
    issue: IssueId
    """The question."""
    stance: Annotated[Stance | None, KEY] = None
    """Where the holder stands towards the proposition; optional for assessments and scenarios."""
    channel: Channel
    """How it became known."""
    document: AgreementId | None = None
    """The document it is a provision of."""
    condition: Annotated[Line | None, KEY] = None
    """Under what condition a scenario holds."""
    likelihood: Annotated[Likelihood | None, KEY] = None
    """How likely the holder thinks it."""
    likelihood_term: Line | None = None
    """The word the source prints for it."""
    series: SeriesId | None = None
    """The list the position is an item of."""
    number: Count | None = None
    """Its number in that list."""
    key_phrases: list[KeyPhrase] = []
    """The holder's own words, at most twelve each, where the words are the datum."""
