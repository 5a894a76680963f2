"""Transfer of enforcement cases to bankruptcy (执转破), 法发〔2017〕2号: return after a refusal.

The 30 days in which the bankruptcy court answers stand in civil procedure. The page that was read
breaks off before the other limits of the opinions, so they are not here.
"""

from datetime import date
from typing import Final

from execrules.expressions import At, within
from execrules.periods import Days
from execrules.rulebook.vocabulary import VOCABULARY
from execrules.rulebook.vocabulary import case_course as c
from execrules.rules import InForce, Rule, RuleSet, Stage, Standing, worked
from execrules.sources import Citation, Instrument
from execrules.terms import Term
from execrules.verdicts import Verdict

TEXT: Final = Instrument(
    id="spc-2017-2",
    title=Term(
        "Guiding opinions on transferring enforcement cases for bankruptcy review",
        "关于执行案件移送破产审查若干问题的指导意见",
    ),
    number="法发〔2017〕2号",
    in_force_from=date(2017, 1, 20),
    note=Term(
        "issued on 2017-01-20; that it took force then is from memory",
        "2017年1月20日印发;自该日起施行系凭记忆",
    ),
)

RETURN: Final = Rule(
    id="bankruptcy-return",
    title=Term("return papers and assets after a refusal", "执转破不予受理后退回材料和财产"),
    obliged=Term("the court to which the case was transferred", "受移送法院"),
    latest=within(At(c.BANKRUPTCY_REFUSAL_EFFECTIVE), Days(7)),
    act=At(c.BANKRUPTCY_FILE_RETURNED),
    in_force=InForce(since=date(2017, 1, 20)),
    duty="return-bankruptcy-file",
    stage=Stage.DELEGATION,
    checked=date(2026, 11, 23),
    covers=("CUR-G13",),
    citations=(
        Citation(
            instrument=TEXT,
            article="第18条",
            text=Term(
                "when the ruling that refuses or dismisses the bankruptcy is effective, the papers "
                "and the debtor's assets go back to the enforcing court within 7 days, which then "
                "resumes enforcement",
                "不予受理或驳回申请的裁定生效后7日内,受移送法院将材料和被执行人财产退回执行法院,"
                "执行法院恢复执行",
            ),
            evidence=("ms.isheng.net/index.php?doc-view-20075",),
        ),
    ),
    note=Term(
        "from the day on which the ruling is effective, not from its making; the resumption that "
        "follows has no number of days",
        "自裁定生效之日起算,并非作出之日;其后恢复执行未规定天数",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 7 is 1 October, the holiday lasts to the 7th: Monday the 8th",
                "第7日为10月1日,假期至7日,顺延至8日星期一",
            ),
            due="2018-10-08",
            bankruptcy_refusal_effective="2018-09-24",
            bankruptcy_file_returned="2018-10-08",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 7 is Saturday 29 September, worked for the holiday: no move",
                "第7日为9月29日星期六,调休上班,不顺延",
            ),
            due="2018-09-29",
            bankruptcy_refusal_effective="2018-09-22",
            bankruptcy_file_returned="2018-09-30",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "not returned by the day after Monday 11 March", "3月11日(星期一)届满,次日仍未退回"
            ),
            due="2024-03-11",
            as_of="2024-03-12",
            bankruptcy_refusal_effective="2024-03-04",
            bankruptcy_file_returned=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("effective the day before the opinions", "意见施行前一日生效的裁定"),
            bankruptcy_refusal_effective="2017-01-19",
            bankruptcy_file_returned="2017-03-01",
        ),
    ),
)

RULES: Final = (RETURN,)

RULE_SET: Final = RuleSet(
    id="bankruptcy-transfer",
    title=TEXT.title,
    standing=Standing.NORM,
    rules=RULES,
    vocabulary=VOCABULARY,
)
