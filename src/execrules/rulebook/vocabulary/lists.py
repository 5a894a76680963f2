"""Facts about the list of dishonest debtors and the restriction of consumption.

In the order of the procedure: the decision and the entry, its end, its correction on the court's
own motion and on request, the review of a denied request, and what softens a sanction.
"""

from typing import Final

from execrules.facts import DayFact, FlagFact
from execrules.terms import Term

# The entry and its end. A term is stated in the decision, and known from then on.

LISTED: Final = DayFact(
    name="listed_dishonest",
    title=Term("put on the list of dishonest debtors", "纳入失信名单"),
    headings=("纳入失信名单",),
)
LISTING_DECIDED: Final = DayFact(
    name="listing_decided",
    title=Term("entry on the list decided", "决定纳入失信名单"),
    headings=("决定纳入失信名单", "纳入失信名单决定", "失信决定书作出"),
    not_after=(LISTED,),
)
LISTED_FOR_TERM: Final = FlagFact(
    name="listed_for_term",
    title=Term("the entry has a term", "失信名单有纳入期限"),
    headings=("失信名单有纳入期限", "有纳入期限", "是否有纳入期限"),
)
LISTING_EXPIRES: Final = DayFact(
    name="listing_expires",
    title=Term("last day of the entry as stated", "失信名单纳入期限届满日"),
    headings=("失信名单纳入期限届满日", "纳入期限届满日", "失信期限届满日"),
    stated=True,
)
LISTING_EXTENDED_EXPIRES: Final = DayFact(
    name="listing_extended_expires",
    title=Term("last day of the prolonged entry as stated", "延长后的失信名单纳入期限届满日"),
    headings=("延长后的失信名单纳入期限届满日", "延长后纳入期限届满日"),
    stated=True,
)
DELETION_GROUND_CONFIRMED: Final = DayFact(
    name="deletion_ground_confirmed",
    title=Term("ground to delete the entry confirmed by the court", "法院确认失信信息删除事由"),
    headings=("法院确认失信信息删除事由", "确认删除事由", "审查同意删除失信信息"),
)
DELETION_GROUND_AROSE: Final = DayFact(
    name="deletion_ground_arose",
    title=Term("ground to delete the entry arose", "失信信息删除事由成立"),
    headings=("失信信息删除事由成立", "删除事由成立"),
    not_after=(DELETION_GROUND_CONFIRMED,),
)
LISTING_DELETED: Final = DayFact(
    name="listing_deleted",
    title=Term("entry deleted from the list", "删除失信信息"),
    headings=("删除失信信息", "失信信息删除", "删除失信名单"),
)

# Errors of the list, found by the court or claimed by the debtor.

