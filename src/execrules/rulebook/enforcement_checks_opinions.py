"""SPC opinions on checks and supervision of the power to enforce: petitions.

Its working days for online inquiries and offline control, which are often quoted, were seen in no
text or page and are left out.
"""

from datetime import date
from typing import Final

from execrules.expressions import At, within
from execrules.facts import Grain
from execrules.periods import WorkingDays
from execrules.rulebook.vocabulary import VOCABULARY
from execrules.rulebook.vocabulary import objections as v
from execrules.rules import InForce, LeftOut, Reading, Rule, RuleSet, Stage, Standing, worked
from execrules.sources import Citation, Instrument
from execrules.terms import Term
from execrules.verdicts import Verdict

OPINIONS: Final = Instrument(
    id="spc-2021-322",
    title=Term(
        "SPC opinions on checks and supervision of the power to enforce",
        "最高人民法院关于进一步完善执行权制约机制加强执行监督的意见",
    ),
    number="法〔2021〕322号",
    in_force_from=date(2021, 12, 21),
    note=Term(
        "article 30 was read; 2021-12-21 is the day on which it was reported",
        "所读为第30条;2021年12月21日为见诸报道之日",
    ),
)

_CITATION: Final = Citation(
    instrument=OPINIONS,
    article="第30条",
    text=Term(
        "petitions about enforcement are entered in the system within five working days of their "
        "receipt, dealt with within thirty working days, and the result told to the party",
        "收到信访材料后五个工作日内录入执行信访办理系统,三十个工作日内办结,并将结果及时反馈当事人",
    ),
    evidence=("qinxiagroup.cn/page148?article_id=61&pagenum=7",),
)
_CHECKED = date(2026, 11, 23)
_IN_FORCE: Final = InForce(since=date(2021, 12, 21))
_RECEIVED: Final = At(v.PETITION_RECEIVED)

ENTRY: Final = Rule(
    id="checks-petition-entry",
    title=Term("enter a petition in the system", "执行信访录入系统"),
    grain=Grain.ITEM,
    latest=within(_RECEIVED, WorkingDays(5)),
    act=At(v.PETITION_ENTERED),
    in_force=_IN_FORCE,
    duty="enter-petition",
    stage=Stage.SUPERVISION,
    checked=_CHECKED,
    covers=("CUR-E18a",),
    citations=(_CITATION,),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "Saturday 29 and Sunday 30 January are worked (1, 2), 31 January to 6 February is "
                "off, 7 to 9 February are 3 to 5",
                "1月29日、30日调休上班为第1、2个工作日,1月31日至2月6日放假,2月7日至9日为第3至5个",
            ),
            due="2022-02-09",
            petition_received="2022-01-28",
            petition_entered="2022-02-09",
        ),
        worked(
            Verdict.LATE,
            Term("one working day later", "晚一个工作日"),
            due="2022-02-09",
            petition_received="2022-01-28",
            petition_entered="2022-02-10",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "27, 28 September (1, 2), 29 September to 6 October off, Saturday 7 and Sunday 8 "
                "October worked (3, 4), Monday the 9th (5)",
                "9月27、28日为第1、2个,9月29日至10月6日放假,10月7、8日调休上班为第3、4个,9日为第5个",
            ),
            due="2023-10-09",
            as_of="2023-10-10",
            petition_received="2023-09-26",
            petition_entered=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("received before the opinions", "意见发布前收到"),
            petition_received="2021-12-20",
            petition_entered="2022-01-10",
        ),
    ),
)

FINISH: Final = Rule(
    id="checks-petition-finish",
    title=Term("deal with a petition and answer it", "执行信访办结并反馈"),
    grain=Grain.ITEM,
    latest=within(_RECEIVED, WorkingDays(30)),
    act=At(v.PETITION_FINISHED),
    in_force=_IN_FORCE,
    duty="finish-petition",
    stage=Stage.SUPERVISION,
    checked=_CHECKED,
    covers=("CUR-E18b",),
    citations=(_CITATION,),
    note=Term(
        "the thirty working days stand beside the five and are read as running from the receipt; "
        "the answer to the party is to follow in good time and has no limit of its own",
        "三十个工作日与五个工作日并列,理解为均自收到信访材料起算;反馈当事人为“及时”,无单独期限",
    ),
    readings=(
        Reading(
            id="from-entry",
            title=Term("from the entry in the system", "自录入系统之日起算"),
            latest=within(At(v.PETITION_ENTERED), WorkingDays(30)),
        ),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "29, 30 January worked (2), off to 6 February, 7-11 February (7), 14-18 (12), "
                "21-25 (17), 28 February - 4 March (22), 7-11 (27), 14-16 March (30)",
                "1月29、30日调休上班(2个),放假至2月6日,2月7日至11日(7个)、14日至18日(12个)、21日至"
                "25日(17个)、2月28日至3月4日(22个)、7日至11日(27个)、14日至16日(30个)",
            ),
            due="2022-03-16",
            petition_received="2022-01-28",
            petition_finished="2022-03-16",
        ),
        worked(
            Verdict.LATE,
            Term("one working day later", "晚一个工作日"),
            due="2022-03-16",
            petition_received="2022-01-28",
            petition_finished="2022-03-17",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "2, 3 April (2), off 4-6, Sunday 7 worked (3), 8-12 (8), 15-19 (13), 22-26 (18), "
                "Sunday 28 worked (19), 29, 30 (21), off 1-5 May, 6-10 (26), Saturday 11 worked "
                "(27), 13-15 May (30)",
                "4月2、3日(2个),4日至6日放假,7日调休上班(3个),8日至12日(8个)、15日至19日(13个)、"
                "22日至26日(18个),28日调休上班(19个),29、30日(21个),5月1日至5日放假,6日至10日(26个),"
                "11日调休上班(27个),13日至15日(30个)",
            ),
            due="2024-05-15",
            as_of="2024-05-16",
            petition_received="2024-04-01",
            petition_finished=None,
        ),
    ),
)

RULES: Final = (ENTRY, FINISH)

LEFT_OUT: Final = (
    LeftOut(
        row="CUR-A08",
        reason=Term(
            "no text or page that was read shows five working days to start the online inquiry",
            "五个工作日发起网络查询未见于任何查阅过的文本或网页,不予编入",
        ),
    ),
    LeftOut(
        row="CUR-A09",
        reason=Term(
            "no text or page that was read shows three working days for offline control",
            "三个工作日线下控制未见于任何查阅过的文本或网页,不予编入",
        ),
    ),
)

RULE_SET: Final = RuleSet(
    id="enforcement-checks-opinions",
    standing=Standing.NORM,
    title=Term("Checks of the power to enforce: petitions", "执行权制约机制意见期限"),
    rules=RULES,
    left_out=LEFT_OUT,
    vocabulary=VOCABULARY,
)
