"""Preservation: the Supreme Court's provisions of 2016, 法释〔2016〕22号, as amended in 2020.

Who must act how soon from the application to the release of a preserved asset. Where a matter is
urgent the ruling has the 48 hours of the Civil Procedure Law, which are not here, and its execution
has no number at all. The last article says only from which day the text holds: whether it also
governs what was pending then is a reading, and by default the trigger decides.
"""

from datetime import date
from typing import Final

from execrules.expressions import (
    After,
    At,
    Before,
    Earlier,
    FirstKnown,
    Happened,
    Holds,
    Later,
    Moment,
    NotAfter,
    On,
    only_after,
    within,
)
from execrules.facts import Grain
from execrules.periods import Days, Hours, Period, Years
from execrules.rulebook.vocabulary import VOCABULARY, texts
from execrules.rulebook.vocabulary import enforcement as v
from execrules.rulebook.vocabulary import preservation as p
from execrules.rules import InForce, Reading, Role, Rule, RuleSet, Stage, worked
from execrules.sources import Citation
from execrules.terms import Term
from execrules.verdicts import Verdict

_TEXTS = "LawRefBook/Laws @2f4c5c2"
_HSTD = "hstdlaw.com/Item/Show.asp?m=1&d=2828"
_CHECKED: Final = date(2026, 11, 23)
_SINCE: Final = date(2016, 12, 1)
_IN_FORCE: Final = InForce(since=_SINCE)
_APPLICANT: Final = Term("the preservation applicant", "申请保全人")


def _article(
    number: int, says: Term, evidence: tuple[str, ...] = (_TEXTS,)
) -> tuple[Citation, ...]:
    return (
        Citation(
            instrument=texts.PRESERVATION_PROVISIONS,
            article=f"第{number}条",
            text=says,
            evidence=evidence,
        ),
    )


def _pending(start: Moment, period: Period, act: Moment) -> Reading:
    """What was not yet done when the provisions took force is governed by them too."""
    return Reading(
        id="pending-matters",
        title=Term(
            "also where it was not done by 1 December 2016, counted from that day",
            "2016年12月1日尚未办理的亦适用,自该日起算",
        ),
        authority=Term(
            "by analogy with the provisions on cases pending when the Civil Procedure Law of 2012 "
            "took force, art. 1",
            "参照关于修改后的民事诉讼法施行时未结案件适用法律若干问题的规定第1条",
        ),
        latest=within(Later(start, On(_SINCE)), period),
        in_force=InForce(since=_SINCE, governed_by=act),
    )


_ORDINARY: Final = ~Holds(p.PRE_SUIT_PRESERVATION) & ~Holds(p.PRESERVATION_URGENT)
_COUNTED_FROM: Final = FirstKnown(p.PRESERVATION_SECURITY_GIVEN, At(p.PRESERVATION_ACCEPTED))

