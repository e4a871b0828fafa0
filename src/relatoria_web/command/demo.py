"""`relatoria web demo`."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import click
from django.conf import settings

from relatoria_web.command.migrate import prepare_database

PORT = 8000
_PID = "serve.pid"
_LOG = "serve.log"
_WAIT = 60  # seconds until the pages must answer


@click.command()
@click.option(
    "--serve", "serves", is_flag=True, help="Then serve it on loopback; in the background without a terminal."
)
@click.option("--port", default=PORT, show_default=True, help="The first port to try.")
@click.option("--stop", "stops", is_flag=True, help="End what was left serving in the background.")
def demo(serves: bool, port: int, stops: bool) -> None:
    """Fill the database with the demonstration: two meetings, their documents, an account per role."""
    if serves or stops:
        stop()
    if stops:
        return
    from relatoria_web.demo.seed import seed

    prepare_database()
    seed()
    if serves:
        port = free_port(port)
        say_where(f"http://127.0.0.1:{port}/")
        if sys.stdout.isatty():
            os.execv(sys.executable, _command(port))
        serve_behind(port)


def say_where(address: str) -> None:
    """Print the address, and the accounts by role."""
    from relatoria_web.people.domain.demo import by_role

    click.echo(f"\n{address}\n")
    for one in by_role():
        click.echo(f"  {one.role.value:<14} {one.account}  <{one.account.email}>")
    click.echo(f"\nNo password is asked for on this machine: {address}demo/\n")


def free_port(first: int) -> int:
    """The first free port on loopback from ``first`` on, of a hundred; the last of them if none is free."""
    for port in range(first, first + 100):
        with socket.socket() as listener, contextlib.suppress(OSError):
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listener.bind(("127.0.0.1", port))
            return port
    return first + 99


def serve_behind(port: int) -> None:
    """Serve in the background, since there is no terminal to hold, and return when the pages answer."""
    log = Path(settings.HOME) / _LOG
    with log.open("wb") as stream:
        process = subprocess.Popen(
            _command(port), stdout=stream, stderr=stream, stdin=subprocess.DEVNULL, start_new_session=True
        )
    (Path(settings.HOME) / _PID).write_text(str(process.pid), encoding="ascii")
    until = time.monotonic() + _WAIT
    while process.poll() is None and time.monotonic() < until:
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=5).close()
        except OSError:  # not there yet, or too busy
            time.sleep(0.2)
        else:
            click.echo(f"There is no terminal: it serves in the background (process {process.pid}) until `make stop`.")
            return
    raise click.ClickException(f"The pages do not answer; what the server said: {log}")


def _command(port: int) -> list[str]:
    code = "from relatoria.cli import main; main()"
    return [sys.executable, "-c", code, "web", "serve", "--port", str(port)]


def stop() -> None:
    """End the server that an earlier demonstration left in the background, if it is still there."""
    held = Path(settings.HOME) / _PID
    if not held.exists():
        return
    with contextlib.suppress(ProcessLookupError, ValueError):
        os.kill(int(held.read_text(encoding="ascii")), signal.SIGINT)
    held.unlink()
