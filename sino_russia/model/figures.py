"""What the two families of numbers have in common."""

from sino_russia.model.base import Measured
from sino_russia.model.types import ActorId, EdtfDate, Flag
from sino_russia.model.vocabulary import Qualifier, Unit


class Figure(Measured):
    """Numbers with a unit, a reporter and a vintage."""

    unit: Unit
    """Unit of the numbers."""
    qualifier: Qualifier | None = None
    """The source's word on how exact they are."""
    reporter: ActorId
    """Whose figure it is: who counted, not who printed it; the actor `unspecified` if the source does not say."""
    as_published: EdtfDate | None = None
    """When this vintage of the figure was published."""
    projected: Flag = False
    """Whether it is a forecast, target or plan."""
