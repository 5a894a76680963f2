"""SPC provisions on the list of dishonest debtors: term, deletion, correction, review.

Entries for items 2 to 6 of article 1 have a term of two years, which may be prolonged; those for
item 1 alone last until a ground to delete them arises. Both are deleted within three working days,
from different starts, so that the two rules exclude each other.
"""

from datetime import date
from typing import Final

from execrules.expressions import After, At, Earlier, FirstKnown, Holds, within
from execrules.periods import Days, DayStart, Roll, WorkingDays, Years
from execrules.rulebook.vocabulary import VOCABULARY
from execrules.rulebook.vocabulary import lists as v
from execrules.rules import (
    InForce,
    MomentKind,
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

PROVISIONS: Final = Instrument(
    id="spc-2017-7",
    title=Term(
        "SPC provisions on publishing the list of dishonest debtors",
        "最高人民法院关于公布失信被执行人名单信息的若干规定",
    ),
    number="法释〔2017〕7号",
    in_force_from=date(2017, 5, 1),
    note=Term(
        "the amended text, read as pages quote it; that of 2013 had no term and no working days; "
        "the day of force is known from memory",
        "2017年修正文本,据网页引文;2013年文本无纳入期限和工作日规定;施行日凭记忆",
    ),
)

_ASK_DELETION = "m.64365.com/ask/11825311.aspx"
_DONGSHI = "mit.51dongshi.com/dadaac/avssraa"
_CRSRW = "crsrw.com/falvjiangtang/103540.html"
_QUOTES = "a page quoting articles 10 and 12, address not kept"
_TEACHER = "78911.com.cn/GuoJiaZhengCe/719001-6.html"
_ASK_TERM = "m.64365.com/ask/2844953.aspx"
_TFBK = "m.tfbk.net/changshi/ALYjB0EYb3.html"
_AIFALIN = "m.aifalin.cn/topics/shixinrenyuanyouxiaoqi.html"
_EXAM = "fudaoke.com/exam/500079.html"
_CHECKED = date(2026, 11, 23)
_SINCE = date(2017, 5, 1)
_IN_FORCE: Final = InForce(since=_SINCE)
_FOR_TERM: Final = Holds(v.LISTED_FOR_TERM)

HIGHER_COURT: Final = Term("the next higher court", "上一级法院")
LISTED_PERSON: Final = Term("the person on the list", "被纳入失信名单的人")


def _article(number: int, says: Term, *evidence: str) -> tuple[Citation]:
    article = f"第{number}条"
    return (Citation(instrument=PROVISIONS, article=article, text=says, evidence=evidence),)


# How long an entry lasts. A prolongation begins on the day after the last day of the term.

TERM_ENDS: Final = FirstKnown(
    v.LISTING_EXPIRES, After(At(v.LISTED), Years(2, roll=Roll.NONE, start=DayStart.SAME_DAY))
)
PROLONGED_TERM_ENDS: Final = FirstKnown(
    v.LISTING_EXTENDED_EXPIRES, After(TERM_ENDS, Years(3, roll=Roll.NONE))
)

_TERM = (_ASK_TERM, _TFBK, _AIFALIN, _EXAM)

MOMENTS: Final = (
    NamedMoment(
        id="dishonest-list-term",
        title=Term("end of the entry on the list", "失信名单纳入期限届满"),
        moment=TERM_ENDS,
        kind=MomentKind.DURATION,
        stage=Stage.SANCTIONS,
        checked=_CHECKED,
        in_force=_IN_FORCE,
        citations=_article(
            2,
            Term(
                "an entry for one of items 2 to 6 of art. 1 lasts two years; it may be deleted "
                "earlier",
                "有第1条第2项至第6项情形的,纳入期限为二年;可以决定提前删除",
            ),
            *_TERM,
        ),
        covers=("CUR-F05b",),
        note=Term(
            "not for an entry for item 1 alone, which has no term; the last day that the decision "
            "states goes first; computed, the day of the entry is the first of the two years. "
            "Whether they begin with the decision or the publication is not written",
            "仅因第1项纳入的无固定期限;决定书载明的届满日优先;推算时纳入当日计为第一日。"
            "自决定还是自发布起算,条文未写明",
        ),
    ),
    NamedMoment(
        id="dishonest-list-prolonged-term",
        title=Term("latest end of a prolonged entry", "失信名单延长后最迟届满"),
        moment=PROLONGED_TERM_ENDS,
        kind=MomentKind.DURATION,
        stage=Stage.SANCTIONS,
        checked=_CHECKED,
        in_force=_IN_FORCE,
        citations=_article(
            2,
            Term(
                "for grave violence or threats, or several acts of dishonesty, the term may be "
                "prolonged by one to three years",
                "以暴力、威胁方法妨碍、抗拒执行情节严重或者具有多项失信行为的,可以延长一至三年",
            ),
            *_TERM,
        ),
        covers=("CUR-F05c",),
        note=Term(
            "the upper limit of three years more, where the decision on the prolongation states "
            "no day; an entry that was not prolonged ends with its two years",
            "延长决定未载明届满日的,按上限三年推算;未延长的,二年届满",
        ),
    ),
)

# Errors that the court finds itself.

CORRECTION_OF_ERROR: Final = Rule(
    id="dishonest-list-error",
    title=Term("withdraw or correct a wrong entry", "撤销、更正失信信息"),
    latest=within(At(v.LISTING_ERROR_FOUND), WorkingDays(3)),
    act=At(v.LISTING_CORRECTED),
    ended_by=At(v.LISTING_DELETED),
    in_force=_IN_FORCE,
    duty="correct-listing",
    stage=Stage.SANCTIONS,
    checked=_CHECKED,
    covers=("CUR-F04",),
    citations=_article(
        9,
        Term(
            "the entry of who should not be on the list is withdrawn within three working days; "
            "inaccurate information is corrected within three working days",
            "不应纳入而被纳入的,三个工作日内撤销失信信息;信息不准确的,三个工作日内更正",
        ),
        _DONGSHI,
    ),
    note=Term(
        "the start is not written: the day on which the court finds the error is taken for it",
        "条文未写明起算点,按法院发现错误之日起算",
    ),
    readings=(
        Reading(
            id="from-the-entry",
            title=Term("from the wrong entry itself", "自错误纳入之日起算"),
            latest=within(At(v.LISTED), WorkingDays(3)),
        ),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "Saturday 29 and Sunday 30 September are worked (1, 2), 1 to 7 October is off, "
                "Monday the 8th (3)",
                "9月29日、30日调休上班为第1、2个工作日,10月1日至7日放假,8日为第3个",
            ),
            due="2018-10-08",
            listing_error_found="2018-09-28",
            listing_corrected="2018-10-08",
        ),
        worked(
            Verdict.LATE,
            Term("one working day later", "晚一个工作日"),
            due="2018-10-08",
            listing_error_found="2018-09-28",
            listing_corrected="2018-10-09",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "Friday 9 February is worked (1), 10 to 17 February is off, Sunday the 18th is "
                "worked (2), Monday the 19th (3)",
                "2月9日上班为第1个工作日,10日至17日放假,18日(星期日)调休上班为第2个,19日为第3个",
            ),
            due="2024-02-19",
            as_of="2024-02-20",
            listing_error_found="2024-02-08",
            listing_corrected=None,
            listing_deleted=None,
        ),
        worked(
            Verdict.LAPSED,
            Term(
                "deleted for another reason on the second working day", "第2个工作日因其他事由删除"
            ),
            due="2021-03-04",
            listing_error_found="2021-03-01",
            listing_corrected=None,
            listing_deleted="2021-03-03",
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("found before the text of 2017 took force", "2017年修正施行前发现"),
            listing_error_found="2017-04-28",
            listing_corrected="2017-05-31",
        ),
    ),
)

