"""What was searched for, what was found, and what is known to be missing."""

from pydantic import BaseModel, ConfigDict, Field

from sino_russia.model.base import Part
from sino_russia.model.types import EdtfDate, Line, Prose, WholeNumber


class CoverageEntry(Part):
    """How well one kind of record covers one time."""

    period: EdtfDate
    """The time covered."""
    kind: Line
    """What was searched for."""
    searched: list[Line]
    """Lists and sources that were searched; empty if none was yet."""
    found: WholeNumber
    """Records found when the entry was written."""
    missing: Prose | None = None
    """What is known or suspected to be missing, in our own words; empty if nothing is."""


class Coverage(BaseModel):
    """The coverage of one family, `data/coverage/<family>.yaml`: what a reader must not take for a fact that is not."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    entries: list[CoverageEntry] = Field(min_length=1)
    """By kind, then by time."""
