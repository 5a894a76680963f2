"""Facts about money on its way through the court: arrival, claiming, payment notice.

Paying out itself is declared with the facts of enforcement. Each sum that arrives is an item.
"""

from typing import Final

from execrules.facts import AmountFact, DayFact, FlagFact, Grain
from execrules.rulebook.vocabulary.enforcement import PAID_OUT
from execrules.terms import Term

PAYMENT_NOTICE_RECEIVED: Final = DayFact(
    name="payment_notice_received",
    title=Term("payment notice received by the finance office", "财务部门接到支付案款通知"),
    headings=("财务部门接到支付案款通知", "财务接到支付通知"),
    grain=Grain.ITEM,
    not_after=(PAID_OUT,),
)
PAYMENT_NOTICE_SENT: Final = DayFact(
    name="payment_notice_sent",
    title=Term("payment notice sent to the finance office", "向财务部门发出支付案款通知"),
    headings=("向财务部门发出支付案款通知", "发出支付案款通知", "支付案款通知日期"),
    grain=Grain.ITEM,
    not_after=(PAYMENT_NOTICE_RECEIVED,),
)
FUNDS_CLAIMED: Final = DayFact(
    name="funds_claimed",
    title=Term("money claimed for the account of its case", "案款认领至案件账号"),
    headings=("案款认领至案件账号", "案款认领", "案款认领日期"),
    grain=Grain.ITEM,
)
ARRIVAL_NOTICE_RECEIVED: Final = DayFact(
    name="arrival_notice_received",
    title=Term("notice of the money's arrival received by the officer", "执行人员收到到账通知"),
    headings=("执行人员收到到账通知", "收到执行款到账通知", "收到到账通知"),
    grain=Grain.ITEM,
)
FUNDS_ARRIVED: Final = DayFact(
    name="funds_arrived",
    title=Term("money arrived at the court", "案款到账"),
    headings=("案款到账", "执行款到账", "到账日期", "案款到账日期"),
    grain=Grain.ITEM,
    not_after=(ARRIVAL_NOTICE_RECEIVED, FUNDS_CLAIMED, PAYMENT_NOTICE_SENT),
)
FUNDS_AMOUNT: Final = AmountFact(
    name="funds_amount",
    title=Term("sum that arrived", "案款数额"),
    headings=("案款数额", "案款金额", "到账金额"),
    grain=Grain.ITEM,
)
IN_MAIN_ACCOUNT: Final = FlagFact(
    name="in_main_account",
    title=Term("money arrived in the court's main account", "案款进入执行专户总账号"),
    headings=("案款进入执行专户总账号", "进入总账号"),
    grain=Grain.ITEM,
)
PAYOUT_BARRED: Final = FlagFact(
    name="payout_barred",
    title=Term("a ground defers the payout", "有延缓发放情形"),
    headings=("有延缓发放情形", "是否延缓发放", "不具备发放条件"),
    grain=Grain.ITEM,
    assumed=False,
)
