"""Hubei only: payout in the High Court's campaign of 2022 for orderly enforcement.

The working days of the payment notice and of the payout, as the press reported the campaign. No
national text with these days was found, so that they hold for courts of the province alone.
"""

from datetime import date
from decimal import Decimal
from typing import Final

from execrules.expressions import At, AtLeast, Holds, Later, within
from execrules.facts import Grain
from execrules.periods import WorkingDays
from execrules.rulebook.vocabulary import VOCABULARY
from execrules.rulebook.vocabulary import enforcement as v
from execrules.rulebook.vocabulary import payout as m
from execrules.rules import InForce, Reading, Rule, RuleSet, Stage, Standing, worked
from execrules.sources import Citation, Instrument
from execrules.terms import Term
from execrules.verdicts import Verdict

CAMPAIGN: Final = Instrument(
    id="hubei-2022",
    title=Term(
        "Hubei High Court, campaign for orderly and better enforcement",
        "湖北省高级人民法院“规范执行提质增效”活动要求",
    ),
    used_from=date(2022, 3, 17),
    used_until=date(2022, 12, 31),
    note=Term(
        "the campaign was reported on 2022-03-17 and announced from that month to the end of the "
        "year; whether its days hold beyond is not shown, and its own text was not read",
        "2022年3月17日见诸报道,活动自当月起至年底;其后是否继续适用未见说明,文件原文未见",
    ),
)

_PRESS = ("m.jishu.rexun.cn/kx/2022/0318/1303.html",)
_CHECKED: Final = date(2026, 11, 23)
_IN_FORCE: Final = InForce(since=date(2022, 3, 17))
_ABOVE_50_000: Final = AtLeast(m.FUNDS_AMOUNT, Decimal("50000.01"))
_NOT_BARRED: Final = ~Holds(m.PAYOUT_BARRED)
_READY: Final = Later(At(m.FUNDS_ARRIVED), At(v.PAYABLE))

_FROM_PAYABLE: Final = Term(
    "no earlier than the day the conditions of payout are met",
    "到账时尚不具备发放条件的,自具备之日起算",
)


def _says(text: Term) -> tuple[Citation, ...]:
    return (Citation(instrument=CAMPAIGN, article="案款发放", text=text, evidence=_PRESS),)


NOTICE: Final = Rule(
    id="payout-hubei-notice",
    title=Term("send the payment notice (Hubei)", "发出支付案款通知(湖北)"),
    grain=Grain.ITEM,
    applies_if=_NOT_BARRED & _ABOVE_50_000,
    latest=within(At(m.FUNDS_ARRIVED), WorkingDays(10)),
    act=At(m.PAYMENT_NOTICE_SENT),
    in_force=_IN_FORCE,
    duty="send-payment-notice",
    stage=Stage.PAYOUT,
    checked=_CHECKED,
    covers=("CUR-D03a",),
    citations=_says(
        Term(
            "money that may be paid out: the court sends the finance office the payment notice "
            "within 10 working days of its arrival, within 5 for sums up to 50,000 yuan",
            "符合发放条件的,案款到账后10个工作日内向财务部门发出支付案款通知,5万元以下的5个工作日内",
        )
    ),
    note=Term(
        "the High Court of Xinjiang has the same days (payout-xinjiang); sums up to 50,000 yuan "
        "have a rule of their own",
        "新疆高院规定的天数相同(payout-xinjiang);5万元以下的另列一条",
    ),
    readings=(
        Reading(id="from-payable", title=_FROM_PAYABLE, latest=within(_READY, WorkingDays(10))),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "28 and 29 April, 5 and 6 May, Saturday the 7th (worked), 9 to 13 May 2022",
                "2022年4月28日、29日,5月5日、6日、7日(星期六调休上班),9日至13日",
            ),
            due="2022-05-13",
            funds_arrived="2022-04-27",
            funds_amount=Decimal(120_000),
            payout_barred=False,
            payment_notice_sent="2022-05-13",
        ),
        worked(
            Verdict.LATE,
            Term("the Monday after, the 11th working day", "其后的星期一,第11个工作日"),
            due="2022-05-13",
            funds_arrived="2022-04-27",
            funds_amount=Decimal("50000.01"),
            payout_barred=False,
            payment_notice_sent="2022-05-16",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "25 to 28 September 2023, 7 and 8 October (worked), 9 to 12 October",
                "2023年9月25日至28日,10月7日、8日(调休上班),9日至12日",
            ),
            due="2023-10-12",
            as_of="2023-10-13",
            funds_arrived="2023-09-22",
            funds_amount=Decimal(120_000),
            payout_barred=False,
            payment_notice_sent=None,
            payment_notice_received=None,
            paid_out=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("exactly 50,000 yuan: 5 working days", "恰为5万元,适用5个工作日"),
            funds_arrived="2022-04-27",
            funds_amount=Decimal(50_000),
            payout_barred=False,
            payment_notice_sent="2022-05-16",
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("a ground defers the payout", "有延缓发放情形"),
            funds_arrived="2022-04-27",
            funds_amount=Decimal(120_000),
            payout_barred=True,
            payment_notice_sent=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("arrived the day before the campaign was reported", "案款在活动见报前一日到账"),
            funds_arrived="2022-03-16",
            funds_amount=Decimal(120_000),
            payout_barred=False,
            payment_notice_sent="2022-05-16",
        ),
    ),
)

