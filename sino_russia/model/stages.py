"""The life of an agreement or a project, apart from how sure we are of it."""

from sino_russia.model.base import Part
from sino_russia.model.types import EdtfDate
from sino_russia.model.vocabulary import Vocabulary


class StageName(Vocabulary):
    """How far a deal or a project has come."""

    PROPOSED = "proposed", "Put forward by one side."
    NEGOTIATING = "negotiating", "Talks under way."
    ANNOUNCED = "announced", "Both sides say that they will do it."
    INITIALLED = "initialled", "Text agreed, not yet signed."
    SIGNED = "signed", "Signed, adopted or issued."
    RATIFIED = "ratified", "Approved by a parliament or head of state; dated by the law rather than by a vote."
    IN_FORCE = "in_force", "Binding."
    EXTENDED = "extended", "Its term was made longer."
    AMENDED = "amended", "Changed by a later document."
    SUSPENDED = "suspended", "Stopped for the time being."
    EXPIRED = "expired", "Its term ran out."
    TERMINATED = "terminated", "Ended before its term."
    EXPECTED_NOT_SIGNED = "expected_not_signed", "Signing was expected on a day and did not come."
    FULFILLED = "fulfilled", "Everything promised was done."
    BUILDING = "building", "Construction under way."
    COMPLETED = "completed", "Construction finished."
    OPERATING = "operating", "In service."
    FULL_CAPACITY = "full_capacity", "In service at the capacity it was built for."
    CANCELLED = "cancelled", "Given up."


class Stage(Part):
    """A stage and the day it was reached."""

    stage: StageName
    """What was reached."""
    date: EdtfDate
    """When."""
