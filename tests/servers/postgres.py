"""A PostgreSQL server of the tests' own: on loopback, with a data folder that goes away with it."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import attrs

_PROGRAMS = Path("/usr/lib/postgresql")
_SECONDS = 60


@attrs.frozen
class Server:
    """A running server; *stop* takes it away in the middle of whatever it does."""

    dsn: str
    _control: "_Control"

    def stop(self) -> None:
        """Shut the server down at once, as a crash would."""
        self._control.run("stop", "-m", "immediate")


@attrs.frozen
class _Control:
    """`pg_ctl` for one data folder; the server refuses root, so root runs it as another user."""

    programs: Path
    data: Path
    user: str | None

    def run(self, *arguments: str) -> None:
        subprocess.run(
            [self.programs / "pg_ctl", "-D", self.data, "-w", "-t", str(_SECONDS), *arguments],
            check=True,
            user=self.user,
            cwd=self.data.parent,
            stdout=subprocess.DEVNULL,
        )


@contextmanager
def postgres() -> Iterator[Server]:
    """A server that trusts whoever reaches it from this machine.

    Raises where PostgreSQL is not installed: tests that need it fail, and are not left out.
    """
    programs = _programs()
    user = "postgres" if os.geteuid() == 0 else None
    folder = Path(tempfile.mkdtemp(prefix="execrules-postgres-"))
    try:
        if user is not None:
            os.chown(folder, pwd.getpwnam(user).pw_uid, -1)
        data = folder / "data"
        subprocess.run(
            [programs / "initdb", "-D", data, "-U", "tests", "-A", "trust", "-E", "UTF8",
             "--locale=C", "--no-sync"],
            check=True, user=user, cwd=folder, stdout=subprocess.DEVNULL,
        )  # fmt: skip
        control = _Control(programs, data, user)
        port = _free_port()
        settings = (
            f"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories={folder} "
            f"-c fsync=off -c max_connections=20"
        )
        control.run("start", "-l", str(folder / "log"), "-o", settings)
        server = Server(f"host=127.0.0.1 port={port} user=tests dbname=postgres", control)
        try:
            yield server
        finally:
            if (data / "postmaster.pid").exists():
                server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _programs() -> Path:
    """The folder with the server's programs, of the newest version installed."""
    found = sorted(_PROGRAMS.glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if not found:
        raise FileNotFoundError(f"no PostgreSQL under {_PROGRAMS}: apt-get install postgresql")
    return found[-1].parent


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
