"""The text of a yearly notice, read clause by clause into days off and days worked.

Knows the wordings of the notices for 2007 to 2026. A sentence of a clause that it does not know is
refused and never passed over: a day left out would be a wrong calendar. Whether the days agree with
the law is checked where a notice is added, in `execrules.calendars.user_notices`.
"""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from typing import Final

import attrs

from execrules.calendars.clause_text import ReadClause, read_clause
from execrules.calendars.festivals import Festival
from execrules.calendars.notices import Clause, Evidence, Notice
from execrules.errors import NoticeError
from execrules.terms import Term

_NAMES: Final[Mapping[str, Festival]] = {
    "元旦": Festival.NEW_YEAR,
    "春节": Festival.SPRING_FESTIVAL,
    "清明节": Festival.QINGMING,
    "清明": Festival.QINGMING,
    "“五一”国际劳动节": Festival.LABOUR_DAY,
    "国际劳动节": Festival.LABOUR_DAY,
    "劳动节": Festival.LABOUR_DAY,
    "“五一”": Festival.LABOUR_DAY,
    "端午节": Festival.DRAGON_BOAT,
    "中秋节": Festival.MID_AUTUMN,
    "国庆节": Festival.NATIONAL_DAY,
    "“十一”": Festival.NATIONAL_DAY,
}
_ORDINALS: Final = "一二三四五六七八九"
_NAME: Final = "|".join(_NAMES)
# A bracket such as (星期四、春节) looks like the head of clause four: hence the look behind.
_HEAD: Final = re.compile(
    rf"(?<![期周])([{_ORDINALS}])、(?:\d{{4}}年)?((?:{_NAME})(?:[、和](?:{_NAME}))*):?"
)
_END: Final = re.compile(r"(?:鼓励单位和个人|节假日期间|放假期间|国务院办公厅).*")
_TITLE: Final = re.compile(r"国务院办公厅关于(\d{4})年部分节假日(?:休息)?安排的通知")
_YEAR: Final = re.compile(r"现将(\d{4})年元旦")
_NUMBER: Final = re.compile(r"国办发明电[〔\[(【](\d{4})[〕\])】](\d{1,4})号")
_SIGNED: Final = re.compile(
    rf"国务院办公厅(\d{{4}}|[〇○零{_ORDINALS}]{{4}})年([\d十{_ORDINALS}]{{1,3}})月([\d十{_ORDINALS}]{{1,3}})日"
)


@attrs.frozen(kw_only=True)
class NoticeText:
    """What a notice says; None for what its text leaves out.

    `places` are the festivals that its brackets place in the year, such as 2月2日(农历除夕).
    """

    year: int
    title: str
    number: str | None
    dated: date | None
    clauses: tuple[ReadClause, ...]

    @property
    def places(self) -> tuple[tuple[Festival, date], ...]:
        """Each festival that a bracket places, with its day."""
        return tuple(place for clause in self.clauses for place in clause.places)

    def notice(self, *, dated: date | None = None, address: str | None = None) -> Notice:
        """The notice as a calendar takes it; *dated* where the text has no date of its own."""
        day = self.dated or dated
        if day is None:
            raise NoticeError((_UNDATED,))
        return Notice(
            id=str(self.year),
            year=self.year,
            title=self.title,
            number=self.number,
            dated=self.dated,
            known_by=day,
            address=address,
            clauses=tuple(_clause(self.year, clause) for clause in self.clauses),
        )


