"""The catalogue of rules: the pages in `docs` are up to date, complete and linked."""

import csv
import re
from pathlib import Path

import attrs
import pytest
from click.testing import CliRunner

from execrules import rule_set, rule_sets
from execrules.cli.app import application
from execrules.errors import TableError
from execrules.exports.catalogue.pages import catalogue
from execrules.exports.catalogue.places import MARK, GapsPlace, entries
from execrules.rules import RuleSet, Stage
from execrules.terms import Language, Term

ROOT = Path(__file__).resolve().parents[2]
REFERENCE = ROOT / "docs" / "reference"
SOURCE_ROWS = ROOT / "tests" / "data" / "source_rows.csv"
PARTS = tuple(rule_sets().values())
SOME = (rule_set("pricing-provisions"), rule_set("evaluation-2018"), rule_set("limits-2006"))
OUTSIDE = GapsPlace("../known-gaps.md", "catalogue")
PAGES = catalogue(PARTS, gaps=OUTSIDE)

_LINK = re.compile(r"(?<!\\)\]\(([^)\s]+)\)")
_ANCHOR = re.compile(r"^### `([^`]+)`$", re.MULTILINE)


def run(*arguments: str) -> str:
    result = CliRunner().invoke(application, ["rules", "catalogue", *arguments])
    assert result.exit_code == 0, result.output
    return result.output


def section(page: str, rule_id: str) -> list[str]:
    """The items of a rule on the page of its set."""
    _, _, rest = page.partition(f"### `{rule_id}`\n\n")
    return rest.partition("\n### ")[0].split("\n\n")[1].strip().split("\n")


def test_the_pages_in_docs_are_those_of_the_rules() -> None:
    """`make catalogue` would change nothing."""
    written = {
        path.relative_to(REFERENCE / "catalogue").as_posix(): path.read_text(encoding="utf-8")
        for path in (REFERENCE / "catalogue").rglob("*.md")
    }
    written["../known-gaps.md"] = (REFERENCE / "known-gaps.md").read_text(encoding="utf-8")

    assert written.keys() == PAGES.keys()
    assert [path for path in PAGES if written[path] != PAGES[path]] == []


# Complete.


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.id)
@pytest.mark.parametrize("language", Language)
def test_everything_of_a_set_is_on_its_page_and_under_a_stage(
    part: RuleSet, language: Language
) -> None:
    """Rules, moments, measures and the rows left out."""
    page = PAGES[f"{language}/sets/{part.id}.md"]
    stages = PAGES[f"{language}/stages.md"]

    assert _ANCHOR.findall(page) == [entry.id for entry in entries(part)]
    for entry in entries(part):
        assert f"(sets/{part.id}.md#{entry.id}) | {entry.title.text(language)} |" in stages
    for row in part.left_out:
        assert f"- {row.row}: " in page


def test_every_rule_has_a_stage() -> None:
    """So nothing but a legal fiction that belongs to no stage stands without one."""
    assert [rule.id for part in PARTS for rule in part if rule.stage is None] == []
    assert [moment.id for part in PARTS for moment in part.moments if moment.stage is None] == [
        "civil-announcement-service",
        "civil-announcement-service-2021",
    ]


def test_every_stage_with_rules_is_listed_in_the_order_of_the_procedure() -> None:
    headings = re.findall(r"^## (.*)$", PAGES["zh/stages.md"], re.MULTILINE)
    used = {entry.stage for part in PARTS for entry in entries(part)}

    assert headings == [
        *(stage.term.zh for stage in Stage if stage in used),
        "未归入阶段",
    ]


def test_every_row_of_the_table_without_a_source_is_a_known_gap() -> None:
    """Eight of them, each with its reason in both languages."""
    with SOURCE_ROWS.open(encoding="utf-8", newline="") as file:
        unsourced = [row["id"] for row in csv.DictReader(file) if row["sources"] == "0"]
    gaps = PAGES["../known-gaps.md"].partition("## 文件中未核之处")[0]
    rows = re.findall(r"^\| ([A-Z][-\w]+) \| (.+) \| (.+) \|$", gaps, re.MULTILINE)

    assert len(unsourced) == 8
    assert sorted(row for row, _, _ in rows) == sorted(unsourced)


