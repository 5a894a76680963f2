"""The terminal: text goes out as it is, coloured only where someone can see it."""

from typing import Final, Never, TextIO

from rich.console import Console

PLAIN_WIDTH: Final = 80
"""The width for a file or a pipe, which has none of its own."""


class Screen(Console):
    """A console without markup, guessed highlights or added line breaks.

    Colours appear on a terminal only, and not where NO_COLOR is set.
    """

    def __init__(self, stream: str, file: TextIO | None = None) -> None:
        super().__init__(
            stderr=stream == "stderr",
            file=file,
            highlight=False,
            markup=False,
            emoji=False,
            soft_wrap=True,
        )

    @property
    def room(self) -> int:
        """The cells that a line may take."""
        return self.width if self.is_terminal else PLAIN_WIDTH

    def on_broken_pipe(self) -> Never:
        """Leave a closed pipe to the application; rich would exit with 1, which says overdue."""
        raise  # noqa: PLE0704 — rich calls this while it handles the BrokenPipeError


def stdout(file: TextIO | None = None) -> Screen:
    """The console for answers, or *file* in its place."""
    return Screen("stdout", file)


def stderr() -> Screen:
    """The console for messages."""
    return Screen("stderr")