# Deletion.

_DELETION_PAGES = (_ASK_DELETION, _DONGSHI, _CRSRW, _QUOTES, _ASK_TERM, _TFBK)

DELETION: Final = Rule(
    id="dishonest-list-deletion",
    title=Term("delete an entry without a term", "删除无纳入期限的失信信息"),
    applies_if=~_FOR_TERM,
    latest=within(At(v.DELETION_GROUND_AROSE), WorkingDays(3)),
    act=At(v.LISTING_DELETED),
    in_force=_IN_FORCE,
    duty="delete-listing",
    stage=Stage.SANCTIONS,
    checked=_CHECKED,
    covers=("CUR-F05",),
    citations=_article(
        10,
        Term(
            "the entry is deleted within three working days when the debt is performed or a "
            "settlement carried out, the creditor asks for it and the court agrees, two inquiries "
            "after termination found nothing, or enforcement is suspended, refused or ended",
            "履行完毕、和解履行完毕、申请执行人书面申请且法院同意、终本后两次以上查询无财产、"
            "依法中止或不予执行或终结执行的,三个工作日内删除失信信息",
        ),
        *_DELETION_PAGES,
    ),
    note=Term(
        "working days, not natural days; the start is not written: the day on which the ground "
        "arose is taken for it",
        "为工作日,并非自然日;条文未写明起算点,按删除事由成立之日起算",
    ),
    readings=(
        Reading(
            id="from-confirmation",
            title=Term(
                "from the day on which the court confirms the ground", "自法院确认删除事由之日起算"
            ),
            latest=within(At(v.DELETION_GROUND_CONFIRMED), WorkingDays(3)),
        ),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "Thursday 23 January (1), off, extended, to 2 February, 3 and 4 February (2, 3)",
                "1月23日星期四为第1个工作日,春节假期延长至2月2日,2月3、4日为第2、3个",
            ),
            due="2020-02-04",
            listed_for_term=False,
            deletion_ground_arose="2020-01-22",
            listing_deleted="2020-02-04",
        ),
        worked(
            Verdict.LATE,
            Term("one working day later", "晚一个工作日"),
            due="2020-02-04",
            listed_for_term=False,
            deletion_ground_arose="2020-01-22",
            listing_deleted="2020-02-05",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "1 to 7 October is off, Saturday 8 and Sunday 9 are worked (1, 2), Monday the "
                "10th (3)",
                "10月1日至7日放假,8日、9日调休上班为第1、2个工作日,10日为第3个",
            ),
            due="2022-10-10",
            as_of="2022-10-11",
            listed_for_term=False,
            deletion_ground_arose="2022-09-30",
            listing_deleted=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("an entry with a term is deleted after its end", "有纳入期限的,届满后删除"),
            listed_for_term=True,
            deletion_ground_arose="2022-09-30",
            listing_deleted=None,
        ),
    ),
)

