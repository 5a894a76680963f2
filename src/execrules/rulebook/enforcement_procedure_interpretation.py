"""Limits of the Supreme Court's interpretation on enforcement procedure (执行程序解释).

In force since 2009-01-01; the amendment in force from 2021-01-01 dropped articles and renumbered
the rest. Of its limits, those on a distribution plan and on the six months without enforcement
stand with the law they belong to.
"""

from datetime import date
from typing import Final

from execrules.expressions import At, Extends, Holds, within
from execrules.periods import Days, Unit
from execrules.rulebook.vocabulary import VOCABULARY
from execrules.rulebook.vocabulary import enforcement as v
from execrules.rulebook.vocabulary import proceedings as p
from execrules.rulebook.vocabulary.periods import EXTENSIONS
from execrules.rulebook.vocabulary.texts import ENFORCEMENT_PROCEDURE_INTERPRETATION
from execrules.rules import InForce, Role, Rule, RuleSet, Stage, extended, worked
from execrules.sources import Citation
from execrules.terms import Term
from execrules.verdicts import Verdict

_TEXTS = "LawRefBook/Laws @2f4c5c2"
_CRSRW = "crsrw.com/falvzixun/121737.html"

CHECKED: Final = date(2026, 11, 23)

_OF_2008 = date(2009, 1, 1)
_OF_2020 = date(2021, 1, 1)
SINCE_2009: Final = InForce(since=_OF_2008)

ENFORCING_COURT: Final = Term("the enforcing court", "执行法院")
COURT_ABOVE: Final = Term("the court above", "上一级法院")


def _says(article: str, text: Term, *, was: str | None = None, more: str = _CRSRW) -> Citation:
    """An article as now numbered; *was* is its number until 2020, where that was seen."""
    return Citation(
        instrument=ENFORCEMENT_PROCEDURE_INTERPRETATION,
        article=article,
        numbers=((_OF_2008, was or f"{article}(现条号)"), (_OF_2020, article)),
        text=text,
        evidence=(_TEXTS, more),
    )


NOTICE_AFTER_MEASURE: Final = Rule(
    id="enforcement-interpretation-notice",
    title=Term("send the notice after measures taken at once", "立即采取措施后发送执行通知书"),
    stage=Stage.NOTICE,
    checked=CHECKED,
    applies_if=v.ENFORCEMENT_CASE & Holds(v.IMMEDIATE_MEASURES),
    latest=within(At(p.COERCIVE_MEASURE_TAKEN), Days(3)),
    act=At(v.NOTICE_ISSUED),
    ended_by=At(v.CLOSED),
    in_force=SINCE_2009,
    duty="enforcement-notice",
    covers=("CUR-A06b",),
    citations=(
        _says(
            "第22条",
            Term(
                "where measures are taken at once, the notice is sent together with them or within "
                "3 days of them",
                "立即采取强制执行措施的,可同时或者自采取措施之日起3日内发送执行通知书",
            ),
            was="第30条",
            more="law721.infoeach.com/view-NzIxfDE1NDI5Nw==.html",
        ),
    ),
    note=Term(
        "sending, not service: a service in time shows that the notice was sent in time, a later "
        "one shows nothing. Without measures at once the 10 days from the application hold",
        "以发送为准,并非送达:在期限内送达的可推知按期发送,其后送达的不能推知。未立即采取措施的,"
        "适用自收到申请起10日",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 3 is 1 October; the holiday lasts to the 7th: Monday the 8th",
                "第3日为10月1日,假期至7日,顺延至8日星期一",
            ),
            due="2018-10-08",
            immediate_measures=True,
            coercive_measure_taken="2018-09-28",
            notice_issued="2018-10-08",
        ),
        worked(
            Verdict.LATE,
            Term("one day after it", "届满日次日才发送"),
            due="2018-10-08",
            immediate_measures=True,
            coercive_measure_taken="2018-09-28",
            notice_issued="2018-10-09",
        ),
        worked(
            Verdict.ON_TIME,
            Term("together with the measure", "与采取措施同时发送"),
            due="2024-04-25",
            immediate_measures=True,
            coercive_measure_taken="2024-04-22",
            notice_issued="2024-04-22",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "day 3 is Thursday 25 April; nothing sent by the 26th",
                "第3日为4月25日星期四,26日仍未发送",
            ),
            due="2024-04-25",
            as_of="2024-04-26",
            immediate_measures=True,
            coercive_measure_taken="2024-04-22",
            notice_issued=None,
            notice_served=None,
            closed=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term(
                "no measures at once: 10 days from the application",
                "未立即采取措施,适用自收到申请起10日",
            ),
            immediate_measures=False,
            coercive_measure_taken="2018-09-28",
            notice_issued="2018-10-09",
        ),
    ),
)