RULING: Final = Rule(
    id="preservation-ruling",
    title=Term("rule on an application for preservation", "作出财产保全裁定"),
    grain=Grain.ITEM,
    applies_if=_ORDINARY
    & (~Holds(p.PRESERVATION_SECURITY_REQUIRED) | Happened(At(p.PRESERVATION_SECURITY_GIVEN))),
    latest=within(_COUNTED_FROM, Days(5)),
    act=At(v.PRESERVATION_RULED),
    ended_by=Earlier(At(p.PRESERVATION_WITHDRAWN), At(p.PRESERVATION_REFUSED)),
    in_force=InForce(since=_SINCE, governed_by=At(p.PRESERVATION_ACCEPTED)),
    duty="preservation-ruling",
    stage=Stage.PRESERVATION,
    checked=_CHECKED,
    covers=("CUR-B02b",),
    citations=_article(
        4,
        Term(
            "the court rules within 5 days of accepting the application, or of the security where "
            "one has to be given; in urgent cases within 48 hours",
            "法院接受保全申请后5日内作出裁定,需要提供担保的在提供担保后5日内;情况紧急的48小时内",
        ),
        (_TEXTS, _HSTD),
    ),
    note=Term(
        "where security has to be given and has not been, nothing runs; before the suit and in "
        "urgent cases the 48 hours of the Civil Procedure Law hold instead; a refusal in time ends "
        "the duty like a withdrawal",
        "需要提供担保而尚未提供的,期限不起算;诉前保全和情况紧急的,改适用民事诉讼法的48小时;"
        "期限内裁定驳回申请的,与撤回申请同样终了",
    ),
    readings=(_pending(_COUNTED_FROM, Days(5), At(v.PRESERVATION_RULED)),),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 5 is 2 October, in the holiday of 1 to 7 October, and moves to the 8th",
                "第5日为10月2日,在国庆假期(1日至7日)内,顺延至8日",
            ),
            due="2018-10-08",
            preservation_accepted="2018-09-27",
            preservation_security_required=False,
            pre_suit_preservation=False,
            preservation_urgent=False,
            preservation_ruled="2018-10-08",
        ),
        worked(
            Verdict.LATE,
            Term(
                "security given on Monday 23 April: day 5 is Saturday the 28th, worked for the "
                "holiday, and does not move",
                "4月23日星期一提供担保,第5日为28日星期六,调休上班,不顺延",
            ),
            due="2018-04-28",
            preservation_accepted="2018-04-16",
            preservation_security_required=True,
            preservation_security_given="2018-04-23",
            pre_suit_preservation=False,
            preservation_urgent=False,
            preservation_ruled="2018-05-02",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "day 5 is 10 February, in the holiday of 10 to 17 February 2024; Sunday the 18th "
                "is worked and is the last day",
                "第5日为2月10日,在2024年春节假期(10日至17日)内,顺延至调休上班的18日星期日",
            ),
            due="2024-02-18",
            as_of="2024-02-19",
            preservation_accepted="2024-02-05",
            preservation_security_required=False,
            pre_suit_preservation=False,
            preservation_urgent=False,
            preservation_ruled=None,
            preservation_withdrawn=None,
            preservation_refused=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("security is required and not given yet", "需要提供担保而尚未提供"),
            preservation_accepted="2018-04-16",
            preservation_security_required=True,
            preservation_security_given=None,
            pre_suit_preservation=False,
            preservation_urgent=False,
            preservation_ruled=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("urgent: 48 hours instead", "情况紧急,适用48小时"),
            preservation_accepted="2018-04-16",
            preservation_security_required=False,
            pre_suit_preservation=False,
            preservation_urgent=True,
            preservation_ruled="2018-04-20",
        ),
        worked(
            Verdict.LAPSED,
            Term(
                "refused on the last day, Monday 7 May",
                "届满日5月7日(星期一)裁定驳回申请",
            ),
            due="2018-05-07",
            preservation_accepted="2018-05-02",
            preservation_security_required=False,
            pre_suit_preservation=False,
            preservation_urgent=False,
            preservation_ruled=None,
            preservation_withdrawn=None,
            preservation_refused="2018-05-07",
        ),
        worked(
            Verdict.UNDETERMINED,
            Term(
                "ruled on the 7th day; whether security was required is not known",
                "第7日裁定,是否需要提供担保未知,不能认定逾期",
            ),
            preservation_accepted="2018-05-02",
            pre_suit_preservation=False,
            preservation_urgent=False,
            preservation_ruled="2018-05-09",
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("accepted the day before the provisions took force", "施行前一日接受的申请"),
            preservation_accepted="2016-11-30",
            preservation_security_required=False,
            pre_suit_preservation=False,
            preservation_urgent=False,
            preservation_ruled="2016-12-20",
        ),
    ),
)

