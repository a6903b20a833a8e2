"""What was read."""

from typing import ClassVar

from sino_russia.model.base import Reference
from sino_russia.model.types import ActorId, Count, Day, EdtfDate, Line, Sha256, Url
from sino_russia.model.vocabulary import Side, Vocabulary


class SourceKind(Vocabulary):
    """What a source is."""

    OFFICIAL = "official", "The site or paper of a president, government, ministry, parliament, army or other office."
    STATE_MEDIA = "state_media", "A news agency, newspaper or broadcaster owned or directed by a state or ruling party."
    WIRE = "wire", "An independent news agency."
    PRESS = "press", "A newspaper, magazine, broadcaster or news site not directed by a state."
    THINK_TANK = "think_tank", "A paper of a research institute, university or expert forum."
    STATISTICS = "statistics", "A statistical office's or customs service's own table or release."
    TREATY_TEXT = "treaty_text", "The text of a treaty, statement or contract."
    DATASET = "dataset", "A data collection by others."
    COMPANY = "company", "A firm's own site or paper."


OFFICE_TEXTS = frozenset({SourceKind.OFFICIAL, SourceKind.TREATY_TEXT})
"""Kinds of text that are an office's wherever they are printed."""
PRIMARY = OFFICE_TEXTS | {SourceKind.STATISTICS}
"""An office's own text, a treaty text or a statistical release."""


class TitleFrom(Vocabulary):
    """Where the title of a source comes from."""

    HEADING = "heading", "The heading that is printed on it."
    TEXT = "text", "Opening or other words of its text, whole or shortened."
    ADDRESS = "address", "Words of its address."
    CURATOR = "curator", "Ours: what it is about."


class Language(Vocabulary):
    """Language a source was read in."""

    EN = "en", "English."
    ZH = "zh", "Chinese."
    RU = "ru", "Russian."
    JA = "ja", "Japanese."
    UK = "uk", "Ukrainian."
    DE = "de", "German."
    FR = "fr", "French."
    OTHER = "other", "Another language."


class Source(Reference):
    """One page, paper or table that was read."""

    family: ClassVar[str] = "sources"
    first: ClassVar[tuple[str, ...]] = ("id", "title")

    title: Line
    """Title as printed; where no heading was read, what `title_from` says."""
    title_from: TitleFrom = TitleFrom.HEADING
    """Where the title comes from."""
    publisher: ActorId
    """Who published it."""
    authors: list[ActorId] = []
    """Authors who answer for its assessments, where it names them."""
    kind: SourceKind
    """What it is."""
    side: Side
    """Whose it is: the publisher's side."""
    published: EdtfDate | None = None
    """When it was published; empty if it does not say."""
    language: Language
    """Language it was read in."""
    url: Url | None = None
    """Address actually read; empty for a text without one."""
    accessed: Day | None = None
    """Day it was read."""
    mirror_of: Line | None = None
    """The original publisher's name, where the page read is a repost."""
    text_sha256: Sha256 | None = None
    """SHA-256 of the archived plain text that `lines` in evidence count in."""
    text_lines: Count | None = None
    """Number of lines of that text."""
