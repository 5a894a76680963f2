"""Limits of the Civil Procedure Law (民事诉讼法) that bear on enforcement, in their versions.

Periods are counted by the law itself: the hour or day of the event is not counted, and a last day
on a rest day moves to the first day after it. Articles are cited by the text now in force, with the
numbers they had before. The objection, the six months and the two years to apply came with the
amendment of 2007 (2008-04-01), the 30 days after preservation before the suit with that of 2012
(2013-01-01), the start of instalments with that of 2021 (2022-01-01).
"""

from datetime import date
from typing import Final

from execrules.expressions import (
    After,
    At,
    Deducts,
    Earlier,
    FirstKnown,
    Happened,
    Holds,
    Moment,
    OneOf,
    only_after,
    within,
)
from execrules.facts import Grain
from execrules.periods import Days, DayStart, Hours, Months, Roll, Years
from execrules.rulebook.vocabulary import VOCABULARY, texts
from execrules.rulebook.vocabulary import case_course as cc
from execrules.rulebook.vocabulary import enforcement as v
from execrules.rulebook.vocabulary import objections as ob
from execrules.rulebook.vocabulary import preservation as pr
from execrules.rulebook.vocabulary import proceedings as p
from execrules.rulebook.vocabulary.periods import DEDUCTIONS, SUPERVISION_DEDUCTIONS
from execrules.rulebook.vocabulary.texts import (
    CIVIL_PROCEDURE_INTERPRETATION,
    CIVIL_PROCEDURE_LAW,
    ENFORCEMENT_PROCEDURE_INTERPRETATION,
)
from execrules.rules import (
    InForce,
    MomentKind,
    NamedMoment,
    Reading,
    Role,
    Rule,
    RuleSet,
    Stage,
    deducted,
    worked,
)
from execrules.sources import Citation, Instrument
from execrules.terms import Term
from execrules.verdicts import Verdict

PENDING_CASES_2012: Final = Instrument(
    id="pending-cases-2012",
    title=Term(
        "SPC provisions on cases pending when the amended Civil Procedure Law took force",
        "最高人民法院关于修改后的民事诉讼法施行时未结案件适用法律若干问题的规定",
    ),
    in_force_from=date(2013, 1, 1),
)
SPC_2025_10: Final = Instrument(
    id="spc-2025-10",
    title=Term(
        "SPC interpretation on third-party suits against enforcement",
        "最高人民法院关于审理执行异议之诉案件适用法律问题的解释",
    ),
    number="法释〔2025〕10号",
    in_force_from=date(2025, 7, 24),
)

_TEXTS = "LawRefBook/Laws @2f4c5c2"
_MIRROR = "ImCa0/just-laws @5c000d2"
_HST = "hstdlaw.com/Item/Show.asp?m=1&d=2828"
_IASK = "law.iask.sina.com.cn/jx/sh/diqSbkvC5dWI.html"
_ART_93 = "govwq.com/article/1658.html (art. 93 before 2013)"
_ART_210 = (
    "advocatetanmoy.com/2020/05/03/procedure-of-executioncivil-procedure-law-china "
    "(art. 210 of 1991, in English)"
)
_ART_206 = "govgw.com/article/1301.html (art. 206 of 2007)"
_ART_229 = "hbhlny.cn/content/16/0328/15/31530813_545893726.shtml (SPC on art. 229 of 2012)"
_AHDHF = "ahdhf.com/law/msf/10277.html"
_LW33 = "lw33.cn/article/1ca60d118782cd1eb11e237b.html"

CHECKED: Final = date(2026, 11, 23)

_LAW_1991 = date(1991, 4, 9)
_LAW_2007 = date(2008, 4, 1)
_LAW_2012 = date(2013, 1, 1)
_LAW_2021 = date(2022, 1, 1)
_LAW_2023 = date(2024, 1, 1)

SINCE_2007: Final = InForce(since=_LAW_2007)

CREDITOR: Final = Term("the creditor", "申请执行人")

# Preservation before and during the suit. The period to sue after it follows the day of the ruling,
# or where that is not recorded the day of the measure.

_RULED: Final = FirstKnown(v.PRESERVATION_RULED, At(v.PRESERVATION_MEASURED))
_ACCEPTED: Final = At(pr.PRESERVATION_ACCEPTED)

PRE_SUIT_PRESERVATION: Final = Rule(
    id="civil-pre-suit-preservation-ruling",
    title=Term("rule on preservation before the suit", "对诉前保全申请作出裁定"),
    grain=Grain.ITEM,
    stage=Stage.PRESERVATION,
    checked=CHECKED,
    applies_if=Holds(pr.PRE_SUIT_PRESERVATION),
    latest=within(_ACCEPTED, Hours(48)),
    act=At(v.PRESERVATION_RULED),
    ended_by=Earlier(At(pr.PRESERVATION_WITHDRAWN), At(pr.PRESERVATION_REFUSED)),
    in_force=InForce(since=_LAW_1991),
    duty="preservation-ruling",
    covers=("CUR-B01",),
    citations=(
        Citation(
            instrument=CIVIL_PROCEDURE_LAW,
            article="第104条",
            numbers=((_LAW_1991, "第93条"), (_LAW_2012, "第101条"), (_LAW_2021, "第104条")),
            text=Term(
                "the court rules within 48 hours of accepting an application for preservation "
                "before the suit; preservation that is ordered is begun at once",
                "法院接受诉前保全申请后,48小时内作出裁定;裁定保全的立即开始执行",
            ),
            evidence=(_TEXTS, _MIRROR, _HST, "m.baomayou.com/dongshi/rvcae/Vm3PKG340d", _ART_93),
        ),
    ),
    note=Term(
        "hours run from the hour after the acceptance (民诉法解释 art. 125); no text moves hours "
        "off rest days. A refusal within the hours is a ruling too and leaves nothing to "
        "rule on. Before 2013 the article spoke of property alone; it was read as it "
        "stood then, not in the text of 1991",
        "以时计算的期间自次时起算(民诉法解释第125条);无文本规定时限因休息日顺延。"
        "期限内裁定驳回的,同为作出裁定。2013年前该条仅指财产保全,所见为其修改前文本,1991年原文未核",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "accepted at 10:25, counted from 11:00: 48 hours end at 11:00 two days later",
                "10时25分接受申请,自11时起算,48小时于两日后11时届满",
            ),
            due="2018-05-04T11:00",
            pre_suit_preservation=True,
            preservation_accepted="2018-05-02T10:25",
            preservation_ruled="2018-05-04T11:00",
        ),
        worked(
            Verdict.LATE,
            Term(
                "from 10:00 on Friday 11 May to 10:00 on Sunday: hours do not move off a Sunday",
                "自5月11日(星期五)10时起算,于13日(星期日)10时届满,不顺延至星期一",
            ),
            due="2018-05-13T10:00",
            pre_suit_preservation=True,
            preservation_accepted="2018-05-11T09:10",
            preservation_ruled="2018-05-14T09:00",
        ),
        worked(
            Verdict.UNDETERMINED,
            Term(
                "ruled on the day on which the hours end at 11:00; the time of day is not known",
                "届满时刻为当日11时,裁定仅知日期,不知时刻",
            ),
            due="2018-05-04T11:00",
            pre_suit_preservation=True,
            preservation_accepted="2018-05-02T10:25",
            preservation_ruled="2018-05-04",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "accepted at 10:00 sharp: that hour does not count either, so 11:00 again",
                "恰于10时接受,该时不计入,仍自11时起算",
            ),
            due="2018-05-04T11:00",
            as_of="2018-05-05",
            pre_suit_preservation=True,
            preservation_accepted="2018-05-02T10:00",
            preservation_ruled=None,
            preservation_withdrawn=None,
            preservation_refused=None,
        ),
        worked(
            Verdict.LAPSED,
            Term("refused the next day", "次日裁定驳回申请"),
            due="2018-05-04T11:00",
            as_of="2018-05-05",
            pre_suit_preservation=True,
            preservation_accepted="2018-05-02T10:00",
            preservation_ruled=None,
            preservation_withdrawn=None,
            preservation_refused="2018-05-03",
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("preservation during the suit", "诉讼中保全,适用另外的规定"),
            pre_suit_preservation=False,
            preservation_accepted="2018-05-02T10:25",
            preservation_ruled="2018-05-07",
        ),
    ),
)