EXECUTION: Final = Rule(
    id="preservation-execution",
    title=Term("start executing a preservation ruling", "开始执行保全裁定"),
    grain=Grain.ITEM,
    applies_if=_ORDINARY,
    latest=within(At(v.PRESERVATION_RULED), Days(5)),
    act=At(v.PRESERVATION_STARTED),
    ended_by=At(p.PRESERVATION_RELEASED),
    in_force=_IN_FORCE,
    duty="execute-preservation",
    stage=Stage.PRESERVATION,
    checked=_CHECKED,
    covers=("CUR-B03",),
    citations=_article(
        4,
        Term(
            "a ruling that orders preservation is put into execution within 5 days, at once where "
            "the case is urgent",
            "裁定采取保全措施的,5日内开始执行;情况紧急的立即开始执行",
        ),
        (_TEXTS, _HSTD),
    ),
    note=Term(
        "the start is not written: the day of the ruling is taken; 'at once' has no number and is "
        "not judged",
        "原文未写明起算点,按作出裁定之日起算;“立即”无天数,不作判断",
    ),
    readings=(
        Reading(
            id="from-hand-over",
            title=Term("from hand-over to the enforcement office", "自移送执行机构之日起算"),
            latest=within(At(v.PRESERVATION_HANDED_OVER), Days(5)),
        ),
        _pending(At(v.PRESERVATION_RULED), Days(5), At(v.PRESERVATION_STARTED)),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 5 is 2 October, in the holiday of 1 to 7 October 2019: Tuesday the 8th",
                "第5日为10月2日,在2019年国庆假期(1日至7日)内,顺延至8日星期二",
            ),
            due="2019-10-08",
            preservation_ruled="2019-09-27",
            preservation_started="2019-10-08",
            pre_suit_preservation=False,
            preservation_urgent=False,
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 5 is Sunday 29 September, worked for the holiday: no move",
                "第5日为9月29日星期日,调休上班,不顺延",
            ),
            due="2019-09-29",
            preservation_ruled="2019-09-24",
            preservation_started="2019-09-30",
            pre_suit_preservation=False,
            preservation_urgent=False,
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "day 5 is Sunday 23 April, worked for the holiday of May: no move",
                "第5日为4月23日星期日,因劳动节调休上班,不顺延",
            ),
            due="2023-04-23",
            as_of="2023-04-24",
            preservation_ruled="2023-04-18",
            preservation_started=None,
            preservation_measured=None,
            preservation_released=None,
            pre_suit_preservation=False,
            preservation_urgent=False,
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "assets were preserved on the last day, so execution began no later",
                "届满日已采取保全措施,开始执行不会更晚",
            ),
            due="2019-10-08",
            preservation_ruled="2019-09-27",
            preservation_measured="2019-10-08",
            pre_suit_preservation=False,
            preservation_urgent=False,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("urgent: at once, without a number of days", "情况紧急的应立即执行,无天数"),
            preservation_ruled="2019-09-24",
            preservation_started="2019-09-30",
            pre_suit_preservation=False,
            preservation_urgent=True,
        ),
    ),
)

_EXPIRY: Final = At(p.PRESERVATION_EXPIRES)
_LAST_DAY_TO_RENEW: Final = Before(_EXPIRY, Days(7))

RENEWAL: Final = Rule(
    id="preservation-renewal",
    title=Term("apply for renewal of the preservation", "申请续行财产保全"),
    role=Role.RIGHT_WINDOW,
    obliged=_APPLICANT,
    grain=Grain.ITEM,
    latest=_LAST_DAY_TO_RENEW,
    act=At(p.PRESERVATION_RENEWAL_SOUGHT),
    ended_by=At(p.PRESERVATION_RELEASED),
    in_force=InForce(since=_SINCE, governed_by=_LAST_DAY_TO_RENEW),
    duty="renew-preservation",
    stage=Stage.PRESERVATION,
    checked=_CHECKED,
    covers=("CUR-B05",),
    citations=_article(
        18,
        Term(
            "renewal is applied for at least 7 days before the preservation expires; whoever is "
            "later or does not apply bears the consequence; the court states the day of expiry in "
            "writing",
            "申请续行保全应在保全期限届满7日前提出,逾期或不申请的自行承担后果;法院应书面告知届满日",
        ),
        (_TEXTS, "uianet.net/dictionary/b17487283.html"),
    ),
    note=Term(
        "counted back from the day of expiry that the court stated, which is not counted and does "
        "not move, since a seizure that has run out has no effect; whether a last day on a rest "
        "day moves is the convention backward-roll; the rule holds where its last day lies in the "
        "time of force",
        "自法院告知的届满日向前倒算,届满日不计入,亦不因休息日顺延(保全期满即失效);"
        "最后一日为休息日时是否移动,见计算惯例 backward-roll;以申请的最后一日在施行之后为准",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term("8 October is the seventh day before the 15th", "10月8日为15日前第7日"),
            due="2018-10-08",
            preservation_expires="2018-10-15",
            preservation_renewal_sought="2018-10-08",
        ),
        worked(
            Verdict.LATE,
            Term("the sixth day before expiry", "届满前第6日才申请"),
            due="2018-10-08",
            preservation_expires="2018-10-15",
            preservation_renewal_sought="2018-10-09",
        ),
        worked(
            Verdict.LATE,
            Term(
                "7 October is the last day of the holiday, and a day counted back does not move",
                "10月7日虽为假期末日,倒算的最后一日不移动",
            ),
            due="2018-10-07",
            preservation_expires="2018-10-14",
            preservation_renewal_sought="2018-10-08",
        ),
        worked(
            Verdict.LAPSED,
            Term("not applied for: nobody is overdue", "未申请续行,不算超期"),
            due="2018-10-08",
            as_of="2018-10-09",
            preservation_expires="2018-10-15",
            preservation_renewal_sought=None,
            preservation_released=None,
        ),
        worked(
            Verdict.PENDING,
            Term("a stated day is known before it comes", "告知的届满日在届至前即已知晓"),
            due="2018-10-08",
            as_of="2018-10-08",
            preservation_expires="2018-10-15",
            preservation_renewal_sought=None,
            preservation_released=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term(
                "30 November 2016, the last day, lies before the day of force",
                "最后一日2016年11月30日在施行之前",
            ),
            preservation_expires="2016-12-07",
            preservation_renewal_sought="2016-12-05",
        ),
    ),
)

