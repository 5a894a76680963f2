"""Administrative non-litigation enforcement: from the decision to the court's ruling on it.

An authority that may not enforce its own decision asks the court (非诉行政执行). Periods of ten
days or less in the 行政强制法 are working days (art. 69); judicial interpretations that repeat the
number without a unit are kept as readings. Counting otherwise follows civil procedure (行政诉讼法
art. 101). The period to sue, from whose end the authority may apply, is a moment with a default:
other laws set other lengths, and the day that a record states goes first. The three months to
enforce after the ruling belong to the enforcement case and are not here.
"""

from datetime import date
from typing import Final

import attrs

from execrules.expressions import (
    After,
    At,
    FirstKnown,
    Happened,
    Holds,
    Later,
    NotAfter,
    OneOf,
    only_after,
    within,
)
from execrules.periods import Days, Months, WorkingDays, Years
from execrules.rulebook.vocabulary import VOCABULARY
from execrules.rulebook.vocabulary import enforcement as v
from execrules.rules import (
    Example,
    InForce,
    NamedMoment,
    Reading,
    Role,
    Rule,
    RuleSet,
    Stage,
    worked,
)
from execrules.sources import Citation, Instrument
from execrules.terms import Term
from execrules.verdicts import Verdict

COMPULSION_LAW: Final = Instrument(
    id="administrative-compulsion-law",
    title=Term("Administrative Compulsion Law", "行政强制法"),
    in_force_from=date(2012, 1, 1),
)
LITIGATION_LAW: Final = Instrument(
    id="administrative-litigation-law",
    title=Term("Administrative Litigation Law (2014 amendment)", "行政诉讼法(2014修正)"),
    in_force_from=date(2015, 5, 1),
)
LITIGATION_LAW_1989: Final = Instrument(
    id="administrative-litigation-law-1989",
    title=Term("Administrative Litigation Law (1989)", "行政诉讼法(1989)"),
    in_force_from=date(1990, 10, 1),
    in_force_until=date(2015, 4, 30),
)
SPC_2018_1: Final = Instrument(
    id="spc-2018-1",
    title=Term(
        "SPC interpretation of the Administrative Litigation Law",
        "最高人民法院关于适用行政诉讼法的解释",
    ),
    number="法释〔2018〕1号",
    in_force_from=date(2018, 2, 8),
)
SPC_2015_9: Final = Instrument(
    id="spc-2015-9",
    title=Term(
        "SPC interpretation on some questions of the Administrative Litigation Law",
        "最高人民法院关于适用行政诉讼法若干问题的解释",
    ),
    number="法释〔2015〕9号",
    in_force_from=date(2015, 5, 1),
    in_force_until=date(2018, 2, 7),
)
SPC_2000_8: Final = Instrument(
    id="spc-2000-8",
    title=Term(
        "SPC interpretation on carrying out the Administrative Litigation Law",
        "最高人民法院关于执行行政诉讼法若干问题的解释",
    ),
    number="法释〔2000〕8号",
    in_force_from=date(2000, 3, 10),
    in_force_until=date(2018, 2, 7),
    note=Term(
        "its limits for enforcement yielded to the Administrative Compulsion Law on 2012-01-01",
        "其关于非诉执行的期限自2012年1月1日起为行政强制法所取代",
    ),
)
SPC_2012_4: Final = Instrument(
    id="spc-2012-4",
    title=Term(
        "SPC provisions on enforcing compensation decisions for expropriated housing",
        "最高人民法院关于办理申请人民法院强制执行国有土地上房屋征收补偿决定案件若干问题的规定",
    ),
    number="法释〔2012〕4号",
    in_force_from=date(2012, 4, 10),
)
LAND_LAW: Final = Instrument(
    id="land-law-2019",
    title=Term("Land Administration Law (2019 amendment)", "土地管理法(2019修正)"),
    note=Term(
        "adopted 2019-08-26; the day of force was not read, nor any earlier text of art. 83",
        "2019年8月26日通过;施行日期及第83条更早文本未核",
    ),
)
RECONSIDERATION_LAW: Final = Instrument(
    id="administrative-reconsideration-law-2023",
    title=Term("Administrative Reconsideration Law (2023)", "行政复议法(2023修订)"),
    in_force_from=date(2024, 1, 1),
)
RECONSIDERATION_LAW_1999: Final = Instrument(
    id="administrative-reconsideration-law-1999",
    title=Term(
        "Administrative Reconsideration Law (1999, as of 2017)", "行政复议法(1999,2017修正)"
    ),
    in_force_from=date(1999, 10, 1),
    in_force_until=date(2023, 12, 31),
)

_LRB = "LawRefBook/Laws @2f4c5c2"
_JL = "ImCa0/just-laws @5c000d2"
_MIRRORS = (_LRB, _JL)
_FAWTOGRAPHY = "fawtography.com/new/15_19_201204/10wa408592448.shtml"
_UIANET = "uianet.net/dictionary/b11971259.html"
_LAW_LIB = "m.law-lib.com/law/law_view.asp?id=610645&page=14"
_39YSW = "39ysw.com/?p=364158"
_FSOU = "fsou.com/html/text/art/3356099/335609999_4.html"
_KUAIHZ = "kuaihz.com/tid7/tid344_749305.html"
_T8P = "law.t8p.cn/articles/7138120953172738048.html"
_SARR = "m.sarr.cn/wenku/reaha/prWMlYQyva"
_13L = "13l.net/index.php/l/206714787.html"
_FYMATE = "fymate.com/html/text/chl/546/54697.html (2000-03-10)"

_CHECKED: Final = date(2026, 11, 23)
AUTHORITY: Final = Term("the authority that applies", "申请执行的行政机关")
HIGHER_COURT: Final = Term("the next higher court", "上一级法院")

KIND: Final = OneOf(v.MATTER_KIND, ("administrative_review",))
# The court above may keep its reconsideration as a matter of its own.
ABOVE: Final = OneOf(v.MATTER_KIND, ("administrative_review", "administrative_reconsideration"))
WITHDRAWN: Final = At(v.REVIEW_APPLICATION_WITHDRAWN)
EXPROPRIATION: Final = Holds(v.EXPROPRIATION_COMPENSATION)
UNDER_COMPULSION_LAW: Final = InForce(since=date(2012, 1, 1))
UNDER_SPC_2012_4: Final = InForce(since=date(2012, 4, 10))

_SERVED: Final = At(v.PENALTY_SERVED)
OLD_PERIOD_TO_SUE: Final = FirstKnown(v.PERIOD_TO_SUE_EXPIRES, After(_SERVED, Months(3)))
PERIOD_TO_SUE: Final = FirstKnown(v.PERIOD_TO_SUE_EXPIRES, After(_SERVED, Months(6)))
PERIOD_TO_SUE_DEMOLITION: Final = FirstKnown(v.PERIOD_TO_SUE_EXPIRES, After(_SERVED, Days(15)))
PERIOD_TO_SUE_RECONSIDERED: Final = FirstKnown(
    v.PERIOD_TO_SUE_EXPIRES,
    After(
        FirstKnown(v.RECONSIDERATION_DECISION_SERVED, At(v.RECONSIDERATION_PERIOD_EXPIRED)),
        Days(15),
    ),
)
PERIOD_TO_SEEK_RECONSIDERATION: Final = After(_SERVED, Days(60))
COMPLETE_APPLICATION: Final = FirstKnown(
    v.REVIEW_APPLICATION_COMPLETED, At(v.REVIEW_APPLICATION_RECEIVED)
)
TIME_TO_PERFORM: Final = FirstKnown(
    v.ADMINISTRATIVE_PERFORMANCE_ENDS, At(v.ADMINISTRATIVE_TITLE_SERVED)
)
AUTHORITY_WINDOW: Final = FirstKnown(v.AUTHORITY_WINDOW_EXPIRED, After(PERIOD_TO_SUE, Months(3)))

# The old period that had run out before 1 May 2015 stays; one still running took the new length.
_OLD_PERIOD_STAYS: Final = InForce(
    since=date(1990, 10, 1), until=date(2015, 4, 30), governed_by=OLD_PERIOD_TO_SUE
)
_NEW_PERIOD_HOLDS: Final = InForce(since=date(2015, 5, 1), governed_by=OLD_PERIOD_TO_SUE)


def _case(
    verdict: Verdict,
    why: Term,
    *,
    due: str | None = None,
    as_of: str = "2026-11-01",
    kind: str = "administrative_review",
    **facts: str | bool | None,
) -> Example:
    """A worked example in a matter of *kind*."""
    example = worked(verdict, why, due=due, as_of=as_of, **facts)
    return attrs.evolve(example, facts={v.MATTER_KIND.name: kind, **example.facts})


# The period to sue: the start of the authority's time to apply.

_ART_46 = Citation(
    instrument=LITIGATION_LAW,
    article="§46",
    text=Term(
        "a party may sue within six months of the day it knew or should have known of the act, "
        "unless another law says otherwise",
        "自知道或者应当知道行政行为之日起六个月内起诉,其他法律另有规定的除外",
    ),
    evidence=(*_MIRRORS, _T8P, _SARR),
)
_ART_26 = Citation(
    instrument=SPC_2015_9,
    article="§26",
    text=Term(
        "a period to sue that had not run out before 2015-05-01 takes the new length",
        "2015年5月1日前起诉期限尚未届满的,适用修改后的起诉期限",
    ),
    evidence=(_LRB, _T8P),
)
_ART_39_1989 = Citation(
    instrument=LITIGATION_LAW_1989,
    article="§39",
    text=Term(
        "a party may sue within three months of the day it knew of the act",
        "自知道作出具体行政行为之日起三个月内起诉",
    ),
    evidence=(_KUAIHZ, _FSOU, _13L),
)
_ART_45 = Citation(
    instrument=LITIGATION_LAW,
    article="§45",
    text=Term(
        "after a reconsideration: within 15 days of receiving the decision, or of the end of the "
        "time for it where none was made",
        "经复议的,自收到复议决定书之日(逾期未决定的,自复议期满之日)起十五日内起诉",
    ),
    evidence=_MIRRORS,
)
_ART_83_LAND = Citation(
    instrument=LAND_LAW,
    article="§83",
    text=Term(
        "against an order to demolish on unlawfully occupied land: within 15 days of receiving it",
        "不服责令限期拆除决定的,自接到决定之日起十五日内起诉",
    ),
    evidence=_MIRRORS,
)
_ART_20_RECONSIDERATION = Citation(
    instrument=RECONSIDERATION_LAW,
    article="§20",
    text=Term(
        "reconsideration is sought within 60 days of the day the party knew of the act, "
        "unless a law gives more",
        "自知道或者应当知道行政行为之日起六十日内申请复议,法律规定超过六十日的除外",
    ),
    evidence=_MIRRORS,
)
_ART_9_RECONSIDERATION = Citation(
    instrument=RECONSIDERATION_LAW_1999,
    article="§9",
    text=Term("the same 60 days", "同为六十日"),
    evidence=(_LRB,),
)

