"""Where each line of a document went: to which records, or why to none."""

from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from sino_russia.model.base import Part
from sino_russia.model.types import ActorId, Count, EdtfDate, Id, Line, Prose, Sha256, SourceId

LineRanges = Annotated[str, StringConstraints(pattern=r"^[1-9][0-9]*(-[1-9][0-9]*)?(, [1-9][0-9]*(-[1-9][0-9]*)?)*$")]
"""Line numbers from 1, such as `5`, `1-3` or `1-3, 7`."""


def line_numbers(ranges: str) -> frozenset[int]:
    """Every line that the ranges name; a range that runs backwards names none.

    >>> sorted(line_numbers("1-3, 7"))
    [1, 2, 3, 7]
    """
    numbers: set[int] = set()
    for part in ranges.split(", "):
        first, _, last = part.partition("-")
        numbers.update(range(int(first), int(last or first) + 1))
    return frozenset(numbers)


class LedgerEntry(Part):
    """What one range of lines says, and where it is coded."""

    lines: LineRanges
    """Lines of the text, from 1."""
    claim: Prose | None = None
    """What they say, in our own words."""
    records: list[Id] = []
    """Records that encode it."""
    skipped: Line | None = None
    """Why nothing is coded: a heading, a transition, a repetition."""

    @model_validator(mode="after")
    def _coded_or_skipped(self) -> Self:
        if bool(self.claim) != bool(self.records):
            raise ValueError("a claim and the records that encode it stand together; write both")
        if bool(self.claim) == bool(self.skipped):
            raise ValueError("write either claim and records, or skipped with the reason")
        return self


class Ledger(BaseModel):
    """One document, accounted for line by line; the text itself is not redistributed."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    source: SourceId
    """The document as a source record."""
    title: Line
    """Its title."""
    publisher: ActorId
    """Who published it."""
    date: EdtfDate
    """When it was published."""
    sha256: Sha256
    """SHA-256 of its text, UTF-8."""
    line_count: Count
    """Number of lines of that text."""
    blank: LineRanges | None = None
    """Lines of that text that hold nothing but space."""
    entries: list[LedgerEntry] = Field(min_length=1)
    """What the lines say, in their order."""
