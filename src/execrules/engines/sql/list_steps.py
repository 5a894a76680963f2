"""What the text of the steps over lists is made from: keys, calendars, days.

The steps read lists for the matters that have entries (`stretching.py`). They are text over names
of this package; what users name stands in `lists.py`.
"""

from collections.abc import Mapping, Sequence

import attrs

from execrules.instants import NEVER_DAY


def step(name: str, *text: str) -> tuple[str, str]:
    """A step by its name; its text is given in pieces."""
    return name, "".join(text)


@attrs.frozen(kw_only=True)
class StepText:
    """Pieces of text that the steps share.

    *days* and *months* are the names of tables as SQL, *edges* the first and the last day of each
    calendar, *columns* the names of what is looked up in the day table.
    """

    keys: tuple[str, ...]
    days: str
    months: str
    edges: Sequence[tuple[int, int]]
    columns: Mapping[str, str]

    @property
    def has_calendars(self) -> bool:
        """Whether each matter has a calendar of its own."""
        return len(self.edges) > 1

    def of(self, alias: str) -> str:
        """The key in *alias*."""
        return ", ".join(f"{alias}.{key}" for key in self.keys)

    def same(self, left: str, right: str) -> str:
        """That two aliases are about one matter."""
        return " AND ".join(f"{left}.{key} = {right}.{key}" for key in self.keys)

    def run(self, left: str, right: str) -> str:
        """That two aliases are about one run of one matter."""
        return f"{self.same(left, right)} AND {left}.n = {right}.n"

    def calendar(self, left: str, right: str) -> str:
        """That two aliases have one calendar, where there are several."""
        return f" AND {left}.calendar = {right}.calendar" if self.has_calendars else ""

    def day(self, alias: str, day: str, of: str) -> str:
        """The row of the day table for *day*, which is a day that can be written."""
        first = min(first for first, _ in self.edges) - 1
        last = max(last for _, last in self.edges) + 1
        row = f"LARGER(SMALLER({day}, {last}), {first})"
        return f"{self.days} AS {alias} ON {alias}.day = {row}{self.calendar(alias, of)}"

    def rolled(self, row: str, day: str) -> tuple[str, str]:
        """Where a last day rolls to, at the earliest and the latest; null is past the calendar.

        The row before it in the day table is joined as d.
        """
        day = f"{row}.{day}"
        columns = self.columns
        beyond = f"{day} - 1 > {row}.closing"
        low = (
            f"CASE WHEN {day} IS NULL THEN {row}.closing + 1 "
            f"WHEN {row}.roll = 0 OR {beyond} THEN {day} "
            f"WHEN {row}.roll = 1 THEN d.{columns['forward_low']} "
            f"ELSE d.{columns['through_low']} END"
        )
        high = (
            f"CASE WHEN {day} IS NULL THEN {NEVER_DAY} WHEN {row}.roll = 0 THEN {day} "
            f"WHEN {beyond} THEN {NEVER_DAY} "
            f"WHEN {row}.roll = 1 THEN d.{columns['forward_high']} "
            f"ELSE d.{columns['through_high']} END"
        )
        return low, high