MOMENTS: Final = (
    NamedMoment(
        id="period-to-sue",
        title=Term("end of the period to sue", "法定起诉期限届满"),
        moment=PERIOD_TO_SUE,
        stage=Stage.ADMINISTRATIVE,
        checked=_CHECKED,
        in_force=_NEW_PERIOD_HOLDS,
        citations=(_ART_46, _ART_26),
        covers=("CUR-H12",),
        note=Term(
            "a default: the day that a record states goes first, since other laws set other "
            "periods. Service of the decision is taken as the day the party knew of it; where the "
            "decision did not say how long there is to sue, the period is longer "
            "(法释〔2018〕1号 art. 64)",
            "默认值:记录载明的届满日优先,其他法律另有期限。以决定送达之日为知道之日;"
            "未告知起诉期限的,期限更长(法释〔2018〕1号第64条)",
        ),
    ),
    NamedMoment(
        id="period-to-sue-1989",
        title=Term("end of the period to sue until April 2015", "法定起诉期限届满(2015年5月前)"),
        moment=OLD_PERIOD_TO_SUE,
        stage=Stage.ADMINISTRATIVE,
        checked=_CHECKED,
        in_force=_OLD_PERIOD_STAYS,
        citations=(_ART_39_1989, _ART_26),
        covers=("CUR-H12-OLD",),
    ),
    NamedMoment(
        id="period-to-sue-demolition",
        title=Term("end of the period to sue: order to demolish", "起诉期限届满(责令限期拆除)"),
        moment=PERIOD_TO_SUE_DEMOLITION,
        stage=Stage.ADMINISTRATIVE,
        checked=_CHECKED,
        citations=(_ART_83_LAND,),
        covers=("CUR-H12b",),
    ),
    NamedMoment(
        id="period-to-sue-reconsidered",
        title=Term("end of the period to sue after a reconsideration", "起诉期限届满(经复议)"),
        moment=PERIOD_TO_SUE_RECONSIDERED,
        stage=Stage.ADMINISTRATIVE,
        checked=_CHECKED,
        in_force=InForce(since=date(2015, 5, 1)),
        citations=(_ART_45,),
        covers=("CUR-H12c",),
        note=Term(
            "the 1989 law had the same 15 days in art. 38",
            "1989年行政诉讼法第38条同为十五日",
        ),
    ),
    NamedMoment(
        id="period-to-seek-reconsideration",
        title=Term("end of the period to seek reconsideration", "行政复议申请期限届满"),
        moment=PERIOD_TO_SEEK_RECONSIDERATION,
        stage=Stage.ADMINISTRATIVE,
        checked=_CHECKED,
        citations=(_ART_20_RECONSIDERATION, _ART_9_RECONSIDERATION),
        covers=("CUR-H12d",),
        note=Term(
            "art. 53 waits for both remedies: the later of the two periods counts",
            "行政强制法第53条兼指复议与诉讼,以后届满者为准",
        ),
    ),
)

# The authority applies (art. 53, 54).

_THREE_MONTHS = Citation(
    instrument=COMPULSION_LAW,
    article="§53",
    text=Term(
        "where the party neither contests nor performs the decision in time, an authority without "
        "power to enforce may apply to the court within three months of the end of that time",
        "当事人在法定期限内不复议、不起诉又不履行的,没有强制执行权的行政机关可以自期限届满之日起"
        "三个月内申请法院强制执行",
    ),
    evidence=(*_MIRRORS, _FAWTOGRAPHY, _T8P, _SARR),
)
_ONLY_AFTER_EXPIRY_TITLE = Term(
    "an application before the period to sue has run out is premature",
    "起诉期限届满前提出的申请为过早",
)
_BEFORE_EXPIRY_NOTE = Term(
    "art. 53 opens the window only when the period has run out; since the default length is often "
    "not the right one, an earlier application is called premature only under the reading "
    "only-after-expiry",
    "第53条自期限届满之日起算;因默认期限常与特别法不符,仅在口径 only-after-expiry 下"
    "将提前申请认定为过早",
)

AUTHORITY_APPLICATION: Final = Rule(
    id="admin-authority-application",
    title=Term("the authority applies for enforcement", "行政机关申请强制执行"),
    role=Role.RIGHT_WINDOW,
    obliged=AUTHORITY,
    applies_if=KIND,
    latest=within(PERIOD_TO_SUE, Months(3)),
    act=At(v.REVIEW_APPLIED),
    excuse=Holds(v.LATE_APPLICATION_JUSTIFIED),
    in_force=_NEW_PERIOD_HOLDS,
    duty="administrative-application",
    stage=Stage.ADMINISTRATIVE,
    checked=_CHECKED,
    covers=("CUR-H01", "CUR-H15a"),
    citations=(
        _THREE_MONTHS,
        Citation(
            instrument=SPC_2018_1,
            article="§156",
            text=Term(
                "within three months of the end of the period to sue; a later application is "
                "refused unless there is a good reason",
                "自法定起诉期限届满之日起三个月内提出,逾期无正当理由的不予受理",
            ),
            evidence=(_LRB,),
        ),
        Citation(
            instrument=SPC_2012_4,
            article="§2",
            text=Term(
                "the same three months for compensation decisions on expropriated housing",
                "征收补偿决定的强制执行申请,同为起诉期限届满之日起三个月内",
            ),
            evidence=(_LRB, _39YSW, "fdyh.net/ctt/5/59.htm"),
        ),
        _ART_26,
    ),
    note=Term(
        "the three months run from the end of the period to sue, moved off a rest day. "
        + _BEFORE_EXPIRY_NOTE.en,
        "三个月自起诉期限届满日(含顺延)起算。" + _BEFORE_EXPIRY_NOTE.zh,
    ),
    readings=(
        Reading(
            id="demolition-order",
            title=Term(
                "order to demolish: 15 days to sue (land law)",
                "责令限期拆除:起诉期限十五日(土地管理法)",
            ),
            authority=Term("土地管理法 art. 83", "土地管理法第83条"),
            latest=within(PERIOD_TO_SUE_DEMOLITION, Months(3)),
        ),
        Reading(
            id="after-reconsideration",
            title=Term("after a reconsideration: 15 days to sue", "经复议的:起诉期限十五日"),
            authority=Term("行政诉讼法 art. 45", "行政诉讼法第45条"),
            latest=within(PERIOD_TO_SUE_RECONSIDERED, Months(3)),
        ),
        Reading(
            id="later-of-both-remedies",
            title=Term(
                "from the later of the period to sue and the 60 days for reconsideration",
                "以起诉期限与六十日复议申请期限中后届满者起算",
            ),
            latest=within(Later(PERIOD_TO_SUE, PERIOD_TO_SEEK_RECONSIDERATION), Months(3)),
        ),
        Reading(
            id="demolition-order-both-remedies",
            title=Term(
                "order to demolish: from the later of 15 days to sue and 60 days to reconsider",
                "责令限期拆除:以十五日起诉期限与六十日复议申请期限中后届满者起算",
            ),
            latest=within(
                Later(PERIOD_TO_SUE_DEMOLITION, PERIOD_TO_SEEK_RECONSIDERATION), Months(3)
            ),
        ),
        Reading(
            id="only-after-expiry",
            title=_ONLY_AFTER_EXPIRY_TITLE,
            earliest=After(PERIOD_TO_SUE, Days(1)),
        ),
    ),
    examples=(
        _case(
            Verdict.ON_TIME,
            Term(
                "(2016)苏1291行审50号: six months end on Thursday 14 January 2016, three more on "
                "Thursday 14 April; applied one day before",
                "(2016)苏1291行审50号:六个月至2016年1月14日(星期四),再三个月至4月14日(星期四),"
                "提前一日申请",
            ),
            due="2016-04-14",
            penalty_decided="2015-07-09",
            penalty_served="2015-07-14",
            period_to_sue_expires=None,
            review_applied="2016-04-13",
        ),
        _case(
            Verdict.ON_TIME,
            Term(
                "3 October 2018 is in the holiday of 1 to 7 October: the period to sue ends on the "
                "8th, and the three months run from there",
                "2018年10月3日在国庆假期(1日至7日)内,起诉期限顺延至8日,三个月自8日起算",
            ),
            due="2019-01-08",
            penalty_served="2018-04-03",
            period_to_sue_expires=None,
            review_applied="2019-01-08",
        ),
        _case(
            Verdict.LATE,
            Term("the first day after the same last day", "同一届满日的次日"),
            due="2019-01-08",
            penalty_served="2018-04-03",
            period_to_sue_expires=None,
            review_applied="2019-01-09",
        ),
        _case(
            Verdict.LAPSED,
            Term(
                "31 August has no 31 February: the period to sue ends on 28 February 2018, and "
                "three months later is 28 May, not the 31st; a right not used is nobody's delay",
                "8月31日后六个月无对应日,起诉期限至2018年2月28日届满,再三个月为5月28日而非31日;"
                "权利未行使,不算超期",
            ),
            due="2018-05-28",
            as_of="2018-05-29",
            penalty_served="2017-08-31",
            period_to_sue_expires=None,
            review_applied=None,
        ),
        _case(
            Verdict.LATE,
            Term(
                "the record states another period to sue: it goes before the default of six months",
                "记录载明了另外的起诉期限届满日,优先于六个月的默认值",
            ),
            due="2018-07-18",
            penalty_served="2018-04-03",
            period_to_sue_expires="2018-04-18",
            review_applied="2018-07-19",
        ),
        _case(
            Verdict.ON_TIME,
            Term(
                "the old three months from 1 February 2015 ran beyond 30 April: six months, to "
                "Saturday 1 August, moved to Monday the 3rd; three more end on 3 November",
                "自2015年2月1日起的旧三个月期限在5月1日前未届满,改用六个月:8月1日为星期六,"
                "顺延至3日(星期一),再三个月为11月3日",
            ),
            due="2015-11-03",
            penalty_served="2015-02-01",
            period_to_sue_expires=None,
            review_applied="2015-11-03",
        ),
        _case(
            Verdict.NOT_APPLICABLE,
            Term(
                "the old three months from 31 January 2015 ended on 30 April 2015",
                "自2015年1月31日起的旧三个月期限已于4月30日届满,不适用新期限",
            ),
            penalty_served="2015-01-31",
            period_to_sue_expires=None,
            review_applied="2015-07-30",
        ),
    ),
)

