"""Provisions on terminating an enforcement proceeding, 法〔2016〕373号: before it and after it.

Termination (终本) needs more than three months since filing, and for five years after it the court
inquires online into the debtor's assets every six months. Of the provisions articles 1 and 9 were
read; the limits for recording the case and for hiding the entry are left out for want of a text.
"""

from collections.abc import Mapping
from datetime import date
from typing import Final

from execrules.expressions import After, At, Earlier, only_after, within
from execrules.facts import Events, Kept
from execrules.periods import Days, Months, Roll, Years
from execrules.recurring import Window, from_the_last, on_a_grid
from execrules.rulebook.vocabulary import VOCABULARY, texts
from execrules.rulebook.vocabulary import case_course as c
from execrules.rulebook.vocabulary import enforcement as v
from execrules.rulebook.vocabulary import objections as o
from execrules.rules import (
    Example,
    InForce,
    LeftOut,
    Reading,
    Role,
    Rule,
    RuleSet,
    Stage,
    Standing,
    repeated,
    worked,
)
from execrules.sources import Citation
from execrules.terms import Term
from execrules.verdicts import Verdict

_CHECKED: Final = date(2026, 11, 23)
_SINCE: Final = InForce(since=date(2016, 12, 1), governed_by=At(v.TERMINATED_FOR_NOW))

THREE_MONTHS: Final = Rule(
    id="termination-three-months",
    title=Term("terminate this proceeding after three months", "立案超过三个月方可终本"),
    role=Role.LOWER_BOUND,
    earliest=only_after(At(v.FILED), Months(3)),
    act=At(v.TERMINATED_FOR_NOW),
    ended_by=At(v.CLOSED),
    in_force=_SINCE,
    duty="terminate-for-now",
    stage=Stage.TERMINATION,
    checked=_CHECKED,
    covers=("CUR-F00",),
    citations=(
        Citation(
            instrument=texts.TERMINATION_PROVISIONS,
            article="第1条第4项",
            text=Term(
                "among the conditions of termination: more than three months have passed since "
                "the enforcement case was filed",
                "终本须同时具备的条件之一:自执行案件立案之日起已超过三个月",
            ),
            evidence=(
                "laweer.com/question/f247a3cee9700.html",
                "ytzy.sdcourt.gov.cn/whwdfy/yhyshj87/zxht5838/wjgd/8286418/index.html",
                "beijing.liaocheng.jixi.ww38.viennacitytours.com/a/391.html",
            ),
        ),
    ),
    note=Term(
        "'more than' leaves out the corresponding day; no time is deducted; it holds for "
        "terminations since 2016-12-01, whenever the case was filed",
        "“超过”不含届满的对应日;不扣除任何期间;适用于2016年12月1日以后作出的终本,不论何时立案",
    ),
    readings=(
        Reading(
            id="bound-rolls",
            title=Term(
                "the end of the three months moves off a rest day", "三个月届满日为休息日的,顺延"
            ),
            earliest=After(
                within(At(v.FILED), Months(3, roll=Roll.FORWARD)), Days(1, roll=Roll.NONE)
            ),
        ),
    ),
    examples=(
        worked(
            Verdict.PREMATURE,
            Term(
                "5 January is the corresponding day: three months, not more",
                "1月5日为对应日,恰满三个月,未超过",
            ),
            due="2018-01-06",
            filed="2017-10-05",
            terminated_for_now="2018-01-05",
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "the day after the corresponding day; that it is a Saturday matters nothing",
                "对应日的次日;虽为星期六亦可",
            ),
            due="2018-01-06",
            filed="2017-10-05",
            terminated_for_now="2018-01-06",
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "30 November has no 30 February: the 28th ends it, 1 March is the first day",
                "2月没有30日,以2月28日为届满日,3月1日起方可终本",
            ),
            due="2023-03-01",
            filed="2022-11-30",
            terminated_for_now="2023-03-01",
        ),
        worked(
            Verdict.LAPSED,
            Term("closed in another way", "已以其他方式结案"),
            filed="2018-03-15",
            terminated_for_now=None,
            closed="2018-05-15",
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("terminated the day before the provisions took force", "施行前一日终本"),
            filed="2016-10-10",
            terminated_for_now="2016-11-30",
        ),
    ),
)