_RECEIVED: Final = At(p.RELEASE_APPLICATION_RECEIVED)
_RELEASE_NOTE: Final = Term(
    "the same time holds for the applicant's request and for that of the person affected, where "
    "the court finds it well-founded; no time is set for refusing it",
    "申请保全人申请解除及被保全人申请且经审查符合规定的,期限相同;驳回申请未设期限",
)

RELEASE: Final = Rule(
    id="preservation-release",
    title=Term("rule on the release of a preservation", "裁定解除保全"),
    grain=Grain.ITEM,
    applies_if=~Holds(p.RELEASE_URGENT),
    latest=within(_RECEIVED, Days(5)),
    act=At(p.RELEASE_RULED),
    ended_by=At(p.RELEASE_APPLICATION_ENDED),
    in_force=_IN_FORCE,
    duty="release-preservation",
    stage=Stage.PRESERVATION,
    checked=_CHECKED,
    covers=("CUR-B06a",),
    citations=_article(
        23,
        Term(
            "the court rules on the release within 5 days of receiving the application, in urgent "
            "cases within 48 hours",
            "法院收到解除保全申请后5日内裁定解除,情况紧急的48小时内",
        ),
    ),
    note=_RELEASE_NOTE,
    readings=(_pending(_RECEIVED, Days(5), At(p.RELEASE_RULED)),),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 5 is 1 October; the holiday lasts to the 7th: the 8th",
                "第5日为10月1日,假期至7日,顺延至8日",
            ),
            due="2018-10-08",
            release_application_received="2018-09-26",
            release_ruled="2018-10-08",
            release_urgent=False,
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 5 is Saturday 29 September, worked for the holiday: no move",
                "第5日为9月29日星期六,调休上班,不顺延",
            ),
            due="2018-09-29",
            release_application_received="2018-09-24",
            release_ruled="2018-09-30",
            release_urgent=False,
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "the measure was lifted on the last day, so the ruling is no later",
                "届满日已解除保全措施,裁定不会更晚",
            ),
            due="2018-10-08",
            release_application_received="2018-09-26",
            preservation_released="2018-10-08",
            release_urgent=False,
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "day 5 is 5 May, the last day of the holiday: Monday the 6th",
                "第5日为5月5日,系假期末日,顺延至6日星期一",
            ),
            due="2024-05-06",
            as_of="2024-05-07",
            release_application_received="2024-04-30",
            release_ruled=None,
            preservation_released=None,
            release_application_ended=None,
            release_urgent=False,
        ),
        worked(
            Verdict.LAPSED,
            Term("the application was refused in time", "期限内驳回了解除申请"),
            due="2024-05-06",
            release_application_received="2024-04-30",
            release_ruled=None,
            preservation_released=None,
            release_application_ended="2024-05-06",
            release_urgent=False,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("urgent: 48 hours instead", "情况紧急,适用48小时"),
            release_application_received="2018-09-24",
            release_ruled="2018-09-30",
            release_urgent=True,
        ),
    ),
)