AUTHORITY_APPLICATION_2012: Final = Rule(
    id="admin-authority-application-2012",
    title=Term(
        "the authority applies for enforcement (old period to sue)",
        "行政机关申请强制执行(旧起诉期限)",
    ),
    role=Role.RIGHT_WINDOW,
    obliged=AUTHORITY,
    applies_if=KIND,
    latest=within(OLD_PERIOD_TO_SUE, Months(3)),
    act=At(v.REVIEW_APPLIED),
    excuse=Holds(v.LATE_APPLICATION_JUSTIFIED),
    in_force=InForce(
        since=date(2012, 1, 1), until=date(2015, 4, 30), governed_by=OLD_PERIOD_TO_SUE
    ),
    duty="administrative-application",
    stage=Stage.ADMINISTRATIVE,
    checked=_CHECKED,
    citations=(_THREE_MONTHS, _ART_39_1989, _ART_26),
    note=Term(
        "the version of admin-authority-application (CUR-H01, CUR-H15a) for decisions whose period "
        "to sue of three months (CUR-H12-OLD) had run out before 2015-05-01. "
        + _BEFORE_EXPIRY_NOTE.en,
        "规则 admin-authority-application(CUR-H01、CUR-H15a)的另一版本:旧三个月起诉期限"
        "(CUR-H12-OLD)在2015年5月1日前已届满的决定。" + _BEFORE_EXPIRY_NOTE.zh,
    ),
    readings=(
        Reading(
            id="after-reconsideration",
            title=Term("after a reconsideration: 15 days to sue", "经复议的:起诉期限十五日"),
            authority=Term("行政诉讼法 (1989) art. 38", "行政诉讼法(1989)第38条"),
            latest=within(PERIOD_TO_SUE_RECONSIDERED, Months(3)),
        ),
        Reading(
            id="only-after-expiry",
            title=_ONLY_AFTER_EXPIRY_TITLE,
            earliest=After(OLD_PERIOD_TO_SUE, Days(1)),
        ),
    ),
    examples=(
        _case(
            Verdict.ON_TIME,
            Term(
                "荔环罚2014-14号: 10 January 2015 is a Saturday, so the period to sue ends on "
                "Monday the 12th; 12 April is a Sunday, so the last day is Monday the 13th",
                "荔环罚2014-14号:2015年1月10日为星期六,起诉期限顺延至12日(星期一);"
                "4月12日为星期日,届满日顺延至13日(星期一)",
            ),
            due="2015-04-13",
            penalty_served="2014-10-10",
            period_to_sue_expires=None,
            review_applied="2015-04-09",
        ),
        _case(
            Verdict.LATE,
            Term(
                "31 January has no 31 April: the old period ended on Thursday 30 April 2015, so "
                "three months end on 30 July; applied one day later",
                "1月31日后三个月无对应日,旧起诉期限至2015年4月30日(星期四)届满,"
                "再三个月为7月30日,次日才申请",
            ),
            due="2015-07-30",
            penalty_served="2015-01-31",
            period_to_sue_expires=None,
            review_applied="2015-07-31",
        ),
        _case(
            Verdict.NOT_APPLICABLE,
            Term(
                "the old three months from 1 February 2015 would have ended in May: six months",
                "自2015年2月1日起的旧期限在5月1日前未届满,适用六个月",
            ),
            penalty_served="2015-02-01",
            period_to_sue_expires=None,
            review_applied="2015-07-31",
        ),
        _case(
            Verdict.ON_TIME,
            Term(
                "1 January 2012 is in the holiday of 1 to 3 January: the period to sue ends on the "
                "4th; 4 April is in the holiday of 2 to 4 April: the last day is the 5th",
                "2012年1月1日在元旦假期(1日至3日)内,起诉期限顺延至4日;4月4日在清明假期"
                "(2日至4日)内,届满日顺延至5日",
            ),
            due="2012-04-05",
            penalty_served="2011-10-01",
            period_to_sue_expires=None,
            review_applied="2012-04-05",
        ),
    ),
)

AUTHORITY_APPLICATION_2000: Final = Rule(
    id="admin-authority-application-2000",
    title=Term(
        "the authority applies for enforcement (until 2011)", "行政机关申请强制执行(2012年前)"
    ),
    role=Role.RIGHT_WINDOW,
    obliged=AUTHORITY,
    applies_if=KIND,
    latest=within(OLD_PERIOD_TO_SUE, Days(180)),
    act=At(v.REVIEW_APPLIED),
    excuse=Holds(v.LATE_APPLICATION_JUSTIFIED),
    in_force=InForce(
        since=date(2000, 3, 10), until=date(2011, 12, 31), governed_by=OLD_PERIOD_TO_SUE
    ),
    duty="administrative-application",
    stage=Stage.ADMINISTRATIVE,
    checked=_CHECKED,
    covers=("CUR-H01-OLD",),
    citations=(
        Citation(
            instrument=SPC_2000_8,
            article="§88",
            text=Term(
                "the authority applies within 180 days of the end of the period to sue",
                "行政机关自法定起诉期限届满之日起180日内申请执行",
            ),
            evidence=(_FSOU, _KUAIHZ, "m.ruoyo.com/falv/minshi/6901.html", _FYMATE),
        ),
    ),
    note=Term(
        "the end of the period to sue chooses between this and the three months in force from "
        "2012-01-01; no transitional clause was found for 180 days still running that day",
        "以起诉期限届满日确定适用180日还是2012年1月1日起的三个月;对当日尚未届满的180日,未见过渡规定",
    ),
    examples=(
        _case(
            Verdict.ON_TIME,
            Term(
                "the period to sue ends on Friday 30 September 2011; 31 + 30 + 31 + 31 + 29 days "
                "to the end of February 2012 are 152, the 180th is Wednesday 28 March",
                "起诉期限至2011年9月30日(星期五)届满;至2012年2月末为31+30+31+31+29=152日,"
                "第180日为3月28日(星期三)",
            ),
            due="2012-03-28",
            penalty_served="2011-06-30",
            period_to_sue_expires=None,
            review_applied="2012-03-28",
        ),
        _case(
            Verdict.LATE,
            Term("the first day after it", "届满日的次日"),
            due="2012-03-28",
            penalty_served="2011-06-30",
            period_to_sue_expires=None,
            review_applied="2012-03-29",
        ),
        _case(
            Verdict.LAPSED,
            Term(
                "5 October 2010 is in the holiday of 1 to 7 October: the period to sue ends on the "
                "8th; 23 + 30 + 31 + 31 + 28 + 31 + 6 days are 180, on 6 April 2011, the day "
                "after the holiday of 3 to 5 April",
                "2010年10月5日在国庆假期(1日至7日)内,起诉期限顺延至8日;"
                "23+30+31+31+28+31+6=180日,为2011年4月6日,清明假期(3日至5日)后第一日",
            ),
            due="2011-04-06",
            as_of="2011-04-07",
            penalty_served="2010-07-05",
            period_to_sue_expires=None,
            review_applied=None,
        ),
        _case(
            Verdict.NOT_APPLICABLE,
            Term(
                "the period to sue ended on 4 January 2012, under the new law",
                "起诉期限于2012年1月4日届满,适用新法",
            ),
            penalty_served="2011-10-01",
            period_to_sue_expires=None,
            review_applied="2012-04-05",
        ),
    ),
)

DEMAND_FIRST: Final = Rule(
    id="admin-demand-first",
    title=Term("apply only after the demand to perform", "催告后方可申请强制执行"),
    role=Role.LOWER_BOUND,
    obliged=AUTHORITY,
    applies_if=KIND,
    earliest=only_after(At(v.DEMAND_SERVED), WorkingDays(10)),
    act=At(v.REVIEW_APPLIED),
    in_force=InForce(since=date(2012, 1, 1), governed_by=At(v.REVIEW_APPLIED)),
    duty="administrative-demand",
    stage=Stage.ADMINISTRATIVE,
    checked=_CHECKED,
    covers=("CUR-H02",),
    citations=(
        Citation(
            instrument=COMPULSION_LAW,
            article="§54, §69",
            text=Term(
                "the authority first demands performance in writing and may apply when ten "
                "(working) days after service have passed without it",
                "申请前应当催告,催告书送达十日(工作日)后仍不履行的,可以申请强制执行",
            ),
            evidence=(*_MIRRORS, "juduo.cc/club/3392994.html (§69)"),
        ),
    ),
    note=Term(
        "pages that count ten calendar days overlook art. 69; an application without any demand "
        "is premature too",
        "按十个自然日计算的网页忽略了第69条;未经催告即申请的,同样为过早",
    ),
    readings=(
        Reading(
            id="roll",
            title=Term(
                "the first permitted day, too, moves off a rest day", "首个可申请日遇休息日亦顺延"
            ),
            # The first working day after the tenth is the eleventh.
            earliest=After(At(v.DEMAND_SERVED), WorkingDays(11)),
        ),
    ),
    examples=(
        _case(
            Verdict.ON_TIME,
            Term(
                "Monday 24 September 2018 is off (mid-autumn); 25 to 28 September are working days "
                "1 to 4, Saturday 29 and Sunday 30 are worked (5, 6), 8 to 11 October 7 to 10: "
                "from 12 October",
                "2018年9月24日(中秋)放假;25日至28日为第1至4个工作日,29日、30日调休上班为第5、6个,"
                "10月8日至11日为第7至10个,10月12日起可以申请",
            ),
            due="2018-10-12",
            demand_served="2018-09-21",
            review_applied="2018-10-12",
        ),
        _case(
            Verdict.PREMATURE,
            Term(
                "on the tenth working day itself; ten calendar days were over on 1 October",
                "第10个工作日当日申请;按自然日计十日虽已于10月1日届满,仍为过早",
            ),
            due="2018-10-12",
            demand_served="2018-09-21",
            review_applied="2018-10-11",
        ),
        _case(
            Verdict.ON_TIME,
            Term(
                "(2017)皖1202行审46号: 15 to 26 May 2017 are the ten working days",
                "(2017)皖1202行审46号:2017年5月15日至26日为十个工作日",
            ),
            due="2017-05-27",
            demand_made="2017-05-10",
            demand_served="2017-05-12",
            review_applied="2017-07-19",
        ),
        _case(
            Verdict.PREMATURE,
            Term("no demand was served at all", "未送达催告书即申请"),
            demand_served=None,
            review_applied="2018-10-12",
        ),
    ),
)

