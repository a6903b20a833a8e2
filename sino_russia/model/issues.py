"""Questions on which positions are held."""

from typing import ClassVar

from sino_russia.model.base import Named
from sino_russia.model.types import IssueId, Line
from sino_russia.model.vocabulary import Vocabulary


class IssueArea(Vocabulary):
    """What a question is about."""

    SOVEREIGNTY = "sovereignty", "Territory, borders, status, recognition."
    WAR = "war", "A war, its causes, conduct and end."
    ORDER = "order", "World order, institutions, other powers."
    SECURITY = "security", "Arms, alliances, exercises, deterrence."
    ECONOMY = "economy", "Trade, energy, finance, technology, sanctions."
    RELATION = "relation", "The nature and the future of the relation itself."
    SOCIETY = "society", "Media, culture, education, domestic politics."


class Issue(Named):
    """A question with the proposition that a stance is measured against."""

    family: ClassVar[str] = "issues"

    area: IssueArea
    """What it is about."""
    proposition: Line
    """One sentence that a holder can affirm or reject."""
    within: IssueId | None = None
    """The wider question it is a part of."""