def read_notice_text(text: str) -> NoticeText:
    """The notice whose whole wording is *text*; line breaks and full-width signs do not matter.

    Lines that begin with `#` are remarks. Raises `NoticeError` with every clause that cannot be
    right: a day that does not exist or has another weekday, a sum of days that does not close, a
    sentence that is not understood.

    >>> read_notice_text('''国务院办公厅关于2018年部分节假日安排的通知
    ... 一、元旦：1月1日放假，与周末连休。
    ... 二、春节：2月15日至21日放假调休，共7天。2月11日（星期日）、2月24日（星期六）上班。
    ... 国务院办公厅 2017年11月30日''').clauses[1].worked
    (datetime.date(2018, 2, 11), datetime.date(2018, 2, 24))
    """
    plain = _plain(text)
    titled = _TITLE.search(plain) or _YEAR.search(plain)
    heads = list(_HEAD.finditer(plain))
    if titled is None or not heads:
        raise NoticeError((_NO_NOTICE,))
    year = int(titled[1])
    if not 1949 < year < date.max.year:
        raise NoticeError((_NO_NOTICE,))
    _check_order(heads)
    clauses: list[ReadClause] = []
    problems: list[Term] = []
    for place, head in enumerate(heads):
        last = place + 1 == len(heads)
        body = plain[head.end() : None if last else heads[place + 1].start()]
        try:
            clauses.append(_read(head, _END.sub("", body) if last else body, year))
        except NoticeError as fault:
            problems += fault.problems
    if problems:
        raise NoticeError(tuple(problems))
    number = _NUMBER.search(plain)
    return NoticeText(
        year=year,
        title=f"国务院办公厅关于{year}年部分节假日安排的通知",
        number=f"国办发明电〔{number[1]}〕{number[2]}号" if number else None,
        dated=_dated(plain, heads[-1].end()),
        clauses=tuple(clauses),
    )


def _plain(text: str) -> str:
    """*text* without remarks, white space, and differences of width."""
    lines = (line for line in text.splitlines() if not line.lstrip().startswith("#"))
    plain = unicodedata.normalize("NFKC", "".join(lines).lstrip("\ufeff"))
    return re.sub(r'"([五十]一)"', r"“\1”", re.sub(r"\s+", "", plain))


def _check_order(heads: list[re.Match[str]]) -> None:
    found = "".join(head[1] for head in heads)
    wanted = _ORDINALS[: len(heads)]
    if found != wanted:
        raise NoticeError((_disordered(found, wanted),))


def _read(head: re.Match[str], body: str, year: int) -> ReadClause:
    festivals = tuple(_NAMES[name] for name in re.findall(_NAME, head[2]))
    english = " and ".join(festival.term.en for festival in festivals)
    name = Term(f"{head[1]} ({english})", f"{head[1]}、{head[2]}")
    return read_clause(body, name=name, festivals=festivals, year=year)


def _clause(year: int, read: ReadClause) -> Clause:
    return Clause(
        id=f"{year}/{'+'.join(read.festivals)}",
        festivals=read.festivals,
        evidence=Evidence.TEXT,
        off=read.off,
        worked=read.worked,
    )


def _dated(plain: str, after: int) -> date | None:
    """The date under the signature of the notice."""
    signed = _SIGNED.search(plain, after)
    if signed is None:
        return None
    try:
        return date(*(_number(part) for part in signed.groups()))
    except ValueError:
        raise NoticeError((_misdated(signed[0]),)) from None


def _number(text: str) -> int:
    """2017, 二〇一七, 11 or 十一."""
    if text.isdigit() and text.isascii():
        return int(text)
    tens, ten, ones = text.rpartition("十")
    if ten:
        return 10 * (_digit(tens) if tens else 1) + (_digit(ones) if ones else 0)
    return int("".join(str(_digit(sign)) for sign in text))


def _digit(sign: str) -> int:
    return 0 if sign in "〇○零" else _ORDINALS.index(sign) + 1


_UNDATED: Final = Term(
    "the notice bears no date; say since when it is known, with --dated DATE",
    "通知没有成文日期;请以 --dated 日期 指明自何日起已知",
)
_NO_NOTICE: Final = Term(
    "this is not the text of a yearly notice; give the whole wording of "
    "国务院办公厅关于YYYY年部分节假日安排的通知, with its title and its clauses 一、元旦:... "
    "(a notice that changes a single clause is entered in a notices file by hand)",
    "这不是年度放假通知的文本;请提供“国务院办公厅关于YYYY年部分节假日安排的通知”全文,"
    "含标题及“一、元旦:……”各条(仅调整个别条款的通知请手工写入通知文件)",
)


def _disordered(found: str, wanted: str) -> Term:
    return Term(
        f"the clauses are numbered {'、'.join(found)} where {'、'.join(wanted)} is expected; "
        f"compare the text with the notice, a clause is missing or is there twice",
        f"条款编号为{'、'.join(found)},应为{'、'.join(wanted)};请与通知原文核对,有条款缺失或重复",
    )


def _misdated(text: str) -> Term:
    return Term(
        f"'{text}' under the notice is no day of the calendar; compare it with the notice",
        f"通知落款“{text}”不是历法上的日期;请与通知原文核对",
    )
