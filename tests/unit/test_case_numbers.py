"""Case numbers are read part by part, and what is none is reported with its reason.

Expected parts are read off the printed numbers; codes, classes and denominators are copied from the
list of case types, 法发〔2014〕26号 art. 1, and the indicator tree of 2018.
"""

import csv
from datetime import date
from pathlib import Path

import pytest

from execrules import (
    CaseNumber,
    CourtCode,
    Language,
    MalformedCaseNumber,
    parse_case_number,
    parse_case_numbers,
)
from execrules.case_types import CASE_TYPES, DENOMINATORS
from execrules.intake.case_numbers import kind_of_case_number

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "reference" / "case-numbers.md").read_text(encoding="utf-8")

Parts = tuple[int | None, str, str, int | None, int | None]


def parts(number: CaseNumber) -> Parts:
    return number.year, str(number.court), number.case_type.code, number.serial, number.suffix


def read(text: str) -> CaseNumber:
    number = parse_case_number(text)
    assert isinstance(number, CaseNumber), number
    return number


def reason(text: str) -> str:
    """Why a text is no case number, in English; the Chinese is never empty."""
    found = parse_case_number(text)
    assert isinstance(found, MalformedCaseNumber), found
    assert found.reason.text(Language.ZH) != ""
    return found.reason.text(Language.EN)


# The 115 codes of one public program's list, those that the list of another has besides (16), and
# four that stand in neither.
LISTED_2016 = """
刑辖 民辖 民辖终 民辖监 行辖 行辖终 赔辖 赔辖终 刑初 刑终 刑监 刑申 刑抗 刑再 刑没 刑核 刑医
刑医解 刑医复 刑医监 刑止 刑止调 刑止核 刑更 刑更监 刑更备 刑他 民初 民终 民监 民申 民抗 民再
民撤 民特 民特监 民催 民督 民督监 民破 民算 民他 行初 行终 行监 行申 行抗 行再 行审 行审复 行他
行赔初 行赔终 行赔监 行赔申 行赔抗 行赔再 法赔 委赔 委赔监 委赔提 委赔再 赔他 司救刑 司救民
司救行 司救赔 司救执 司救访 司救他 认台 认港 认澳 认复 认他 请台送 请港送 请澳送 台请送 港请送
澳请送 请台调 请港调 请澳调 台请调 港请调 澳请调 请移管 助移管 请移赃 助移赃 协外认 协他 协外送
请外送 协外调 请外调 请外移 协外移 请外引 协外引 司惩 司惩复 财保 行保 行保复 证保 执 执恢 执保
执异 执复 执监 执协 执他
"""
LISTED_SINCE = """
刑教 刑教解 刑教复 刑教监 民保令 民保更 行赔他 赔确监 清申 破申 清终 破终 清监 破监 强清 破
"""
ELSEWHERE = ("刑提", "民提", "行提", "诉前调")

