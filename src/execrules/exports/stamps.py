"""What stands at the head of an exported file: which table, which calendars, which fingerprint."""

import json
from typing import Final, Self

import attrs

from execrules.calendars.working_days import WorkingDayCalendar
from execrules.join_tables.tables import JoinTable

MAKER: Final = "execrules"


@attrs.frozen(kw_only=True)
class Stamp:
    """The identity of an exported table; calendars are named with their versions."""

    table: str
    content_hash: str
    calendars: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, table: JoinTable, *calendars: WorkingDayCalendar) -> Self:
        """The stamp of *table*, made from *calendars*."""
        return cls(
            table=table.name,
            content_hash=table.content_hash,
            calendars=tuple((calendar.name, calendar.version) for calendar in calendars),
        )

    def as_json(self) -> str:
        """The stamp as one line of plain ASCII, whatever the names hold."""
        return json.dumps(
            {
                "table": self.table,
                "sha256": self.content_hash,
                "calendars": dict(self.calendars),
            }
        )

    def __str__(self) -> str:
        return f"{MAKER} {self.as_json()}"