# Acceptance (art. 56).

_HIGHER_COURT_15 = Term(
    "the authority may ask the next higher court within 15 days to reconsider a refusal; that "
    "court rules within 15 days of receiving the request",
    "对不予受理裁定有异议的,可在十五日内向上一级法院申请复议,上一级法院自收到之日起十五日内裁定",
)
_HIGHER_COURT_30 = Term(
    "the authority may ask the next higher court within 15 days of receiving a denial to "
    "reconsider it; that court rules within 30 days of receiving the request",
    "对不准予执行裁定有异议的,可自收到之日起十五日内向上一级法院申请复议,"
    "上一级法院自收到之日起三十日内裁定",
)

ACCEPTANCE: Final = Rule(
    id="admin-acceptance",
    title=Term("accept or refuse the application", "受理或裁定不予受理"),
    applies_if=KIND & ~EXPROPRIATION,
    latest=within(At(v.REVIEW_APPLICATION_RECEIVED), WorkingDays(5)),
    act=FirstKnown(v.REVIEW_ACCEPTED, At(v.REVIEW_REFUSED)),
    ended_by=WITHDRAWN,
    in_force=UNDER_COMPULSION_LAW,
    duty="administrative-acceptance",
    stage=Stage.ADMINISTRATIVE,
    checked=_CHECKED,
    covers=("CUR-H03",),
    citations=(
        Citation(
            instrument=COMPULSION_LAW,
            article="§56, §69",
            text=Term(
                "the court accepts within five (working) days of receiving the application",
                "法院接到申请后五日(工作日)内受理",
            ),
            evidence=(*_MIRRORS, _FAWTOGRAPHY),
        ),
        Citation(
            instrument=SPC_2018_1,
            article="§155",
            text=Term(
                "an application that meets the conditions is filed within five days, another one "
                "is refused by ruling",
                "符合条件的五日内立案受理,不符合条件的裁定不予受理",
            ),
            evidence=(_LRB, _LAW_LIB),
        ),
    ),
    note=Term(
        "the limit is written for acceptance; a refusal answers the application just as well and "
        "is measured by it. Seven days, as one court prints, have no basis in the law in force",
        "条文期限系对受理而言,裁定不予受理同为对申请的答复,一并适用;个别法院所称七日于现行法无据",
    ),
    readings=(
        Reading(
            id="from-completion",
            title=Term(
                "papers that were incomplete: from the last ones supplied",
                "材料不齐的,自最后补正之日起算",
            ),
            authority=Term("法释〔2012〕4号 art. 3, by analogy", "比照法释〔2012〕4号第3条"),
            latest=within(
                FirstKnown(v.REVIEW_APPLICATION_COMPLETED, At(v.REVIEW_APPLICATION_RECEIVED)),
                WorkingDays(5),
            ),
        ),
        Reading(
            id="calendar-days",
            title=Term(
                "five calendar days: the interpretation names no unit",
                "五个自然日:司法解释未写工作日",
            ),
            latest=within(At(v.REVIEW_APPLICATION_RECEIVED), Days(5)),
        ),
    ),
    examples=(
        _case(
            Verdict.ON_TIME,
            Term(
                "Saturday 29 and Sunday 30 September 2018 are worked (1, 2), 1 to 7 October is "
                "off, 8 to 10 October are 3 to 5",
                "2018年9月29日、30日调休上班为第1、2个工作日,10月1日至7日放假,8日至10日为第3至5个",
            ),
            due="2018-10-10",
            review_application_received="2018-09-28",
            review_accepted="2018-10-10",
            expropriation_compensation=False,
        ),
        _case(
            Verdict.LATE,
            Term("one working day later", "超过一个工作日"),
            due="2018-10-10",
            review_application_received="2018-09-28",
            review_accepted="2018-10-11",
            expropriation_compensation=False,
        ),
        _case(
            Verdict.ON_TIME,
            Term(
                "9 February 2024 is worked (1), 10 to 17 February is off, Sunday the 18th is "
                "worked (2), 19 to 21 February are 3 to 5; a refusal counts as well",
                "2024年2月9日上班为第1个工作日,10日至17日放假,18日(星期日)调休上班为第2个,"
                "19日至21日为第3至5个;裁定不予受理亦可",
            ),
            due="2024-02-21",
            review_application_received="2024-02-08",
            review_accepted=None,
            review_refused="2024-02-21",
            expropriation_compensation=False,
        ),
        _case(
            Verdict.OVERDUE,
            Term("neither accepted nor refused", "既未受理,也未裁定不予受理"),
            due="2018-10-10",
            as_of="2018-10-11",
            review_application_received="2018-09-28",
            review_accepted=None,
            review_refused=None,
            expropriation_compensation=False,
            review_application_withdrawn=None,
        ),
        _case(
            Verdict.UNDETERMINED,
            Term(
                "(2018)鲁1522行审135号: accepted on the seventh working day after the application, "
                "but when it was received is not recorded",
                "(2018)鲁1522行审135号:申请后第7个工作日受理,但收到申请之日未记录",
            ),
            review_applied="2018-07-25",
            review_accepted="2018-08-03",
            expropriation_compensation=False,
        ),
    ),
)

EXPROPRIATION_FILING: Final = Rule(
    id="admin-expropriation-filing",
    title=Term("file the application on a compensation decision", "征收补偿决定申请立案受理"),
    applies_if=KIND
    & EXPROPRIATION
    & (Happened(At(v.REVIEW_ACCEPTED)) | ~Happened(At(v.REVIEW_REFUSED))),
    latest=within(COMPLETE_APPLICATION, Days(5)),
    act=At(v.REVIEW_ACCEPTED),
    ended_by=WITHDRAWN,
    in_force=UNDER_SPC_2012_4,
    duty="administrative-acceptance",
    stage=Stage.ADMINISTRATIVE,
    checked=_CHECKED,
    covers=("CUR-H15b",),
    citations=(
        Citation(
            instrument=SPC_2012_4,
            article="§3",
            text=Term(
                "a complete application is filed within five days of receipt, one that was "
                "corrected within five days of the last papers; the authority is told",
                "申请齐全的,接到申请后五日内立案受理并通知;补正的,最终补正材料提供后五日内立案",
            ),
            evidence=(_LRB, _39YSW),
        ),
    ),
    note=Term(
        "the unit is not defined: calendar days, since art. 69 speaks of its own law only; no time "
        "is set for a refusal",
        "单位未定义,按自然日计算(第69条仅指行政强制法);不予受理裁定未定期限",
    ),
    readings=(
        Reading(
            id="working-days",
            title=Term("five working days, as in the law", "五个工作日,比照行政强制法第69条"),
            latest=within(COMPLETE_APPLICATION, WorkingDays(5)),
        ),
    ),
    examples=(
        _case(
            Verdict.ON_TIME,
            Term(
                "day 5 is 3 October 2018, in the holiday of 1 to 7 October, and moves to the 8th",
                "第5日为2018年10月3日,在国庆假期(1日至7日)内,顺延至8日",
            ),
            due="2018-10-08",
            expropriation_compensation=True,
            review_application_received="2018-09-28",
            review_application_completed=None,
            review_accepted="2018-10-08",
        ),
        _case(
            Verdict.LATE,
            Term("the next day", "次日"),
            due="2018-10-08",
            expropriation_compensation=True,
            review_application_received="2018-09-28",
            review_application_completed=None,
            review_accepted="2018-10-09",
        ),
        _case(
            Verdict.ON_TIME,
            Term(
                "corrected: day 5 after the last papers is Saturday 29 September 2018, worked in "
                "exchange for the holiday, no move",
                "经补正:最终补正后第5日为2018年9月29日星期六,系调休上班日,不顺延",
            ),
            due="2018-09-29",
            expropriation_compensation=True,
            review_application_received="2018-09-10",
            review_application_completed="2018-09-24",
            review_accepted="2018-09-29",
        ),
        _case(
            Verdict.NOT_APPLICABLE,
            Term("refused: the five days are for filing", "裁定不予受理的,不适用立案期限"),
            expropriation_compensation=True,
            review_application_received="2018-09-10",
            review_application_completed=None,
            review_accepted=None,
            review_refused="2018-10-09",
        ),
    ),
)

REFUSAL_RECONSIDERATION: Final = Rule(
    id="admin-refusal-reconsideration",
    title=Term("seek reconsideration of a refusal", "对不予受理裁定申请复议"),
    role=Role.RIGHT_WINDOW,
    obliged=AUTHORITY,
    applies_if=KIND,
    latest=within(At(v.REVIEW_REFUSAL_SERVED), Days(15)),
    act=At(v.REFUSAL_RECONSIDERATION_SOUGHT),
    in_force=UNDER_COMPULSION_LAW,
    duty="administrative-refusal-reconsideration",
    stage=Stage.ADMINISTRATIVE,
    checked=_CHECKED,
    covers=("CUR-H04", "CUR-H15f"),
    citations=(
        Citation(
            instrument=COMPULSION_LAW,
            article="§56",
            text=_HIGHER_COURT_15,
            evidence=(*_MIRRORS, _FAWTOGRAPHY),
        ),
        Citation(
            instrument=SPC_2018_1, article="§155", text=_HIGHER_COURT_15, evidence=(_LRB, _LAW_LIB)
        ),
        Citation(instrument=SPC_2012_4, article="§3, §7", text=_HIGHER_COURT_15, evidence=(_LRB,)),
    ),
    note=Term(
        "CUR-H15f speaks of refusals (§3) and of denials (§7); the second half is "
        "admin-denial-reconsideration",
        "CUR-H15f 兼指不予受理(§3)与不准予执行(§7),后者见规则 admin-denial-reconsideration",
    ),
    examples=(
        _case(
            Verdict.ON_TIME,
            Term(
                "day 15 is 3 October 2017, in the holiday of 1 to 8 October, and moves to the 9th",
                "第15日为2017年10月3日,在假期(1日至8日)内,顺延至9日",
            ),
            due="2017-10-09",
            review_refusal_served="2017-09-18",
            refusal_reconsideration_sought="2017-10-09",
        ),
        _case(
            Verdict.LATE,
            Term("the next day", "次日"),
            due="2017-10-09",
            review_refusal_served="2017-09-18",
            refusal_reconsideration_sought="2017-10-10",
        ),
        _case(
            Verdict.LAPSED,
            Term("the right was not used: nobody is overdue", "权利未行使,不算超期"),
            due="2017-10-09",
            as_of="2017-10-10",
            review_refusal_served="2017-09-18",
            refusal_reconsideration_sought=None,
        ),
    ),
)