# Ten inquiries, one for each half-year of the five years.

_TIMES: Final = 10
_HALF_A_YEAR: Final = Months(6)
_RULED: Final = At(v.TERMINATED_FOR_NOW)
_SERVED: Final = At(v.TERMINATION_SERVED)
_GRID: Final = on_a_grid(c.ONLINE_INQUIRIES, _RULED, _HALF_A_YEAR, times=_TIMES)

_OTHERWISE: Final[Mapping[str, tuple[Term, tuple[Window, ...]]]] = {
    "from-service": (
        Term(
            "the half-years are counted from service of the ruling", "各期自终本裁定送达之日起计算"
        ),
        on_a_grid(c.ONLINE_INQUIRIES, _SERVED, _HALF_A_YEAR, times=_TIMES),
    ),
    "rolling": (
        Term(
            "each half-year is counted from the last inquiry, within the five years, ten in all",
            "每次自上一次查询之日起算六个月,以终本后五年内、合计十次为限",
        ),
        from_the_last(c.ONLINE_INQUIRIES, _RULED, _HALF_A_YEAR, times=_TIMES, until=Years(5)),
    ),
    "grid-stays-on-rest-days": (
        Term(
            "the last day of a half-year stays where it is on a rest day",
            "各期届满日为休息日的,不顺延",
        ),
        on_a_grid(c.ONLINE_INQUIRIES, _RULED, Months(6, roll=Roll.NONE), times=_TIMES),
    ),
}

_EVERY_SIX_MONTHS: Final = Citation(
    instrument=texts.TERMINATION_PROVISIONS,
    article="第9条第2款",
    text=Term(
        "for five years after termination the court inquires into the debtor's assets through the "
        "online system every six months and tells the creditor the result",
        "终本后五年内,执行法院每六个月经网络执行查控系统查询一次被执行人财产,并将结果告知申请执行人",
    ),
    evidence=("haoqin.wang/i/195",),
)
_READ_AS: Final = Term(
    "ten half-years counted from the ruling, each of which asks for one inquiry: the text names no "
    "start; an inquiry counts for its own half-year and makes up, late, for earlier ones without; "
    "one before or on the day of the ruling counts for none; telling the creditor has no limit of "
    "its own; terminations before 2016-12-01 are not covered",
    "自终本裁定之日起分十期,每期六个月查询一次(条文未写明起算点);查询计入所在之期,"
    "并视为此前未查询各期的迟延补办;裁定当日及以前的查询不计;告知申请执行人无单独期限;"
    "2016年12月1日以前的终本不适用",
)

# Half-years from Wednesday 4 April 2018: 4 October and 4 April, mostly in a holiday.
_APRIL = "2018-04-04"
# From Friday 31 August 2018: the last day of February and 31 August.
_AUGUST = "2018-08-31"
# From Friday 15 March 2024: 15 September and 15 March.
_MARCH = "2024-03-15"


def _in_time(ruled: str, inquired: str, why: Term, *before: str) -> Example:
    """Inquired on the last day, and in half-years before."""
    return worked(
        Verdict.ON_TIME,
        why,
        due=inquired,
        terminated_for_now=ruled,
        online_inquiries=repeated(*before, inquired),
    )


def _late(ruled: str, due: str, inquired: str, why: Term, *before: str) -> Example:
    """Inquired after the last day."""
    return worked(
        Verdict.LATE,
        why,
        due=due,
        terminated_for_now=ruled,
        online_inquiries=repeated(*before, inquired),
    )


