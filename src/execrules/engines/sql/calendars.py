"""The calendars of a program: one, or several that the rows of the table choose from by name."""

from collections.abc import Mapping
from typing import Self

import attrs

from execrules.calendars.working_days import WorkingDayCalendar


@attrs.frozen(kw_only=True)
class CalendarColumn:
    """Calendars with the names by which *column* of the table knows them; a single one has none."""

    names: tuple[str, ...]
    each: tuple[WorkingDayCalendar, ...]
    column: str

    @classmethod
    def of(cls, calendars: Mapping[str, WorkingDayCalendar], column: str) -> Self:
        """The calendars by name; a single one needs no column."""
        names = tuple(calendars) if len(calendars) > 1 else ()
        return cls(names=names, each=tuple(calendars.values()), column=column)

    @property
    def are_chosen(self) -> bool:
        """Whether each row names its calendar."""
        return bool(self.names)