def test_what_rules_say_of_themselves_is_a_known_gap() -> None:
    gaps = PAGES["../known-gaps.md"]
    noted = [entry.id for part in PARTS for entry in entries(part) if entry.note is not None]

    assert len(noted) > 150
    assert [name for name in noted if f"[`{name}`]" not in gaps] == []


# What a page says.


def test_a_rule_is_told_whole_in_chinese() -> None:
    """Transcribed from 法释〔2018〕15号 art. 19 and 20 and from the rule's own fields."""
    said = section(PAGES["zh/sets/pricing-provisions.md"], "pricing-appraisal-report")

    for line in (
        "- 性质: 义务期限(评估机构);逐项判断",
        "- 起算: 评估机构收到评估委托书",
        "- 行为: 评估报告作出",
        "- 期限: 评估机构收到评估委托书后30日(扣除不计入的期间,加经批准的延长)以内",
        "- 计算: 以日计,顺推;起算事件当日不计入;末日遇休息日顺延",
        "- 扣除: 中止执行;达成和解或提供担保后暂缓执行;上级法院通知暂缓执行",
        "- 延长: 届满前经批准的,合计至多30日",
        "- 因下列事由终了: 撤回委托评估与结案中较早者",
        "- 施行: 2018-09-01起",
        "  - 查阅1处: LawRefBook/Laws @2f4c5c2",
        "- 口径 from-issue-of-order: 起算点未写明:自法院出具委托书之日起算(未有定论)",
        "- 阶段: 确定参考价",
        "- 最近核对: 2026-11-23",
        "- 期限表行号: CUR-C05",
    ):
        assert line in said
    assert said[9].startswith(
        "- 依据: 关于人民法院确定财产处置参考价若干问题的规定 法释〔2018〕15号 第19条:"
    )


def test_a_rule_is_told_whole_in_english_with_the_numbers_of_its_article() -> None:
    """民事诉讼法: art. 93 from 1991, art. 101 from 2013, art. 104 from 2022."""
    said = section(PAGES["en/sets/civil-procedure.md"], "civil-pre-suit-preservation-ruling")

    for line in (
        "- role: duty, of the court; judged for each item",
        "- limit: within 48 hours after application for preservation accepted",
        "- counted: in hours, counted forward; from the next full hour; the end does not move",
        "- in force: since 1991-04-09",
        "  - numbered: 第93条 since 1991-04-09; 第101条 since 2013-01-01; 第104条 since 2022-01-01",
        "- last checked: 2026-11-23",
        "- rows of the source table: CUR-B01",
    ):
        assert line in said, said


def test_rules_on_the_same_act_know_each_other() -> None:
    """Sending an appraisal report: three texts; the report of an online inquiry is another act."""
    said = section(PAGES["zh/sets/pricing-provisions.md"], "pricing-send-report")

    assert said[-1] == (
        "- 同一行为的其他规则: "
        "[`auction-send-report-2004`](auction-sale-provisions.md#auction-send-report-2004), "
        "[`eval-report-sending`](evaluation-2018.md#eval-report-sending)"
    )


def test_a_measure_and_a_moment_say_what_they_are() -> None:
    measure = section(PAGES["en/sets/evaluation-2018.md"], "eval-handling-time")
    fiction = section(PAGES["zh/sets/pricing-provisions.md"], "deemed-receipt-of-report")

    assert measure[0].startswith("- formula: ")
    assert fiction[0] == "- 性质: 法律拟制"
    assert "- 期限表行号: CUR-C13" in fiction


