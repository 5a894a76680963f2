"""`execrules calendar tables` and `calendar ics`: the calendar as files for other programs."""

import json
from pathlib import Path

import click

from execrules.calendars.working_days import WorkingDayCalendar
from execrules.cli.calendar_options import calendar_options
from execrules.cli.calendars import as_year
from execrules.cli.help import Command, UsageExample
from execrules.cli.options import choice, language_option, out_folder_option, out_option
from execrules.cli.output import deliver, print_json, writing_folder
from execrules.cli.rule_options import no_rules_option
from execrules.exports.feeds import year_feed
from execrules.exports.folders import MANIFEST, FileFormat, files, write_folder
from execrules.rules import RuleSet
from execrules.terms import Language, Term


@click.command(
    "tables",
    cls=Command,
    summary=Term(
        "The calendar and the due days of periods as tables to join with in a database",
        "导出供数据库关联使用的日历表和期间届满日表",
    ),
    notes=(
        Term(
            "One file for each table, and manifest.json with columns, keys and content hashes.\n"
            "Days have numbers: 1 is 0001-01-01. Parquet needs the extra `columns`.",
            "每表一个文件,另有 manifest.json 列明各列、键和内容哈希。\n"
            "日期以序号表示(0001-01-01 为1)。Parquet 需要安装 columns 附加组件。",
        ),
    ),
    examples=(
        UsageExample("calendar tables --format csv --out tables", Term("as CSV", "导出为 CSV")),
        UsageExample(
            "calendar tables --format sql --rules evaluation-2018 --out tables",
            Term("with the due days of a rule set, as SQL", "连同规则集的届满日,导出为 SQL"),
        ),
    ),
)
@choice(
    "--format",
    "form",
    values=FileFormat,
    default=FileFormat.CSV,
    told=Term("kind of files (default: csv)", "文件格式(默认 csv)"),
)
@out_folder_option(
    Term(
        "write to this folder, whole or not at all; it must not exist, or be empty",
        "写入该文件夹,要么完整写成要么不写;须尚不存在或为空",
    )
)
@no_rules_option
@calendar_options
@language_option
def tables(
    *,
    form: FileFormat,
    out: Path,
    rules: RuleSet | None,
    calendar: WorkingDayCalendar,
    lang: Language,
) -> None:
    """Write the folder, and print what it holds."""
    del lang  # for messages alone: names and codes are the same in both languages
    content = files(calendar, form=form, rules=rules)
    with writing_folder(out):
        write_folder(out, content)
    written = json.loads(content[MANIFEST])["tables"]
    print_json([{name: table[name] for name in ("file", "rows", "sha256")} for table in written])


@click.command(
    "ics",
    cls=Command,
    summary=Term(
        "The days off and make-up days of a year as an iCalendar feed",
        "某年放假调休安排的 iCalendar 日历",
    ),
    arguments=(("YEAR", Term("a year, YYYY", "年份,四位数")),),
    notes=(
        Term(
            "All-day events with festival and notice; needs the extra `ics`.",
            "全天事件,注明节日和通知;需要安装 ics 附加组件。",
        ),
    ),
    examples=(UsageExample("calendar ics 2026 --out 2026.ics", Term("the year 2026", "2026年")),),
)
@click.argument("year")
@calendar_options
@out_option
@language_option
def ics(*, year: str, calendar: WorkingDayCalendar, out: Path | None, lang: Language) -> None:
    """Write the feed."""
    deliver(year_feed(as_year(year), calendar=calendar, language=lang), out)
