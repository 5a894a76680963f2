"""The public holidays by name: codes that data and results carry instead of localised strings."""

from enum import StrEnum
from typing import Self

from execrules.terms import Term


class Festival(StrEnum):
    """A public holiday of all citizens; its value is the code used in data.

    >>> Festival("mid_autumn").term.zh
    '中秋节'
    """

    term: Term

    NEW_YEAR = "new_year", "New Year's Day", "元旦"
    SPRING_FESTIVAL = "spring_festival", "Spring Festival", "春节"
    QINGMING = "qingming", "Qingming Festival", "清明节"
    LABOUR_DAY = "labour_day", "Labour Day", "劳动节"
    DRAGON_BOAT = "dragon_boat", "Dragon Boat Festival", "端午节"
    MID_AUTUMN = "mid_autumn", "Mid-Autumn Festival", "中秋节"
    NATIONAL_DAY = "national_day", "National Day", "国庆节"
    VICTORY_DAY_2015 = (
        "victory_day_2015",
        "70th anniversary of victory in the War of Resistance and the World Anti-Fascist War",
        "中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日",
    )

    # The defaults let a type checker accept the look-up of a member by its code alone.
    def __new__(cls, code: str, en: str = "", zh: str = "") -> Self:
        member = str.__new__(cls, code)
        member._value_ = code
        member.term = Term(en, zh)
        return member