URGENT_PRESERVATION: Final = Rule(
    id="civil-urgent-preservation-ruling",
    title=Term("rule on urgent preservation during the suit", "对紧急的诉讼保全申请作出裁定"),
    grain=Grain.ITEM,
    stage=Stage.PRESERVATION,
    checked=CHECKED,
    applies_if=~Holds(pr.PRE_SUIT_PRESERVATION) & Holds(pr.PRESERVATION_URGENT),
    latest=within(_ACCEPTED, Hours(48)),
    act=At(v.PRESERVATION_RULED),
    ended_by=Earlier(At(pr.PRESERVATION_WITHDRAWN), At(pr.PRESERVATION_REFUSED)),
    in_force=InForce(since=_LAW_1991),
    duty="preservation-ruling",
    covers=("CUR-B02",),
    citations=(
        Citation(
            instrument=CIVIL_PROCEDURE_LAW,
            article="第103条",
            numbers=((_LAW_1991, "第92条"), (_LAW_2012, "第100条"), (_LAW_2021, "第103条")),
            text=Term(
                "where the case is urgent the court rules within 48 hours of accepting the "
                "application; preservation that is ordered is begun at once",
                "情况紧急的,法院接受申请后48小时内作出裁定;裁定保全的立即开始执行",
            ),
            evidence=(
                _TEXTS,
                _MIRROR,
                _HST,
                "tgzls.com/article/show/42/616 (art. 92 before 2013)",
            ),
        ),
    ),
    note=Term(
        "only where the case is urgent; for the others the law sets no number (法释〔2016〕22号 "
        "art. 4: 5 days). Hours run from the hour after the acceptance. Before 2013 the article "
        "spoke of property alone; it was read as it stood then, not in the text of 1991",
        "仅限情况紧急的;其他情形法律未定期限(法释〔2016〕22号第4条为5日)。自接受申请的次时起算。"
        "2013年前该条仅指财产保全,所见为其修改前文本,1991年原文未核",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "from 17:00 on Friday 28 September to 17:00 on Sunday the 30th, which is worked",
                "自9月28日(星期五)17时起算,于30日(星期日,调休上班)17时届满",
            ),
            due="2018-09-30T17:00",
            pre_suit_preservation=False,
            preservation_urgent=True,
            preservation_accepted="2018-09-28T16:30",
            preservation_ruled="2018-09-29T15:00",
        ),
        worked(
            Verdict.LATE,
            Term("one minute after the 48 hours", "超过48小时1分钟"),
            due="2018-09-30T17:00",
            pre_suit_preservation=False,
            preservation_urgent=True,
            preservation_accepted="2018-09-28T16:30",
            preservation_ruled="2018-09-30T17:01",
        ),
        worked(
            Verdict.LAPSED,
            Term(
                "withdrawn on the next day, before anything was due",
                "次日撤回申请,期限未满,不再需要裁定",
            ),
            due="2018-09-30T17:00",
            pre_suit_preservation=False,
            preservation_urgent=True,
            preservation_accepted="2018-09-28T16:30",
            preservation_ruled=None,
            preservation_withdrawn="2018-09-29",
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("not urgent: no 48 hours", "并非情况紧急,不适用48小时"),
            pre_suit_preservation=False,
            preservation_urgent=False,
            preservation_accepted="2018-09-28T16:30",
            preservation_ruled="2018-10-08",
        ),
    ),
)

_TRANSITION_2013 = Citation(
    instrument=PENDING_CASES_2012,
    article="第5条",
    text=Term(
        "an application of before 2013-01-01 that had not been ruled on by that day takes the new "
        "period after which preservation is lifted",
        "2013年1月1日前申请诉前保全、当日尚未作出裁定的,解除保全的期限适用修改后的规定",
    ),
    evidence=(_TEXTS,),
)

SUIT_AFTER_PRESERVATION: Final = Rule(
    id="civil-suit-after-preservation",
    title=Term("sue after preservation before the suit", "诉前保全后起诉或者申请仲裁"),
    role=Role.RIGHT_WINDOW,
    obliged=Term("the applicant for preservation", "保全申请人"),
    grain=Grain.ITEM,
    stage=Stage.PRESERVATION,
    checked=CHECKED,
    applies_if=Holds(pr.PRE_SUIT_PRESERVATION),
    latest=within(At(v.PRESERVATION_MEASURED), Days(30)),
    act=At(p.SUIT_FILED),
    in_force=InForce(since=_LAW_2012, governed_by=_RULED),
    duty="suit-after-preservation",
    covers=("CUR-B04",),
    citations=(
        Citation(
            instrument=CIVIL_PROCEDURE_LAW,
            article="第104条",
            numbers=((_LAW_2012, "第101条"), (_LAW_2021, "第104条")),
            since=_LAW_2012,
            text=Term(
                "the court lifts the preservation where the applicant does not sue or apply for "
                "arbitration within 30 days of the measure",
                "申请人在采取保全措施后30日内不依法起诉或者申请仲裁的,法院应当解除保全",
            ),
            evidence=(_TEXTS, _MIRROR, _HST, _IASK),
        ),
        Citation(
            instrument=texts.PRESERVATION_PROVISIONS,
            article="第23条",
            text=Term(
                "the applicant asks in time for the preservation to be lifted where it has not "
                "sued within the 30 days",
                "采取诉前保全措施后30日内不起诉或者不申请仲裁的,申请人应及时申请解除保全",
            ),
            evidence=(_TEXTS,),
        ),
        _TRANSITION_2013,
    ),
    note=Term(
        "a burden: without a suit nobody is late, but the preservation is lifted. The text names "
        "no limit for lifting it. The ruling decides which law holds; where its day is not "
        "recorded, the day of the measure does. Papers posted by the last day are in time",
        "系申请人负担:未起诉并非超期,但应解除保全;解除保全本身未定期限。适用新旧法以作出裁定之日为准,"
        "裁定日未记录的以采取措施之日为准。期满前交邮的不算过期",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 30 is Sunday 7 October, the end of the holiday: Monday the 8th",
                "第30日为10月7日,在国庆假期内,顺延至8日星期一",
            ),
            due="2018-10-08",
            pre_suit_preservation=True,
            preservation_ruled="2018-09-06",
            preservation_measured="2018-09-07",
            suit_filed="2018-10-08",
        ),
        worked(
            Verdict.LATE,
            Term("one day after the moved last day", "顺延后的届满日次日才起诉"),
            due="2018-10-08",
            pre_suit_preservation=True,
            preservation_ruled="2018-09-06",
            preservation_measured="2018-09-07",
            suit_filed="2018-10-09",
        ),
        worked(
            Verdict.LAPSED,
            Term(
                "day 30 is Saturday 11 May 2024, worked for the holiday: no move; no suit by then",
                "第30日为2024年5月11日星期六,调休上班,不顺延;其时未起诉",
            ),
            due="2024-05-11",
            as_of="2024-05-12",
            pre_suit_preservation=True,
            preservation_ruled="2024-04-10",
            preservation_measured="2024-04-11",
            suit_filed=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term(
                "ruled on 31 December 2012: 15 days, although the measure was taken in 2013",
                "2012年12月31日作出裁定,虽于2013年采取措施,仍适用15日",
            ),
            pre_suit_preservation=True,
            preservation_ruled="2012-12-31",
            preservation_measured="2013-01-04",
            suit_filed="2013-01-25",
        ),
    ),
)

