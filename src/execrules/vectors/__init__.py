"""Whole columns of days at once: `arrays` for NumPy, `series` for Polars (extra `columns`).

The answers are those of the scalar functions, entry by entry, refusals included.
"""

from execrules.vectors.lookups import DayLookup, lookup
from execrules.vectors.refusals import Refusal

__all__ = ["DayLookup", "Refusal", "lookup"]