REFUSAL_RECONSIDERATION_RULING: Final = Rule(
    id="admin-refusal-reconsideration-ruling",
    title=Term("rule on the reconsideration of a refusal", "对不予受理复议作出裁定"),
    obliged=HIGHER_COURT,
    applies_if=ABOVE,
    latest=within(At(v.REFUSAL_RECONSIDERATION_RECEIVED), Days(15)),
    act=At(v.REFUSAL_RECONSIDERATION_RULED),
    in_force=UNDER_COMPULSION_LAW,
    duty="administrative-refusal-reconsideration-ruling",
    stage=Stage.ADMINISTRATIVE,
    checked=_CHECKED,
    covers=("CUR-H05", "CUR-H15g"),
    citations=(
        Citation(
            instrument=COMPULSION_LAW,
            article="§56",
            text=_HIGHER_COURT_15,
            evidence=(*_MIRRORS, _FAWTOGRAPHY),
        ),
        Citation(
            instrument=SPC_2018_1, article="§155", text=_HIGHER_COURT_15, evidence=(_LRB, _LAW_LIB)
        ),
        Citation(instrument=SPC_2012_4, article="§3", text=_HIGHER_COURT_15, evidence=(_LRB,)),
    ),
    examples=(
        _case(
            Verdict.ON_TIME,
            Term(
                "day 15 is Saturday 29 September 2018, worked in exchange for the holiday: no move",
                "第15日为2018年9月29日星期六,系调休上班日,不顺延",
            ),
            due="2018-09-29",
            refusal_reconsideration_received="2018-09-14",
            refusal_reconsideration_ruled="2018-09-29",
        ),
        _case(
            Verdict.LATE,
            Term(
                "Sunday 30 September 2018 is worked too, and a day late",
                "9月30日星期日亦为上班日,已逾期一日",
            ),
            due="2018-09-29",
            refusal_reconsideration_received="2018-09-14",
            refusal_reconsideration_ruled="2018-09-30",
        ),
        _case(
            Verdict.OVERDUE,
            Term(
                "day 15 is 3 October 2018, moved to 8 October, the first day after the holiday",
                "第15日为2018年10月3日,顺延至假期后第一日10月8日",
            ),
            due="2018-10-08",
            as_of="2018-10-09",
            refusal_reconsideration_received="2018-09-18",
            refusal_reconsideration_ruled=None,
        ),
    ),
)

# The ruling whether to enforce (art. 57, 58).

RULING: Final = Rule(
    id="admin-ruling",
    title=Term("rule on enforcement after review of the papers", "书面审查后作出执行裁定"),
    applies_if=KIND & ~Holds(v.APPARENT_ILLEGALITY) & ~EXPROPRIATION,
    latest=within(At(v.REVIEW_ACCEPTED), WorkingDays(7)),
    act=At(v.REVIEW_RULED),
    ended_by=WITHDRAWN,
    in_force=UNDER_COMPULSION_LAW,
    duty="administrative-ruling",
    stage=Stage.ADMINISTRATIVE,
    checked=_CHECKED,
    covers=("CUR-H06",),
    citations=(
        Citation(
            instrument=COMPULSION_LAW,
            article="§57, §69",
            text=Term(
                "the court reviews the papers and rules within seven (working) days of acceptance, "
                "save in the cases of art. 58",
                "书面审查,自受理之日起七日(工作日)内作出执行裁定,第58条情形除外",
            ),
            evidence=(*_MIRRORS, _FAWTOGRAPHY),
        ),
        Citation(
            instrument=SPC_2018_1,
            article="§160",
            text=Term(
                "after acceptance the administrative division reviews legality and rules within "
                "seven days",
                "受理后七日内由行政审判庭审查合法性并作出是否准予执行的裁定",
            ),
            evidence=(_LRB, _LAW_LIB),
        ),
    ),
    note=Term(
        "where circumstances of art. 58 are found, 30 days (admin-ruling-apparent-illegality); for "
        "compensation decisions on expropriated housing, 30 days (admin-expropriation-ruling)",
        "发现第58条情形的适用三十日(admin-ruling-apparent-illegality);"
        "征收补偿决定适用三十日(admin-expropriation-ruling)",
    ),
    readings=(
        Reading(
            id="calendar-days",
            title=Term(
                "seven calendar days: the interpretation names no unit",
                "七个自然日:司法解释未写工作日",
            ),
            latest=within(At(v.REVIEW_ACCEPTED), Days(7)),
        ),
    ),
    examples=(
        _case(
            Verdict.ON_TIME,
            Term(
                "14 February 2018 is day 1, 15 to 21 February is off, 22 and 23 are 2 and 3, "
                "Saturday 24 is worked (4), 26 to 28 February are 5 to 7",
                "2018年2月14日为第1个工作日,15日至21日放假,22日、23日为第2、3个,"
                "24日(星期六)调休上班为第4个,26日至28日为第5至7个",
            ),
            due="2018-02-28",
            review_accepted="2018-02-13",
            review_ruled="2018-02-28",
            apparent_illegality=False,
            expropriation_compensation=False,
        ),
        _case(
            Verdict.LATE,
            Term("one working day later", "超过一个工作日"),
            due="2018-02-28",
            review_accepted="2018-02-13",
            review_ruled="2018-03-01",
            apparent_illegality=False,
            expropriation_compensation=False,
        ),
        _case(
            Verdict.LATE,
            Term(
                "(2017)浙0522行审363号: accepted on a Saturday; 3 to 7 July 2017 are working days "
                "1 to 5, Monday the 10th and Tuesday the 11th 6 and 7; ruled 46 days later",
                "(2017)浙0522行审363号:受理日为星期六;2017年7月3日至7日为第1至5个工作日,"
                "10日、11日为第6、7个;裁定时已逾期46日",
            ),
            due="2017-07-11",
            review_accepted="2017-07-01",
            review_ruled="2017-08-26",
            apparent_illegality=False,
            expropriation_compensation=False,
        ),
        _case(
            Verdict.ON_TIME,
            Term(
                "(2016)鄂0117行审29号: acceptance is not recorded but cannot lie before the "
                "application; seven working days from 23 June 2016 end on 4 July",
                "(2016)鄂0117行审29号:受理日未记录,但不会早于申请;"
                "自2016年6月23日起七个工作日至7月4日",
            ),
            review_applied="2016-06-23",
            review_ruled="2016-06-28",
            apparent_illegality=False,
            expropriation_compensation=False,
        ),
        _case(
            Verdict.LAPSED,
            Term(
                "14 February is worked, 15 to 21 February 2018 are off: the 22nd is day 2, the "
                "24th, a Saturday, is worked; withdrawn on the 23rd",
                "2月14日上班,2018年2月15日至21日放假,22日为第2个工作日,24日(星期六)上班;23日撤回申请",
            ),
            due="2018-02-28",
            as_of="2018-04-02",
            review_accepted="2018-02-13",
            review_ruled=None,
            review_application_withdrawn="2018-02-23",
            apparent_illegality=False,
            expropriation_compensation=False,
        ),
        _case(
            Verdict.NOT_APPLICABLE,
            Term("circumstances of art. 58 were found", "已发现第58条情形"),
            review_accepted="2018-02-13",
            review_ruled="2018-03-01",
            apparent_illegality=True,
            expropriation_compensation=False,
        ),
        _case(
            Verdict.UNDETERMINED,
            Term(
                "whether such circumstances were found is not known",
                "是否发现第58条情形未知,不能认定逾期",
            ),
            review_accepted="2018-02-13",
            review_ruled="2018-03-01",
            expropriation_compensation=False,
        ),
    ),
)

RULING_APPARENT_ILLEGALITY: Final = Rule(
    id="admin-ruling-apparent-illegality",
    title=Term(
        "rule on enforcement of an apparently illegal decision", "明显违法情形作出是否执行裁定"
    ),
    applies_if=KIND & Holds(v.APPARENT_ILLEGALITY),
    latest=within(At(v.REVIEW_ACCEPTED), Days(30)),
    act=At(v.REVIEW_RULED),
    ended_by=WITHDRAWN,
    in_force=UNDER_COMPULSION_LAW,
    duty="administrative-ruling",
    stage=Stage.ADMINISTRATIVE,
    checked=_CHECKED,
    covers=("CUR-H07",),
    citations=(
        Citation(
            instrument=COMPULSION_LAW,
            article="§58",
            text=Term(
                "where apparent lack of facts or legal basis, or other apparent illegality that "
                "harms the party, is found, the court rules within 30 days of acceptance",
                "发现明显缺乏事实或法律依据等明显违法并损害被执行人权益的,"
                "自受理之日起三十日内作出是否执行的裁定",
            ),
            evidence=(*_MIRRORS, _UIANET, _LAW_LIB),
        ),
        Citation(
            instrument=SPC_2018_1,
            article="§160",
            text=Term(
                "the court then hears both sides and rules within 30 days of acceptance",
                "应当听取被执行人和行政机关的意见,自受理之日起三十日内裁定",
            ),
            evidence=(_LRB, _LAW_LIB),
        ),
    ),
    examples=(
        _case(
            Verdict.ON_TIME,
            Term(
                "day 30 is 1 October 2017, in the holiday of 1 to 8 October, and moves to the 9th",
                "第30日为2017年10月1日,在假期(1日至8日)内,顺延至9日",
            ),
            due="2017-10-09",
            review_accepted="2017-09-01",
            review_ruled="2017-10-09",
            apparent_illegality=True,
        ),
        _case(
            Verdict.LATE,
            Term("the next day", "次日"),
            due="2017-10-09",
            review_accepted="2017-09-01",
            review_ruled="2017-10-10",
            apparent_illegality=True,
        ),
        _case(
            Verdict.OVERDUE,
            Term(
                "day 30 is Saturday 29 September 2018, worked in exchange for the holiday: no move",
                "第30日为2018年9月29日星期六,系调休上班日,不顺延",
            ),
            due="2018-09-29",
            as_of="2018-09-30",
            review_accepted="2018-08-30",
            review_ruled=None,
            apparent_illegality=True,
            review_application_withdrawn=None,
        ),
        _case(
            Verdict.NOT_APPLICABLE,
            Term("no such circumstances were found", "未发现第58条情形"),
            review_accepted="2017-09-01",
            review_ruled="2017-09-29",
            apparent_illegality=False,
        ),
    ),
)