def test_words_of_a_rule_never_become_markup() -> None:
    """A title from a file of somebody's own stays text, in a heading, a list and a table."""
    spiteful = "<script>alert(1)</script> | **x** [y](javascript:z) `q`\n# heading"
    part = rule_set("consumption-provisions")
    rule = attrs.evolve(
        part.rules[0], title=Term(spiteful, spiteful), note=Term(spiteful, spiteful)
    )
    mine = attrs.evolve(part, title=Term(spiteful, spiteful), rules=(rule,))
    text = "\n".join(catalogue([mine]).values())

    assert "<script" not in text
    assert "](javascript" not in text.replace(r"\](javascript", "")
    assert "\n# heading" not in text
    assert r"&lt;script>alert(1)&lt;/script> \| \*\*x\*\* \[y\](javascript:z) \`q\`" in text


# Links.


@pytest.mark.parametrize(
    "gaps",
    [OUTSIDE, GapsPlace(), GapsPlace("more/gaps.md", "..")],
    ids=["outside", "inside", "below"],
)
def test_every_link_leads_to_a_page_and_a_rule_on_it(gaps: GapsPlace, tmp_path: Path) -> None:
    """Wherever the known gaps are put, and wherever the program runs."""
    folder = tmp_path / "catalogue"
    pages = {(folder / path).resolve(): text for path, text in catalogue(SOME, gaps=gaps).items()}
    places = {path: set(_ANCHOR.findall(text)) for path, text in pages.items()}
    followed = [
        (path, (path.parent / name).resolve(), place)
        for path, text in pages.items()
        for target in _LINK.findall(text)
        for name, _, place in (target.partition("#"),)
    ]
    dead = [
        (path, there, place)
        for path, there, place in followed
        if there not in places or (place and place not in places[there])
    ]

    assert len(followed) > 200
    assert dead == []


# The command.


def test_the_command_writes_all_pages_and_writes_them_anew(tmp_path: Path) -> None:
    out, gaps = tmp_path / "catalogue", tmp_path / "gaps.md"
    arguments = ("--rules", "equity-provisions", "--out", str(out), "--known-gaps", str(gaps))
    first = run(*arguments, "--lang", "en")
    (out / "old.md").write_text("a page of a rule that is gone", encoding="utf-8")
    again = run(*arguments)
    written = sorted(path.relative_to(out).as_posix() for path in out.rglob("*.md"))

    assert first == f"8 pages in {out}\n"
    assert again == f"已写成 8 页:{out}\n"
    assert written == [
        "README.md", "en/README.md", "en/sets/equity-provisions.md", "en/stages.md",
        "zh/README.md", "zh/sets/equity-provisions.md", "zh/stages.md",
    ]  # fmt: skip
    assert gaps.read_text(encoding="utf-8").startswith(MARK)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["catalogue", "gaps.md"]


def test_without_a_place_of_their_own_the_known_gaps_are_in_the_folder(tmp_path: Path) -> None:
    """By default every rule set is written, those of one place too."""
    run("--out", str(tmp_path / "all"))

    assert (tmp_path / "all" / "known-gaps.md").is_file()
    assert (tmp_path / "all" / "zh" / "sets" / "payout-jiayu.md").is_file()


def test_a_folder_with_something_else_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("# mine", encoding="utf-8")
    arguments = ["--rules", "equity-provisions", "--out", str(tmp_path), "--lang", "en"]
    result = CliRunner().invoke(application, ["rules", "catalogue", *arguments])

    assert result.exit_code == 2
    assert "holds something else" in result.output
    assert [path.name for path in tmp_path.iterdir()] == ["README.md"]


def test_known_gaps_in_the_folder_are_written_with_it(tmp_path: Path) -> None:
    out = tmp_path / "out"
    run("--rules", "limits-2006", "--out", str(out), "--known-gaps", str(out / "gaps.md"))

    assert "](gaps.md)" in (out / "README.md").read_text(encoding="utf-8")
    assert "LIM-14" in (out / "gaps.md").read_text(encoding="utf-8")


def test_the_known_gaps_take_no_other_pages_place() -> None:
    with pytest.raises(TableError, match="another page") as caught:
        catalogue([rule_set("equity-provisions")], gaps=GapsPlace("zh/stages.md", ".."))
    assert "目录的另一页" in caught.value.message.zh
