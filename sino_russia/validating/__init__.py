"""A researcher's own table held against one of ours, in memory or as a file."""

from sino_russia.validating.tables import PROBLEMS, problems

__all__ = ["PROBLEMS", "problems"]
