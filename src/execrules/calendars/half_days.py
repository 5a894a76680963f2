"""Holidays of a part of the citizens (部分公民放假的节日): information, never a day off.

全国年节及纪念日放假办法 art. 3, alike in its versions since 1999: half a day for women, for young
people and for soldiers, a day for children. Art. 6: one that falls on a weekend is not made up.
None of them makes a day non-working, since all others work: no limit moves, no calendar asks here.
"""

from datetime import date
from typing import Final

import attrs

from execrules.calendars.working_days import plain_date
from execrules.terms import Term

SINCE: Final = date(1999, 9, 18)
"""Order 270 of the State Council (国务院令第270号) is in force from this day."""

ARTICLE: Final = Term(
    "National regulation on public holidays, art. 3: for a part of the citizens only",
    "全国年节及纪念日放假办法第3条:仅部分公民放假",
)


@attrs.frozen(kw_only=True)
class PartialHoliday:
    """A holiday of a part of the citizens: its code in data, its day, for whom it is how long."""

    code: str
    month: int
    day_of_month: int
    term: Term
    who: Term

    def as_dict(self) -> dict[str, str]:
        """The holiday as plain values for JSON."""
        return {
            "code": self.code,
            "en": f"{self.term.en}: {self.who.en}",
            "zh": f"{self.term.zh}:{self.who.zh}",
        }


PARTIAL_HOLIDAYS: Final = (
    PartialHoliday(
        code="womens_day",
        month=3,
        day_of_month=8,
        term=Term("Women's Day", "妇女节"),
        who=Term("half a day for women", "妇女放假半天"),
    ),
    PartialHoliday(
        code="youth_day",
        month=5,
        day_of_month=4,
        term=Term("Youth Day", "青年节"),
        who=Term("half a day for young people from the age of 14", "14周岁以上的青年放假半天"),
    ),
    PartialHoliday(
        code="childrens_day",
        month=6,
        day_of_month=1,
        term=Term("Children's Day", "儿童节"),
        who=Term("a day for children under 14", "不满14周岁的少年儿童放假1天"),
    ),
    PartialHoliday(
        code="army_day",
        month=8,
        day_of_month=1,
        term=Term("Army Day", "中国人民解放军建军纪念日"),
        who=Term("half a day for soldiers in active service", "现役军人放假半天"),
    ),
)


def partial_holidays(day: date) -> tuple[PartialHoliday, ...]:
    """The holidays of a part of the citizens on *day*; it is worked or not without regard to them.

    >>> [found.term.en for found in partial_holidays(date(2026, 6, 1))]
    ["Children's Day"]
    """
    plain_date(None, None, day)
    place = (day.month, day.day)
    return tuple(
        found
        for found in PARTIAL_HOLIDAYS
        if day >= SINCE and (found.month, found.day_of_month) == place
    )
