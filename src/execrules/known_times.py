"""Days and instants as far as they are known, read from their bounds."""

from datetime import date, datetime

import attrs

from execrules.instants import (
    NEVER_DAY,
    NEVER_SECOND,
    SECONDS_PER_DAY,
    day_from_number,
    instant_from_number,
)
from execrules.steps import Scale


@attrs.frozen
class KnownTime:
    """A day or instant as far as it is known: bounds as integers on a scale."""

    low: int
    high: int
    scale: Scale

    @property
    def earliest(self) -> date | datetime | None:
        """The earliest it can be; None where nothing is known or it has not happened.

        An instant known only to the day is given as that day.
        """
        return self._written(self.low)

    @property
    def latest(self) -> date | datetime | None:
        """The latest it can be; None where that is open or it has not happened."""
        return self._written(self.high)

    @property
    def is_exact(self) -> bool:
        """Whether it is one known day or instant."""
        return self.low == self.high and self.earliest is not None

    @property
    def happened(self) -> bool:
        """Whether it certainly has happened by as-of."""
        return self.high < (NEVER_DAY if self.scale is Scale.DAY else NEVER_SECOND)

    def _written(self, number: int) -> date | datetime | None:
        if self.scale is Scale.DAY:
            return day_from_number(number)
        if self.low % SECONDS_PER_DAY == 1 and self.high - self.low == SECONDS_PER_DAY - 2:
            return day_from_number(number // SECONDS_PER_DAY)
        return instant_from_number(number)
