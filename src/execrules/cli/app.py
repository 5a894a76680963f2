"""The group of all commands, and what becomes of everything that can go wrong in one.

Exit codes: 0 fine; 1 something is overdue (`check`) or wrong with rules (`rules lint`); 2 nothing
could be answered; 70 a fault of the program; 130 interrupted; 141 the reader went away.
"""

import errno
import sys
import traceback as tracebacks
from collections.abc import Sequence
from typing import Any, Final, NoReturn

import click

from execrules.cli.adding import add
from execrules.cli.calendar_files import ics, tables
from execrules.cli.calendars import calendar
from execrules.cli.case_numbers import case_number
from execrules.cli.catalogue import catalogue_command
from execrules.cli.checking import check
from execrules.cli.deadlines import deadline
from execrules.cli.elapsed import elapsed
from execrules.cli.explaining import explain
from execrules.cli.facts import facts_group
from execrules.cli.faults import fault_of, language_of, reason_of, tell
from execrules.cli.help import Group, UsageExample, help_text
from execrules.cli.linting import lint_rules
from execrules.cli.mapping import mapping_group
from execrules.cli.rule_diff import diff
from execrules.cli.rule_files import check_file, export
from execrules.cli.rules import rules_group
from execrules.cli.sql_scripts import write_sql
from execrules.cli.streams import exit_quietly, use_utf8
from execrules.cli.verifying import verify_engine
from execrules.errors import ExecRulesError, RuleFileError
from execrules.terms import Term

NOTHING_DONE: Final = 2
PROGRAM_FAULT: Final = 70
INTERRUPTED: Final = 130
READER_GONE: Final = 141

# A new command is one more entry here; the help lists them in this order.
COMMANDS: Final[tuple[click.Command, ...]] = (
    check,
    explain,
    mapping_group,
    rules_group,
    facts_group,
    case_number,
    deadline,
    elapsed,
    calendar,
)


class Application(Group):
    """The group that turns every failure into one line and an exit code."""

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,  # noqa: ARG002 — click's signature
        standalone_mode: bool = True,  # noqa: ARG002, FBT001, FBT002 — click's signature
        windows_expand_args: bool = True,  # noqa: ARG002, FBT001, FBT002 — click's signature
        **extra: Any,  # Any: settings of the context, as click has them
    ) -> NoReturn:
        """Run the command line *args* (by default that of the process) and exit."""
        use_utf8()
        arguments = list(sys.argv[1:] if args is None else args)
        try:
            code = self._run(arguments, prog_name or "execrules", **extra)
            sys.stdout.flush()
        except KeyboardInterrupt:
            exit_quietly(INTERRUPTED)
        except BrokenPipeError:
            exit_quietly(READER_GONE)
        except OSError as fault:
            # Only standard output is left: what a command reads or writes it answers for itself.
            tell(_unwritable(fault), language_of(arguments, self))
            exit_quietly(NOTHING_DONE)
        sys.exit(code)

    def _run(self, arguments: list[str], program: str, **extra: Any) -> int:  # Any: as above
        detailed = False
        try:
            with self.make_context(program, list(arguments), **extra) as context:
                detailed = context.params["detailed"]
                self.invoke(context)
        except click.exceptions.Exit as left:
            return left.exit_code
        except click.exceptions.NoArgsIsHelpError as bare:
            click.echo(bare.ctx.get_help(), err=True)
            return NOTHING_DONE
        except RuleFileError as error:
            for line in error.lines:
                tell(line, language_of(arguments, self))
            return NOTHING_DONE
        except ExecRulesError as error:
            tell(error.message, language_of(arguments, self))
            return NOTHING_DONE
        except click.ClickException as error:
            tell(fault_of(error), language_of(arguments, self))
            return NOTHING_DONE
        except OSError as fault:
            if fault.errno in _OF_THE_OUTPUT:
                raise
            return self._failed(fault, detailed=detailed)
        except Exception as fault:  # noqa: BLE001 — whatever it is, it must not exit with 1
            return self._failed(fault, detailed=detailed)
        return 0

    def _failed(self, fault: Exception, *, detailed: bool) -> int:
        if detailed:
            tracebacks.print_exception(fault)
        tell(_unexpected(fault), None)
        return PROGRAM_FAULT


_OF_THE_OUTPUT: Final = frozenset({errno.EPIPE, errno.ENOSPC, errno.EIO, errno.EFBIG})


def _unwritable(fault: OSError) -> Term:
    why = reason_of(fault)
    return Term(
        f"the output cannot be written ({why.en}); check where it goes",
        f"无法写出结果({why.zh});请检查输出位置",
    )


def _unexpected(fault: Exception) -> Term:
    what = f"{type(fault).__name__}: {fault}"
    return Term(
        f"this is a fault of execrules ({what}); please report it "
        f"with what 'execrules --traceback ...' prints",
        f"这是 execrules 自身的错误({what});请附上 execrules --traceback ... 的输出反馈给开发者",
    )


def _print_version(context: click.Context, _param: click.Parameter, asked: object) -> None:
    if not asked or context.resilient_parsing:
        return
    from importlib.metadata import PackageNotFoundError, version

    try:
        number = version("execrules")
    except PackageNotFoundError:
        number = "(not installed / 未安装)"
    click.echo(f"execrules {number}")
    context.exit()


@click.command(
    "execrules",
    cls=Application,
    summary=Term(
        "Time limits of court enforcement: working days, periods, and why",
        "法院执行期限:工作日历、期间计算及其理由",
    ),
    no_args_is_help=True,
    notes=(
        Term(
            "Every command has its own help: execrules deadline --help",
            "每个命令均有帮助:execrules deadline --help",
        ),
        Term(
            "Exit codes: 0 fine, 1 something overdue or late (check) or wrong with rules (lint),\n"
            "2 wrong use or bad input, 70 a fault of the program, 130 interrupted",
            "退出码:0 正常,1 有节点超期或逾期(check)或规则有问题(lint),2 用法有误或输入不可读,\n"
            "70 程序错误,130 中断",
        ),
    ),
    examples=(
        UsageExample(
            "deadline 2018-09-28 --working-days 5",
            Term("5 working days across National Day", "跨国庆节的5个工作日"),
        ),
        UsageExample(
            "calendar year 2018 --lang en", Term("the calendar of a year", "全年工作日历")
        ),
    ),
)
@click.option(
    "--traceback",
    "detailed",
    is_flag=True,
    help=help_text(
        Term("show where in the program a fault happened", "程序出错时显示出错位置(用于反馈)")
    ),
)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_version,
    help=help_text(Term("show the version", "显示版本")),
)
def application(*, detailed: bool) -> None:
    """The `execrules` command; `Application` reads its option."""
    del detailed


for _part in (add, tables, ics):
    calendar.add_command(_part)
for _part in (diff, lint_rules, check_file, export):
    rules_group.add_command(_part)
rules_group.add_command(catalogue_command)
application.add_command(verify_engine)
application.add_command(write_sql)
for _command in COMMANDS:
    application.add_command(_command)