NOTICE_SMALL_SUMS: Final = Rule(
    id="payout-hubei-notice-small-sums",
    title=Term(
        "send the payment notice, up to 50,000 yuan (Hubei)", "发出支付案款通知(5万元以下,湖北)"
    ),
    grain=Grain.ITEM,
    applies_if=_NOT_BARRED & ~_ABOVE_50_000,
    latest=within(At(m.FUNDS_ARRIVED), WorkingDays(5)),
    act=At(m.PAYMENT_NOTICE_SENT),
    in_force=_IN_FORCE,
    duty="send-payment-notice",
    stage=Stage.PAYOUT,
    checked=_CHECKED,
    covers=("CUR-D03c",),
    citations=_says(
        Term(
            "for sums up to 50,000 yuan the payment notice is sent within 5 working days of the "
            "arrival",
            "案款数额5万元以下的,到账后5个工作日内发出支付案款通知",
        )
    ),
    note=Term("50,000 yuan are still 'up to'", "“5万元以下”含5万元"),
    readings=(
        Reading(id="from-payable", title=_FROM_PAYABLE, latest=within(_READY, WorkingDays(5))),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "30 September, 8 and 9 October (worked), 10 and 11 October 2022",
                "2022年9月30日,10月8日、9日(调休上班),10日、11日",
            ),
            due="2022-10-11",
            funds_arrived="2022-09-29",
            funds_amount=Decimal(50_000),
            payout_barred=False,
            payment_notice_sent="2022-10-11",
        ),
        worked(
            Verdict.LATE,
            Term("the sixth working day", "第6个工作日"),
            due="2022-10-11",
            funds_arrived="2022-09-29",
            funds_amount=Decimal("49999.99"),
            payout_barred=False,
            payment_notice_sent="2022-10-12",
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("a fen more: 10 working days", "多一分即适用10个工作日"),
            funds_arrived="2022-09-29",
            funds_amount=Decimal("50000.01"),
            payout_barred=False,
            payment_notice_sent="2022-10-12",
        ),
        worked(
            Verdict.UNDETERMINED,
            Term("the sum is not known", "案款数额未知"),
            funds_arrived="2022-09-29",
            payout_barred=False,
            payment_notice_sent="2022-10-12",
        ),
    ),
)

PAYOUT: Final = Rule(
    id="payout-hubei-payout",
    title=Term("pay out after the payment notice (Hubei)", "财务部门发放案款(湖北)"),
    obliged=Term("the court's finance office", "法院财务部门"),
    grain=Grain.ITEM,
    latest=within(At(m.PAYMENT_NOTICE_RECEIVED), WorkingDays(5)),
    act=At(v.PAID_OUT),
    in_force=_IN_FORCE,
    duty="pay-out",
    stage=Stage.PAYOUT,
    checked=_CHECKED,
    covers=("CUR-D03b",),
    citations=_says(
        Term(
            "the finance office pays the creditor within 5 working days of receiving the notice; "
            "what is not in dispute is paid first",
            "财务部门接到通知后5个工作日内向申请执行人发放;部分有争议的先发无争议部分",
        )
    ),
    note=Term(
        "the High Court of Xinjiang has the same days (payout-xinjiang)",
        "新疆高院规定的天数相同(payout-xinjiang)",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "29 April, 5 and 6 May, Saturday the 7th (worked) and Monday the 9th",
                "4月29日,5月5日、6日、7日(星期六调休上班)和9日(星期一)",
            ),
            due="2022-05-09",
            payment_notice_received="2022-04-28",
            paid_out="2022-05-09",
        ),
        worked(
            Verdict.LATE,
            Term("the sixth working day", "第6个工作日"),
            due="2022-05-09",
            payment_notice_received="2022-04-28",
            paid_out="2022-05-10",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "30 September, 8 and 9 October (worked), 10 and 11 October 2022",
                "2022年9月30日,10月8日、9日(调休上班),10日、11日",
            ),
            due="2022-10-11",
            as_of="2022-10-12",
            payment_notice_received="2022-09-29",
            paid_out=None,
        ),
        worked(
            Verdict.UNDETERMINED,
            Term(
                "sent on 29 September; when the finance office had it is not known",
                "9月29日发出通知,财务部门何时接到未知",
            ),
            payment_notice_sent="2022-09-29",
            paid_out="2022-10-12",
        ),
    ),
)

RULES: Final = (NOTICE, NOTICE_SMALL_SUMS, PAYOUT)

RULE_SET: Final = RuleSet(
    id="payout-hubei",
    standing=Standing.LOCAL,
    title=Term("Payout in Hubei", "湖北案款发放要求"),
    rules=RULES,
    vocabulary=VOCABULARY,
)