# Every 案号 of the real events, in their order.
REAL: dict[str, list[Parts]] = {
    "(2020)豫0192执2437号之一": [(2020, "豫0192", "执", 2437, 1)],
    "(2023)桂1031执386号": [(2023, "桂1031", "执", 386, None)],
    "(2012)观民一初字第00769号": [(2012, "观", "民初", 769, None)],
    "(2014)内民初字第1399号": [(2014, "内", "民初", 1399, None)],
    "(2018)豫9001民特131号": [(2018, "豫9001", "民特", 131, None)],
    "(2014)温赵初字00039号": [],
    "(2012)公民一初字第761号": [(2012, "公", "民初", 761, None)],
    "(2012)新民初字第2101号": [(2012, "新", "民初", 2101, None)],
    "(2015)解民二初字第486号": [(2015, "解", "民初", 486, None)],
    "(2014)泗民一初字第00814号": [(2014, "泗", "民初", 814, None)],
    "无案号(车辆扣押案)": [],
    "(2013)西法执字第91-1号 / (2012)西民一初字第295号": [
        (2013, "西法", "执", 91, 1), (2012, "西", "民初", 295, None),
    ],
    "(2014)朔民初字第404号": [(2014, "朔", "民初", 404, None)],
    "无案号(东莞厂房拍卖案)": [],
    "(2016)皖16执66号": [(2016, "皖16", "执", 66, None)],
    "(2007)丹民三初字第32号": [(2007, "丹", "民初", 32, None)],
    "(2016)内0525民初3178号": [(2016, "内0525", "民初", 3178, None)],
    "(2014)川民初字第9号": [(2014, "川", "民初", 9, None)],
    "无案号(先予执行排除妨害案)": [],
    "(2017)鄂08委赔1号": [(2017, "鄂08", "委赔", 1, None)],
    "(2018)豫16执287号": [(2018, "豫16", "执", 287, None)],
    "(2021)皖0104财保127号 / (2021)皖0104民初4628号": [
        (2021, "皖0104", "财保", 127, None), (2021, "皖0104", "民初", 4628, None),
    ],
    "(2019)辽0212行审89号": [(2019, "辽0212", "行审", 89, None)],
    "(2017)陕0125行审3号": [(2017, "陕0125", "行审", 3, None)],
    "(2017)浙0522行审363号": [(2017, "浙0522", "行审", 363, None)],
    "(2017)青0102行审6号": [(2017, "青0102", "行审", 6, None)],
    "(2018)鲁1522行审135号": [(2018, "鲁1522", "行审", 135, None)],
    "无案号(蔡计生征字2011)": [],
    "无案号(荔环罚2014-14号)": [],
    "无案号(仪环罚2014-37号)": [],
    "(2016)苏1291行审50号": [(2016, "苏1291", "行审", 50, None)],
    "(2017)皖1202行审46号": [(2017, "皖1202", "行审", 46, None)],
    "(2016)鄂0117行审29号": [(2016, "鄂0117", "行审", 29, None)],
    "(2014)绍诸行审字第255号": [(2014, "绍诸", "行审", 255, None)],
    "无案号(安岳社会抚养费案)": [],
    "(2015)南召行审字第00022号 / (2015)南行审字第00040号": [
        (2015, "南召", "行审", 22, None), (2015, "南", "行审", 40, None),
    ],
    "(2015)曲法行非诉审字第00159号": [(2015, "曲法", "行审", 159, None)],
    "无案号(庆元林业罚书2015-31008号)": [],
    "无案号(新晃国土罚案)": [],
    "(2011)巴民初字第263号": [(2011, "巴", "民初", 263, None)],
    "(2014)鄂巴东民初字第00018号": [(2014, "鄂巴东", "民初", 18, None)],
    "(2021)辽1103执2527号": [(2021, "辽1103", "执", 2527, None)],
    "(2016)豫1726执XX号": [(2016, "豫1726", "执", None, None)],
    "(2014)浏民初字第2633号": [(2014, "浏", "民初", 2633, None)],
    "(2015)启开民初字第00837号": [(2015, "启开", "民初", 837, None)],
    "(2013)忻民初字第102号": [(2013, "忻", "民初", 102, None)],
    "(2016)赣0925执157号 / (2016)赣0925民初150号": [
        (2016, "赣0925", "执", 157, None), (2016, "赣0925", "民初", 150, None),
    ],
    "(2019)豫0502民初2785号": [(2019, "豫0502", "民初", 2785, None)],
    "(2016)粤05执异38号": [(2016, "粤05", "执异", 38, None)],
    "(2017)川0603执异38号": [(2017, "川0603", "执异", 38, None)],
}  # fmt: skip


class TestRealEvents:
    def test_every_number_of_the_table_is_among_those_counted(self) -> None:
        """Fifty matters, none left out and none added."""
        path = ROOT / "examples" / "real_events.csv"
        with path.open(encoding="utf-8-sig", newline="") as file:
            printed = list(dict.fromkeys(row["案号"] for row in csv.DictReader(file)))

        assert printed == list(REAL)
        assert len(printed) == 50

    @pytest.mark.parametrize("text", REAL)
    def test_each_is_read_as_printed_or_reported_whole(self, text: str) -> None:
        """What is printed without a number, or without a known code, is reported and not read."""
        parsed = parse_case_numbers(text)

        assert [parts(number) for number in parsed.numbers] == REAL[text]
        assert [found.text for found in parsed.malformed] == ([] if REAL[text] else [text])

    def test_what_is_reported_has_one_of_two_reasons(self) -> None:
        """Nine rows tell that there is no number; 温赵初 does not say 初 of what."""
        unread = [text for text, numbers in REAL.items() if not numbers]
        untitled = [text for text in unread if text.startswith("无案号")]

        assert len(unread) == 10
        assert len(untitled) == 9
        assert all("no year in brackets" in reason(text) for text in untitled)
        assert "no known type code" in reason("(2014)温赵初字00039号")