RULING_2000: Final = Rule(
    id="admin-ruling-2000",
    title=Term("rule on enforcement (until 2011)", "作出是否准予执行裁定(2012年前)"),
    applies_if=KIND,
    latest=within(At(v.REVIEW_ACCEPTED), Days(30)),
    act=At(v.REVIEW_RULED),
    ended_by=WITHDRAWN,
    in_force=InForce(since=date(2000, 3, 10), until=date(2011, 12, 31)),
    duty="administrative-ruling",
    stage=Stage.ADMINISTRATIVE,
    checked=_CHECKED,
    covers=("CUR-H06-OLD",),
    citations=(
        Citation(
            instrument=SPC_2000_8,
            article="§93",
            text=Term(
                "the court reviews legality and rules within 30 days of acceptance",
                "受理后三十日内审查合法性并作出是否准予执行的裁定",
            ),
            evidence=(
                "m.mksedu.com/jihua/1752081097177623.html",
                "jingning.chinagscourt.gov.cn/Wap/Show/50506",
                _FYMATE,
            ),
        ),
    ),
    note=Term(
        "acceptance chooses the version: no transitional clause was found for matters pending on "
        "2012-01-01; rulings made under the later law still cite this article",
        "以受理日确定适用版本,对2012年1月1日未审结的案件未见过渡规定;此后仍有裁定引用本条",
    ),
    examples=(
        _case(
            Verdict.ON_TIME,
            Term(
                "day 30 is 1 October 2011, in the holiday of 1 to 7 October, and moves to Saturday "
                "the 8th, which is worked",
                "第30日为2011年10月1日,在国庆假期(1日至7日)内,顺延至8日(星期六,调休上班)",
            ),
            due="2011-10-08",
            review_accepted="2011-09-01",
            review_ruled="2011-10-08",
        ),
        _case(
            Verdict.LATE,
            Term(
                "Sunday 9 October 2011 is worked too, and a day late", "9日星期日亦上班,已逾期一日"
            ),
            due="2011-10-08",
            review_accepted="2011-09-01",
            review_ruled="2011-10-09",
        ),
        _case(
            Verdict.ON_TIME,
            Term(
                "蔡计生征字2011: day 30 is 27 January 2012, in the holiday of 22 to 28 January, "
                "and moves to Sunday the 29th, which is worked",
                "蔡计生征字2011:第30日为2012年1月27日,在春节假期(22日至28日)内,"
                "顺延至29日(星期日,调休上班)",
            ),
            due="2012-01-29",
            review_accepted="2011-12-28",
            review_ruled="2012-01-06",
        ),
        _case(
            Verdict.NOT_APPLICABLE,
            Term("accepted under the new law", "新法施行后受理"),
            review_accepted="2012-01-04",
            review_ruled="2012-02-04",
        ),
    ),
)

EXPROPRIATION_RULING: Final = Rule(
    id="admin-expropriation-ruling",
    title=Term(
        "rule on enforcement of a compensation decision", "征收补偿决定作出是否准予执行裁定"
    ),
    applies_if=KIND & EXPROPRIATION,
    latest=within(At(v.REVIEW_ACCEPTED), Days(30)),
    act=At(v.REVIEW_RULED),
    ended_by=WITHDRAWN,
    in_force=UNDER_SPC_2012_4,
    duty="administrative-ruling",
    stage=Stage.ADMINISTRATIVE,
    checked=_CHECKED,
    covers=("CUR-H15c",),
    citations=(
        Citation(
            instrument=SPC_2012_4,
            article="§4",
            text=Term(
                "the court rules within 30 days of filing; a high court may approve an extension",
                "自立案之日起三十日内作出是否准予执行的裁定,延长由高级法院批准",
            ),
            evidence=(_LRB,),
        ),
    ),
    note=Term(
        "an extension approved by the high court has no published length",
        "高级法院批准延长的,条文未定长度",
    ),
    examples=(
        _case(
            Verdict.ON_TIME,
            Term(
                "day 30 is 1 October 2014, in the holiday of 1 to 7 October, and moves to the 8th",
                "第30日为2014年10月1日,在国庆假期(1日至7日)内,顺延至8日",
            ),
            due="2014-10-08",
            expropriation_compensation=True,
            review_accepted="2014-09-01",
            review_ruled="2014-10-08",
        ),
        _case(
            Verdict.LATE,
            Term("the next day", "次日"),
            due="2014-10-08",
            expropriation_compensation=True,
            review_accepted="2014-09-01",
            review_ruled="2014-10-09",
        ),
        _case(
            Verdict.OVERDUE,
            Term(
                "day 30 is Sunday 29 September 2019, worked in exchange for the holiday: no move",
                "第30日为2019年9月29日星期日,系调休上班日,不顺延",
            ),
            due="2019-09-29",
            as_of="2019-09-30",
            expropriation_compensation=True,
            review_accepted="2019-08-30",
            review_ruled=None,
            review_application_withdrawn=None,
        ),
    ),
)

# Service of the ruling and reconsideration of a denial (art. 58).

_RULING_START_NOTE = Term(
    "the text prints no start: the day of the ruling is taken",
    "条文未写起算点,按作出裁定之日起算",
)

DENIAL_SERVICE: Final = Rule(
    id="admin-denial-service",
    title=Term("serve a denial on the authority", "不予执行裁定送达行政机关"),
    applies_if=KIND & ~EXPROPRIATION,
    latest=within(At(v.REVIEW_DENIED), WorkingDays(5)),
    act=At(v.REVIEW_DENIAL_SERVED),
    in_force=UNDER_COMPULSION_LAW,
    duty="administrative-denial-service",
    stage=Stage.ADMINISTRATIVE,
    checked=_CHECKED,
    covers=("CUR-H08",),
    citations=(
        Citation(
            instrument=COMPULSION_LAW,
            article="§58, §69",
            text=Term(
                "a denial gives reasons and is served on the authority within five (working) days",
                "裁定不予执行的应当说明理由,并在五日(工作日)内送达行政机关",
            ),
            evidence=(*_MIRRORS, _UIANET),
        ),
    ),
    note=_RULING_START_NOTE,
    examples=(
        _case(
            Verdict.ON_TIME,
            Term(
                "31 January and 1 February 2019 are 1 and 2, Saturday 2 and Sunday 3 February are "
                "worked (3, 4), 4 to 10 February is off, the 11th is 5",
                "2019年1月31日、2月1日为第1、2个工作日,2日、3日调休上班为第3、4个,"
                "4日至10日放假,11日为第5个",
            ),
            due="2019-02-11",
            review_denied="2019-01-30",
            review_denial_served="2019-02-11",
            expropriation_compensation=False,
        ),
        _case(
            Verdict.LATE,
            Term("one working day later", "超过一个工作日"),
            due="2019-02-11",
            review_denied="2019-01-30",
            review_denial_served="2019-02-12",
            expropriation_compensation=False,
        ),
        _case(
            Verdict.OVERDUE,
            Term("not served", "尚未送达"),
            due="2019-02-11",
            as_of="2019-02-12",
            review_denied="2019-01-30",
            review_denial_served=None,
            expropriation_compensation=False,
        ),
    ),
)

EXPROPRIATION_DENIAL_SERVICE: Final = Rule(
    id="admin-expropriation-denial-service",
    title=Term("serve a denial (compensation decision)", "征收补偿不准予执行裁定送达申请机关"),
    applies_if=KIND & EXPROPRIATION,
    latest=within(At(v.REVIEW_DENIED), Days(5)),
    act=At(v.REVIEW_DENIAL_SERVED),
    in_force=UNDER_SPC_2012_4,
    duty="administrative-denial-service",
    stage=Stage.ADMINISTRATIVE,
    checked=_CHECKED,
    covers=("CUR-H15e",),
    citations=(
        Citation(
            instrument=SPC_2012_4,
            article="§6",
            text=Term(
                "a denial gives reasons and is served on the authority within five days",
                "裁定不准予执行的应当说明理由,并在五日内送达申请机关",
            ),
            evidence=(_LRB,),
        ),
    ),
    note=Term(
        _RULING_START_NOTE.en + "; the unit is not defined: calendar days",
        _RULING_START_NOTE.zh + ";单位未定义,按自然日计算",
    ),
    readings=(
        Reading(
            id="working-days",
            title=Term("five working days, as in the law", "五个工作日,比照行政强制法第69条"),
            latest=within(At(v.REVIEW_DENIED), WorkingDays(5)),
        ),
    ),
    examples=(
        _case(
            Verdict.ON_TIME,
            Term(
                "day 5 is 5 October 2016, in the holiday of 1 to 7 October, and moves to Saturday "
                "the 8th, which is worked",
                "第5日为2016年10月5日,在国庆假期(1日至7日)内,顺延至8日(星期六,调休上班)",
            ),
            due="2016-10-08",
            expropriation_compensation=True,
            review_denied="2016-09-30",
            review_denial_served="2016-10-08",
        ),
        _case(
            Verdict.LATE,
            Term(
                "Sunday 9 October 2016 is worked too, and a day late", "9日星期日亦上班,已逾期一日"
            ),
            due="2016-10-08",
            expropriation_compensation=True,
            review_denied="2016-09-30",
            review_denial_served="2016-10-09",
        ),
        _case(
            Verdict.NOT_APPLICABLE,
            Term("another sort of decision", "其他行政决定"),
            expropriation_compensation=False,
            review_denied="2016-09-30",
            review_denial_served="2016-10-09",
        ),
    ),
)