RELEASE_URGENT: Final = Rule(
    id="preservation-release-urgent",
    title=Term("rule on an urgent release of a preservation", "裁定解除保全(情况紧急)"),
    grain=Grain.ITEM,
    applies_if=Holds(p.RELEASE_URGENT),
    latest=within(_RECEIVED, Hours(48)),
    act=At(p.RELEASE_RULED),
    ended_by=At(p.RELEASE_APPLICATION_ENDED),
    in_force=_IN_FORCE,
    duty="release-preservation",
    stage=Stage.PRESERVATION,
    checked=_CHECKED,
    covers=("CUR-B06b",),
    citations=_article(
        23,
        Term(
            "in urgent cases the court must rule on the release within 48 hours",
            "情况紧急的,必须在48小时内裁定解除保全",
        ),
    ),
    note=Term(
        _RELEASE_NOTE.en + "; the hours run from the next hour and do not move off rest days",
        _RELEASE_NOTE.zh + ";自下一小时起算,不因休息日顺延",
    ),
    readings=(_pending(_RECEIVED, Hours(48), At(p.RELEASE_RULED)),),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "from 17:00 on 30 September: the end lies in the holiday and does not move",
                "自9月30日17时起算,届满时刻在假期内,不顺延",
            ),
            due="2018-10-02T17:00",
            release_application_received="2018-09-30T16:05",
            release_ruled="2018-10-02T17:00",
            release_urgent=True,
        ),
        worked(
            Verdict.LATE,
            Term(
                "received at 10:00 sharp, counted from 11:00; one second past the end",
                "10时整收到,自11时起算;超过届满时刻一秒",
            ),
            due="2018-05-04T11:00",
            release_application_received="2018-05-02T10:00",
            release_ruled="2018-05-04T11:00:01",
            release_urgent=True,
        ),
        worked(
            Verdict.UNDETERMINED,
            Term(
                "days alone: the end lies between 01:00 on the 4th and 00:00 on the 5th",
                "仅有日期:届满时刻在4日1时至5日0时之间",
            ),
            release_application_received="2018-05-02",
            release_ruled="2018-05-04",
            release_urgent=True,
        ),
        worked(
            Verdict.OVERDUE,
            Term("48 hours from 15:00 on 7 May are over", "自5月7日15时起48小时已过"),
            due="2024-05-09T15:00",
            as_of="2024-05-09",
            release_application_received="2024-05-07T14:20",
            release_ruled=None,
            preservation_released=None,
            release_application_ended=None,
            release_urgent=True,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("not urgent: 5 days", "并非情况紧急,适用5日"),
            release_application_received="2018-05-02T10:00",
            release_ruled="2018-05-07T09:00",
            release_urgent=False,
        ),
    ),
)

_SINCE_2015: Final = InForce(since=date(2015, 2, 4))


def _review(text: Term) -> tuple[Citation, ...]:
    return (
        *_article(25, text),
        Citation(
            instrument=texts.CIVIL_PROCEDURE_INTERPRETATION,
            article="第171条",
            text=text,
            evidence=(_TEXTS,),
        ),
    )