SUIT_AFTER_PRESERVATION_OLD: Final = Rule(
    id="civil-suit-after-preservation-1991",
    title=Term("sue after preservation before the suit (until 2012)", "诉前保全后起诉(2012年底前)"),
    role=Role.RIGHT_WINDOW,
    obliged=Term("the applicant for preservation", "保全申请人"),
    grain=Grain.ITEM,
    stage=Stage.PRESERVATION,
    checked=CHECKED,
    applies_if=Holds(pr.PRE_SUIT_PRESERVATION),
    latest=within(At(v.PRESERVATION_MEASURED), Days(15)),
    act=At(p.SUIT_FILED),
    in_force=InForce(since=_LAW_1991, until=date(2012, 12, 31), governed_by=_RULED),
    duty="suit-after-preservation",
    covers=("CUR-B04-OLD",),
    citations=(
        Citation(
            instrument=CIVIL_PROCEDURE_LAW,
            article="第93条",
            until=date(2012, 12, 31),
            text=Term(
                "the court lifts the preservation where the applicant does not sue within 15 days "
                "of the measure",
                "申请人在采取保全措施后15日内不起诉的,法院应当解除财产保全",
            ),
            evidence=(_IASK, _ART_93),
        ),
    ),
    note=Term(
        "a burden, as under the law since 2013. It still holds for rulings made by 2012-12-31 "
        "(provisions on cases then pending, art. 5). The old text speaks of a suit alone",
        "与2013年后同为申请人负担;2012年12月31日前作出裁定的仍适用(未结案件适用规定第5条)。原文仅称起诉",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "ruled on the last day of the old law; day 15 is Saturday 19 January: Monday 21",
                "旧法最后一日作出裁定;第15日为1月19日星期六,顺延至21日星期一",
            ),
            due="2013-01-21",
            pre_suit_preservation=True,
            preservation_ruled="2012-12-31",
            preservation_measured="2013-01-04",
            suit_filed="2013-01-21",
        ),
        worked(
            Verdict.LATE,
            Term("one day after it", "届满日次日才起诉"),
            due="2013-01-21",
            pre_suit_preservation=True,
            preservation_ruled="2012-12-31",
            preservation_measured="2013-01-04",
            suit_filed="2013-01-22",
        ),
        worked(
            Verdict.LAPSED,
            Term(
                "day 15 is 1 May 2012, the end of the holiday: Wednesday the 2nd; no suit by then",
                "第15日为2012年5月1日,在劳动节假期内,顺延至2日星期三;其时未起诉",
            ),
            due="2012-05-02",
            as_of="2012-05-03",
            pre_suit_preservation=True,
            preservation_ruled="2012-04-13",
            preservation_measured="2012-04-16",
            suit_filed=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("ruled in 2013: 30 days", "2013年作出裁定,适用30日"),
            pre_suit_preservation=True,
            preservation_ruled="2013-01-04",
            preservation_measured="2013-01-04",
            suit_filed="2013-01-25",
        ),
    ),
)

# Objections to enforcement, since the amendment of 2007.

_CONDUCT = Citation(
    instrument=CIVIL_PROCEDURE_LAW,
    article="第236条",
    numbers=(
        (_LAW_2007, "第202条"), (_LAW_2012, "第225条"), (_LAW_2021, "第232条"),
        (_LAW_2023, "第236条"),
    ),
    since=_LAW_2007,
    text=Term(
        "an objection of a party or person concerned to an act of enforcement is examined and "
        "ruled on within 15 days of its receipt in writing; against the ruling the court above "
        "may be asked for review within 10 days of its service",
        "当事人、利害关系人对执行行为的书面异议,自收到之日起15日内审查并裁定;对裁定不服的,自送达之日起"
        "10日内可向上一级法院申请复议",
    ),
    evidence=(_TEXTS, _MIRROR, "m.64365.com/ask/4762228.aspx"),
)  # fmt: skip
_THING_NUMBERS = (
    (_LAW_2007, "第204条"), (_LAW_2012, "第227条"), (_LAW_2021, "第234条"), (_LAW_2023, "第238条"),
)  # fmt: skip

OBJECTION_RULING: Final = Rule(
    id="civil-objection-ruling",
    title=Term("rule on a written objection", "审查书面异议并作出裁定"),
    stage=Stage.OBJECTION,
    checked=CHECKED,
    latest=within(At(v.OBJECTION_RECEIVED), Days(15)),
    act=At(v.OBJECTION_RULED),
    ended_by=Earlier(At(ob.OBJECTION_WITHDRAWN), At(ob.OBJECTION_REFUSED)),
    in_force=SINCE_2007,
    duty="rule-on-objection",
    covers=("CUR-E02",),
    citations=(
        _CONDUCT,
        Citation(
            instrument=CIVIL_PROCEDURE_LAW,
            article="第238条",
            numbers=_THING_NUMBERS,
            since=_LAW_2007,
            text=Term(
                "the same 15 days for the objection of a third person to the thing enforced upon",
                "案外人对执行标的的书面异议,同为15日",
            ),
            evidence=(_TEXTS, _MIRROR, "lawxp.com/wl/statuteInfo/Provision.aspx?iid=11346276"),
        ),
        Citation(
            instrument=ENFORCEMENT_PROCEDURE_INTERPRETATION,
            article="第5条",
            numbers=((date(2009, 1, 1), "第5条(现条号)"), (date(2021, 1, 1), "第5条")),
            text=Term(
                "the ruling on an objection to an act of enforcement is made within the 15 days",
                "对执行行为异议的裁定,应在15日内作出",
            ),
            evidence=(_TEXTS,),
        ),
    ),
    note=Term(
        "the making of the ruling, not its service; the law has no extension; the objections of "
        "before 2008-04-01 were under another limit",
        "以作出裁定为准,并非送达;法律未规定延长;2008年4月1日前的异议适用另外的期限",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 15 is Saturday 29 September, worked for the holiday of October: no move",
                "第15日为9月29日星期六,因国庆调休上班,不顺延",
            ),
            due="2018-09-29",
            objection_received="2018-09-14",
            objection_ruled="2018-09-29",
        ),
        worked(
            Verdict.LATE,
            Term(
                "one day after it, a Sunday also worked", "届满日次日(同为调休上班的星期日)才裁定"
            ),
            due="2018-09-29",
            objection_received="2018-09-14",
            objection_ruled="2018-09-30",
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "day 15 is 5 February, in the holiday of 4 to 10 February 2019: Monday the 11th",
                "第15日为2月5日,在2019年春节假期(4日至10日)内,顺延至11日星期一",
            ),
            due="2019-02-11",
            objection_received="2019-01-21",
            objection_ruled="2019-02-11",
        ),
        worked(
            Verdict.UNDETERMINED,
            Term(
                "raised on 10 June, ruled on 1 July: in time only if received after the 15th",
                "6月10日提出、7月1日裁定,是否在6月15日之后才收到未知,不能认定逾期",
            ),
            objection_raised="2015-06-10",
            objection_ruled="2015-07-01",
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "raised on 16 January, so received no earlier; ruled two days later",
                "1月16日提出,收到不会更早;两日后即裁定",
            ),
            objection_raised="2018-01-16",
            objection_ruled="2018-01-18",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "day 15 is Tuesday 7 May; not ruled on by the 8th",
                "第15日为5月7日星期二,8日仍未裁定",
            ),
            due="2024-05-07",
            as_of="2024-05-08",
            objection_received="2024-04-22",
            objection_ruled=None,
            objection_withdrawn=None,
            objection_refused=None,
        ),
        worked(
            Verdict.LAPSED,
            Term(
                "refused without filing on the third day: there is nothing to rule on",
                "第3日裁定不予受理,无须再作异议裁定",
            ),
            due="2024-05-07",
            as_of="2024-05-08",
            objection_received="2024-04-22",
            objection_ruled=None,
            objection_withdrawn=None,
            objection_refused="2024-04-25",
        ),
        worked(
            Verdict.LAPSED,
            Term("withdrawn on the tenth day", "第10日撤回异议,不再需要裁定"),
            due="2024-05-07",
            as_of="2024-05-08",
            objection_received="2024-04-22",
            objection_ruled=None,
            objection_withdrawn="2024-05-02",
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "received on the first day of the new law; day 15 is Wednesday 16 April",
                "新法施行首日收到;第15日为4月16日星期三",
            ),
            due="2008-04-16",
            objection_received="2008-04-01",
            objection_ruled="2008-04-16",
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("received on the day before it", "新法施行前一日收到"),
            objection_received="2008-03-31",
            objection_ruled="2008-05-30",
        ),
    ),
)