# The last day that is stated, of the prolonged term before that of the term, else the computed one.
_LAST_DAY = FirstKnown(v.LISTING_EXTENDED_EXPIRES, TERM_ENDS)

DELETION_AFTER_TERM: Final = Rule(
    id="dishonest-list-deletion-after-term",
    title=Term("delete an entry whose term has run out", "删除纳入期限届满的失信信息"),
    applies_if=_FOR_TERM,
    latest=within(_LAST_DAY, WorkingDays(3)),
    act=At(v.LISTING_DELETED),
    in_force=InForce(
        since=_SINCE,
        governed_by=FirstKnown(
            v.LISTING_EXTENDED_EXPIRES, FirstKnown(v.LISTING_EXPIRES, At(v.LISTED))
        ),
    ),
    duty="delete-listing",
    stage=Stage.SANCTIONS,
    checked=_CHECKED,
    citations=_article(
        10,
        Term(
            "an entry with a term is deleted within three working days of its end",
            "有纳入期限的,纳入期限届满后三个工作日内删除失信信息",
        ),
        *_DELETION_PAGES,
    ),
    note=Term(
        "the end of the term does not move off a rest day; three working days follow it",
        "纳入期限届满日遇休息日不顺延,其后三日为工作日",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "Friday 27 September was the last day; Sunday 29 is worked (1), Monday 30 (2), 1 "
                "to 7 October is off, Tuesday the 8th (3)",
                "9月27日星期五届满,29日(星期日)调休上班为第1个,30日为第2个,10月1日至7日放假,8日为第3个",
            ),
            due="2019-10-08",
            listed_for_term=True,
            listed_dishonest="2017-09-28",
            listing_expires="2019-09-27",
            listing_deleted="2019-10-08",
        ),
        worked(
            Verdict.LATE,
            Term(
                "no day stated: two years from 5 March 2018 end on Wednesday 4 March 2020; the "
                "5th, 6th and Monday the 9th",
                "未载明届满日:2018年3月5日起二年至2020年3月4日星期三,其后5日、6日、9日",
            ),
            due="2020-03-09",
            listed_for_term=True,
            listed_dishonest="2018-03-05",
            listing_expires=None,
            listing_deleted="2020-03-10",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "prolonged by a year to Sunday 31 May, which does not move: 1, 2 and 3 June",
                "延长一年至5月31日(星期日,不顺延),其后6月1日、2日、3日",
            ),
            due="2020-06-03",
            as_of="2020-06-04",
            listed_for_term=True,
            listed_dishonest="2017-06-01",
            listing_expires="2019-05-31",
            listing_extended_expires="2020-05-31",
            listing_deleted=None,
        ),
        worked(
            Verdict.ON_TIME,
            Term("deleted a year early, as the court may decide", "法院决定提前一年删除"),
            due="2019-10-08",
            listed_for_term=True,
            listed_dishonest="2017-09-28",
            listing_expires="2019-09-27",
            listing_deleted="2018-09-20",
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term(
                "listed under the text of 2013, which had no term",
                "依2013年文本纳入,该文本无纳入期限",
            ),
            listed_for_term=True,
            listed_dishonest="2016-03-05",
            listing_expires=None,
            listing_deleted="2018-06-01",
        ),
    ),
)