class TestWritings:
    @pytest.mark.parametrize(
        "text",
        [
            "（2019）苏0505执恢12号之二", "〔2019〕苏0505执恢12号之二", "[2019]苏0505执恢12号之二",
            "【2019】苏0505执恢12号之二", "(2019）苏0505执恢12号之二", "［2019〕苏0505执恢12号之二",
            "（２０１９）苏０５０５执恢１２号之２", " ( 2019 ) 苏0505 执恢 12 号 之二 ",
            "(2019)苏0505执恢00012号-2", "(2019)苏0505执恢12-2号", "(2019)苏0505执恢12之二号",
            "(2019)苏0505执恢12－２号", "\ufeff(2019)苏0505执恢12号之二\n",
        ],
    )  # fmt: skip
    def test_one_number_in_other_signs_is_the_same_number(self, text: str) -> None:
        assert parts(read(text)) == (2019, "苏0505", "执恢", 12, 2)
        assert read(text) == read("(2019)苏0505执恢12号之二")

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("(2019)苏**执**号", (2019, "苏**", "执", None, None)),
            ("（2019）苏＊＊执恢＊＊号", (2019, "苏**", "执恢", None, None)),
            ("(2019)苏××执×××号", (2019, "苏**", "执", None, None)),
            ("(2013)某某执字第某号", (2013, "**", "执", None, None)),
            ("(2013)XX执字第123号", (2013, "**", "执", 123, None)),
            ("(20XX)苏05执12xx号之一", (None, "苏05", "执", None, 1)),
        ],
    )
    def test_masks_are_read_as_masks(self, text: str, expected: Parts) -> None:
        """A number of which one digit is hidden is not known at all."""
        assert parts(read(text)) == expected
        assert read(text).is_masked

    @pytest.mark.parametrize(
        "joint", [" / ", "／", "、", "，", ",", ";", "；", "和", "及", " ", ""]
    )
    def test_joined_numbers_are_each_read(self, joint: str) -> None:
        parsed = parse_case_numbers(f"(2016)赣0925执157号{joint}（2016）赣0925民初150号")

        assert [number.serial for number in parsed.numbers] == [157, 150]
        assert parsed.malformed == ()

    def test_of_joined_numbers_the_good_one_is_read_and_the_bad_one_reported(self) -> None:
        parsed = parse_case_numbers("(2016)赣0925执、(2016)赣0925民初150号(一审)")

        assert [number.serial for number in parsed.numbers] == [150]
        assert [found.text for found in parsed.malformed] == ["(2016)赣0925执", "(一审)"]

    def test_the_text_is_kept_as_printed(self) -> None:
        parsed = parse_case_numbers("见 （２０１６） 赣0925执157号和解。")

        assert [number.text for number in parsed.numbers] == ["（２０１６） 赣0925执157号"]
        assert [found.text for found in parsed.malformed] == ["见", "和解。"]

    @pytest.mark.parametrize(
        ("suffix", "number"),
        [("之一", 1), ("之九", 9), ("之十", 10), ("之十一", 11), ("之二十", 20), ("之九十九", 99)],
    )
    def test_suffixes_in_characters(self, suffix: str, number: int) -> None:
        text = f"(2019)苏0505执12号{suffix}"

        assert read(text).suffix == number
        assert str(read(text)) == text


class TestCodes:
    @pytest.mark.parametrize(
        ("text", "code", "form"),
        [
            ("(2018)苏05执1号", "执", "执"),
            ("(2018)苏05执恢1号", "执恢", "执恢"),
            ("(2018)苏05执保1号", "执保", "执保"),
            ("(2018)苏05财保1号", "财保", "财保"),
            ("(2018)苏05执异1号", "执异", "执异"),
            ("(2018)苏05执复1号", "执复", "执复"),
            ("(2018)苏05执监1号", "执监", "执监"),
            ("(2018)苏05执协1号", "执协", "执协"),
            ("(2018)苏05执他1号", "执他", "执他"),
            ("(2018)苏05行审1号", "行审", "行审"),
            ("(2018)苏05行审复1号", "行审复", "行审复"),
            ("(2018)苏05司救执1号", "司救执", "司救执"),
            ("(2018)苏05民辖终1号", "民辖终", "民辖终"),
            ("(2018)苏05破1号", "破", "破"),
            ("(2016)安执字第00175号", "执", "执"),
            ("(2011)执复字第16号", "执复", "执复"),
            ("(2011)新执二监字第10号", "执监", "执二监"),
            ("(2014)甲行执异字第1号", "执异", "执异"),
            ("(2010)沪二中民四(商)终字第41号", "民终", "民四(商)终"),
            ("（2010）沪二中民四（商）终字第41号", "民终", "民四(商)终"),
            ("(2013)惠中法刑一初字第121号", "刑初", "刑一初"),
            ("(2015)鼓商初字第1972号", "民初", "商初"),
            ("(2014)绍虞执民字第00243号", "执", "执民"),
            ("(2009)绍诸民执字第03265号", "执", "民执"),
            ("(2015)承刑执字第1179号", "刑更", "刑执"),
            ("(2014)甲刑执监字第1号", "刑更监", "刑执监"),
            ("(2015)曲法行非诉审字第00159号", "行审", "行非诉审"),
            ("(2014)甲非诉行审字第1号", "行审", "非诉行审"),
            ("(2024)浙02民诉前调595号", "诉前调", "民诉前调"),
        ],
    )
    def test_the_longest_code_wins_and_old_forms_are_todays_codes(
        self, text: str, code: str, form: str
    ) -> None:
        """刑执 is a change of sentence and no enforcement case."""
        assert (read(text).case_type.code, read(text).form) == (code, form)

    def test_every_code_of_the_list_is_read(self) -> None:
        codes = [found.code for found in CASE_TYPES]

        assert sorted(codes) == sorted((*LISTED_2016.split(), *LISTED_SINCE.split(), *ELSEWHERE))
        assert [read(f"(2018)苏0505{code}1号").case_type.code for code in codes] == codes
        assert [read(f"(2018)苏0505{code}字第1号").case_type.code for code in codes] == codes

    def test_no_code_is_longer_than_three_characters(self) -> None:
        """Art. 7 of the rules on case numbers."""
        assert {len(found.code) for found in CASE_TYPES} == {1, 2, 3}