REVIEW_APPLICATION: Final = Rule(
    id="civil-objection-review-application",
    title=Term("apply for review of the ruling on an objection", "对执行异议裁定申请复议"),
    role=Role.RIGHT_WINDOW,
    obliged=Term("the party or person concerned", "当事人、利害关系人"),
    stage=Stage.OBJECTION,
    checked=CHECKED,
    applies_if=OneOf(ob.OBJECTION_KIND, ("conduct",)) | Happened(At(p.OBJECTION_REVIEW_SOUGHT)),
    latest=within(At(v.OBJECTION_RULING_SERVED), Days(10)),
    act=At(p.OBJECTION_REVIEW_SOUGHT),
    in_force=SINCE_2007,
    duty="objection-review-application",
    covers=("CUR-E03",),
    citations=(_CONDUCT,),
    note=Term(
        "a right: who does not use it is not late. For each person the service on that person "
        "counts; papers posted by the last day are in time. Rulings that refuse or dismiss an "
        "application for enforcement are open to review for 10 days too. Against a ruling on a "
        "third person's objection there is a suit instead",
        "权利期间,未行使不算超期。以对本人的送达为准;期满前交邮的不算过期。对不予受理、驳回执行申请的裁定"
        "同为10日。对案外人异议裁定不服的,另行起诉",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 10 is 1 October; the holiday lasts to the 7th: Monday the 8th",
                "第10日为10月1日,假期至7日,顺延至8日星期一",
            ),
            due="2018-10-08",
            objection_kind="conduct",
            objection_ruling_served="2018-09-21",
            objection_review_sought="2018-10-08",
        ),
        worked(
            Verdict.LATE,
            Term("one day after it", "届满日次日才申请"),
            due="2018-10-08",
            objection_kind="conduct",
            objection_ruling_served="2018-09-21",
            objection_review_sought="2018-10-09",
        ),
        worked(
            Verdict.LAPSED,
            Term(
                "day 10 is 2 May 2024; the holiday lasts to the 5th: Monday the 6th; not used",
                "第10日为2024年5月2日,假期至5日,顺延至6日星期一;未行使",
            ),
            due="2024-05-06",
            as_of="2024-05-07",
            objection_kind="conduct",
            objection_ruling_served="2024-04-22",
            objection_review_sought=None,
        ),
        worked(
            Verdict.PENDING,
            Term("the last day itself", "届满日当日"),
            due="2024-05-06",
            as_of="2024-05-06",
            objection_kind="conduct",
            objection_ruling_served="2024-04-22",
            objection_review_sought=None,
        ),
        worked(
            Verdict.UNDETERMINED,
            Term(
                "ruled on 18 January, received above on 5 February: service and application lie "
                "somewhere between",
                "1月18日作出裁定,2月5日上一级法院收到申请;送达与申请的日期不明",
            ),
            objection_kind="conduct",
            objection_ruled="2018-01-18",
            objection_review_received="2018-02-05",
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term(
                "a third person's objection to the thing: a suit, no review", "案外人异议,应当起诉"
            ),
            objection_kind="thing",
            objection_ruling_served="2024-04-22",
            objection_review_sought=None,
        ),
    ),
)

THIRD_PARTY_SUIT: Final = Rule(
    id="civil-third-party-suit",
    title=Term("sue after the ruling on a third person's objection", "提起执行异议之诉"),
    role=Role.RIGHT_WINDOW,
    obliged=Term("the third person or a party", "案外人、当事人"),
    stage=Stage.OBJECTION,
    checked=CHECKED,
    applies_if=OneOf(ob.OBJECTION_KIND, ("thing",)) | Happened(At(p.THIRD_PARTY_SUIT_FILED)),
    latest=within(At(v.OBJECTION_RULING_SERVED), Days(15)),
    act=At(p.THIRD_PARTY_SUIT_FILED),
    in_force=SINCE_2007,
    duty="third-party-suit",
    covers=("CUR-E05",),
    citations=(
        Citation(
            instrument=CIVIL_PROCEDURE_LAW,
            article="第238条",
            numbers=_THING_NUMBERS,
            since=_LAW_2007,
            text=Term(
                "a third person or party that does not accept the ruling on an objection to the "
                "thing may sue within 15 days of its service, unless it is the judgment that is "
                "said to be wrong",
                "案外人、当事人对案外人异议裁定不服,且与原判决、裁定无关的,自裁定送达之日起15日内起诉",
            ),
            evidence=(_TEXTS, _MIRROR),
        ),
        Citation(
            instrument=SPC_2025_10,
            article="第1条",
            text=Term(
                "the same 15 days, kept by the interpretation on third-party suits",
                "执行异议之诉解释沿用15日",
            ),
            evidence=(
                "allbrightlaw.com/CN/10475/5e7e00ea663c28fd.aspx",
                "bbs.xqtax.com.cn/redirect.php?goto=lastpost&tid=28835",
            ),
        ),
    ),
    note=Term(
        "a right: who does not use it is not late. For each person the service on that person "
        "counts. Whoever says that the judgment itself is wrong asks for a retrial instead",
        "权利期间,未行使不算超期。以对本人的送达为准。认为原判决、裁定错误的,依审判监督程序办理",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 15 is Saturday 29 September, worked for the holiday: no move",
                "第15日为9月29日星期六,调休上班,不顺延",
            ),
            due="2018-09-29",
            objection_kind="thing",
            objection_ruling_served="2018-09-14",
            third_party_suit_filed="2018-09-29",
        ),
        worked(
            Verdict.LATE,
            Term("one day after it, also worked", "届满日次日(同为调休上班日)才起诉"),
            due="2018-09-29",
            objection_kind="thing",
            objection_ruling_served="2018-09-14",
            third_party_suit_filed="2018-09-30",
        ),
        worked(
            Verdict.LAPSED,
            Term(
                "day 15 is 3 October 2025; the holiday lasts to the 8th: Thursday the 9th",
                "第15日为2025年10月3日,假期至8日,顺延至9日星期四;未起诉",
            ),
            due="2025-10-09",
            as_of="2025-10-10",
            objection_kind="thing",
            objection_ruling_served="2025-09-18",
            third_party_suit_filed=None,
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "ruled on 18 January, so served no earlier: day 15 is 2 February at the earliest",
                "1月18日作出裁定,送达不会更早,第15日最早为2月2日;1月31日已起诉",
            ),
            objection_ruled="2018-01-18",
            third_party_suit_filed="2018-01-31",
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term(
                "an objection to an act of enforcement: review, no suit",
                "执行行为异议,应当申请复议",
            ),
            objection_kind="conduct",
            objection_ruling_served="2018-09-14",
            third_party_suit_filed=None,
        ),
    ),
)

# Six months without enforcement.

_NOT_COUNTED: Final = Deducts(DEDUCTIONS, SUPERVISION_DEDUCTIONS)
_RECEIVED: Final = At(v.APPLICATION_RECEIVED)