# Correction on request, and its review.

_ARTICLE_12_PAGES = (_TEACHER, _QUOTES)

CORRECTION_EXAMINATION: Final = Rule(
    id="dishonest-list-correction-examination",
    title=Term("examine a request for correction", "审查失信名单纠正申请"),
    latest=within(At(v.CORRECTION_RECEIVED), Days(15)),
    act=At(v.CORRECTION_EXAMINED),
    ended_by=Earlier(At(v.CORRECTION_WITHDRAWN), At(v.LISTING_DELETED)),
    in_force=_IN_FORCE,
    duty="examine-correction-request",
    stage=Stage.SANCTIONS,
    checked=_CHECKED,
    covers=("CUR-F06a",),
    citations=_article(
        12,
        Term(
            "the enforcing court examines a written request for correction within fifteen days of "
            "receiving it",
            "执行法院应当自收到书面纠正申请之日起十五日内审查",
        ),
        *_ARTICLE_12_PAGES,
    ),
    note=Term(
        "natural days: a page that prints fifteen working days misquotes the text",
        "为自然日;有网页写作十五个工作日,系误引",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 15 is 6 October, in the holiday to the 7th: Monday the 8th",
                "第15日为10月6日,假期至7日,顺延至8日星期一",
            ),
            due="2018-10-08",
            correction_received="2018-09-21",
            correction_examined="2018-10-08",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 15 is Saturday 29 September, worked for the holiday: no move",
                "第15日为9月29日星期六,调休上班,不顺延",
            ),
            due="2018-09-29",
            correction_received="2018-09-14",
            correction_examined="2018-09-30",
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "found right on 10 March, so examined no later; day 15 is Tuesday the 16th",
                "3月10日认定理由成立,审查不会更晚;第15日为16日星期二",
            ),
            due="2021-03-16",
            correction_received="2021-03-01",
            correction_upheld="2021-03-10",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "day 15 is Tuesday 18 June; not examined by the 19th",
                "第15日为6月18日星期二,19日仍未审查",
            ),
            due="2024-06-18",
            as_of="2024-06-19",
            correction_received="2024-06-03",
            correction_examined=None,
            correction_withdrawn=None,
            listing_deleted=None,
        ),
    ),
)

