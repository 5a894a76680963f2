"""The lists of the catalogue: rule sets and texts, and the rules of each stage."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, assert_never

from execrules.exports.catalogue.places import (
    MARK,
    Entry,
    entries,
    entry_link,
    index_path,
    relative,
    set_path,
    stages_path,
    texts,
)
from execrules.exports.markdown import code, escaped, link, page, table
from execrules.rule_lines import days_in_words
from execrules.rules import Measure, NamedMoment, Rule, RuleSet, Stage, Standing
from execrules.sources import Instrument
from execrules.terms import Language, Term
from execrules.wording import limit_in_words, moment_in_words

_SET_COLUMNS: Final = (
    Term("set", "规则集"),
    Term("title", "名称"),
    Term("rules", "规则"),
    Term("moments", "时点"),
    Term("measures", "指标"),
    Term("rows of the table", "期限表行数"),
)
_TEXT_COLUMNS: Final = (
    Term("text", "文件"),
    Term("number", "文号"),
    Term("in force", "施行"),
    Term("rules", "规则"),
    Term("in the sets", "所在规则集"),
)
_STAGE_COLUMNS: Final = (
    Term("rule", "规则"),
    Term("what", "内容"),
    Term("role", "性质"),
    Term("limit", "期限"),
    Term("source", "依据"),
)


def _header(columns: Iterable[Term], language: Language) -> list[str]:
    return [column.text(language) for column in columns]


def by_set_and_text(parts: Sequence[RuleSet], language: Language) -> str:
    """The rule sets by their standing, and every text with the sets that cite it."""
    blocks: list[list[str]] = [
        [MARK],
        [f"# {Term('Rule sets and texts', '规则集和文件').text(language)}"],
        [f"## {Term('Rule sets', '规则集').text(language)}"],
    ]
    for standing in Standing:
        rows = [_set_row(part, language) for part in parts if part.standing is standing]
        if rows:
            blocks += [
                [f"### {standing.term.text(language)}"],
                table(_header(_SET_COLUMNS, language), rows),
            ]
    blocks += [
        [f"## {Term('Texts', '文件').text(language)}"],
        table(_header(_TEXT_COLUMNS, language), _text_rows(parts, language)),
    ]
    return page(blocks)


def _set_row(part: RuleSet, language: Language) -> list[str]:
    covered = sum(len(entry.covers) for entry in entries(part))
    counts = (len(part.rules), len(part.moments), len(part.measures), covered)
    return [
        link(code(part.id), relative(index_path(language), set_path(part, language))),
        escaped(part.title.text(language)),
        *(str(count) for count in counts),
    ]


def _text_rows(parts: Sequence[RuleSet], language: Language) -> Iterator[list[str]]:
    """A row for each text: how many rules rest on it, and in which sets they are."""

    def title(text: Instrument) -> str:
        return text.title.text(language)

    for text in sorted(texts(parts), key=title):
        resting = {
            part.id: [
                entry
                for entry in entries(part)
                if any(citation.instrument.id == text.id for citation in entry.citations)
            ]
            for part in parts
        }
        links = (
            link(code(part.id), relative(index_path(language), set_path(part, language)))
            for part in parts
            if resting[part.id]
        )
        yield [
            escaped(title(text)),
            escaped(text.number or ""),
            days_in_words(text.in_force_from, text.in_force_until).text(language),
            str(sum(map(len, resting.values()))),
            ", ".join(links),
        ]


def by_stage(parts: Sequence[RuleSet], language: Language) -> str:
    """Every rule, moment and measure under its stage, in the order of the procedure."""
    staged: defaultdict[Stage | None, list[list[str]]] = defaultdict(list)
    for part in parts:
        for entry in entries(part):
            staged[entry.stage].append(_stage_row(entry, part, language))
    blocks: list[list[str]] = [
        [MARK],
        [f"# {Term('Rules by stage of the procedure', '各程序阶段的规则').text(language)}"],
    ]
    for stage in (*Stage, None):
        if stage in staged:
            name = Term("no stage", "未归入阶段") if stage is None else stage.term
            blocks += [
                [f"## {name.text(language)}"],
                table(_header(_STAGE_COLUMNS, language), staged[stage]),
            ]
    return page(blocks)


def _stage_row(entry: Entry, part: RuleSet, language: Language) -> list[str]:
    what, limit = _at_a_glance(entry)
    source = entry.citations[0].name
    return [
        entry_link(entry, relative(stages_path(language), set_path(part, language))),
        *(escaped(term.text(language)) for term in (entry.title, what, limit, source)),
    ]


def _at_a_glance(entry: Entry) -> tuple[Term, Term]:
    """What sort of thing an entry is, and its limit, day or formula."""
    match entry:
        case Rule():
            return entry.role.term, limit_in_words(entry)
        case NamedMoment():
            return entry.kind.term, moment_in_words(entry.moment)
        case Measure():
            return Term("measure", "指标"), entry.formula
        case _:
            assert_never(entry)
