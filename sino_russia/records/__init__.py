"""All entries of a data set, found by family and by id; the words and names by which they are known."""

from sino_russia.records.collection import Link, Records, date_field, lasts, when

__all__ = ["Link", "Records", "date_field", "lasts", "when"]