REVIEW_REQUEST: Final = Rule(
    id="preservation-review-request",
    title=Term("request a review of the preservation ruling", "对保全裁定申请复议"),
    role=Role.RIGHT_WINDOW,
    obliged=Term("the applicant or the person affected", "申请保全人、被保全人"),
    grain=Grain.ITEM,
    latest=within(At(v.PRESERVATION_RULING_SERVED), Days(5)),
    act=At(p.PRESERVATION_REVIEW_SOUGHT),
    in_force=_SINCE_2015,
    duty="request-preservation-review",
    stage=Stage.PRESERVATION,
    checked=_CHECKED,
    covers=("CUR-B07a",),
    citations=_review(
        Term(
            "a party may ask the court that ruled for one review within 5 days of service",
            "当事人不服的,可自裁定书送达之日起5日内向作出裁定的法院申请复议一次",
        )
    ),
    note=Term(
        "each party from its own service; papers posted in time are in time; the interpretation "
        "had the limit before the provisions of 2016",
        "各当事人自其收到之日分别起算;期满前交邮的不算过期;2016年规定之前已见于民诉法解释",
    ),
    readings=(
        Reading(
            id="against-a-refusal",
            title=Term("against a ruling that refuses preservation", "不服驳回保全申请裁定的"),
            authority=Term("法释〔2016〕22号 art. 25", "法释〔2016〕22号第25条"),
            latest=within(At(p.PRESERVATION_REFUSAL_SERVED), Days(5)),
        ),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 5 is Sunday 5 May 2019, worked for the holiday of 1 to 4 May: no move",
                "第5日为2019年5月5日星期日,因劳动节(1日至4日)调休上班,不顺延",
            ),
            due="2019-05-05",
            preservation_ruling_served="2019-04-30",
            preservation_review_sought="2019-05-05",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 5 is 3 May, in the holiday: Sunday the 5th, which is worked; asked on the 6th",
                "第5日为5月3日,在假期内,顺延至调休上班的5日星期日;6日才申请",
            ),
            due="2019-05-05",
            preservation_ruling_served="2019-04-28",
            preservation_review_sought="2019-05-06",
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "received by the court on the last day, so asked for no later",
                "届满日法院已收到,申请不会更晚",
            ),
            due="2019-05-05",
            preservation_ruling_served="2019-04-28",
            preservation_review_received="2019-05-05",
        ),
        worked(
            Verdict.LAPSED,
            Term("the right was not used: nobody is overdue", "权利未行使,不算超期"),
            due="2019-05-05",
            as_of="2019-05-06",
            preservation_ruling_served="2019-04-28",
            preservation_review_sought=None,
            preservation_review_received=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term(
                "served the day before the interpretation took force", "送达于民诉法解释施行前一日"
            ),
            preservation_ruling_served="2015-02-03",
            preservation_review_sought="2015-02-20",
        ),
    ),
)

REVIEW: Final = Rule(
    id="preservation-review",
    title=Term("review the preservation ruling", "审查保全复议申请"),
    grain=Grain.ITEM,
    latest=within(At(p.PRESERVATION_REVIEW_RECEIVED), Days(10)),
    act=At(p.PRESERVATION_REVIEWED),
    ended_by=At(p.PRESERVATION_RELEASED),
    in_force=_SINCE_2015,
    duty="review-preservation",
    stage=Stage.PRESERVATION,
    checked=_CHECKED,
    covers=("CUR-B07b",),
    citations=_review(
        Term(
            "the court examines the request within 10 days of receiving it",
            "法院应在收到复议申请后10日内审查",
        )
    ),
    note=Term(
        "'examines': the decision on the request is taken for the end of the examination",
        "原文为“审查”,以作出复议处理为审查完毕",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 10 is 4 October, in the holiday of 1 to 7 October 2019: Tuesday the 8th",
                "第10日为10月4日,在2019年国庆假期(1日至7日)内,顺延至8日星期二",
            ),
            due="2019-10-08",
            preservation_review_received="2019-09-24",
            preservation_reviewed="2019-10-08",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 10 is Sunday 29 September, worked for the holiday: no move",
                "第10日为9月29日星期日,调休上班,不顺延",
            ),
            due="2019-09-29",
            preservation_review_received="2019-09-19",
            preservation_reviewed="2019-09-30",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "day 10 is Saturday 12 October, worked for the holiday: no move",
                "第10日为10月12日星期六,调休上班,不顺延",
            ),
            due="2019-10-12",
            as_of="2019-10-13",
            preservation_review_received="2019-10-02",
            preservation_reviewed=None,
            preservation_released=None,
        ),
        worked(
            Verdict.UNDETERMINED,
            Term(
                "asked for on 19 September, decided on the 30th: in time if received on the 20th",
                "9月19日申请、30日审查完毕,20日以后收到的即为按期",
            ),
            preservation_review_sought="2019-09-19",
            preservation_reviewed="2019-09-30",
        ),
    ),
)

