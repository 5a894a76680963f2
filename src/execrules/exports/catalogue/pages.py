"""All pages of the catalogue: by set and text, by stage of the procedure, and what is missing.

A folder for each language, Chinese first; the front page and the known gaps are in both. What is
said of a rule and in which words is the subject of `rule_lines`.
"""

from collections.abc import Sequence
from typing import Final

from execrules.errors import TableError
from execrules.exports.catalogue.front import front
from execrules.exports.catalogue.gaps import known_gaps
from execrules.exports.catalogue.lists import by_set_and_text, by_stage
from execrules.exports.catalogue.places import FRONT, GapsPlace, index_path, set_path, stages_path
from execrules.exports.catalogue.sets import set_page
from execrules.rules import RuleSet
from execrules.terms import Language, Term

IN_THE_FOLDER: Final = GapsPlace()


def catalogue(parts: Sequence[RuleSet], *, gaps: GapsPlace = IN_THE_FOLDER) -> dict[str, str]:
    """Every page by its path, relative to the folder of the catalogue, the known gaps included.

    Known gaps in the place of another page are a `TableError`.

    >>> from execrules import rule_set
    >>> pages = catalogue([rule_set("equity-provisions")])
    >>> sorted(path for path in pages if not path.startswith("en/"))
    ['README.md', 'known-gaps.md', 'zh/README.md', 'zh/sets/equity-provisions.md', 'zh/stages.md']
    """
    found = {FRONT: front(parts, gaps.path)}
    for language in (Language.ZH, Language.EN):
        found[index_path(language)] = by_set_and_text(parts, language)
        found[stages_path(language)] = by_stage(parts, language)
        for part in parts:
            found[set_path(part, language)] = set_page(part, parts, language)
    if gaps.path in found:
        raise TableError(
            Term(
                f"the known gaps cannot be written to '{gaps.path}', which is another page of the "
                f"catalogue; name another file",
                f"已知缺口不能写入“{gaps.path}”,该文件为目录的另一页;请指定其他文件",
            )
        )
    return {**found, gaps.path: known_gaps(parts, gaps)}
