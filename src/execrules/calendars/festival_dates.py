"""The days of the lunar and solar festivals in years of which the notices file holds none yet.

They come from the `holidays` package, asked in a language of its own so that neither the locale of
the process nor its settings matter; only the statutory days are read, never its substituted days.
"""

from collections.abc import Sequence
from datetime import date
from typing import Final

from execrules.calendars.festivals import Festival
from execrules.errors import NoticeError
from execrules.terms import Term

# The names under which the package holds them in zh_CN, its source language.
_NAMES: Final = {
    Festival.SPRING_FESTIVAL: "春节",
    Festival.QINGMING: "清明节",
    Festival.DRAGON_BOAT: "端午节",
    Festival.MID_AUTUMN: "中秋节",
}
_FIRST_YEAR: Final = 2008
_LAST_YEAR: Final = 2099


def festival_dates(years: Sequence[int]) -> tuple[tuple[Festival, date], ...]:
    """正月初一, 清明, 五月初五 and 八月十五 of each of *years*, from 2008 to 2099.

    Raises `NoticeError` for other years, which the package estimates or in which these festivals
    were no public holidays, and where the package holds no such day.

    >>> [str(day) for _, day in festival_dates([2027])]
    ['2027-02-06', '2027-04-05', '2027-06-09', '2027-09-15']
    """
    outside = [year for year in years if not _FIRST_YEAR <= year <= _LAST_YEAR]
    if outside:
        raise NoticeError((_not_computed(outside[0]),))
    from holidays import country_holidays

    listed = country_holidays("CN", years=years, observed=False, language="zh_CN")
    found: dict[tuple[int, Festival], date] = {}
    for day in sorted(listed):
        for festival, name in _NAMES.items():
            # The spring festival stands on several days, the first of which is its day.
            if name in listed.get_list(day):
                found.setdefault((day.year, festival), day)
    missing = [year for year in years for festival in _NAMES if (year, festival) not in found]
    if missing:
        raise NoticeError((_not_held(missing[0]),))
    return tuple((festival, found[year, festival]) for year in years for festival in _NAMES)


def _not_computed(year: int) -> Term:
    return Term(
        f"the festivals of {year} are not computed; ask for years from {_FIRST_YEAR} to "
        f"{_LAST_YEAR}",
        f"不推算{year}年的节日日期;请在 {_FIRST_YEAR} 至 {_LAST_YEAR} 年之间选择",
    )


def _not_held(year: int) -> Term:
    return Term(
        f"the installed 'holidays' lacks a festival of {year}; install another version, or enter "
        f"its days under festival_dates in notices.toml",
        f"已安装的 holidays 缺少{year}年的某个节日;请换用其他版本,"
        f"或在 notices.toml 的 festival_dates 中填写",
    )