CORRECTION: Final = Rule(
    id="dishonest-list-correction",
    title=Term("correct the list as requested", "纠正失信名单"),
    latest=within(At(v.CORRECTION_UPHELD), WorkingDays(3)),
    act=FirstKnown(v.LISTING_CORRECTED, At(v.LISTING_DELETED)),
    in_force=_IN_FORCE,
    duty="correct-listing",
    stage=Stage.SANCTIONS,
    checked=_CHECKED,
    covers=("CUR-F06b",),
    citations=_article(
        12,
        Term(
            "where the request is right the list is corrected within three working days",
            "理由成立的,应当在三个工作日内纠正",
        ),
        *_ARTICLE_12_PAGES,
    ),
    note=Term(
        "from the finding that the request is right; a deletion corrects as well, since the "
        "request may be that the entry ought to be deleted (art. 11)",
        "自审查认为理由成立之日起算;申请事由可为应予删除(第11条),故删除亦属纠正",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "Saturday 27 April is off, Sunday the 28th is worked (1), 29 and 30 April (2, 3)",
                "4月27日星期六休息,28日(星期日)调休上班为第1个工作日,29、30日为第2、3个",
            ),
            due="2019-04-30",
            correction_upheld="2019-04-26",
            listing_corrected="2019-04-30",
        ),
        worked(
            Verdict.LATE,
            Term(
                "30 April (1), 1 to 4 May is off, Sunday the 5th is worked (2), Monday the 6th (3)",
                "4月30日为第1个工作日,5月1日至4日放假,5日(星期日)调休上班为第2个,6日为第3个",
            ),
            due="2019-05-06",
            correction_upheld="2019-04-29",
            listing_corrected="2019-05-07",
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "deleted on the third working day, Thursday 4 March",
                "第3个工作日(3月4日星期四)删除失信信息",
            ),
            due="2021-03-04",
            correction_upheld="2021-03-01",
            listing_corrected=None,
            listing_deleted="2021-03-04",
        ),
        worked(
            Verdict.OVERDUE,
            Term("neither by the day after", "次日仍未纠正,也未删除"),
            due="2021-03-04",
            as_of="2021-03-05",
            correction_upheld="2021-03-01",
            listing_corrected=None,
            listing_deleted=None,
        ),
    ),
)