_TIME_TO_SUE: Final = FirstKnown(
    p.APPLICANT_SUIT_PERIOD_EXPIRES, After(At(p.UPHELD_OBJECTION_SERVED), Days(15))
)

RELEASE_AFTER_OBJECTION: Final = Rule(
    id="preservation-release-after-objection",
    title=Term("lift the preservation after a third party's objection", "案外人异议成立后解除保全"),
    grain=Grain.ITEM,
    applies_if=~NotAfter(At(p.APPLICANT_SUED), _TIME_TO_SUE),
    latest=within(_TIME_TO_SUE, Days(7)),
    act=At(p.PRESERVATION_RELEASED),
    in_force=InForce(since=_SINCE, governed_by=_TIME_TO_SUE),
    duty="release-after-objection",
    stage=Stage.PRESERVATION,
    checked=_CHECKED,
    covers=("CUR-B08",),
    citations=_article(
        27,
        Term(
            "where a third party's objection is upheld and the applicant has not sued within the "
            "15 days from service, the preservation of that asset is lifted within 7 days of the "
            "end of the time to sue",
            "裁定案外人异议成立后,申请保全人自送达之日起15日内未起诉的,自起诉期限届满之日起7日内"
            "解除对该财产的保全",
        ),
    ),
    note=Term(
        "only for assets other than what the suit is about; the 7 days run from the last day to "
        "sue, moved off a rest day; the recorded end of that time goes before the computed one",
        "仅限诉讼争议标的以外的财产;7日自起诉期限届满日(含顺延)起算;有记录的届满日优先于推算",
    ),
    readings=(
        Reading(
            id="by-the-ruling",
            title=Term(
                "the ruling that lifts it is enough", "以裁定解除保全为准,不问措施何时实际解除"
            ),
            act=At(p.RELEASE_RULED),
        ),
        _pending(_TIME_TO_SUE, Days(7), At(p.PRESERVATION_RELEASED)),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 15 is 3 October and moves to the 8th; 7 days later is Monday the 15th",
                "起诉期第15日为10月3日,顺延至8日;其后第7日为15日星期一",
            ),
            due="2018-10-15",
            upheld_objection_served="2018-09-18",
            applicant_sued=None,
            preservation_released="2018-10-15",
        ),
        worked(
            Verdict.LATE,
            Term("the next day", "次日才解除"),
            due="2018-10-15",
            upheld_objection_served="2018-09-18",
            applicant_sued=None,
            preservation_released="2018-10-16",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "the time to sue is recorded to end on 25 September: day 7 is 2 October, in the "
                "holiday: the 8th",
                "记录的起诉期限届满日为9月25日,第7日为10月2日,在假期内,顺延至8日",
            ),
            due="2018-10-08",
            as_of="2018-10-09",
            applicant_suit_period_expires="2018-09-25",
            applicant_sued=None,
            preservation_released=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("the applicant sued on the last day", "申请保全人在届满日起诉"),
            upheld_objection_served="2018-09-18",
            applicant_sued="2018-10-08",
            preservation_released=None,
        ),
        worked(
            Verdict.ON_TIME,
            Term("a suit brought too late changes nothing", "逾期起诉不影响解除期限"),
            due="2018-10-15",
            upheld_objection_served="2018-09-18",
            applicant_sued="2018-10-09",
            preservation_released="2018-10-12",
        ),
        worked(
            Verdict.UNDETERMINED,
            Term(
                "whether the applicant sued is not known: not overdue",
                "申请保全人是否起诉未知,不能认定超期",
            ),
            upheld_objection_served="2018-09-18",
            preservation_released=None,
        ),
    ),
)

_FIRST_SEIZED: Final = At(v.PRESERVATION_MEASURED)
_AFTER_A_YEAR: Final = only_after(_FIRST_SEIZED, Years(1))