JURISDICTION_OBJECTION: Final = Rule(
    id="enforcement-interpretation-jurisdiction",
    title=Term("contest the jurisdiction to enforce", "提出执行管辖权异议"),
    role=Role.RIGHT_WINDOW,
    obliged=Term("a party", "当事人"),
    stage=Stage.OBJECTION,
    checked=CHECKED,
    latest=within(At(v.NOTICE_SERVED), Days(10)),
    act=At(p.JURISDICTION_OBJECTED),
    in_force=SINCE_2009,
    duty="jurisdiction-objection",
    covers=("CUR-G06",),
    citations=(
        _says(
            "第3条",
            Term(
                "a party that contests the jurisdiction does so within 10 days of receiving the "
                "enforcement notice; enforcement goes on meanwhile",
                "当事人对管辖权有异议的,自收到执行通知书之日起10日内提出;审查期间不停止执行",
            ),
        ),
    ),
    note=Term(
        "a right: who does not use it is not late. The service of the notice is taken as its "
        "receipt by the party",
        "权利期间,未行使不算超期;以执行通知书送达为收到",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 10 is 1 October; the holiday lasts to the 7th: Monday the 8th",
                "第10日为10月1日,假期至7日,顺延至8日星期一",
            ),
            due="2018-10-08",
            notice_served="2018-09-21",
            jurisdiction_objected="2018-10-08",
        ),
        worked(
            Verdict.LATE,
            Term("one day after it", "届满日次日才提出"),
            due="2018-10-08",
            notice_served="2018-09-21",
            jurisdiction_objected="2018-10-09",
        ),
        worked(
            Verdict.LAPSED,
            Term(
                "day 10 is 2 May 2024; the holiday lasts to the 5th: Monday the 6th; not used",
                "第10日为2024年5月2日,假期至5日,顺延至6日星期一;未提出",
            ),
            due="2024-05-06",
            as_of="2024-05-07",
            notice_served="2024-04-22",
            jurisdiction_objected=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("received on the day before the interpretation took force", "解释施行前一日收到"),
            notice_served="2008-12-31",
            jurisdiction_objected="2009-01-09",
        ),
    ),
)

_FILE_TEXT = Term(
    "the enforcing court that receives the application for review sends the file up within 5 days; "
    "where the court above receives it, it has the file sent within 5 days",
    "执行法院收到复议申请后5日内报送案卷;上一级法院收到申请的,通知执行法院在5日内报送",
)

REVIEW_FILE: Final = Rule(
    id="enforcement-interpretation-review-file",
    title=Term("send the file up for the review", "收到复议申请后报送案卷"),
    obliged=ENFORCING_COURT,
    stage=Stage.OBJECTION,
    checked=CHECKED,
    latest=within(At(p.OBJECTION_REVIEW_RECEIVED_BELOW), Days(5)),
    act=At(p.OBJECTION_REVIEW_FILE_SENT),
    ended_by=At(p.OBJECTION_REVIEW_WITHDRAWN),
    in_force=SINCE_2009,
    duty="objection-review-file",
    covers=("CUR-E04a",),
    citations=(_says("第7条", _FILE_TEXT),),
    note=Term(
        "for applications handed in at the enforcing court; those handed in above run from the "
        "notice of the court above",
        "适用于经执行法院转交的申请;直接向上一级法院提交的,自收到其通知起算",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 5 is 3 October, in the holiday of 1 to 7 October: Monday the 8th",
                "第5日为10月3日,在国庆假期(1日至7日)内,顺延至8日星期一",
            ),
            due="2018-10-08",
            objection_review_received_below="2018-09-28",
            objection_review_file_sent="2018-10-08",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 5 is Saturday 28 April, worked for the holiday: no move",
                "第5日为4月28日星期六,调休上班,不顺延",
            ),
            due="2018-04-28",
            objection_review_received_below="2018-04-23",
            objection_review_file_sent="2018-05-02",
        ),
        worked(
            Verdict.LAPSED,
            Term("the application was withdrawn on the third day", "第3日撤回复议申请"),
            due="2018-04-28",
            as_of="2018-05-03",
            objection_review_received_below="2018-04-23",
            objection_review_file_sent=None,
            objection_review_withdrawn="2018-04-26",
        ),
        worked(
            Verdict.OVERDUE,
            Term("not sent by the day after day 5", "届满日次日仍未报送"),
            due="2018-04-28",
            as_of="2018-04-29",
            objection_review_received_below="2018-04-23",
            objection_review_file_sent=None,
            objection_review_withdrawn=None,
        ),
    ),
)