LISTING_CORRECTED: Final = DayFact(
    name="listing_corrected",
    title=Term("entry withdrawn or corrected", "撤销、更正失信信息"),
    headings=("撤销、更正失信信息", "撤销失信信息", "更正失信信息", "纠正失信信息"),
)
LISTING_ERROR_FOUND: Final = DayFact(
    name="listing_error_found",
    title=Term("error of the entry found", "发现失信信息错误"),
    headings=("发现失信信息错误", "发现不应纳入失信名单", "发现失信信息不准确"),
    not_after=(LISTING_CORRECTED,),
)
CORRECTION_DENIAL_SERVED: Final = DayFact(
    name="correction_denial_served",
    title=Term("denial of the correction served", "驳回失信纠正申请决定送达"),
    headings=("驳回失信纠正申请决定送达", "收到驳回失信纠正申请决定"),
)
CORRECTION_DENIED: Final = DayFact(
    name="correction_denied",
    title=Term("correction denied", "决定驳回失信纠正申请"),
    headings=("决定驳回失信纠正申请", "驳回失信纠正申请决定"),
    not_after=(CORRECTION_DENIAL_SERVED,),
)
CORRECTION_UPHELD: Final = DayFact(
    name="correction_upheld",
    title=Term("request for correction found right", "失信纠正申请理由成立"),
    headings=("失信纠正申请理由成立", "失信纠正理由成立"),
)
CORRECTION_EXAMINED: Final = DayFact(
    name="correction_examined",
    title=Term("request for correction examined", "失信纠正申请审查完毕"),
    headings=(
        "失信纠正申请审查完毕", "失信纠正审查完毕", "失信纠正申请理由成立", "失信纠正理由成立",
        "决定驳回失信纠正申请", "驳回失信纠正申请决定",
    ),
    not_after=(CORRECTION_UPHELD, CORRECTION_DENIED),
)  # fmt: skip
CORRECTION_RECEIVED: Final = DayFact(
    name="correction_received",
    title=Term("written request for correction received", "收到失信纠正申请"),
    headings=("收到失信纠正申请", "收到书面纠正申请"),
    not_after=(CORRECTION_EXAMINED,),
)
CORRECTION_SOUGHT: Final = DayFact(
    name="correction_sought",
    title=Term("correction of the list applied for", "申请纠正失信名单"),
    headings=("申请纠正失信名单", "失信纠正申请"),
    not_after=(CORRECTION_RECEIVED,),
)
CORRECTION_WITHDRAWN: Final = DayFact(
    name="correction_withdrawn",
    title=Term("request for correction withdrawn", "撤回失信纠正申请"),
    headings=("撤回失信纠正申请",),
)
LIST_REVIEW_DECIDED: Final = DayFact(
    name="list_review_decided",
    title=Term("review of the denial decided", "作出失信复议决定"),
    headings=("作出失信复议决定", "失信复议决定", "失信名单复议决定"),
)
LIST_REVIEW_RECEIVED: Final = DayFact(
    name="list_review_received",
    title=Term("application to review the denial of correction received", "收到失信复议申请"),
    headings=("收到失信复议申请",),
    not_after=(LIST_REVIEW_DECIDED,),
)
LIST_REVIEW_SOUGHT: Final = DayFact(
    name="list_review_sought",
    title=Term("review of the denial of correction applied for", "对驳回失信纠正决定申请复议"),
    headings=("对驳回失信纠正决定申请复议", "失信复议申请"),
    not_after=(LIST_REVIEW_RECEIVED,),
)
LIST_REVIEW_WITHDRAWN: Final = DayFact(
    name="list_review_withdrawn",
    title=Term("application to review the denial of correction withdrawn", "撤回失信复议申请"),
    headings=("撤回失信复议申请",),
)

# What softens a sanction: time before it is published, and its lifting for an urgent reason.

LISTING_GRACE_ENDS: Final = DayFact(
    name="listing_grace_ends",
    title=Term("last day of grace before the entry is published", "失信名单宽限期届满日"),
    headings=("失信名单宽限期届满日", "失信宽限期届满日"),
    stated=True,
)
RESTRICTION_GRACE_ENDS: Final = DayFact(
    name="restriction_grace_ends",
    title=Term("last day of grace before consumption is restricted", "限制消费宽限期届满日"),
    headings=("限制消费宽限期届满日",),
    stated=True,
)
RESTRICTION_DECIDED: Final = DayFact(
    name="restriction_decided",
    title=Term("restriction of consumption decided", "决定限制消费"),
    headings=("决定限制消费", "签发限制消费令"),
)
RESTRICTION_LIFTING_ENDS: Final = DayFact(
    name="restriction_lifting_ends",
    title=Term("last day of the temporary lifting as stated", "暂时解除限制消费届满日"),
    headings=("暂时解除限制消费届满日", "暂时解除届满日"),
    stated=True,
)
RESTRICTION_LIFTING_APPROVED: Final = DayFact(
    name="restriction_lifting_approved",
    title=Term("temporary lifting of the restriction approved", "批准暂时解除限制消费"),
    headings=("批准暂时解除限制消费", "暂时解除限制消费"),
)
