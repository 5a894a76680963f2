"""Markdown in which a text stays a text: no sign in it becomes a mark, a tag or a link."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

_MARKS: Final = re.compile(r"([\\`*_{}\[\]|~$#])")
_SPACE: Final = re.compile(r"\s+")


def escaped(text: str) -> str:
    r"""*text* on one line, to stand inside a paragraph, a list item or a cell of a table.

    >>> escaped("a | b *c* <d> & [e](f)")
    'a \\| b \\*c\\* &lt;d> &amp; \\[e\\](f)'
    """
    line = _SPACE.sub(" ", text).strip()
    return _MARKS.sub(r"\\\1", line.replace("&", "&amp;").replace("<", "&lt;"))


def code(text: str) -> str:
    """*text* as code; a backtick in it is left out, since nothing can escape one there."""
    line = _SPACE.sub(" ", text.replace("`", "")).strip()
    return f"`{line}`" if line else ""


def link(shown: str, target: str) -> str:
    """A link to a page of ours; *shown* is Markdown already."""
    return f"[{shown}]({target})"


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """The lines of a table; cells are Markdown already."""
    return [
        _row(header),
        "|" + "---|" * len(header),
        *(_row(row) for row in rows),
    ]


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def page(blocks: Iterable[Sequence[str]]) -> str:
    """Blocks of lines with an empty line between them; an empty block is left out."""
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"