EXPROPRIATION_PERMIT_SERVICE: Final = Rule(
    id="admin-expropriation-permit-service",
    title=Term("serve a permission (compensation decision)", "征收补偿准予执行裁定送达双方"),
    applies_if=KIND & EXPROPRIATION,
    latest=within(At(v.REVIEW_PERMITTED), Days(5)),
    act=Later(At(v.REVIEW_PERMIT_SERVED_ON_AUTHORITY), At(v.REVIEW_PERMIT_SERVED_ON_DEBTOR)),
    in_force=UNDER_SPC_2012_4,
    duty="administrative-permit-service",
    stage=Stage.ADMINISTRATIVE,
    checked=_CHECKED,
    covers=("CUR-H15d",),
    citations=(
        Citation(
            instrument=SPC_2012_4,
            article="§8",
            text=Term(
                "a permission is served on the authority and on the person subject to it within "
                "five days",
                "裁定准予执行的,五日内送达申请机关和被执行人",
            ),
            evidence=(_LRB,),
        ),
    ),
    note=Term(
        _RULING_START_NOTE.en + "; the unit is not defined: calendar days; the later of the two "
        "services counts",
        _RULING_START_NOTE.zh + ";单位未定义,按自然日计算;以后一次送达为准",
    ),
    readings=(
        Reading(
            id="working-days",
            title=Term("five working days, as in the law", "五个工作日,比照行政强制法第69条"),
            latest=within(At(v.REVIEW_PERMITTED), WorkingDays(5)),
        ),
    ),
    examples=(
        _case(
            Verdict.ON_TIME,
            Term(
                "day 5 is 3 October 2018, in the holiday of 1 to 7 October, and moves to the 8th",
                "第5日为2018年10月3日,在国庆假期(1日至7日)内,顺延至8日",
            ),
            due="2018-10-08",
            expropriation_compensation=True,
            review_permitted="2018-09-28",
            review_permit_served_on_authority="2018-09-30",
            review_permit_served_on_debtor="2018-10-08",
        ),
        _case(
            Verdict.LATE,
            Term("the second service is a day late", "后一次送达逾期一日"),
            due="2018-10-08",
            expropriation_compensation=True,
            review_permitted="2018-09-28",
            review_permit_served_on_authority="2018-09-30",
            review_permit_served_on_debtor="2018-10-09",
        ),
        _case(
            Verdict.OVERDUE,
            Term("served on one of the two only", "仅送达其中一方"),
            due="2018-10-08",
            as_of="2018-10-09",
            expropriation_compensation=True,
            review_permitted="2018-09-28",
            review_permit_served_on_authority="2018-09-30",
            review_permit_served_on_debtor=None,
        ),
    ),
)

DENIAL_RECONSIDERATION: Final = Rule(
    id="admin-denial-reconsideration",
    title=Term("seek reconsideration of a denial", "对不准予执行裁定申请复议"),
    role=Role.RIGHT_WINDOW,
    obliged=AUTHORITY,
    applies_if=KIND,
    latest=within(At(v.REVIEW_DENIAL_SERVED), Days(15)),
    act=At(v.DENIAL_RECONSIDERATION_SOUGHT),
    in_force=UNDER_COMPULSION_LAW,
    duty="administrative-denial-reconsideration",
    stage=Stage.ADMINISTRATIVE,
    checked=_CHECKED,
    covers=("CUR-H09",),
    citations=(
        Citation(
            instrument=COMPULSION_LAW,
            article="§58",
            text=_HIGHER_COURT_30,
            evidence=(*_MIRRORS, _UIANET),
        ),
        Citation(instrument=SPC_2018_1, article="§161", text=_HIGHER_COURT_30, evidence=(_LRB,)),
        Citation(instrument=SPC_2012_4, article="§7", text=_HIGHER_COURT_30, evidence=(_LRB,)),
    ),
    examples=(
        _case(
            Verdict.ON_TIME,
            Term(
                "day 15 is 1 October 2020, in the holiday of 1 to 8 October, and moves to the 9th",
                "第15日为2020年10月1日,在假期(1日至8日)内,顺延至9日",
            ),
            due="2020-10-09",
            review_denial_served="2020-09-16",
            denial_reconsideration_sought="2020-10-09",
        ),
        _case(
            Verdict.LATE,
            Term(
                "Saturday 10 October 2020 is worked, and a day late",
                "10月10日星期六调休上班,已逾期一日",
            ),
            due="2020-10-09",
            review_denial_served="2020-09-16",
            denial_reconsideration_sought="2020-10-10",
        ),
        _case(
            Verdict.LAPSED,
            Term("the right was not used: nobody is overdue", "权利未行使,不算超期"),
            due="2020-10-09",
            as_of="2020-10-10",
            review_denial_served="2020-09-16",
            denial_reconsideration_sought=None,
        ),
    ),
)

DENIAL_RECONSIDERATION_RULING: Final = Rule(
    id="admin-denial-reconsideration-ruling",
    title=Term("rule on the reconsideration of a denial", "对不准予执行复议作出裁定"),
    obliged=HIGHER_COURT,
    applies_if=ABOVE,
    latest=within(At(v.DENIAL_RECONSIDERATION_RECEIVED), Days(30)),
    act=At(v.DENIAL_RECONSIDERATION_RULED),
    in_force=UNDER_COMPULSION_LAW,
    duty="administrative-denial-reconsideration-ruling",
    stage=Stage.ADMINISTRATIVE,
    checked=_CHECKED,
    covers=("CUR-H10", "CUR-H15h"),
    citations=(
        Citation(
            instrument=COMPULSION_LAW,
            article="§58",
            text=_HIGHER_COURT_30,
            evidence=(*_MIRRORS, _UIANET),
        ),
        Citation(instrument=SPC_2018_1, article="§161", text=_HIGHER_COURT_30, evidence=(_LRB,)),
        Citation(instrument=SPC_2012_4, article="§7", text=_HIGHER_COURT_30, evidence=(_LRB,)),
    ),
    examples=(
        _case(
            Verdict.ON_TIME,
            Term(
                "day 30 is 5 October 2019, in the holiday of 1 to 7 October, and moves to the 8th",
                "第30日为2019年10月5日,在国庆假期(1日至7日)内,顺延至8日",
            ),
            due="2019-10-08",
            denial_reconsideration_received="2019-09-05",
            denial_reconsideration_ruled="2019-10-08",
        ),
        _case(
            Verdict.LATE,
            Term("the next day", "次日"),
            due="2019-10-08",
            denial_reconsideration_received="2019-09-05",
            denial_reconsideration_ruled="2019-10-09",
        ),
        _case(
            Verdict.OVERDUE,
            Term(
                "day 30 is Sunday 29 September 2019, worked in exchange for the holiday: no move",
                "第30日为2019年9月29日星期日,系调休上班日,不顺延",
            ),
            due="2019-09-29",
            as_of="2019-09-30",
            denial_reconsideration_received="2019-08-30",
            denial_reconsideration_ruled=None,
        ),
    ),
)

# Immediate enforcement (art. 59).

URGENT_ENFORCEMENT: Final = Rule(
    id="admin-urgent-enforcement",
    title=Term("enforce at once for public safety", "为公共安全立即执行"),
    applies_if=KIND & (Holds(v.URGENT_ENFORCEMENT_APPROVED) | Happened(At(v.URGENTLY_ENFORCED))),
    latest=within(At(v.REVIEW_PERMITTED), WorkingDays(5)),
    act=At(v.URGENTLY_ENFORCED),
    in_force=UNDER_COMPULSION_LAW,
    duty="administrative-urgent-enforcement",
    stage=Stage.ADMINISTRATIVE,
    checked=_CHECKED,
    covers=("CUR-H11",),
    citations=(
        Citation(
            instrument=COMPULSION_LAW,
            article="§59, §69",
            text=Term(
                "in urgent cases of public safety, approved by the court's president, the court "
                "enforces within five (working) days of the ruling",
                "情况紧急、为保障公共安全,经院长批准的,自作出执行裁定之日起五日(工作日)内执行",
            ),
            evidence=(*_MIRRORS, _FAWTOGRAPHY),
        ),
    ),
    examples=(
        _case(
            Verdict.ON_TIME,
            Term(
                "23 January 2020 is 1; the holiday, prolonged, is 24 January to 2 February; "
                "3 to 6 February are 2 to 5",
                "2020年1月23日为第1个工作日,假期延长为1月24日至2月2日,2月3日至6日为第2至5个",
            ),
            due="2020-02-06",
            review_permitted="2020-01-22",
            urgently_enforced="2020-02-06",
        ),
        _case(
            Verdict.LATE,
            Term("one working day later", "超过一个工作日"),
            due="2020-02-06",
            review_permitted="2020-01-22",
            urgently_enforced="2020-02-07",
        ),
        _case(
            Verdict.OVERDUE,
            Term(
                "29 and 30 September 2018 are worked (1, 2), 8 to 10 October are 3 to 5",
                "2018年9月29日、30日调休上班为第1、2个工作日,10月8日至10日为第3至5个",
            ),
            due="2018-10-10",
            as_of="2018-10-11",
            review_permitted="2018-09-28",
            urgently_enforced=None,
            urgent_enforcement_approved=True,
        ),
        _case(
            Verdict.NOT_APPLICABLE,
            Term("no immediate enforcement was approved", "未经批准立即执行"),
            review_permitted="2018-09-28",
            urgently_enforced=None,
            urgent_enforcement_approved=False,
        ),
    ),
)

# Others who apply: the right holder of an adjudication, the winner of an administrative lawsuit.

_ADJUDICATED = Holds(v.DISPUTE_ADJUDICATED)
_RIGHT_HOLDER_NOTE = Term(
    "the text prints no start: the period begins when the authority's own time to apply has run "
    "out, and only where the authority did not use it",
    "条文未写起算点:自行政机关申请执行期限届满起算,且以其未申请为前提",
)