TRANSFER_REQUEST: Final = Rule(
    id="preservation-transfer-request",
    title=Term("ask the preserving court for the preserved asset", "商请保全法院移送被保全财产"),
    role=Role.LOWER_BOUND,
    obliged=Term("the enforcing court whose seizure waits first", "在先轮候查封的执行法院"),
    grain=Grain.ITEM,
    applies_if=~Holds(p.ASSET_IN_DISPUTE),
    earliest=_AFTER_A_YEAR,
    act=At(p.PRESERVED_ASSET_REQUESTED),
    ended_by=At(p.PRESERVED_ASSET_DISPOSED),
    in_force=_IN_FORCE,
    duty="request-transfer",
    stage=Stage.PRESERVATION,
    checked=_CHECKED,
    covers=("CUR-B10",),
    citations=_article(
        21,
        Term(
            "where the preserving court, first to seize, has not disposed of the asset for more "
            "than a year, the enforcing court whose seizure waits first may ask for it, unless the "
            "suit is about the asset",
            "保全法院首先查封后超过1年未处分的,在先轮候查封的执行法院可商请移送执行,争议标的除外",
        ),
        (_TEXTS, "gzcourt.gov.cn/other/zxgkw/pmzd/2019/09/29201327715.html"),
    ),
    note=Term(
        "more than a year leaves out the corresponding day; whether an end on a rest day moves is "
        "the convention bound-roll; the asset is taken to be seized first by the preserving court; "
        "other interpretations may say otherwise for some assets",
        "“超过”1年不含对应日;届满日为休息日时是否移动,见计算惯例 bound-roll;"
        "以保全法院为首先查封为前提;司法解释另有特别规定的从其规定",
    ),
    readings=(
        Reading(
            id="pending-matters",
            title=Term(
                "also for assets seized before 1 December 2016, asked for since then",
                "2016年12月1日前查封、其后商请移送的,亦适用",
            ),
            authority=Term(
                "by analogy with the provisions on cases pending when the Civil Procedure Law of "
                "2012 took force, art. 1",
                "参照关于修改后的民事诉讼法施行时未结案件适用法律若干问题的规定第1条",
            ),
            in_force=InForce(since=_SINCE, governed_by=At(p.PRESERVED_ASSET_REQUESTED)),
        ),
    ),
    examples=(
        worked(
            Verdict.PREMATURE,
            Term(
                "15 May 2018 is the corresponding day: a year, not more",
                "2018年5月15日为对应日,恰满1年,未超过",
            ),
            due="2018-05-16",
            preservation_measured="2017-05-15",
            asset_in_dispute=False,
            preserved_asset_requested="2018-05-15",
        ),
        worked(
            Verdict.ON_TIME,
            Term("the day after the corresponding day", "对应日的次日"),
            due="2018-05-16",
            preservation_measured="2017-05-15",
            asset_in_dispute=False,
            preserved_asset_requested="2018-05-16",
        ),
        worked(
            Verdict.PREMATURE,
            Term(
                "29 February 2020 has no day in 2021: the year ends on the 28th",
                "2021年无2月29日,1年于2月28日届满",
            ),
            due="2021-03-01",
            preservation_measured="2020-02-29",
            asset_in_dispute=False,
            preserved_asset_requested="2021-02-28",
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "1 October is a holiday, yet a bound that permits does not move",
                "10月1日虽为假日,最早允许之日不顺延",
            ),
            due="2018-10-02",
            preservation_measured="2017-10-01",
            asset_in_dispute=False,
            preserved_asset_requested="2018-10-02",
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("the suit is about the asset", "被保全财产系争议标的"),
            preservation_measured="2017-05-15",
            asset_in_dispute=True,
            preserved_asset_requested="2018-05-16",
        ),
        worked(
            Verdict.LAPSED,
            Term("the preserving court has disposed of it", "保全法院已处分"),
            preservation_measured="2017-05-15",
            asset_in_dispute=False,
            preserved_asset_disposed="2018-06-01",
            preserved_asset_requested=None,
        ),
    ),
)

RULES: Final = (
    RULING,
    EXECUTION,
    RENEWAL,
    RELEASE,
    RELEASE_URGENT,
    REVIEW_REQUEST,
    REVIEW,
    RELEASE_AFTER_OBJECTION,
    TRANSFER_REQUEST,
)

RULE_SET: Final = RuleSet(
    id="preservation-provisions",
    title=Term("Property preservation", "财产保全规定"),
    rules=RULES,
    vocabulary=VOCABULARY,
)
