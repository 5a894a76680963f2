"""Jiayu (Hubei) only: claiming money for its case, by the county court's rule of 2024."""

from datetime import date
from typing import Final

from execrules.expressions import At, Happened, Holds, within
from execrules.facts import Grain
from execrules.periods import Days
from execrules.rulebook.vocabulary import VOCABULARY
from execrules.rulebook.vocabulary import payout as m
from execrules.rules import InForce, Rule, RuleSet, Stage, Standing, worked
from execrules.sources import Citation, Instrument
from execrules.terms import Term
from execrules.verdicts import Verdict

RULE_OF_THE_COURT: Final = Instrument(
    id="jiayu-2024",
    title=Term(
        "Jiayu County Court, rule on money enforced (trial)",
        "嘉鱼县人民法院关于执行案款管理工作的规定(试行)",
    ),
    in_force_from=date(2024, 1, 2),
    note=Term(
        "the day is that of its publication; a day of force was not seen",
        "日期为公布之日,未见施行日期",
    ),
)

CLAIM: Final = Rule(
    id="payout-jiayu-claim",
    title=Term("claim money for its case (Jiayu)", "案款认领至案件账号(嘉鱼)"),
    grain=Grain.ITEM,
    applies_if=Holds(m.IN_MAIN_ACCOUNT) | Happened(At(m.FUNDS_CLAIMED)),
    latest=within(At(m.FUNDS_ARRIVED), Days(3)),
    act=At(m.FUNDS_CLAIMED),
    in_force=InForce(since=date(2024, 1, 2)),
    duty="claim-funds",
    stage=Stage.PAYOUT,
    checked=date(2026, 11, 23),
    covers=("CUR-D04",),
    citations=(
        Citation(
            instrument=RULE_OF_THE_COURT,
            article="第6条",
            text=Term(
                "money that entered the main account, by an online transfer for example, is "
                "claimed for the account of its case within 3 days of its arrival",
                "通过线上扣划等方式进入执行专户总账号的,承办人应在到账后3日内认领至对应案件账号",
            ),
            evidence=(
                "jyxfy.hbfy.gov.cn/DocManage/ViewDoc?docId=7895013b-8209-4a0a-9755-5ce751f96daf",
            ),
        ),
    ),
    note=Term(
        "what the debtor pays into the account of the case needs no claiming; the court's own "
        "rule: its days are counted by procedure law, by analogy",
        "当事人直接缴入案件账号的无需认领;系该院内部规定,天数参照诉讼期间计算",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 3 is 11 February, in the holiday of 10 to 17 February 2024; Sunday the 18th "
                "is worked",
                "第3日为2月11日,在2024年春节假期(10日至17日)内,顺延至调休上班的18日星期日",
            ),
            due="2024-02-18",
            funds_arrived="2024-02-08",
            in_main_account=True,
            funds_claimed="2024-02-18",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 3 is Sunday 7 April, worked for the festival of 4 to 6 April: no move",
                "第3日为4月7日星期日,因清明(4日至6日)调休上班,不顺延",
            ),
            due="2024-04-07",
            funds_arrived="2024-04-04",
            in_main_account=True,
            funds_claimed="2024-04-08",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "day 3 is Saturday 11 May, worked for the holiday: no move",
                "第3日为5月11日星期六,调休上班,不顺延",
            ),
            due="2024-05-11",
            as_of="2024-05-12",
            funds_arrived="2024-05-08",
            in_main_account=True,
            funds_claimed=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("paid into the account of the case", "直接缴入案件账号"),
            funds_arrived="2024-05-08",
            in_main_account=False,
            funds_claimed=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("arrived the day before publication", "公布前一日到账"),
            funds_arrived="2024-01-01",
            in_main_account=True,
            funds_claimed="2024-01-10",
        ),
    ),
)

RULES: Final = (CLAIM,)

RULE_SET: Final = RuleSet(
    id="payout-jiayu",
    standing=Standing.LOCAL,
    title=Term("Claiming money in Jiayu", "嘉鱼案款认领规定"),
    rules=RULES,
    vocabulary=VOCABULARY,
)
