"""Text to a tree of plain values that knows the line and column of each, or the reason why it is no record."""

from sino_russia.reading.documents import LARGEST, Document, read, read_file
from sino_russia.reading.refusals import Unreadable

__all__ = ["LARGEST", "Document", "Unreadable", "read", "read_file"]