RIGHT_HOLDER_APPLICATION: Final = Rule(
    id="admin-right-holder-application",
    title=Term("the right holder of an adjudication applies", "行政裁决权利人申请执行"),
    role=Role.RIGHT_WINDOW,
    obliged=Term("the right holder", "生效行政裁决确定的权利人"),
    applies_if=KIND
    & (
        (_ADJUDICATED & ~NotAfter(At(v.REVIEW_APPLIED), AUTHORITY_WINDOW))
        | Happened(At(v.RIGHT_HOLDER_APPLIED))
    ),
    latest=within(AUTHORITY_WINDOW, Months(6)),
    act=At(v.RIGHT_HOLDER_APPLIED),
    in_force=InForce(since=date(2018, 2, 8), governed_by=AUTHORITY_WINDOW),
    duty="administrative-right-holder-application",
    stage=Stage.ADMINISTRATIVE,
    checked=_CHECKED,
    covers=("CUR-H13",),
    citations=(
        Citation(
            instrument=SPC_2018_1,
            article="§158",
            text=Term(
                "where the authority that settled a civil dispute did not apply in its time, the "
                "right holder may apply within six months",
                "作出裁决的行政机关在申请执行期限内未申请的,权利人可在六个月内申请强制执行",
            ),
            evidence=(_LRB, _LAW_LIB),
        ),
    ),
    note=_RIGHT_HOLDER_NOTE,
    examples=(
        _case(
            Verdict.ON_TIME,
            Term(
                "six months from 3 April 2018 end on 3 October, in the holiday of 1 to 7 October, "
                "and move to the 8th",
                "自2018年4月3日起六个月为10月3日,在国庆假期(1日至7日)内,顺延至8日",
            ),
            due="2018-10-08",
            dispute_adjudicated=True,
            authority_window_expired="2018-04-03",
            review_applied=None,
            right_holder_applied="2018-10-08",
        ),
        _case(
            Verdict.LATE,
            Term("the next day", "次日"),
            due="2018-10-08",
            dispute_adjudicated=True,
            authority_window_expired="2018-04-03",
            review_applied=None,
            right_holder_applied="2018-10-09",
        ),
        _case(
            Verdict.LAPSED,
            Term(
                "computed: the period to sue ends on 8 October 2018, after the holiday, the "
                "authority's three months on 8 January 2019, six more on Monday 8 July",
                "推算:起诉期限顺延至2018年10月8日,行政机关三个月至2019年1月8日,"
                "再六个月至7月8日(星期一)",
            ),
            due="2019-07-08",
            as_of="2019-07-09",
            dispute_adjudicated=True,
            penalty_served="2018-04-03",
            period_to_sue_expires=None,
            authority_window_expired=None,
            review_applied=None,
            right_holder_applied=None,
        ),
        _case(
            Verdict.NOT_APPLICABLE,
            Term("the authority applied itself, in its time", "行政机关已在期限内申请"),
            dispute_adjudicated=True,
            authority_window_expired="2018-04-03",
            review_applied="2018-04-02",
            right_holder_applied=None,
        ),
    ),
)

RIGHT_HOLDER_APPLICATION_2000: Final = Rule(
    id="admin-right-holder-application-2000",
    title=Term(
        "the right holder of an adjudication applies (until 2018)",
        "行政裁决权利人申请执行(2018年前)",
    ),
    role=Role.RIGHT_WINDOW,
    obliged=Term("the right holder", "生效行政裁决确定的权利人"),
    applies_if=KIND
    & (
        (_ADJUDICATED & ~NotAfter(At(v.REVIEW_APPLIED), At(v.AUTHORITY_WINDOW_EXPIRED)))
        | Happened(At(v.RIGHT_HOLDER_APPLIED))
    ),
    latest=within(At(v.AUTHORITY_WINDOW_EXPIRED), Days(90)),
    act=At(v.RIGHT_HOLDER_APPLIED),
    in_force=InForce(since=date(2000, 3, 10), until=date(2018, 2, 7)),
    duty="administrative-right-holder-application",
    stage=Stage.ADMINISTRATIVE,
    checked=_CHECKED,
    covers=("CUR-H13-OLD",),
    citations=(
        Citation(
            instrument=SPC_2000_8,
            article="§90",
            text=Term(
                "where the authority did not apply in its time, the right holder may apply within "
                "90 days",
                "行政机关在申请执行期限内未申请的,权利人可在九十日内申请强制执行",
            ),
            evidence=(
                "dujiaoshou.cn/sikao/zhidao/juaner/xingzheng/2015/0215/9417.html",
                _FYMATE,
            ),
        ),
    ),
    note=Term(
        _RIGHT_HOLDER_NOTE.en + ". The authority's time had three lengths under this rule (180 "
        "days; three months after three or after six months to sue), so its end must be recorded",
        _RIGHT_HOLDER_NOTE.zh
        + "。本条施行期间行政机关的申请期限先后有三种长度,故届满日须由记录载明",
    ),
    examples=(
        _case(
            Verdict.ON_TIME,
            Term(
                "26 + 31 + 30 + 3 days from 5 July 2017: day 90 is 3 October, in the holiday of 1 "
                "to 8 October, and moves to the 9th",
                "自2017年7月5日起26+31+30+3=90日,为10月3日,在假期(1日至8日)内,顺延至9日",
            ),
            due="2017-10-09",
            dispute_adjudicated=True,
            authority_window_expired="2017-07-05",
            review_applied=None,
            right_holder_applied="2017-10-09",
        ),
        _case(
            Verdict.LATE,
            Term("the next day", "次日"),
            due="2017-10-09",
            dispute_adjudicated=True,
            authority_window_expired="2017-07-05",
            review_applied=None,
            right_holder_applied="2017-10-10",
        ),
        _case(
            Verdict.LAPSED,
            Term("the right was not used: nobody is overdue", "权利未行使,不算超期"),
            due="2017-10-09",
            as_of="2017-10-10",
            dispute_adjudicated=True,
            authority_window_expired="2017-07-05",
            review_applied=None,
            right_holder_applied=None,
        ),
        _case(
            Verdict.NOT_APPLICABLE,
            Term("from 8 February 2018 there are six months", "2018年2月8日起为六个月"),
            dispute_adjudicated=True,
            authority_window_expired="2018-02-08",
            review_applied=None,
            right_holder_applied="2018-05-08",
        ),
    ),
)

JUDGMENT_APPLICATION: Final = Rule(
    id="admin-judgment-application",
    title=Term("apply for enforcement of an administrative judgment", "申请执行行政裁判文书"),
    role=Role.RIGHT_WINDOW,
    obliged=Term("the applicant", "申请执行人"),
    applies_if=OneOf(v.MATTER_KIND, ("enforcement",)) & Holds(v.ADMINISTRATIVE_TITLE),
    latest=within(TIME_TO_PERFORM, Years(2)),
    act=At(v.APPLIED),
    excuse=Holds(v.LATE_APPLICATION_JUSTIFIED),
    in_force=InForce(since=date(2018, 2, 8), governed_by=TIME_TO_PERFORM),
    duty="administrative-judgment-application",
    stage=Stage.FILING,
    checked=_CHECKED,
    covers=("CUR-H14",),
    citations=(
        Citation(
            instrument=SPC_2018_1,
            article="§153",
            text=Term(
                "two years from the last day to perform that the document sets (of each "
                "instalment), or from its service where it sets none; a later application is "
                "refused unless there is a good reason",
                "二年,自文书规定的履行期(分期的为每次履行期)最后一日起算,未规定的自送达之日起算;"
                "逾期无正当理由的不予受理",
            ),
            evidence=(_LRB,),
        ),
    ),
    note=Term(
        "belongs to enforcement cases, not to review matters; unlike in civil matters lateness "
        "bars acceptance; suspension and interruption are not counted here",
        "属于执行案件而非行审事项;与民事不同,逾期即不予受理;中止、中断未计入",
    ),
    examples=(
        _case(
            Verdict.ON_TIME,
            Term(
                "two years from 3 October 2018 end on 3 October 2020, in the holiday of 1 to 8 "
                "October, and move to the 9th",
                "自2018年10月3日起二年为2020年10月3日,在假期(1日至8日)内,顺延至9日",
            ),
            due="2020-10-09",
            kind="enforcement",
            administrative_title=True,
            administrative_performance_ends="2018-10-03",
            applied="2020-10-09",
        ),
        _case(
            Verdict.LATE,
            Term(
                "Saturday 10 October 2020 is worked, and a day late",
                "10月10日星期六调休上班,已逾期一日",
            ),
            due="2020-10-09",
            kind="enforcement",
            administrative_title=True,
            administrative_performance_ends="2018-10-03",
            applied="2020-10-10",
        ),
        _case(
            Verdict.LAPSED,
            Term(
                "no day to perform is set: from service; 1 March 2020 is a Sunday, so the last day "
                "is Monday the 2nd",
                "文书未定履行期,自送达起算;2020年3月1日为星期日,顺延至2日(星期一)",
            ),
            due="2020-03-02",
            as_of="2020-03-03",
            kind="enforcement",
            administrative_title=True,
            administrative_performance_ends=None,
            administrative_title_served="2018-03-01",
            applied=None,
        ),
        _case(
            Verdict.NOT_APPLICABLE,
            Term("a review matter enforces a decision, not a judgment", "行审事项执行的是行政决定"),
            administrative_title=True,
            administrative_performance_ends="2018-10-03",
            applied="2020-10-10",
        ),
    ),
)

RULES: Final = (
    AUTHORITY_APPLICATION,
    AUTHORITY_APPLICATION_2012,
    AUTHORITY_APPLICATION_2000,
    DEMAND_FIRST,
    ACCEPTANCE,
    EXPROPRIATION_FILING,
    REFUSAL_RECONSIDERATION,
    REFUSAL_RECONSIDERATION_RULING,
    RULING,
    RULING_APPARENT_ILLEGALITY,
    RULING_2000,
    EXPROPRIATION_RULING,
    DENIAL_SERVICE,
    EXPROPRIATION_DENIAL_SERVICE,
    EXPROPRIATION_PERMIT_SERVICE,
    DENIAL_RECONSIDERATION,
    DENIAL_RECONSIDERATION_RULING,
    URGENT_ENFORCEMENT,
    RIGHT_HOLDER_APPLICATION,
    RIGHT_HOLDER_APPLICATION_2000,
    JUDGMENT_APPLICATION,
)

RULE_SET: Final = RuleSet(
    id="administrative-enforcement",
    title=Term("Administrative non-litigation enforcement", "行政非诉执行期限"),
    rules=RULES,
    moments=MOMENTS,
    vocabulary=VOCABULARY,
)
