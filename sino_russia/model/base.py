"""What every record has: its id, its evidence, its notes."""

from typing import Annotated, ClassVar

from pydantic import BaseModel, ConfigDict, Field

from sino_russia.model.types import (
    KEY,
    EdtfDate,
    FieldPath,
    Flag,
    Id,
    IssueId,
    Line,
    PrintedData,
    Prose,
    RecordId,
    RuleName,
    SourceId,
    WitnessId,
)
from sino_russia.model.vocabulary import Status


class Part(BaseModel):
    """A value made of several fields, inside a record."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Evidence(Part):
    """What one source shows for one record."""

    source: SourceId
    """The source, as it was read."""
    at: Line | None = None
    """Where in the source: `lines 12-14`, `p. 3`, `para 4`; empty for a short page."""
    shows: dict[FieldPath, PrintedData] = Field(default_factory=dict)
    """Field to the datum as the source prints it, in its language, a few words; `stages.signed` for one stage."""
    disputes: dict[FieldPath, PrintedData] = Field(default_factory=dict)
    """Field to a datum, as printed, that contradicts the coded value."""
    hedge: Line | None = None
    """The source's own qualifier: reportedly, about, almost."""
    via: list[WitnessId] = Field(default_factory=list)
    """Whom the source itself relies on, nearest first."""


class Allowance(Part):
    """A rule switched off for this record."""

    rule: RuleName
    """Name of the rule."""
    why: Line
    """The reason, as a reviewer would accept it."""


class Entry(BaseModel):
    """Anything that has a file of its own."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    family: ClassVar[str]
    """Name of the family: its folder and its table."""
    first: ClassVar[tuple[str, ...]] = ("id",)
    """Fields that stand first in the file, before those of the family."""
    last: ClassVar[tuple[str, ...]] = ("note", "evidence", "allow")
    """Fields that stand last in the file, after those of the family."""

    id: Id
    """Permanent name of the record, the same as its file's."""
    note: Prose | None = None
    """Why it was coded so; what a reader of the sources should know."""
    evidence: list[Evidence] = Field(default_factory=list)
    """What each source shows for this record."""
    allow: list[Allowance] = Field(default_factory=list)
    """Rules switched off for this record, with the reason."""

    @classmethod
    def keys(cls) -> tuple[str, ...]:
        """Field names in the order of the file and of the table."""
        own = (name for name in cls.model_fields if name not in cls.first + cls.last)
        return (*cls.first, *own, *cls.last)


class Reference(Entry):
    """What records point to."""


class Named(Reference):
    """A reference record with names in three languages."""

    first: ClassVar[tuple[str, ...]] = ("id", "name", "name_zh", "name_ru", "aliases")

    name: Line
    """English name: the established form, else Pinyin or BGN/PCGN."""
    name_zh: Line | None = None
    """Chinese name, simplified characters."""
    name_ru: Line | None = None
    """Russian name."""
    aliases: list[Line] = Field(default_factory=list)
    """Other names and spellings that sources print, in any script."""


class Record(Entry):
    """One thing that happened, was agreed, measured or held."""

    first: ClassVar[tuple[str, ...]] = ("id", "title")
    last: ClassVar[tuple[str, ...]] = (
        *("status", "is_context", "issues", "summary"),
        *("note", "related", "evidence", "allow"),
    )

    title: Line
    """What the record is, in a few plain words of ours."""
    status: Status = Status.CONFIRMED
    """How sure we are."""
    is_context: Flag = False
    """A third party's fact without which the relation cannot be read; a sanction on one side for its dealings with the
    other is part of the relation."""
    issues: list[IssueId] = Field(default_factory=list)
    """Questions the record bears on."""
    summary: Prose | None = None
    """What a reader should know, in our own words."""
    related: list[RecordId] = Field(default_factory=list)
    """Other records to read with this one."""


class Dated(Record):
    """A record of something on a date."""

    first: ClassVar[tuple[str, ...]] = ("id", "title", "date")

    date: Annotated[EdtfDate, KEY]
    """When, in local time of the place, no more exact than the source (EDTF)."""


class Measured(Record):
    """A record of numbers that somebody reports for a period."""

    first: ClassVar[tuple[str, ...]] = ("id", "title", "period")

    period: Annotated[EdtfDate, KEY]
    """The time measured: a year, a month, an interval from January for a year to date (EDTF)."""