SUPERIOR_COURT: Final = Rule(
    id="civil-superior-court",
    title=Term("go to the court above after six months", "超过六个月未执行,向上一级法院申请执行"),
    role=Role.LOWER_BOUND,
    obliged=CREDITOR,
    stage=Stage.SUPERVISION,
    checked=CHECKED,
    earliest=only_after(_RECEIVED, Months(6), deducts=_NOT_COUNTED),
    act=At(p.SUPERIOR_COURT_SOUGHT),
    ended_by=At(v.CLOSED),
    in_force=SINCE_2007,
    duty="superior-court",
    covers=("CUR-E12",),
    citations=(
        Citation(
            instrument=CIVIL_PROCEDURE_LAW,
            article="第237条",
            numbers=(
                (_LAW_2007, "第203条"),
                (_LAW_2012, "第226条"),
                (_LAW_2021, "第233条"),
                (_LAW_2023, "第237条"),
            ),
            since=_LAW_2007,
            text=Term(
                "where the court has not enforced for more than six months since it received the "
                "application, the creditor may apply to the court above",
                "自收到申请执行书之日起超过6个月未执行的,申请执行人可向上一级法院申请执行",
            ),
            evidence=(_TEXTS, _MIRROR),
        ),
        Citation(
            instrument=ENFORCEMENT_PROCEDURE_INTERPRETATION,
            article="第10条",
            numbers=((date(2009, 1, 1), "第10条(现条号)"), (date(2021, 1, 1), "第10条")),
            text=Term(
                "for assets known from the application and for acts owed the six months run from "
                "the receipt, for assets found later from their being found",
                "申请时已有可供执行财产的、执行行为义务的,自收到申请执行书起算;执行中发现财产的,自发现之日起算",
            ),
            evidence=(_TEXTS,),
        ),
        Citation(
            instrument=ENFORCEMENT_PROCEDURE_INTERPRETATION,
            article="第13条",
            numbers=((date(2009, 1, 1), "第13条(现条号)"), (date(2021, 1, 1), "第13条")),
            text=Term(
                "not counted: announcement, expert opinion and appraisal, disputes about "
                "jurisdiction, coordination of enforcement disputes, stay, suspension",
                "公告、鉴定评估、管辖争议处理、执行争议协调、暂缓执行、中止执行期间不计入",
            ),
            evidence=(_TEXTS,),
        ),
    ),
    note=Term(
        "a right that cannot be used too late. 'More than' six months leaves out the corresponding "
        "day. Only this rule's own list is deducted: the time of an auction counts. The list "
        "stands in the interpretation of 2009",
        "权利,不因迟延而丧失。“超过”六个月不含对应日。只适用本条自己的扣除清单,拍卖变卖期间照算。"
        "该清单见2009年施行的解释",
    ),
    readings=(
        Reading(
            id="from-finding",
            title=Term(
                "from the finding of assets that were found during enforcement",
                "执行中发现财产的,自发现之日起算",
            ),
            authority=Term("执行程序解释 art. 10(2)", "执行程序解释第10条第2项"),
            earliest=only_after(At(v.ASSET_FOUND), Months(6), deducts=_NOT_COUNTED),
        ),
    ),
    examples=(
        worked(
            Verdict.PREMATURE,
            Term(
                "the corresponding day itself is not yet more than six months",
                "对应日当日尚不满“超过六个月”",
            ),
            due="2018-09-16",
            application_received="2018-03-15",
            superior_court_sought="2018-09-15",
            deductions=(),
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "the day after it, a Sunday: the bound is not moved", "次日(星期日)即可,界限不顺延"
            ),
            due="2018-09-16",
            application_received="2018-03-15",
            superior_court_sought="2018-09-16",
            deductions=(),
        ),
        worked(
            Verdict.PREMATURE,
            Term(
                "suspended from 1 to 31 May: 2 to 31 May are 30 days, so 15 October and not "
                "15 September",
                "5月1日至31日中止,扣除2日至31日共30日,自9月15日推至10月15日",
            ),
            due="2018-10-16",
            application_received="2018-03-15",
            superior_court_sought="2018-10-15",
            deductions=(deducted("suspension", "2018-05-01", "2018-05-31"),),
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "an auction lasted for two months; its time is not on the list",
                "拍卖历时两个月,但拍卖期间不在本条清单之内",
            ),
            due="2018-09-16",
            application_received="2018-03-15",
            superior_court_sought="2018-09-17",
            deductions=(deducted("disposal", "2018-05-01", "2018-06-30"),),
        ),
        worked(
            Verdict.UNDETERMINED,
            Term("whether time is to be left out is not recorded", "有无扣除期间未记录,不能判定"),
            application_received="2018-03-15",
            superior_court_sought="2018-09-17",
        ),
        worked(
            Verdict.PENDING,
            Term("the right has opened and is not used", "期限已过,尚未行使"),
            due="2018-09-16",
            as_of="2018-12-03",
            application_received="2018-03-15",
            superior_court_sought=None,
            closed=None,
            deductions=(),
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("received on the day before the amendment took force", "修正案施行前一日收到申请"),
            application_received="2008-03-31",
            superior_court_sought="2008-11-03",
            deductions=(),
        ),
    ),
)

# Enforcement entrusted to the court of another place.

ENTRUSTED_COURT: Final = Term("the entrusted court", "受托法院")
_ENTRUSTMENT_NUMBERS = (
    (_LAW_1991, "第210条"), (_LAW_2007, "第206条"), (_LAW_2012, "第229条"), (_LAW_2021, "第236条"),
    (_LAW_2023, "第240条"),
)  # fmt: skip

ENTRUSTED_START: Final = Rule(
    id="civil-entrusted-start",
    title=Term("start entrusted enforcement", "受托法院开始执行"),
    obliged=ENTRUSTED_COURT,
    stage=Stage.DELEGATION,
    checked=CHECKED,
    latest=within(At(p.ENTRUSTMENT_RECEIVED), Days(15)),
    act=At(p.ENTRUSTED_STARTED),
    ended_by=Earlier(At(v.CLOSED), At(cc.DELEGATION_RETURNED)),
    in_force=InForce(since=_LAW_1991),
    duty="entrusted-start",
    covers=("CUR-G03b",),
    citations=(
        Citation(
            instrument=CIVIL_PROCEDURE_LAW,
            article="第240条",
            numbers=_ENTRUSTMENT_NUMBERS,
            text=Term(
                "the entrusted court starts within 15 days of receiving the letter and may not "
                "refuse; if it does not, its superior court can be asked to order it to",
                "受托法院收到委托函件后,必须在15日内开始执行,不得拒绝;逾期不执行的,可请求其上级法院指令执行",
            ),
            evidence=(
                _TEXTS,
                "fsou.com/html/text/art/3355947/335594742_5.html",
                "aizrj.com/eamyrcdssce.html",
                _ART_210,
                _ART_206,
                _ART_229,
            ),
        ),
    ),
    note=Term(
        "from the receipt of the letter, whatever is still missing from it",
        "自收到委托函件之日起算,材料是否齐全不影响起算",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 15 is 13 February 2010; the holiday lasts to the 19th, Saturday the 20th is "
                "worked",
                "第15日为2010年2月13日,春节假期至19日,20日星期六调休上班,顺延至20日",
            ),
            due="2010-02-20",
            entrustment_received="2010-01-29",
            entrusted_started="2010-02-20",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 15 is Saturday 29 September, worked: no move; started on the Sunday after",
                "第15日为9月29日星期六,调休上班,不顺延;次日才开始",
            ),
            due="2018-09-29",
            entrustment_received="2018-09-14",
            entrusted_started="2018-09-30",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "day 15 is Tuesday 7 May; nothing started by the 8th",
                "第15日为5月7日星期二,8日仍未开始",
            ),
            due="2024-05-07",
            as_of="2024-05-08",
            entrustment_received="2024-04-22",
            entrusted_started=None,
            entrusted_finished=None,
            closed=None,
            delegation_returned=None,
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "finished on the tenth day, so started by then", "第10日已执行完毕,可推知此前已开始"
            ),
            due="2018-09-29",
            entrustment_received="2018-09-14",
            entrusted_finished="2018-09-24",
        ),
    ),
)