def _none(
    verdict: Verdict,
    ruled: str,
    due: str | None,
    as_of: str,
    why: Term,
    *before: str,
    resumed: str | None = None,
    performed: str | None = None,
) -> Example:
    """Not inquired in this half-year, perhaps in those before."""
    return worked(
        verdict,
        why,
        due=due,
        as_of=as_of,
        terminated_for_now=ruled,
        online_inquiries=repeated(*before),
        enforcement_resumed=resumed,
        enforcement_ended=performed,
    )


_EXAMPLES: Final[Mapping[int, tuple[Example, ...]]] = {
    1: (
        _in_time(
            _APRIL,
            "2018-10-08",
            Term(
                "4 October lies in the holiday of the 1st to the 7th: Monday the 8th; the inquiry "
                "of two days before the ruling counts for nothing",
                "10月4日在国庆假期(1日至7日)内,顺延至8日星期一;裁定前两日的查询不计",
            ),
            "2018-04-02",
        ),
        _late(
            _AUGUST,
            "2019-02-28",
            "2019-03-01",
            Term(
                "31 August has no 31 February: Thursday the 28th; done the day after",
                "2月没有31日,以2月28日(星期四)为届满日;次日才查询",
            ),
        ),
        worked(
            Verdict.UNDETERMINED,
            Term(
                "done on 9 October, but other inquiries may not have been listed",
                "10月9日查询,但可能另有未列明的查询,不能认定逾期",
            ),
            due="2018-10-08",
            terminated_for_now=_APRIL,
            online_inquiries=Events((date(2018, 10, 9),), Kept.PARTLY),
        ),
        _none(
            Verdict.LAPSED,
            _APRIL,
            "2018-10-08",
            "2018-12-03",
            Term("enforcement was resumed before", "届满前已恢复执行"),
            resumed="2018-07-02",
        ),
        _none(
            Verdict.NOT_APPLICABLE,
            "2016-11-30",
            None,
            "2018-12-03",
            Term("terminated the day before the provisions took force", "施行前一日终本"),
        ),
    ),
    2: (
        _in_time(
            _APRIL,
            "2019-04-04",
            Term(
                "4 April is a Thursday worked; only Friday the 5th is off",
                "4月4日为星期四,照常上班(清明节仅4月5日放假)",
            ),
            "2018-10-08",
        ),
        _late(
            _AUGUST,
            "2019-09-02",
            "2019-09-03",
            Term(
                "31 August is a Saturday: Monday 2 September; done on Tuesday",
                "8月31日为星期六,顺延至9月2日星期一;星期二才查询",
            ),
            "2019-02-28",
        ),
        _none(
            Verdict.NOT_APPLICABLE,
            _APRIL,
            None,
            "2018-10-08",
            Term(
                "the first half-year runs to 8 October, the second opens on the 9th",
                "第一期至10月8日,第二期自10月9日开始",
            ),
            "2018-10-08",
        ),
        _none(
            Verdict.PENDING,
            _APRIL,
            "2019-04-04",
            "2018-10-09",
            Term(
                "opened on that day; the inquiry of the 8th belongs to the first half-year",
                "当日开始;10月8日的查询属第一期",
            ),
            "2018-10-08",
        ),
    ),
    3: (
        _in_time(
            _APRIL,
            "2019-10-08",
            Term(
                "4 October lies in the holiday of the 1st to the 7th: Tuesday the 8th",
                "10月4日在国庆假期(1日至7日)内,顺延至8日星期二",
            ),
            "2018-10-08",
            "2019-04-04",
        ),
        _none(
            Verdict.OVERDUE,
            _AUGUST,
            "2020-03-02",
            "2020-03-03",
            Term(
                "29 February of the leap year is a Saturday: Monday 2 March",
                "闰年2月29日为星期六,顺延至3月2日星期一",
            ),
            "2019-02-28",
            "2019-09-02",
        ),
        _none(
            Verdict.LAPSED,
            _APRIL,
            "2019-10-08",
            "2019-12-02",
            Term("performed in full on the last day", "届满当日全部履行完毕"),
            "2018-10-08",
            performed="2019-10-08",
        ),
    ),
    4: (
        _in_time(
            _APRIL,
            "2020-04-07",
            Term(
                "4 April is the Saturday of the holiday to Monday the 6th: the 7th",
                "4月4日为星期六,清明节假期至6日,顺延至7日",
            ),
            "2019-10-08",
        ),
        _late(
            _AUGUST,
            "2020-08-31",
            "2020-09-01",
            Term("31 August is a Monday; done the day after", "8月31日为星期一;次日才查询"),
            "2020-03-02",
        ),
        _none(
            Verdict.PENDING,
            _MARCH,
            "2026-03-16",
            "2025-09-16",
            Term(
                "opened that day; 15 March 2026 is a Sunday: Monday the 16th",
                "当日开始;2026年3月15日为星期日,至16日星期一届满",
            ),
            "2025-09-15",
        ),
    ),
    5: (
        _in_time(
            _APRIL,
            "2020-10-09",
            Term(
                "4 October lies in the holiday of the 1st to the 8th: Friday the 9th",
                "10月4日在国庆中秋假期(1日至8日)内,顺延至9日星期五",
            ),
            "2020-04-07",
        ),
        _none(
            Verdict.OVERDUE,
            _AUGUST,
            "2021-03-01",
            "2021-03-02",
            Term(
                "28 February 2021 is a Sunday: Monday 1 March",
                "2021年2月28日为星期日,顺延至3月1日星期一",
            ),
            "2020-08-31",
        ),
        _none(
            Verdict.LAPSED,
            _APRIL,
            "2020-10-09",
            "2020-12-01",
            Term("performed in full on 30 September", "9月30日已全部履行完毕"),
            "2020-04-07",
            performed="2020-09-30",
        ),
    ),
    6: (
        _in_time(
            _APRIL,
            "2021-04-06",
            Term(
                "4 April lies in the holiday of the 3rd to the 5th: Tuesday the 6th",
                "4月4日在清明节假期(3日至5日)内,顺延至6日星期二",
            ),
        ),
        _late(
            _AUGUST,
            "2021-08-31",
            "2021-09-01",
            Term("31 August is a Tuesday; done the day after", "8月31日为星期二;次日才查询"),
            "2021-03-01",
        ),
        _none(
            Verdict.NOT_APPLICABLE,
            _MARCH,
            None,
            "2026-09-15",
            Term(
                "15 September 2026, a Tuesday, is the last day of the fifth half-year",
                "2026年9月15日(星期二)为第五期最后一日,第六期尚未开始",
            ),
            "2025-09-15",
        ),
    ),
    7: (
        _in_time(
            _APRIL,
            "2021-10-08",
            Term(
                "4 October lies in the holiday of the 1st to the 7th: Friday the 8th",
                "10月4日在国庆假期(1日至7日)内,顺延至8日星期五",
            ),
        ),
        _late(
            _APRIL,
            "2021-10-08",
            "2021-10-09",
            Term(
                "made up on the first day of the eighth half-year, a Saturday worked",
                "于第八期首日(调休上班的星期六)才补查",
            ),
            "2021-04-06",
        ),
        _none(
            Verdict.OVERDUE,
            _AUGUST,
            "2022-02-28",
            "2022-03-01",
            Term("28 February 2022 is a Monday", "2022年2月28日为星期一"),
            "2021-08-31",
        ),
    ),
    8: (
        _in_time(
            _APRIL,
            "2022-04-06",
            Term(
                "4 April lies in the holiday of the 3rd to the 5th: Wednesday the 6th",
                "4月4日在清明节假期(3日至5日)内,顺延至6日星期三",
            ),
            "2021-10-09",
        ),
        _none(
            Verdict.PENDING,
            _AUGUST,
            "2022-08-31",
            "2022-08-31",
            Term("Wednesday 31 August is the last day", "8月31日(星期三)为最后一日,尚未届满"),
            "2022-02-28",
        ),
        _none(
            Verdict.OVERDUE,
            _AUGUST,
            "2022-08-31",
            "2022-09-01",
            Term("not done by the day after", "次日仍未查询"),
            "2022-02-28",
        ),
    ),
    9: (
        _in_time(
            _APRIL,
            "2022-10-08",
            Term(
                "4 October lies in the holiday to the 7th; Saturday the 8th is worked",
                "10月4日在国庆假期(至7日)内,顺延至8日,该日为星期六,调休上班",
            ),
            "2022-04-06",
        ),
        _late(
            _AUGUST,
            "2023-02-28",
            "2023-03-01",
            Term("28 February is a Tuesday; done the day after", "2月28日为星期二;次日才查询"),
            "2022-08-31",
        ),
        _none(
            Verdict.LAPSED,
            _AUGUST,
            "2023-02-28",
            "2023-05-04",
            Term("resumed in the eighth half-year", "第八期内已恢复执行"),
            "2022-02-28",
            resumed="2022-06-01",
        ),
    ),
    10: (
        _in_time(
            _APRIL,
            "2023-04-04",
            Term(
                "five years to the day, a Tuesday; the 5th is the day off",
                "恰满五年,4月4日为星期二,照常上班(清明节仅4月5日放假)",
            ),
            "2022-10-08",
        ),
        _none(
            Verdict.OVERDUE,
            _AUGUST,
            "2023-08-31",
            "2023-09-01",
            Term("31 August is a Thursday; not done by Friday", "8月31日为星期四,次日仍未查询"),
            "2023-02-28",
        ),
        _none(
            Verdict.PENDING,
            _APRIL,
            "2023-04-04",
            "2022-10-09",
            Term(
                "opened on Sunday 9 October, the day after the ninth ended",
                "第九期届满次日即10月9日开始",
            ),
            "2022-10-08",
        ),
    ),
}


