"""Inquiring and freezing online: the Supreme Court's provisions of 2013, 法释〔2013〕20号."""

from datetime import date
from typing import Final

from execrules.expressions import At, within
from execrules.facts import Grain
from execrules.periods import Days
from execrules.rulebook.vocabulary import VOCABULARY
from execrules.rulebook.vocabulary import preservation as p
from execrules.rules import InForce, Rule, RuleSet, Stage, worked
from execrules.sources import Citation, Instrument
from execrules.terms import Term
from execrules.verdicts import Verdict

TEXT: Final = Instrument(
    id="spc-2013-20",
    title=Term(
        "Provisions on inquiring into and freezing a debtor's deposits online",
        "关于网络查询、冻结被执行人存款的规定",
    ),
    number="法释〔2013〕20号",
    in_force_from=date(2013, 9, 2),
)

ANSWER: Final = Rule(
    id="online-freezing-answer",
    title=Term("answer a bank's objection to an online measure", "回复金融机构查控异议"),
    grain=Grain.ITEM,
    latest=within(At(p.BANK_OBJECTION_RECEIVED), Days(15)),
    act=At(p.BANK_OBJECTION_ANSWERED),
    in_force=InForce(since=date(2013, 9, 2)),
    duty="answer-bank-objection",
    stage=Stage.CONTROL,
    checked=date(2026, 11, 23),
    covers=("CUR-A07",),
    citations=(
        Citation(
            instrument=TEXT,
            article="第6条",
            text=Term(
                "a bank that holds an online measure to be unlawful objects in writing; the court "
                "finishes the examination and answers in writing within 15 days",
                "金融机构认为网络查控措施违法的应书面提出异议,法院应在15日内审查完毕并书面回复",
            ),
            evidence=("LawRefBook/Laws @2f4c5c2",),
        ),
    ),
    note=Term(
        "the start is not written: receipt of the objection is taken; an objection of the bank as "
        "a helper, not of a party: the limits for objections to enforcement are others; other "
        "offices that are asked online are treated alike (art. 10)",
        "原文未写明起算点,按收到书面异议之日起算;系协助执行的金融机构的异议,不同于当事人的执行异议;"
        "其他协助执行单位参照适用(第10条)",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 15 is 2 October, in the holiday of 1 to 7 October, and moves to the 8th",
                "第15日为10月2日,在国庆假期(1日至7日)内,顺延至8日",
            ),
            due="2018-10-08",
            bank_objection_received="2018-09-17",
            bank_objection_answered="2018-10-08",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 15 is Saturday 29 September, worked for the holiday: no move",
                "第15日为9月29日星期六,调休上班,不顺延",
            ),
            due="2018-09-29",
            bank_objection_received="2018-09-14",
            bank_objection_answered="2018-09-30",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "day 15 is 5 February, in the holiday of 4 to 10 February 2019: Monday the 11th",
                "第15日为2月5日,在2019年春节假期(4日至10日)内,顺延至11日星期一",
            ),
            due="2019-02-11",
            as_of="2019-02-12",
            bank_objection_received="2019-01-21",
            bank_objection_answered=None,
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "raised on 14 September, so received no earlier; answered on the 28th",
                "9月14日提出,收到不会更早;28日已回复",
            ),
            bank_objection_raised="2018-09-14",
            bank_objection_answered="2018-09-28",
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("received the day before the provisions took force", "施行前一日收到异议"),
            bank_objection_received="2013-09-01",
            bank_objection_answered="2013-10-10",
        ),
    ),
)

RULES: Final = (ANSWER,)

RULE_SET: Final = RuleSet(
    id="online-freezing-provisions",
    title=Term("Inquiring and freezing online", "网络查询、冻结规定"),
    rules=RULES,
    vocabulary=VOCABULARY,
)