ENTRUSTED_REPORT: Final = Rule(
    id="civil-entrusted-report",
    title=Term("report on unfinished entrusted enforcement", "函告受托执行情况"),
    obliged=ENTRUSTED_COURT,
    stage=Stage.DELEGATION,
    checked=CHECKED,
    latest=within(At(p.ENTRUSTMENT_RECEIVED), Days(30)),
    act=At(p.ENTRUSTED_REPORTED),
    ended_by=Earlier(At(p.ENTRUSTED_FINISHED), At(cc.DELEGATION_RETURNED)),
    in_force=SINCE_2007,
    duty="entrusted-report",
    covers=("CUR-G03e",),
    citations=(
        Citation(
            instrument=CIVIL_PROCEDURE_LAW,
            article="第240条",
            numbers=_ENTRUSTMENT_NUMBERS,
            text=Term(
                "where enforcement is not finished within 30 days, the entrusting court is told "
                "how far it is",
                "30日内尚未执行完毕的,也应将执行情况函告委托法院",
            ),
            evidence=(_TEXTS, _MIRROR, _ART_206, _ART_229),
        ),
    ),
    note=Term(
        "the text names neither the start of the 30 days nor a day for the letter: they are taken "
        "to run from the receipt, and the letter to be due at their end. Where enforcement is "
        "finished by then, its result is reported 'in time', without a number. The text of 1991 "
        "was not read",
        "原文未写明30日的起算,也未写明函告的期限:自收到委托函件起算,函告以30日届满为限。"
        "30日内执行完毕的,及时函复结果,未定日数。1991年文本未核",
    ),
    readings=(
        Reading(
            id="from-start",
            title=Term("30 days from the start of enforcement", "自开始执行之日起30日"),
            latest=within(At(p.ENTRUSTED_STARTED), Days(30)),
        ),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 30 is Sunday 7 October, the end of the holiday: Monday the 8th",
                "第30日为10月7日,在国庆假期内,顺延至8日星期一",
            ),
            due="2018-10-08",
            entrustment_received="2018-09-07",
            entrusted_reported="2018-10-08",
        ),
        worked(
            Verdict.LATE,
            Term("one day after it", "届满日次日才函告"),
            due="2018-10-08",
            entrustment_received="2018-09-07",
            entrusted_reported="2018-10-09",
        ),
        worked(
            Verdict.LAPSED,
            Term(
                "finished within the 30 days: nothing unfinished to report",
                "30日内已执行完毕,无需函告未完毕的情况",
            ),
            due="2018-10-08",
            as_of="2018-12-03",
            entrustment_received="2018-09-07",
            entrusted_finished="2018-09-28",
            entrusted_reported=None,
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "day 30 is Wednesday 22 May; neither finished nor reported by the 23rd",
                "第30日为5月22日星期三,23日仍未执行完毕也未函告",
            ),
            due="2024-05-22",
            as_of="2024-05-23",
            entrustment_received="2024-04-22",
            entrusted_finished=None,
            delegation_returned=None,
            entrusted_reported=None,
        ),
    ),
)

# The time to apply for enforcement. What interrupts it starts it anew; a suspension is known only
# by the end that somebody recorded, since it counts in the last six months alone.

_TO_BE_DONE_BY: Final = FirstKnown(p.PERFORMANCE_DUE, At(p.JUDGMENT_EFFECTIVE))
_THIS_INSTALMENT: Final = FirstKnown(p.INSTALMENT_DUE, _TO_BE_DONE_BY)
_LAST_INSTALMENT: Final = FirstKnown(p.LAST_INSTALMENT_DUE, _TO_BE_DONE_BY)


def _two_years(start: Moment) -> Moment:
    """The end of two years that an interruption starts anew, unless the end is recorded."""
    begun = FirstKnown(p.LIMITATION_INTERRUPTED, start)
    return FirstKnown(p.LIMITATION_EXPIRES, within(begun, Years(2)))


_SUSPENSION_NOTE = Term(
    "an interruption (application, settlement, demand, acknowledgement) while the time runs starts "
    "the two years anew: the last one recorded is the start. A suspension in the last six months "
    "cannot be counted here; where there was one, give the end as recorded. Since 2015-02-04 a "
    "late application is accepted all the same and lateness is the debtor's defence (民诉法解释 "
    "art. 481, before 2022-04-10 art. 483)",
    "时效届满前中断(申请执行、和解、提出履行要求、同意履行)的重新计算,以记录的最后一次中断为起算;最后六个月内"
    "中止的无法由起止日推算,请以记录的届满日为准。2015年2月4日起逾期申请仍应受理,仅由被执行人抗辩"
    "(民诉法解释第481条,2022年4月10日前为第483条)",
)
_RIGHT_NOTE = Term("a right: who does not use it is not late. ", "权利期间,未行使不算超期。")

APPLICATION_FOR_ENFORCEMENT: Final = Rule(
    id="civil-enforcement-application",
    title=Term("apply for enforcement", "申请执行时效"),
    role=Role.RIGHT_WINDOW,
    obliged=CREDITOR,
    stage=Stage.FILING,
    checked=CHECKED,
    latest=_two_years(_LAST_INSTALMENT),
    act=At(v.APPLIED),
    in_force=InForce(since=_LAW_2021, governed_by=_LAST_INSTALMENT),
    duty="application-for-enforcement",
    covers=("CUR-G07b",),
    citations=(
        Citation(
            instrument=CIVIL_PROCEDURE_LAW,
            article="第250条",
            numbers=((_LAW_2021, "第246条"), (_LAW_2023, "第250条")),
            since=_LAW_2021,
            text=Term(
                "two years from the last day to perform; with instalments from the end of the last "
                "one; where no time to perform was set, from the day the judgment took effect; "
                "suspension and interruption as for limitation",
                "申请执行的期间为2年,自履行期间最后一日起;分期履行的,自最后一期届满之日起;未规定履行期间的,"
                "自法律文书生效之日起;中止、中断适用诉讼时效的规定",
            ),
            evidence=(_TEXTS, _MIRROR, "fjxialong.com/detail/971513.html"),
        ),
        Citation(
            instrument=CIVIL_PROCEDURE_INTERPRETATION,
            article="第481条",
            numbers=((date(2015, 2, 4), "第483条"), (date(2022, 4, 10), "第481条")),
            text=Term(
                "an application after the two years is accepted; if the debtor objects rightly, "
                "enforcement is refused",
                "超过时效申请执行的,法院应予受理;被执行人提出异议且成立的,裁定不予执行",
            ),
            evidence=(_TEXTS,),
        ),
    ),
    note=Term(
        _RIGHT_NOTE.en + _SUSPENSION_NOTE.en + ". The last day to perform decides which law holds; "
        "no transitional provision was read",
        _RIGHT_NOTE.zh + _SUSPENSION_NOTE.zh + "。适用新旧法以履行期间最后一日为准;未见过渡规定",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "two years end on 1 January 2024, a holiday: Tuesday the 2nd",
                "两年于2024年1月1日(元旦)届满,顺延至2日星期二",
            ),
            due="2024-01-02",
            performance_due="2022-01-01",
            applied="2024-01-02",
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "the first instalment was due in January, the last on 30 June 2022: 30 June 2024 "
                "is a Sunday, so Monday 1 July",
                "首期1月到期,末期2022年6月30日到期;2024年6月30日为星期日,顺延至7月1日星期一",
            ),
            due="2024-07-01",
            instalment_due="2022-01-31",
            last_instalment_due="2022-06-30",
            applied="2024-07-01",
        ),
        worked(
            Verdict.LATE,
            Term("one day after it", "届满日次日才申请"),
            due="2024-07-01",
            instalment_due="2022-01-31",
            last_instalment_due="2022-06-30",
            applied="2024-07-02",
        ),
        worked(
            Verdict.LAPSED,
            Term(
                "no time to perform was set: from 11 March 2022, when the judgment took effect",
                "未规定履行期间,自2022年3月11日判决生效起算,2024年3月11日星期一届满,未申请",
            ),
            due="2024-03-11",
            as_of="2024-03-12",
            judgment_effective="2022-03-11",
            applied=None,
        ),
        worked(
            Verdict.PENDING,
            Term(
                "a demand on 20 September 2023 starts the two years anew: 20 September 2025 is a "
                "Saturday, so Monday the 22nd",
                "2023年9月20日提出履行要求而中断,重新计算至2025年9月20日星期六,顺延至22日星期一",
            ),
            due="2025-09-22",
            as_of="2025-09-22",
            performance_due="2022-05-31",
            limitation_interrupted="2023-09-20",
            applied=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("the last day to perform lies in 2021", "履行期间最后一日在2021年"),
            performance_due="2021-12-31",
            applied="2024-01-02",
        ),
    ),
)

