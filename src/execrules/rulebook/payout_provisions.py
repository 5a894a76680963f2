"""Paying out what was enforced: the Supreme Court's provisions of 2017, 法发〔2017〕6号.

Of its text one sentence was seen, as a court's own rule of 2018 repeats it. Provinces and courts
have shorter limits; each of them is a rule set of its own and holds only there.
"""

from datetime import date
from typing import Final

from execrules.expressions import At, Holds, within
from execrules.facts import Grain
from execrules.periods import Days
from execrules.rulebook.vocabulary import VOCABULARY
from execrules.rulebook.vocabulary import enforcement as v
from execrules.rulebook.vocabulary import payout as m
from execrules.rules import InForce, LeftOut, Rule, RuleSet, Stage, Standing, worked
from execrules.sources import Citation, Instrument
from execrules.terms import Term
from execrules.verdicts import Verdict

TEXT: Final = Instrument(
    id="spc-2017-6",
    title=Term("Provisions on handling money and things enforced", "关于执行款物管理工作的规定"),
    number="法发〔2017〕6号",
    in_force_from=date(2017, 5, 1),
    note=Term(
        "the text itself was not read; its day of force and the number of the article are from "
        "memory",
        "未见原文;施行日期和条号系凭记忆",
    ),
)

PAYOUT: Final = Rule(
    id="payout-after-arrival-notice",
    title=Term("pay out the money that arrived", "发放到账的执行款"),
    grain=Grain.ITEM,
    latest=within(At(m.ARRIVAL_NOTICE_RECEIVED), Days(30)),
    act=At(v.PAID_OUT),
    excuse=Holds(v.PAYOUT_DELAY_APPROVED),
    in_force=InForce(since=date(2017, 5, 1)),
    duty="pay-out",
    stage=Stage.PAYOUT,
    checked=date(2026, 11, 23),
    covers=("CUR-D01",),
    citations=(
        Citation(
            instrument=TEXT,
            article="第10条",
            text=Term(
                "within 30 days of the finance office's notice of arrival the officer settles the "
                "account and the costs, notifies the creditor and has the money paid out; on some "
                "grounds payout may be put off with approval",
                "执行人员应在收到财务部门到账通知后30日内完成核算、费用结算、通知领取和发放;"
                "有法定情形的,经批准可延缓发放",
            ),
            evidence=(
                "dalianlaw.com/forum.php?mod=viewthread&tid=38403 (rule of a court, art. 7)",
            ),
        ),
    ),
    note=Term(
        "30 days are not the month of the evaluation of 2018, and run from the notice of arrival; "
        "a deferral with approval is an excuse: its grounds and the time after they end were not "
        "read; closing does not end the duty",
        "30日不等于2018年评估指标的一个月,且自到账通知起算;经批准延缓发放的列为免责,"
        "延缓情形及其消失后的期限未核;结案不使其消灭",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 30 is 5 October, in the holiday of 1 to 7 October, and moves to the 8th",
                "第30日为10月5日,在国庆假期(1日至7日)内,顺延至8日",
            ),
            due="2018-10-08",
            arrival_notice_received="2018-09-05",
            paid_out="2018-10-08",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 30 is Saturday 29 September, worked for the holiday: no move",
                "第30日为9月29日星期六,调休上班,不顺延",
            ),
            due="2018-09-29",
            arrival_notice_received="2018-08-30",
            paid_out="2018-09-30",
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "30 days from 30 January 2019 end on Friday 1 March, a month on 28 February",
                "自2019年1月30日起30日为3月1日星期五,而一个月为2月28日",
            ),
            due="2019-03-01",
            arrival_notice_received="2019-01-30",
            paid_out="2019-03-01",
        ),
        worked(
            Verdict.UNDETERMINED,
            Term(
                "the money arrived on 1 June; when the officer was told is not known",
                "6月1日案款到账,执行人员何时收到通知未知",
            ),
            funds_arrived="2021-06-01",
            paid_out="2021-07-06",
        ),
        worked(
            Verdict.OVERDUE,
            Term("day 30 is Thursday 1 July", "第30日为7月1日星期四"),
            due="2021-07-01",
            as_of="2021-07-02",
            arrival_notice_received="2021-06-01",
            paid_out=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("told the day before the provisions took force", "施行前一日收到到账通知"),
            arrival_notice_received="2017-04-30",
            paid_out="2017-06-30",
        ),
    ),
)

RULES: Final = (PAYOUT,)

RULE_SET: Final = RuleSet(
    id="payout-provisions",
    standing=Standing.NORM,
    title=Term("Paying out money enforced", "执行款物管理规定"),
    rules=RULES,
    left_out=(
        LeftOut(
            row="CUR-D02",
            reason=Term(
                "no text or page that was read shows the ten days after a ground of deferral ends",
                "延缓情形消失后10日内发放,未见于任何查阅过的文本或网页,不予编入",
            ),
        ),
    ),
    vocabulary=VOCABULARY,
)
