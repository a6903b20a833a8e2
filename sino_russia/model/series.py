"""Numbered or named sequences."""

from typing import ClassVar

from sino_russia.model.base import Named
from sino_russia.model.types import ActorId, Flag, SourceId
from sino_russia.model.vocabulary import Vocabulary


class SeriesKind(Vocabulary):
    """What a series strings together."""

    EXERCISES = "exercises", "Exercises of one name."
    PATROLS = "patrols", "Joint patrols."
    MEETINGS = "meetings", "Meetings of one format."
    DOCUMENTS = "documents", "Documents of one kind."
    LIST = "list", "Items of a list in a source, in its order."


class Series(Named):
    """A sequence whose members carry numbers."""

    family: ClassVar[str] = "series"

    kind: SeriesKind
    """What it strings together."""
    is_numbered: Flag = True
    """Whether members carry numbers of the series."""
    counted_by: ActorId | None = None
    """Whose numbering the numbers follow, where sides differ."""
    source: SourceId | None = None
    """The document the list stands in."""