class TestCourts:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("(2018)川民终9号", ("川", None, None)),
            ("(2018)粤07执1号", ("粤", "07", None)),
            ("(2018)粤0703执1号", ("粤", "07", "03")),
            ("(2018)兵0101执1号", ("兵", "01", "01")),
            ("(2020)浙01知民初277号", ("浙", "01", None)),
            ("(2003)皖1202执字第00174号", ("皖", "12", "02")),
            ("(2019)苏**执**号", ("苏", None, None)),
            ("(2019)苏05**执1号", ("苏", "05", None)),
            ("(2021)最高法知民终2270号", (None, None, None)),
            ("(2018)示例0001执1号", (None, None, None)),
        ],
    )
    def test_a_code_of_the_scheme_tells_province_and_digits(
        self, text: str, expected: tuple[str | None, ...]
    ) -> None:
        court = read(text).court

        assert (court.province, court.intermediate, court.basic) == expected

    def test_a_code_of_before_2016_tells_no_province(self) -> None:
        """内 is 内乡县 in Henan and 川 an intermediate court of Sichuan."""
        assert read("(2014)内民初字第1399号").court == CourtCode("内")
        assert read("(2014)川民初字第9号").court == CourtCode("川")


class TestMalformed:
    @pytest.mark.parametrize(
        ("text", "why"),
        [
            ("", "no year in brackets"),
            ("甲", "no year in brackets"),
            ("2018苏0505执3号", "no year in brackets"),
            ("(1948)苏0505执3号", "year 1948, which is not between 1949 and 2099"),
            ("(2108)苏0505执3号", "year 2108, which is not between 1949 and 2099"),
            ("(2018)苏0505执3", "does not end in 号"),
            ("(2018)苏0505执号", "no serial number"),
            ("(2018)苏0505执12345678901号", "more than one serial number"),
            ("(2018)苏0505执0号", "serial number 0"),
            ("(2018)苏0505号", "no known type code"),
            ("(2018)苏0505**12号", "no known type code"),
            ("(2014)潭执审字第30号", "no known type code"),
            ("(2018)执1号", "no court code"),
            ("(2015)合法行非执字第01124号", "行执 or 非执"),
            ("(2006)湖安行执字第1号", "行执 or 非执"),
            ("(2015)惠中法执字第325-334号", "more than one serial number"),
            ("(2021)粤0111民初30063、30062号", "more than one serial number"),
            ("(2018)苏0505执3号之零", "stands beside a case number"),
            ("(2018)苏0505执3号之一二", "stands beside a case number"),
            ("(2018)苏0505执3号、(2018)苏0505执4号", "several case numbers"),
        ],
    )
    def test_the_reason_is_told(self, text: str, why: str) -> None:
        assert why in reason(text)

    def test_the_year_may_be_that_after_as_of(self) -> None:
        """On 31 December a number of the year to come may already be printed."""
        text, as_of = "(2019)苏0505执3号", date(2018, 12, 31)

        assert parse_case_numbers(text, as_of=as_of).malformed == ()
        [found] = parse_case_numbers("(2020)苏0505执3号", as_of=as_of).malformed
        assert "1949 and 2019" in found.reason.en