APPLICATION_FOR_ENFORCEMENT_2007: Final = Rule(
    id="civil-enforcement-application-2007",
    title=Term("apply for enforcement (until 2021)", "申请执行时效(2021年底前)"),
    role=Role.RIGHT_WINDOW,
    obliged=CREDITOR,
    stage=Stage.FILING,
    checked=CHECKED,
    latest=_two_years(_THIS_INSTALMENT),
    act=At(v.APPLIED),
    in_force=InForce(since=_LAW_2007, until=date(2021, 12, 31), governed_by=_THIS_INSTALMENT),
    duty="application-for-enforcement",
    covers=("CUR-G07",),
    citations=(
        Citation(
            instrument=CIVIL_PROCEDURE_LAW,
            article="第239条",
            numbers=((_LAW_2007, "第215条"), (_LAW_2012, "第239条")),
            since=_LAW_2007,
            until=date(2021, 12, 31),
            text=Term(
                "two years from the last day to perform; with instalments from the last day of "
                "each; where no time to perform was set, from the day the judgment took effect; "
                "suspension and interruption as for limitation",
                "申请执行的期间为2年,自履行期间最后一日起;分期履行的,自每次履行期间的最后一日起;"
                "未规定履行期间的,自法律文书生效之日起;中止、中断适用诉讼时效的规定",
            ),
            evidence=(
                _AHDHF,
                "m.zgkjsz.com/page/2011/0315/3817278.shtml",
                _LW33,
                "64365.com/zs/7829131.aspx",
            ),
        ),
    ),
    note=Term(
        _RIGHT_NOTE.en + "An instalment that is claimed runs by itself: give its last day; of "
        "several, the first. " + _SUSPENSION_NOTE.en + ". The last day to perform decides which "
        "law holds; no transitional provision was read for periods that still ran on 2022-01-01",
        _RIGHT_NOTE.zh
        + "分期履行的,各期分别计算,请给出所申请该期的最后一日;数期并请的,给出最早一期。"
        + _SUSPENSION_NOTE.zh
        + "。适用新旧法以履行期间最后一日为准;2022年1月1日尚未届满的如何处理,未见过渡规定",
    ),
    readings=(
        Reading(
            id="last-instalment",
            title=Term(
                "a period still running on 2022-01-01 takes the new start, the last instalment",
                "2022年1月1日尚未届满的,改自最后一期届满之日起算",
            ),
            latest=_two_years(_LAST_INSTALMENT),
        ),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "two years end on 7 October 2018, the end of the holiday: Monday the 8th",
                "两年于2018年10月7日届满,在国庆假期内,顺延至8日星期一",
            ),
            due="2018-10-08",
            performance_due="2016-10-07",
            applied="2018-10-08",
        ),
        worked(
            Verdict.LATE,
            Term(
                "the instalment of 30 June 2018 runs by itself, to Tuesday 30 June 2020, although "
                "the last one is due on that very day",
                "2018年6月30日到期的一期单独计算,至2020年6月30日星期二,虽然末期当日才到期",
            ),
            due="2020-06-30",
            instalment_due="2018-06-30",
            last_instalment_due="2020-06-30",
            applied="2020-07-01",
        ),
        worked(
            Verdict.LAPSED,
            Term(
                "no time to perform was set: from 11 March 2019, to Thursday 11 March 2021",
                "未规定履行期间,自2019年3月11日判决生效起算,2021年3月11日星期四届满,未申请",
            ),
            due="2021-03-11",
            as_of="2021-03-12",
            judgment_effective="2019-03-11",
            applied=None,
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "interrupted on 15 December 2017: two years anew to Sunday 15 December 2019, so "
                "Monday the 16th",
                "2017年12月15日中断,重新计算至2019年12月15日星期日,顺延至16日星期一",
            ),
            due="2019-12-16",
            performance_due="2016-03-31",
            limitation_interrupted="2017-12-15",
            applied="2019-12-16",
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "the recorded end, after a suspension, goes before the count",
                "有中止情形,以记录的届满日为准",
            ),
            due="2019-03-01",
            performance_due="2016-12-30",
            limitation_expires="2019-03-01",
            applied="2019-02-28",
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "the last day of the old law; two years end on Sunday 31 December 2023, in the "
                "holiday to 1 January: Tuesday 2 January",
                "旧法最后一日到期;两年于2023年12月31日星期日届满,1月1日元旦,顺延至2日星期二",
            ),
            due="2024-01-02",
            performance_due="2021-12-31",
            applied="2024-01-02",
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("due on the first day of the new law", "新法施行首日到期"),
            performance_due="2022-01-01",
            applied="2024-01-02",
        ),
    ),
)

_ART_219 = Citation(
    instrument=CIVIL_PROCEDURE_LAW,
    article="第219条",
    until=date(2008, 3, 31),
    text=Term(
        "one year where one or both parties are natural persons, six months where both are legal "
        "persons or other organisations, from the last day to perform",
        "双方或者一方当事人是公民的为1年,双方是法人或者其他组织的为6个月,自履行期间最后一日起",
    ),
    evidence=(_AHDHF, _LW33),
)
_UNDER_1991: Final = InForce(
    since=_LAW_1991, until=date(2008, 3, 31), governed_by=At(p.PERFORMANCE_DUE)
)
_OLD_NOTE = Term(
    _RIGHT_NOTE.en + "The text of 1991 was a time limit without suspension or interruption. The "
    "last day to perform decides which law holds; no provision was read for periods that still ran "
    "on 2008-04-01",
    _RIGHT_NOTE.zh + "1991年文本为申请执行期限,无中止、中断。适用新旧法以履行期间最后一日为准;"
    "2008年4月1日尚未届满的如何处理,未见规定",
)
_NEW_LENGTH: Final = Reading(
    id="new-length",
    title=Term(
        "a period still running on 2008-04-01 takes the two years",
        "2008年4月1日尚未届满的,适用二年",
    ),
    latest=within(At(p.PERFORMANCE_DUE), Years(2)),
)

