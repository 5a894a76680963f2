"""Commands whose help speaks Chinese and English and ends in examples.

A command is made with `@click.command(cls=Command, summary=..., examples=(...))` and its options
with the help of `help_text`; click would break Chinese lines at the wrong width.
"""

from collections.abc import Iterable, Sequence
from typing import Any, Final

import attrs
import click
from rich.cells import cell_len

from execrules.cli.faults import CommandLineError, unknown, with_help
from execrules.terms import Term

_WIDTH: Final = 96
_BETWEEN: Final = "\n"

_USAGE: Final = Term("Usage", "用法")
_ARGUMENTS: Final = Term("Arguments", "参数")
_OPTIONS: Final = Term("Options", "选项")
_COMMANDS: Final = Term("Commands", "命令")
_EXAMPLES: Final = Term("Examples", "示例")
_SHOW_HELP: Final = Term("show this help", "显示本帮助")


@attrs.frozen
class UsageExample:
    """A command line, without the program's name, and what it answers."""

    line: str
    says: Term


def help_text(term: Term) -> str:
    """Both wordings in the one string that click has room for."""
    return f"{term.zh}{_BETWEEN}{term.en}"


class _Bilingual(click.Command):
    """What commands and groups have in common: their words and the layout of their help."""

    def __init__(
        self,
        name: str | None,
        *,
        summary: Term,
        arguments: Sequence[tuple[str, Term]] = (),
        examples: Sequence[UsageExample] = (),
        notes: Sequence[Term] = (),
        **settings: Any,  # Any: what click.Command takes
    ) -> None:
        settings.setdefault("context_settings", {"help_option_names": ["-h", "--help"]})
        super().__init__(name, **settings)
        self.summary = summary
        self.arguments = tuple(arguments)
        self.examples = tuple(examples)
        self.notes = tuple(notes)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the whole help; lines are as long as they are."""
        write = formatter.write
        write(f"{_title(_USAGE)}: {ctx.command_path} {self.usage()}\n\n")
        write(f"  {self.summary.zh}\n  {self.summary.en}\n")
        _section(formatter, _ARGUMENTS, self.arguments)
        _section(formatter, _OPTIONS, self._option_rows(ctx))
        self.format_commands(ctx, formatter)
        for note in self.notes:
            write(f"\n{note.zh}\n{note.en}\n")
        if self.examples:
            write(f"\n{_title(_EXAMPLES)}:\n")
        program = ctx.find_root().command_path
        for example in self.examples:
            write(f"  # {example.says.zh} / {example.says.en}\n  {program} {example.line}\n")

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the command line; an error says which command it went wrong in."""
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise

    def usage(self) -> str:
        """What follows the name of the command."""
        names = (name for name, _ in self.arguments)
        return " ".join((*names, self.options_metavar or ""))

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Nothing: a command has none."""

    def _option_rows(self, ctx: click.Context) -> Iterable[tuple[str, Term]]:
        for param in self.get_params(ctx):
            record = param.get_help_record(ctx)
            if record is None or not isinstance(param, click.Option):
                continue
            chinese, _, english = (param.help or "").partition(_BETWEEN)
            # The option that click adds by itself is the one without our wording.
            yield record[0], Term(english, chinese) if english else _SHOW_HELP


class Command(_Bilingual):
    """A command of its own."""

    def __init__(self, name: str | None, **settings: Any) -> None:  # Any: as above
        super().__init__(name, **settings)
        # The arguments left over are refused here, in our words.
        self.allow_extra_args = True

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the command line; an argument too many is a `CommandLineError`."""
        rest = super().parse_args(ctx, args)
        if rest:
            text = " ".join(rest)
            wrong = Term(f"unexpected argument '{text}'", f"多余的参数“{text}”")
            raise CommandLineError(with_help(wrong, ctx))
        return rest


class Group(_Bilingual, click.Group):
    """Commands under one name."""

    def usage(self) -> str:
        """What follows the name of the group."""
        return "COMMAND ..."

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is named; an unknown one is a `CommandLineError`."""
        name = args[0]
        if self.get_command(ctx, name) is None and not name.startswith("-"):
            wrong = unknown("command", "命令", name, self.list_commands(ctx))
            raise CommandLineError(with_help(wrong, ctx))
        return super().resolve_command(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 — click's signature
        """The names in the order in which they were added."""
        return list(self.commands)

    def format_commands(
        self,
        ctx: click.Context,  # noqa: ARG002 — click's signature
        formatter: click.HelpFormatter,
    ) -> None:
        """Each command with its summary."""
        rows = [
            (name, command.summary)
            for name, command in self.commands.items()
            if isinstance(command, _Bilingual)
        ]
        _section(formatter, _COMMANDS, rows)


def _title(term: Term) -> str:
    return f"{term.zh} / {term.en}"


def _section(formatter: click.HelpFormatter, title: Term, rows: Iterable[tuple[str, Term]]) -> None:
    """A heading and its rows, both wordings on one line where there is room."""
    listed = list(rows)
    if not listed:
        return
    formatter.write(f"\n{_title(title)}:\n")
    column = max(cell_len(name) for name, _ in listed) + 4
    for name, told in listed:
        indent = " " * column
        line = f"{told.zh} / {told.en}"
        if column + cell_len(line) > _WIDTH:
            line = f"{told.zh}\n{indent}{told.en}"
        formatter.write(f"  {name:<{column - 2}}{line}\n")
