"""Ids that are no longer used."""

from pydantic import BaseModel, ConfigDict

from sino_russia.model.types import Day, Id, Line


class Withdrawal(BaseModel):
    """One id that was merged or dropped."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: Id
    """The id, never to be used again."""
    date: Day
    """Day it was withdrawn."""
    why: Line
    """Reason."""
    replaced_by: Id | None = None
    """The record that took its place."""
