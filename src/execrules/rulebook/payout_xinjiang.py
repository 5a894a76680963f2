"""Xinjiang only: payout by the High Court's measures of 2024 on money enforced.

The same working days as in Hubei, without the shorter ones for small sums. The rows of the source
table that name both provinces are covered by the rules for Hubei.
"""

from datetime import date
from typing import Final

from execrules.expressions import At, Holds, Later, within
from execrules.facts import Grain
from execrules.periods import WorkingDays
from execrules.rulebook.vocabulary import VOCABULARY
from execrules.rulebook.vocabulary import enforcement as v
from execrules.rulebook.vocabulary import payout as m
from execrules.rules import InForce, Reading, Rule, RuleSet, Stage, Standing, worked
from execrules.sources import Citation, Instrument
from execrules.terms import Term
from execrules.verdicts import Verdict

MEASURES_OF_2024: Final = Instrument(
    id="xinjiang-2024",
    title=Term(
        "Xinjiang High Court, measures for stricter handling of money enforced",
        "新疆维吾尔自治区高级人民法院关于强化执行案款管理的实施办法",
    ),
    note=Term(
        "reported as issued 'recently' on 2024-11-09, from which day the rules are taken to hold; "
        "its own text and day of force were not read",
        "2024年11月9日报道称“近日”下发,规则自该日起算;原文及施行日期未见",
    ),
)

_PRESS = ("javascriptjump.com/?EzMjb=f4Aq.html (copy of a newspaper report of 2024-11-09)",)
_CHECKED: Final = date(2026, 11, 23)
_IN_FORCE: Final = InForce(since=date(2024, 11, 9))


def _says(text: Term) -> tuple[Citation, ...]:
    return (Citation(instrument=MEASURES_OF_2024, article="案款发放", text=text, evidence=_PRESS),)


_LOCAL_HOLIDAYS: Final = Term(
    "working days of the national calendar: the holidays that the region itself orders are laid "
    "over it as an overlay",
    "按全国日历计算工作日;自治区自行规定的节假日须以地方日历叠加",
)

NOTICE: Final = Rule(
    id="payout-xinjiang-notice",
    title=Term("send the payment notice (Xinjiang)", "发出支付案款通知(新疆)"),
    grain=Grain.ITEM,
    applies_if=~Holds(m.PAYOUT_BARRED),
    latest=within(At(m.FUNDS_ARRIVED), WorkingDays(10)),
    act=At(m.PAYMENT_NOTICE_SENT),
    in_force=_IN_FORCE,
    duty="send-payment-notice",
    stage=Stage.PAYOUT,
    checked=_CHECKED,
    citations=_says(
        Term(
            "where no ground defers the payout, the enforcement office sends the finance office "
            "the payment notice within 10 working days of the arrival; what may be paid out is "
            "paid within 15 in all",
            "不具备延缓发放情形的,案款到账后10个工作日内由执行部门向财务部门发出支付案款通知;"
            "符合条件的共计15个工作日内发放",
        )
    ),
    note=_LOCAL_HOLIDAYS,
    readings=(
        Reading(
            id="from-payable",
            title=Term(
                "no earlier than the day the conditions of payout are met",
                "到账时尚不具备发放条件的,自具备之日起算",
            ),
            latest=within(Later(At(m.FUNDS_ARRIVED), At(v.PAYABLE)), WorkingDays(10)),
        ),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "21 to 24 January, Sunday the 26th (worked), the 27th, 5 to 7 February and "
                "Saturday the 8th (worked) 2025",
                "2025年1月21日至24日,26日(星期日调休上班),27日,2月5日至7日,8日(星期六调休上班)",
            ),
            due="2025-02-08",
            funds_arrived="2025-01-20",
            payout_barred=False,
            payment_notice_sent="2025-02-08",
        ),
        worked(
            Verdict.LATE,
            Term("the Monday after", "其后的星期一"),
            due="2025-02-08",
            funds_arrived="2025-01-20",
            payout_barred=False,
            payment_notice_sent="2025-02-10",
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("a ground defers the payout", "有延缓发放情形"),
            funds_arrived="2025-01-20",
            payout_barred=True,
            payment_notice_sent=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("arrived the day before the report", "案款在见报前一日到账"),
            funds_arrived="2024-11-08",
            payout_barred=False,
            payment_notice_sent="2025-02-10",
        ),
    ),
)

PAYOUT: Final = Rule(
    id="payout-xinjiang-payout",
    title=Term("pay out after the payment notice (Xinjiang)", "财务部门发放案款(新疆)"),
    obliged=Term("the court's finance office", "法院财务部门"),
    grain=Grain.ITEM,
    latest=within(At(m.PAYMENT_NOTICE_RECEIVED), WorkingDays(5)),
    act=At(v.PAID_OUT),
    in_force=_IN_FORCE,
    duty="pay-out",
    stage=Stage.PAYOUT,
    checked=_CHECKED,
    citations=_says(
        Term(
            "the finance office pays the creditor within 5 working days of receiving the notice; "
            "what is not in dispute is paid first",
            "财务部门接到通知后5个工作日内向申请执行人发放;有争议的先发无争议部分",
        )
    ),
    note=_LOCAL_HOLIDAYS,
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "30 April, then 6 to 9 May: 1 to 5 May 2025 are off",
                "4月30日及5月6日至9日;2025年5月1日至5日放假",
            ),
            due="2025-05-09",
            payment_notice_received="2025-04-29",
            paid_out="2025-05-09",
        ),
        worked(
            Verdict.LATE,
            Term(
                "Saturday 10 May is no working day, and past the fifth",
                "5月10日星期六并非工作日,但已过第5个工作日",
            ),
            due="2025-05-09",
            payment_notice_received="2025-04-29",
            paid_out="2025-05-10",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "Sunday 28 September (worked), 29 and 30, 9 and 10 October 2025",
                "2025年9月28日(星期日调休上班)、29日、30日,10月9日、10日",
            ),
            due="2025-10-10",
            as_of="2025-10-11",
            payment_notice_received="2025-09-26",
            paid_out=None,
        ),
    ),
)

RULES: Final = (NOTICE, PAYOUT)

RULE_SET: Final = RuleSet(
    id="payout-xinjiang",
    standing=Standing.LOCAL,
    title=Term("Payout in Xinjiang", "新疆案款发放办法"),
    rules=RULES,
    vocabulary=VOCABULARY,
)