class TestWhereTheyCount:
    def test_classes_are_those_of_the_opinion_of_2014(self) -> None:
        """执他 is of neither class; 行审, 财保 and all others are outside."""
        classes: dict[str, list[str]] = {}
        for found in CASE_TYPES:
            classes.setdefault(found.case_class.value, []).append(found.code)

        assert classes["implementation"] == ["执", "执恢", "执保"]
        assert classes["review"] == ["执异", "执复", "执监", "执协"]
        assert classes["neither"] == ["执他"]
        assert len(classes["outside"]) == 115 + 16 + 4 - 8
        assert {"行审", "行审复", "财保", "司救执", "刑更"} <= set(classes["outside"])

    def test_denominators_are_those_of_the_tree(self) -> None:
        """Preservation counts in one, resumed enforcement in two, review in that of objections."""
        counted = {
            code: {found.id for found in DENOMINATORS if code in found.codes}
            for code in ("执恢", "执保", "执异")
        }
        codes = {code for found in DENOMINATORS for code in found.codes}

        assert counted == {
            "执恢": {"inquiry-in-time-rate", "actual-closing-rate"},
            "执保": {"inquiry-in-time-rate"},
            "执异": {"objection-closing-rate"},
        }
        assert codes == {"执", "执恢", "执保", "执异"}
        assert [found.id for found in DENOMINATORS if "执" not in found.codes] == [
            "objection-closing-rate"
        ]
        assert len(DENOMINATORS) == 11

    def test_a_type_names_its_denominators(self) -> None:
        assert [found.title.zh for found in read("(2018)苏05执保1号").case_type.denominators] == [
            "网络查控措施期限内发起率"
        ]
        assert read("(2018)苏05行审1号").case_type.denominators == ()


class TestKinds:
    @pytest.mark.parametrize(
        ("number", "kind"),
        [
            ("(2018)苏05执他1号", None),
            ("(2018)苏05执协1号", "enforcement_review"),
            ("(2018)苏05司救执1号", "other"),
            ("(2015)承刑执字第1179号", "other"),
            ("(2018)苏05行审复1号", "administrative_reconsideration"),
            ("(2018)苏05执保1号", "preservation"),
            ("(2015)合法行非执字第01124号", None),
            ("(2018)苏05执1号 / (2018)苏05行审2号", "administrative_review"),
            ("(2018)苏05执1号、(2018)苏05执异2号", "enforcement_review"),
            ("(2018)苏05执他1号、(2018)苏05民初2号", "other"),
            ("案件(2018)苏05执1号(恢复)", "enforcement"),
        ],
    )
    def test_of_several_numbers_the_more_special_decides(
        self, number: str, kind: str | None
    ) -> None:
        assert kind_of_case_number(number) == kind


class TestReferencePage:
    def test_the_page_names_every_code_as_the_data_do(self) -> None:
        """Class and denominators stand beside the enforcement codes and the two taken for them."""
        rows = []
        for found in CASE_TYPES:
            cells = [found.code, found.title.zh, found.title.en]
            if found.code.startswith("执") or found.code in {"行审", "财保"}:
                names = "、".join(one.title.zh for one in found.denominators) or "none"
                cells += [found.case_class.term.zh, names]
            rows.append(f"| {' | '.join(cells)} |")

        assert [row for row in rows if PAGE.count(f"\n{row}\n") != 1] == []

    def test_the_page_holds_every_denominator(self) -> None:
        rows = [
            f"| `{found.id}` | {found.title.zh} | {found.title.en} | {'、'.join(found.codes)} "
            f"| {found.counted.zh} | {found.caveat.en if found.caveat else '-'} |"
            for found in DENOMINATORS
        ]

        assert [row for row in rows if f"\n{row}\n" not in PAGE] == []

    def test_every_form_of_the_page_is_read_as_it_says(self) -> None:
        """The table ends where the enforcement codes begin."""
        table = PAGE.partition("| printed |")[2].partition("##")[0]
        rows = [line.split(" | ")[:2] for line in table.splitlines() if line.startswith("| ")]
        forms = [(form.removeprefix("| "), code) for form, code in rows]

        assert len(forms) == 13
        for form, code in forms:
            assert (read(f"(2014)甲{form}字第1号").case_type.code) == code

    def test_every_example_of_what_is_not_read_is_reported(self) -> None:
        table = PAGE.partition("| example | why |")[2].partition("##")[0]
        texts = [line.split(" | ")[0].removeprefix("| ") for line in table.splitlines()[2:]]

        assert len([text for text in texts if text]) == 9
        assert [text for text in texts if text and not parse_case_numbers(text).malformed] == []