def _reading(name: str, window: Window) -> Reading:
    return Reading(
        id=name,
        title=_OTHERWISE[name][0],
        opens=window.opens,
        act=window.act,
        latest=window.latest,
        applies_if=window.applies_if,
    )


def _inquiry(window: Window) -> Rule:
    """The rule of one half-year."""
    number = window.number
    return Rule(
        id=f"termination-inquiry-{number:02}",
        title=Term(
            f"online inquiry {number} of {_TIMES} after termination", f"终本后第{number}次网络查询"
        ),
        act=window.act,
        latest=window.latest,
        opens=window.opens,
        ended_by=Earlier(At(c.ENFORCEMENT_RESUMED), At(o.ENFORCEMENT_ENDED)),
        in_force=_SINCE,
        duty="inquire-after-termination",
        stage=Stage.TERMINATION,
        checked=_CHECKED,
        covers=("CUR-F01",) if number == 1 else (),
        citations=(_EVERY_SIX_MONTHS,),
        note=_READ_AS,
        readings=tuple(
            _reading(name, windows[number - 1]) for name, (_, windows) in _OTHERWISE.items()
        ),
        examples=_EXAMPLES[number],
    )


INQUIRIES: Final = tuple(_inquiry(window) for window in _GRID)

RULES: Final = (THREE_MONTHS, *INQUIRIES)

LEFT_OUT: Final = (
    LeftOut(
        row="CUR-F03a",
        reason=Term(
            "no text or page that was read shows the limit for recording a terminated case",
            "终本案件信息录入期限未见于任何查阅过的文本或网页,不予编入",
        ),
    ),
    LeftOut(
        row="CUR-F03b",
        reason=Term(
            "no text or page that was read shows the limit for hiding the entry",
            "终本信息屏蔽期限未见于任何查阅过的文本或网页,不予编入",
        ),
    ),
)

RULE_SET: Final = RuleSet(
    id="termination-2016",
    title=texts.TERMINATION_PROVISIONS.title,
    standing=Standing.NORM,
    rules=RULES,
    left_out=LEFT_OUT,
    vocabulary=VOCABULARY,
)