REVIEW_REQUEST: Final = Rule(
    id="dishonest-list-review-request",
    title=Term("seek review of a denied correction", "对驳回纠正申请决定申请复议"),
    role=Role.RIGHT_WINDOW,
    obliged=LISTED_PERSON,
    latest=within(At(v.CORRECTION_DENIAL_SERVED), Days(10)),
    act=At(v.LIST_REVIEW_SOUGHT),
    ended_by=At(v.LISTING_DELETED),
    in_force=_IN_FORCE,
    duty="seek-list-review",
    stage=Stage.SANCTIONS,
    checked=_CHECKED,
    covers=("CUR-F06c",),
    citations=_article(
        12,
        Term(
            "review is sought from the next higher court within ten days of service of the denial",
            "不服驳回决定的,自决定书送达之日起十日内向上一级法院申请复议",
        ),
        *_ARTICLE_12_PAGES,
    ),
    note=Term("the entry stays during the review", "复议期间不停止原决定的执行"),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 10 is 1 October; the holiday lasts to the 7th; Saturday the 8th is worked",
                "第10日为10月1日,假期至7日,顺延至8日(星期六,调休上班)",
            ),
            due="2022-10-08",
            correction_denial_served="2022-09-21",
            list_review_sought="2022-10-08",
        ),
        worked(
            Verdict.LATE,
            Term("day 10 is that Saturday itself: no move", "第10日即该星期六,调休上班,不顺延"),
            due="2022-10-08",
            correction_denial_served="2022-09-28",
            list_review_sought="2022-10-09",
        ),
        worked(
            Verdict.LAPSED,
            Term(
                "day 10 is Saturday 11 March: Monday the 13th; not used, nobody is late",
                "第10日为3月11日星期六,顺延至13日星期一;未申请,不算超期",
            ),
            due="2023-03-13",
            as_of="2023-03-14",
            correction_denial_served="2023-03-01",
            list_review_sought=None,
            listing_deleted=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("served before the text of 2017 took force", "2017年修正施行前送达"),
            correction_denial_served="2017-04-28",
            list_review_sought="2017-05-15",
        ),
    ),
)

REVIEW_DECISION: Final = Rule(
    id="dishonest-list-review-decision",
    title=Term("decide the review of a denied correction", "作出失信复议决定"),
    obliged=HIGHER_COURT,
    latest=within(At(v.LIST_REVIEW_RECEIVED), Days(15)),
    act=At(v.LIST_REVIEW_DECIDED),
    ended_by=Earlier(At(v.LIST_REVIEW_WITHDRAWN), At(v.LISTING_DELETED)),
    in_force=_IN_FORCE,
    duty="decide-list-review",
    stage=Stage.SANCTIONS,
    checked=_CHECKED,
    covers=("CUR-F06d",),
    citations=_article(
        12,
        Term(
            "the next higher court decides within fifteen days of receiving the application",
            "上一级法院应当自收到复议申请之日起十五日内作出决定",
        ),
        *_ARTICLE_12_PAGES,
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 15 is 22 June, in the holiday of 22 to 24 June; Sunday the 25th is worked",
                "第15日为6月22日,在假期(22日至24日)内,顺延至25日(星期日,调休上班)",
            ),
            due="2023-06-25",
            list_review_received="2023-06-07",
            list_review_decided="2023-06-25",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 15 is Sunday 23 April, worked for the holiday: no move",
                "第15日为4月23日星期日,调休上班,不顺延",
            ),
            due="2023-04-23",
            list_review_received="2023-04-08",
            list_review_decided="2023-04-24",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "day 15 is Tuesday 18 June; not decided by the 19th",
                "第15日为6月18日星期二,19日仍未决定",
            ),
            due="2024-06-18",
            as_of="2024-06-19",
            list_review_received="2024-06-03",
            list_review_decided=None,
            list_review_withdrawn=None,
            listing_deleted=None,
        ),
        worked(
            Verdict.LAPSED,
            Term("the entry was deleted meanwhile", "期间已删除失信信息"),
            due="2024-06-18",
            list_review_received="2024-06-03",
            list_review_decided=None,
            list_review_withdrawn=None,
            listing_deleted="2024-06-12",
        ),
    ),
)

RULES: Final = (
    CORRECTION_OF_ERROR,
    DELETION,
    DELETION_AFTER_TERM,
    CORRECTION_EXAMINATION,
    CORRECTION,
    REVIEW_REQUEST,
    REVIEW_DECISION,
)

RULE_SET: Final = RuleSet(
    id="dishonest-list-provisions",
    title=Term("List of dishonest debtors", "失信被执行人名单规定期限"),
    rules=RULES,
    moments=MOMENTS,
    vocabulary=VOCABULARY,
)
