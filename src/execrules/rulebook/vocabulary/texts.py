"""The texts of civil procedure that several modules cite, each declared once with its editions.

What is only cited in one module is declared there.
"""

from datetime import date
from typing import Final

from execrules.sources import Instrument
from execrules.terms import Term

CIVIL_PROCEDURE_LAW: Final = Instrument(
    id="civil-procedure-law",
    title=Term("Civil Procedure Law", "民事诉讼法"),
    in_force_from=date(1991, 4, 9),
    editions=(
        (date(1991, 4, 9), Term("of 1991", "1991年")),
        (date(2008, 4, 1), Term("as amended in 2007", "2007年修正")),
        (date(2013, 1, 1), Term("as amended in 2012", "2012年修正")),
        (date(2017, 7, 1), Term("as amended in 2017", "2017年修正")),
        (date(2022, 1, 1), Term("as amended in 2021", "2021年修正")),
        (date(2024, 1, 1), Term("as amended in 2023", "2023年修正")),
    ),
    note=Term(
        "the days of force of 1991, 2017, 2021 and 2023 are not printed in the texts read and are "
        "known from memory; of 2007 and 2012 they were read",
        "1991年、2017年、2021年、2023年各文本的施行日所据文本未载,凭记忆;2007年、2012年修正的施行日已核",
    ),
)
CIVIL_PROCEDURE_INTERPRETATION: Final = Instrument(
    id="civil-procedure-interpretation",
    title=Term(
        "SPC interpretation on applying the Civil Procedure Law",
        "最高人民法院关于适用《民事诉讼法》的解释",
    ),
    number="法释〔2015〕5号",
    in_force_from=date(2015, 2, 4),
    editions=(
        (date(2015, 2, 4), Term("of 2015", "2015年")),
        (date(2021, 1, 1), Term("as amended in 2020", "2020年修正")),
        (date(2022, 4, 10), Term("as amended in 2022", "2022年修正")),
    ),
    note=Term(
        "the articles of 2015 were not read; the amendment of 2020 kept their numbers",
        "2015年文本未逐条核对;2020年修正未改条号",
    ),
)
ENFORCEMENT_PROCEDURE_INTERPRETATION: Final = Instrument(
    id="enforcement-procedure-interpretation",
    title=Term(
        "SPC interpretation on enforcement procedure",
        "最高人民法院关于适用《民事诉讼法》执行程序若干问题的解释",
    ),
    in_force_from=date(2009, 1, 1),
    editions=(
        (date(2009, 1, 1), Term("of 2008", "2008年")),
        (date(2021, 1, 1), Term("as amended in 2020", "2020年修正")),
    ),
    note=Term(
        "the day of force of 2009-01-01 is known from memory; of the numbers before 2021 only 25, "
        "26 and 30 were seen (now 17, 18 and 22), the others are cited by the number they have now",
        "2009年1月1日施行凭记忆;2021年前的条号仅见第25、26、30条(现为第17、18、22条),其余按现条号引用",
    ),
)
ENFORCEMENT_WORK_PROVISIONS: Final = Instrument(
    id="enforcement-work-provisions",
    title=Term(
        "SPC provisions on enforcement work (trial)",
        "最高人民法院关于人民法院执行工作若干问题的规定(试行)",
    ),
    in_force_from=date(1998, 7, 8),
    editions=(
        (date(1998, 7, 8), Term("of 1998", "1998年")),
        (date(2021, 1, 1), Term("as amended in 2020", "2020年修正")),
    ),
    note=Term(
        "the day of force of 1998-07-08 is known from memory; the text of 1998 was not read",
        "1998年7月8日施行凭记忆;1998年文本未核",
    ),
)
SEIZURE_PROVISIONS: Final = Instrument(
    id="seizure-provisions",
    title=Term(
        "SPC provisions on seizure, attachment and freezing in civil enforcement",
        "最高人民法院关于人民法院民事执行中查封、扣押、冻结财产的规定",
    ),
    in_force_from=date(2005, 1, 1),
    editions=(
        (date(2005, 1, 1), Term("of 2004", "2004年")),
        (date(2021, 1, 1), Term("as amended in 2020", "2020年修正")),
    ),
    note=Term(
        "the day of force of 2005-01-01 is known from memory; of the text of 2004 only art. 29 was "
        "read, as other pages print it",
        "2005年1月1日施行凭记忆;2004年文本仅见他处转载的第29条",
    ),
)
PRESERVATION_PROVISIONS: Final = Instrument(
    id="preservation-provisions",
    title=Term(
        "SPC provisions on property preservation",
        "最高人民法院关于人民法院办理财产保全案件若干问题的规定",
    ),
    number="法释〔2016〕22号",
    in_force_from=date(2016, 12, 1),
    editions=(
        (date(2016, 12, 1), Term("of 2016", "2016年")),
        (date(2021, 1, 1), Term("as amended in 2020", "2020年修正")),
    ),
    note=Term(
        "the text read is that of 2020; that the articles bore the same numbers in 2016, and the "
        "day of force of the amendment, are from memory",
        "查阅的为2020年修正文本;2016年文本条号相同及修正的施行日期系凭记忆",
    ),
)
OBJECTION_REVIEW_PROVISIONS: Final = Instrument(
    id="spc-2015-10",
    title=Term(
        "SPC provisions on handling objections and reviews in enforcement",
        "最高人民法院关于人民法院办理执行异议和复议案件若干问题的规定",
    ),
    number="法释〔2015〕10号",
    in_force_from=date(2015, 5, 5),
    editions=(
        (date(2015, 5, 5), Term("of 2015", "2015年")),
        (date(2021, 1, 1), Term("as amended in 2020", "2020年修正")),
    ),
    note=Term(
        "the text as amended in 2020 was read; it prints neither its number nor its first day of "
        "force",
        "所据为2020年修正文本,文本未载文号和施行日",
    ),
)
ENFORCEMENT_LIMITS: Final = Instrument(
    id="spc-2006-35",
    title=Term(
        "Provisions on time limits for handling enforcement cases",
        "关于人民法院办理执行案件若干期限的规定",
    ),
    number="法发〔2006〕35号",
    in_force_from=date(2007, 1, 1),
    note=Term(
        "issued 2006-12-23; articles 1 to 6 were read, 7 and 8 are numbered as one commentary "
        "cites them, 9 to 11 by sequence; where a statute or an interpretation limits the same "
        "act, that limit is the law and this one a management norm",
        "2006年12月23日印发;第1条至第6条见原文,第7、8条条号据一篇实务文章,第9条至第11条按顺序推定;"
        "法律或司法解释对同一行为另有期限的,以其为准,本规定为管理要求",
    ),
)
TRIAL_LIMITS: Final = Instrument(
    id="spc-2000-29",
    title=Term(
        "Provisions on strictly observing the time limits for trying and enforcing cases",
        "关于严格执行案件审理期限制度的若干规定",
    ),
    number="法释〔2000〕29号",
    in_force_from=date(2000, 9, 28),
    note=Term(
        "the day of force is printed in the text; whether later reforms left all of it in force "
        "was not checked",
        "施行日期见原文;其后历次改革是否影响其效力未逐一核实",
    ),
)
TERMINATION_PROVISIONS: Final = Instrument(
    id="spc-2016-373",
    title=Term(
        "Provisions on strictly regulating the termination of an enforcement proceeding (trial)",
        "关于严格规范终结本次执行程序的规定(试行)",
    ),
    number="法〔2016〕373号",
    in_force_from=date(2016, 12, 1),
    note=Term(
        "the day of force is from memory; a page names it for article 1",
        "施行日期凭记忆,另有一处网页可资印证",
    ),
)
