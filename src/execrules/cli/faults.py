"""What the user is told when a command cannot be carried out, and in which language.

Owns the wording of what click finds wrong with a command line; the library's own errors bring
theirs. Every message is one line that says what was given, what is allowed and the next step.
"""

from collections.abc import Sequence
from difflib import get_close_matches
from typing import Final

import click
from rich.text import Text

from execrules.cli.console import stderr
from execrules.errors import ExecRulesError
from execrules.terms import Language, Term

_ERROR: Final = Term("error", "错误")
_LONGEST: Final = 600


class CommandLineError(ExecRulesError, ValueError):
    """The command was called in a way that it does not allow."""


def language_of(arguments: Sequence[str], group: click.Group) -> Language | None:
    """The language that a command line asks for, before it is known to be a valid one.

    Chinese where a command is named without `--lang`; None, which means both, where no command or
    an unknown language is named.
    """
    asked: str | None = None
    command: click.Command = group
    for place, argument in enumerate(arguments):
        if argument == "--lang":
            asked = "".join(arguments[place + 1 : place + 2])
        elif argument.startswith("--lang="):
            asked = argument.removeprefix("--lang=")
        elif isinstance(command, click.Group):
            command = command.commands.get(argument, command)
    if asked is None:
        return None if isinstance(command, click.Group) else Language.ZH
    return Language(asked) if asked in set(Language) else None


def tell(message: Term, language: Language | None) -> None:
    """One line on standard error, in *language* or in both."""
    prefix, text = str(_ERROR), str(message)
    if language is not None:
        prefix, text = _ERROR.text(language), message.text(language)
    stderr().print(Text.assemble((f"{prefix}: ", "bold red"), _one_line(text)))


def remark(message: Term, language: Language) -> None:
    """A line on standard error that is no error: what became of the rows of a table."""
    stderr().print(_one_line(message.text(language)))


def _one_line(text: str) -> str:
    """*text* without line breaks and terminal controls, and not longer than can be read."""
    line = "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in text)
    if len(line) <= _LONGEST:
        return line
    return f"{line[: _LONGEST // 2]} … {line[-_LONGEST // 2 :]}"


_REASONS: Final = (
    (FileNotFoundError, Term("there is no such file or folder", "文件或文件夹不存在")),
    (PermissionError, Term("access is not permitted", "没有权限")),
    (IsADirectoryError, Term("it is a folder", "这是文件夹")),
    (NotADirectoryError, Term("a part of the path is no folder", "路径中有一段不是文件夹")),
)


def reason_of(fault: OSError) -> Term:
    """Why the system refused, in both languages where it is one of the usual reasons."""
    for kind, reason in _REASONS:
        if isinstance(fault, kind):
            return reason
    told = fault.strerror or str(fault)
    return Term(told, told)


def fault_of(error: click.ClickException) -> Term:
    """What click found wrong, in both languages."""
    wrong = _wrong(error)
    context = error.ctx if isinstance(error, click.UsageError) else None
    return wrong if context is None else with_help(wrong, context)


def with_help(wrong: Term, context: click.Context) -> Term:
    """*wrong* with the way to the help of the command it went wrong in."""
    see = f"{context.command_path} --help"
    return Term(f"{wrong.en}; see: {see}", f"{wrong.zh};用法见:{see}")


def _wrong(error: click.ClickException) -> Term:
    match error:
        case click.NoSuchOption():
            return unknown("option", "选项", error.option_name, _option_names(error.ctx))
        case click.BadOptionUsage():
            return _bad_option(error)
        case click.MissingParameter():
            return _missing(error)
        case click.UsageError(ctx=click.Context(command=click.Group())):
            return Term("no command is given", "未指定命令")
    # Nothing that the commands of today can bring about.
    return Term(error.format_message(), f"命令行有误({error.format_message()})")


def unknown(kind: str, kind_zh: str, name: str, known: Sequence[str]) -> Term:
    """That *name* is not known, with the nearest known ones, or all where none is near."""
    near = get_close_matches(name, known)
    if near:
        return Term(
            f"unknown {kind} '{name}', perhaps {' or '.join(near)}",
            f"没有{kind_zh}“{name}”,可能是 {' 或 '.join(near)}",
        )
    return Term(
        f"unknown {kind} '{name}'; known: {', '.join(known)}",
        f"没有{kind_zh}“{name}”;可用:{'、'.join(known)}",
    )


def _option_names(context: click.Context | None) -> list[str]:
    if context is None:
        return []
    names = [name for param in context.command.get_params(context) for name in param.opts]
    return [name for name in names if name.startswith("--")]


def _bad_option(error: click.BadOptionUsage) -> Term:
    name = error.option_name
    params = error.ctx.command.params if error.ctx else []
    if any(getattr(param, "is_flag", False) and name in param.opts for param in params):
        return Term(f"{name} takes no value", f"{name} 后面不带值")
    return Term(f"{name} needs a value", f"{name} 后面缺少值")


def _missing(error: click.MissingParameter) -> Term:
    param = error.param
    if isinstance(param, click.Option):
        return Term(f"{param.opts[0]} is missing", f"缺少 {param.opts[0]}")
    name = param.make_metavar(error.ctx) if param and error.ctx else "argument"
    return Term(f"{name} is missing", f"缺少 {name}")