REVIEW_FILE_CALLED_FOR: Final = Rule(
    id="enforcement-interpretation-review-file-called-for",
    title=Term("send the file up on notice of the court above", "接通知后报送复议案卷"),
    obliged=ENFORCING_COURT,
    stage=Stage.OBJECTION,
    checked=CHECKED,
    latest=within(At(p.OBJECTION_REVIEW_FILE_CALLED_FOR), Days(5)),
    act=At(p.OBJECTION_REVIEW_FILE_SENT),
    ended_by=At(p.OBJECTION_REVIEW_WITHDRAWN),
    in_force=SINCE_2009,
    duty="objection-review-file",
    covers=("CUR-E04c",),
    citations=(_says("第7条", _FILE_TEXT),),
    note=Term(
        "the text names no start of its own: the receipt of the notice is taken",
        "原文未另定起算,以收到通知起算",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 5 is Saturday 28 April, worked for the holiday",
                "第5日为4月28日星期六,调休上班",
            ),
            due="2018-04-28",
            objection_review_file_called_for="2018-04-23",
            objection_review_file_sent="2018-04-28",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 5 is Saturday 27 April 2024, a rest day; Sunday the 28th is worked; sent on "
                "Monday the 29th",
                "第5日为2024年4月27日星期六,次日星期日调休上班,顺延至28日;29日星期一才报送",
            ),
            due="2024-04-28",
            objection_review_file_called_for="2024-04-22",
            objection_review_file_sent="2024-04-29",
        ),
        worked(
            Verdict.PENDING,
            Term("the moved last day itself", "顺延后的届满日当日"),
            due="2024-04-28",
            as_of="2024-04-28",
            objection_review_file_called_for="2024-04-22",
            objection_review_file_sent=None,
            objection_review_withdrawn=None,
        ),
    ),
)

REVIEW: Final = Rule(
    id="enforcement-interpretation-review",
    title=Term("decide the review of a ruling on an objection", "审查执行复议并作出裁定"),
    obliged=COURT_ABOVE,
    stage=Stage.OBJECTION,
    checked=CHECKED,
    latest=within(At(p.OBJECTION_REVIEW_RECEIVED), Days(30), extends=Extends(EXTENSIONS, most=30)),
    act=At(p.OBJECTION_REVIEW_RULED),
    ended_by=At(p.OBJECTION_REVIEW_WITHDRAWN),
    in_force=SINCE_2009,
    duty="objection-review",
    covers=("CUR-E04b",),
    citations=(
        _says(
            "第8条",
            Term(
                "the court above finishes the review and rules within 30 days of receiving the "
                "application; its president may extend this by at most 30 days",
                "上一级法院自收到复议申请之日起30日内审查完毕并裁定;经本院院长批准可延长,不超过30日",
            ),
        ),
    ),
    note=Term(
        "an extension counts if it was approved by the last day; what goes beyond 30 days in all "
        "does not count. The text leaves no time out",
        "延长须在届满前批准,累计超过30日的部分不计;原文未规定扣除",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 30 is Sunday 7 October, the end of the holiday: Monday the 8th",
                "第30日为10月7日,在国庆假期内,顺延至8日星期一",
            ),
            due="2018-10-08",
            objection_review_received="2018-09-07",
            objection_review_ruled="2018-10-08",
            extensions=(),
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "extended by 30 days on 30 September: day 60 is Tuesday 6 November",
                "9月30日批准延长30日,第60日为11月6日星期二",
            ),
            due="2018-11-06",
            objection_review_received="2018-09-07",
            objection_review_ruled="2018-11-06",
            extensions=(extended(30, Unit.DAYS, approved_on="2018-09-30"),),
        ),
        worked(
            Verdict.LATE,
            Term(
                "approved on 9 October, a day after the last day: it does not count",
                "10月9日才批准,已过届满日,不计",
            ),
            due="2018-10-08",
            objection_review_received="2018-09-07",
            objection_review_ruled="2018-11-06",
            extensions=(extended(30, Unit.DAYS, approved_on="2018-10-09"),),
        ),
        worked(
            Verdict.LATE,
            Term(
                "extended by 45 days, of which 30 count: 6 November; ruled on the 7th",
                "批准延长45日,仅计30日,至11月6日;7日才裁定",
            ),
            due="2018-11-06",
            objection_review_received="2018-09-07",
            objection_review_ruled="2018-11-07",
            extensions=(extended(45, Unit.DAYS, approved_on="2018-09-30"),),
        ),
        worked(
            Verdict.UNDETERMINED,
            Term("whether it was extended is not recorded", "有无批准延长未记录,不能认定逾期"),
            objection_review_received="2018-09-07",
            objection_review_ruled="2018-10-15",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "day 30 is Wednesday 22 May; not ruled on, not extended, not withdrawn",
                "第30日为5月22日星期三;未裁定、未延长、未撤回",
            ),
            due="2024-05-22",
            as_of="2024-05-23",
            objection_review_received="2024-04-22",
            objection_review_ruled=None,
            objection_review_withdrawn=None,
            extensions=(),
        ),
    ),
)

RULES: Final = (
    NOTICE_AFTER_MEASURE,
    JURISDICTION_OBJECTION,
    REVIEW_FILE,
    REVIEW_FILE_CALLED_FOR,
    REVIEW,
)

RULE_SET: Final = RuleSet(
    id="enforcement-procedure-interpretation",
    title=Term("Interpretation on enforcement procedure", "执行程序解释期限"),
    rules=RULES,
    vocabulary=VOCABULARY,
)