APPLICATION_OF_CITIZENS_1991: Final = Rule(
    id="civil-enforcement-application-citizen-1991",
    title=Term(
        "apply for enforcement (until March 2008, natural persons)",
        "申请执行期限(2008年4月前,一方为公民)",
    ),
    role=Role.RIGHT_WINDOW,
    obliged=CREDITOR,
    stage=Stage.FILING,
    checked=CHECKED,
    applies_if=Holds(p.CITIZEN_INVOLVED),
    latest=within(At(p.PERFORMANCE_DUE), Years(1)),
    act=At(v.APPLIED),
    in_force=_UNDER_1991,
    duty="application-for-enforcement",
    covers=("CUR-G07-OLD1",),
    citations=(_ART_219,),
    note=_OLD_NOTE,
    readings=(_NEW_LENGTH,),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "one year ends on 3 October 2006; the holiday lasts to the 7th, Sunday the 8th is "
                "worked",
                "一年于2006年10月3日届满,国庆假期至7日,8日星期日调休上班,顺延至8日",
            ),
            due="2006-10-08",
            citizen_involved=True,
            performance_due="2005-10-03",
            applied="2006-10-08",
        ),
        worked(
            Verdict.LATE,
            Term("one day after it", "届满日次日才申请"),
            due="2006-10-08",
            citizen_involved=True,
            performance_due="2005-10-03",
            applied="2006-10-09",
        ),
        worked(
            Verdict.LAPSED,
            Term(
                "due on the last day of the old law: one year to Tuesday 31 March 2009; not used",
                "旧法最后一日到期,一年至2009年3月31日星期二;未申请",
            ),
            due="2009-03-31",
            as_of="2009-04-01",
            citizen_involved=True,
            performance_due="2008-03-31",
            applied=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("due on the first day of the new law: two years", "新法施行首日到期,适用二年"),
            citizen_involved=True,
            performance_due="2008-04-01",
            applied="2009-06-01",
        ),
    ),
)

APPLICATION_OF_ORGANISATIONS_1991: Final = Rule(
    id="civil-enforcement-application-organisations-1991",
    title=Term(
        "apply for enforcement (until March 2008, organisations)",
        "申请执行期限(2008年4月前,双方为法人或其他组织)",
    ),
    role=Role.RIGHT_WINDOW,
    obliged=CREDITOR,
    stage=Stage.FILING,
    checked=CHECKED,
    applies_if=~Holds(p.CITIZEN_INVOLVED),
    latest=within(At(p.PERFORMANCE_DUE), Months(6)),
    act=At(v.APPLIED),
    in_force=_UNDER_1991,
    duty="application-for-enforcement",
    covers=("CUR-G07-OLD2",),
    citations=(_ART_219,),
    note=_OLD_NOTE,
    readings=(_NEW_LENGTH,),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "February has no 31st: six months end on Wednesday 28 February 2007",
                "2007年2月无31日,六个月于2月28日星期三届满",
            ),
            due="2007-02-28",
            citizen_involved=False,
            performance_due="2006-08-31",
            applied="2007-02-28",
        ),
        worked(
            Verdict.LATE,
            Term("one day after it", "届满日次日才申请"),
            due="2007-02-28",
            citizen_involved=False,
            performance_due="2006-08-31",
            applied="2007-03-01",
        ),
        worked(
            Verdict.LAPSED,
            Term(
                "six months end on 2 May 2007, in the holiday of 1 to 7 May: Tuesday the 8th",
                "六个月于2007年5月2日届满,在劳动节假期(1日至7日)内,顺延至8日星期二;未申请",
            ),
            due="2007-05-08",
            as_of="2007-05-09",
            citizen_involved=False,
            performance_due="2006-11-02",
            applied=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("one party is a natural person: one year", "一方为公民,适用一年"),
            citizen_involved=True,
            performance_due="2006-08-31",
            applied="2007-03-01",
        ),
    ),
)

RULES: Final = (
    PRE_SUIT_PRESERVATION,
    URGENT_PRESERVATION,
    SUIT_AFTER_PRESERVATION,
    SUIT_AFTER_PRESERVATION_OLD,
    APPLICATION_FOR_ENFORCEMENT,
    APPLICATION_FOR_ENFORCEMENT_2007,
    APPLICATION_OF_CITIZENS_1991,
    APPLICATION_OF_ORGANISATIONS_1991,
    OBJECTION_RULING,
    REVIEW_APPLICATION,
    THIRD_PARTY_SUIT,
    SUPERIOR_COURT,
    ENTRUSTED_START,
    ENTRUSTED_REPORT,
)

MOMENTS: Final = (
    NamedMoment(
        id="civil-detention-ends",
        title=Term("end of the detention", "司法拘留期限届满"),
        kind=MomentKind.DURATION,
        stage=Stage.SANCTIONS,
        checked=CHECKED,
        moment=FirstKnown(
            p.DETENTION_ENDS,
            After(At(p.DETAINED), Days(15, roll=Roll.NONE, start=DayStart.SAME_DAY)),
        ),
        in_force=InForce(since=_LAW_2012),
        citations=(
            Citation(
                instrument=CIVIL_PROCEDURE_LAW,
                article="第118条",
                numbers=((_LAW_2012, "第115条"), (_LAW_2021, "第118条")),
                text=Term("detention lasts for at most 15 days", "拘留的期限为15日以下"),
                evidence=(
                    _TEXTS,
                    _MIRROR,
                    "w.sf024.com/info/553676144044511692.html (art. 115 of 2012)",
                ),
            ),
        ),
        covers=("CUR-F12",),
        note=Term(
            "the most there can be: the decision states the days, and its printed end goes first. "
            "Without it the first day is counted and a rest day moves nothing. The texts before "
            "2013 were not read",
            "此为上限:以决定书载明的届满日为准;未载明的,首日计入,届满日不因休息日顺延。2013年前文本未核",
        ),
    ),
    NamedMoment(
        id="civil-announcement-service",
        title=Term("service by announcement takes effect", "公告送达视为送达"),
        kind=MomentKind.FICTION,
        checked=CHECKED,
        moment=After(At(p.SERVICE_ANNOUNCED), Days(30, roll=Roll.NONE)),
        in_force=InForce(since=_LAW_2021),
        citations=(
            Citation(
                instrument=CIVIL_PROCEDURE_LAW,
                article="第95条",
                since=_LAW_2021,
                text=Term(
                    "a paper announced is deemed served when 30 days have passed",
                    "自发出公告之日起经过30日,即视为送达",
                ),
                evidence=(_TEXTS, _MIRROR),
            ),
        ),
        covers=("CUR-G14",),
        note=Term(
            "the 30th day after the announcement; whether a last day on a rest day moves is not "
            "settled, and it is not moved here. Announcements abroad run for longer",
            "公告发出次日起第30日;届满日为休息日的是否顺延无定论,此处不顺延。涉外公告期间更长",
        ),
    ),
    NamedMoment(
        id="civil-announcement-service-2021",
        title=Term(
            "service by announcement takes effect (until 2021)", "公告送达视为送达(2021年底前)"
        ),
        kind=MomentKind.FICTION,
        checked=CHECKED,
        moment=After(At(p.SERVICE_ANNOUNCED), Days(60, roll=Roll.NONE)),
        in_force=InForce(since=_LAW_2007, until=date(2021, 12, 31)),
        citations=(
            Citation(
                instrument=CIVIL_PROCEDURE_LAW,
                article="第92条",
                numbers=((_LAW_2007, "第84条"), (_LAW_2012, "第92条")),
                until=date(2021, 12, 31),
                text=Term(
                    "a paper announced is deemed served when 60 days have passed",
                    "自发出公告之日起经过60日,即视为送达",
                ),
                evidence=(
                    "lygzb.net/html/text/art/3356054/335605475_3.html",
                    "nlaw.org/a/susongfa/2014/0128/86464.html",
                ),
            ),
        ),
        note=Term(
            "the version before that of CUR-G14, which the source table leaves open; announcements "
            "made by 2021-12-31. Whether it dates from 1991 was not checked",
            "系CUR-G14之前的版本,期限表未载;适用于2021年12月31日前发出的公告。是否自1991年起即如此,未核",
        ),
    ),
)

RULE_SET: Final = RuleSet(
    id="civil-procedure",
    title=Term("Civil procedure in enforcement", "民事诉讼法执行期限"),
    rules=RULES,
    moments=MOMENTS,
    vocabulary=VOCABULARY,
)
