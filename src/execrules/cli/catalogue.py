"""`execrules rules catalogue`: every rule as pages to read, in Chinese and English."""

import os
from pathlib import Path, PurePath

import click

from execrules.cli.console import stdout
from execrules.cli.help import Command, UsageExample, help_text
from execrules.cli.options import language_option, out_folder_option
from execrules.cli.output import deliver, writing_folder
from execrules.cli.rule_options import AskedRules, whole_book_option
from execrules.exports.catalogue.pages import catalogue
from execrules.exports.catalogue.places import MARK, GapsPlace
from execrules.exports.folders import replace_folder
from execrules.terms import Language, Term


@click.command(
    "catalogue",
    cls=Command,
    summary=Term(
        "Every rule as Markdown pages: by set and text, by stage of the procedure, known gaps",
        "将全部规则写成 Markdown 目录:按规则集和文件、按程序阶段、已知缺口",
    ),
    notes=(
        Term(
            "Pages in Chinese and in English, made from the rules alone.",
            "中英文各一套,全部由规则本身生成。",
        ),
    ),
    examples=(
        UsageExample("rules catalogue --out catalogue", Term("every rule set", "全部规则集")),
        UsageExample(
            "rules catalogue --rules pricing-provisions --out pricing",
            Term("one rule set", "一个规则集"),
        ),
    ),
)
@out_folder_option(
    Term(
        "write to this folder, whole or not at all; it must not exist, be empty, or hold an "
        "earlier catalogue, which is replaced",
        "写入该文件夹,要么完整写成要么不写;须尚不存在、为空,或仅存有此前写成的目录(将被替换)",
    )
)
@click.option(
    "--known-gaps",
    "gaps",
    metavar="FILE",
    help=help_text(
        Term(
            "write the page of known gaps to this file (default: known-gaps.md in the folder)",
            "将已知缺口一页写入该文件(默认为文件夹中的 known-gaps.md)",
        )
    ),
)
@whole_book_option
@language_option
def catalogue_command(*, out: Path, gaps: str | None, asked: AskedRules, lang: Language) -> None:
    """Write the folder, and the page of known gaps where it has a place of its own."""
    place = GapsPlace() if gaps is None else _place_of(Path(gaps), out)
    pages = catalogue(sorted(asked.parts, key=lambda part: part.id), gaps=place)
    count = len(pages)
    if gaps is not None and place.path.startswith("../"):
        deliver(pages.pop(place.path), Path(gaps))
    with writing_folder(out):
        replace_folder(out, {name: text.encode() for name, text in pages.items()}, mark=MARK)
    told = Term(f"{count} pages in {out}", f"已写成 {count} 页:{out}")
    stdout().print(told.text(lang))


def _place_of(gaps: Path, out: Path) -> GapsPlace:
    folder, page = out.resolve(), gaps.resolve()
    path, back = os.path.relpath(page, folder), os.path.relpath(folder, page.parent)
    return GapsPlace(PurePath(path).as_posix(), PurePath(back).as_posix())
