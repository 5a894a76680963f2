"""A progress line on the terminal for long input, on standard error and only where one looks."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from execrules.cli.console import stderr
from execrules.terms import Language, Term


@contextmanager
def rows_read(language: Language) -> Iterator[Callable[[int], None]]:
    """A function that is told how many rows have been read and shows it."""
    screen = stderr()
    if not screen.is_terminal:
        yield lambda _: None
        return
    with screen.status("") as status:

        def show(count: int) -> None:
            told = Term(f"{count:,} rows read", f"已读取 {count:,} 行")
            status.update(told.text(language))

        yield show


@contextmanager
def cases_judged(
    total: int, language: Language, *, least: int = 2_000
) -> Iterator[Callable[[int], None]]:
    """A function that is told how many cases have been judged; it shows a bar for *least* cases."""
    screen = stderr()
    if not screen.is_terminal or total < least:
        yield lambda _: None
        return
    from rich.progress import Progress

    with Progress(console=screen, transient=True) as progress:
        task = progress.add_task(Term("judging", "核查中").text(language), total=total)
        yield lambda count: progress.update(task, completed=count)
