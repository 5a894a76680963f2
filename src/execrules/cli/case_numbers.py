"""`execrules case-number`: the parts of case numbers, their class, and where they count."""

from collections.abc import Iterator, Sequence
from datetime import date

import click
from rich.text import Text

from execrules.case_numbers import (
    CaseNumber,
    CourtCode,
    MalformedCaseNumber,
    ParsedCaseNumbers,
    parse_case_numbers,
)
from execrules.case_types import Denominator
from execrules.cli.console import Screen, stdout
from execrules.cli.faults import tell
from execrules.cli.help import Command, UsageExample, help_text
from execrules.cli.options import Format, as_day, format_option, language_option
from execrules.cli.output import print_json
from execrules.terms import Language, Term

_MALFORMED = 2


@click.command(
    "case-number",
    cls=Command,
    summary=Term(
        "The parts of a case number, its class, and the indicators whose denominator it enters",
        "识读案号:各组成部分、案件类别,以及计入哪些指标的分母",
    ),
    options_metavar="[OPTIONS]",
    arguments=(
        (
            "TEXT...",
            Term(
                "case numbers in any brackets and width, also several joined by / 、 or ，",
                "案号,括号种类与全半角不限,也可用 / 、或 ，连写多个",
            ),
        ),
    ),
    notes=(
        Term(
            "Exit codes: 0 every text is a case number, 2 some text or part of one is none.",
            "退出码:0 均为案号,2 有文字或其一部分不是案号。",
        ),
    ),
    examples=(
        UsageExample(
            "case-number '(2016)赣0925执157号 / (2016)赣0925民初150号'",
            Term("two joined numbers", "连写的两个案号"),
        ),
        UsageExample(
            "case-number '(2013)西法执字第91-1号' --format json", Term("as JSON", "输出 JSON")
        ),
    ),
)
@click.argument("texts", metavar="TEXT...", nargs=-1, required=True)
@click.option(
    "--as-of",
    callback=as_day,
    metavar="DATE",
    help=help_text(
        Term(
            "refuse years after the one that follows this day (default: after 2099)",
            "晚于该日次年的年份视为有误(默认晚于 2099 年)",
        )
    ),
)
@language_option
@format_option
def case_number(*, texts: Sequence[str], as_of: date | None, lang: Language, form: Format) -> None:
    """Print what each text holds, and exit with 2 where something is no case number."""
    parsed = [parse_case_numbers(text, as_of=as_of) for text in texts]
    malformed = [found for one in parsed for found in one.malformed]
    if form is Format.JSON:
        print_json([_as_dict(text, one) for text, one in zip(texts, parsed, strict=True)])
    else:
        screen = stdout()
        for number in (number for one in parsed for number in one.numbers):
            _print(screen, number, lang)
        for found in malformed:
            tell(_told(found), lang)
    if malformed:
        raise click.exceptions.Exit(_MALFORMED)


def _told(found: MalformedCaseNumber) -> Term:
    return Term(f"'{found.text}' {found.reason.en}", f"“{found.text}”{found.reason.zh}")


def _print(screen: Screen, number: CaseNumber, language: Language) -> None:
    screen.print(Text(str(number), "bold"))
    for line in _lines(number):
        screen.print(f"  {line.text(language)}")


def _lines(number: CaseNumber) -> Iterator[Term]:
    hidden = Term("masked", "已隐去")
    year = hidden if number.year is None else Term(str(number.year), str(number.year))
    yield Term(f"year: {year.en}", f"收案年度:{year.zh}")
    court = _court(number.court)
    yield Term(f"court code: {court.en}", f"法院代字:{court.zh}")
    code, title = number.case_type.code, number.case_type.title
    printed = "" if number.form == code else f"{number.form} → "
    yield Term(f"type code: {printed}{code}, {title.en}", f"类型代字:{printed}{code},{title.zh}")
    serial = hidden if number.serial is None else Term(str(number.serial), str(number.serial))
    yield Term(f"serial number: {serial.en}", f"编号:{serial.zh}")
    if number.suffix is not None:
        yield Term(f"suffix: {number.suffix}", f"后缀:之{number.suffix}")
    case_class = number.case_type.case_class.term
    yield Term(f"class: {case_class.en}", f"类别:{case_class.zh}")
    denominators = number.case_type.denominators
    if denominators:
        yield Term("counts in, by the evaluation of 2018:", "按2018年评估指标计入下列分母:")
    else:
        yield Term("counts in no indicator of the evaluation of 2018", "不计入2018年评估指标的分母")
    yield from map(_counted, denominators)


def _court(court: CourtCode) -> Term:
    if not court.text:
        return Term("none printed", "未写")
    if court.province is None:
        return Term(court.text, court.text)
    parts = [
        Term(f"{name.en} {digits}", f"{name.zh} {digits}")
        for name, digits in (
            (Term("province", "省级"), court.province),
            (Term("intermediate court", "中级法院"), court.intermediate),
            (Term("basic court", "基层法院"), court.basic),
        )
        if digits is not None
    ]
    english, chinese = ", ".join(part.en for part in parts), "、".join(part.zh for part in parts)
    return Term(f"{court.text} ({english})", f"{court.text}({chinese})")


def _counted(found: Denominator) -> Term:
    caveat = Term("", "") if found.caveat is None else found.caveat
    english, chinese = caveat.en and f"; {caveat.en}", caveat.zh and f";{caveat.zh}"
    return Term(
        f"  {found.title.en}: {found.counted.en}{english}",
        f"  {found.title.zh}:{found.counted.zh}{chinese}",
    )


def _as_dict(text: str, parsed: ParsedCaseNumbers) -> dict[str, object]:
    return {
        "text": text,
        "numbers": [_number_as_dict(number) for number in parsed.numbers],
        "malformed": [
            {"text": found.text, "en": found.reason.en, "zh": found.reason.zh}
            for found in parsed.malformed
        ],
    }


def _number_as_dict(number: CaseNumber) -> dict[str, object]:
    court, case_type = number.court, number.case_type
    return {
        "text": number.text,
        "written": str(number),
        "year": number.year,
        "court": {
            "text": court.text,
            "province": court.province,
            "intermediate": court.intermediate,
            "basic": court.basic,
        },
        "form": number.form,
        "old_form": number.old_form,
        "type": {"code": case_type.code, "en": case_type.title.en, "zh": case_type.title.zh},
        "class": case_type.case_class.value,
        "serial": number.serial,
        "suffix": number.suffix,
        "masked": number.is_masked,
        "denominators": [
            {"id": found.id, "en": found.title.en, "zh": found.title.zh}
            for found in case_type.denominators
        ],
    }
