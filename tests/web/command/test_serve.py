"""The platform as it is started: a real server on loopback, with its worker."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from relatoria_web.command.serve import serve

WAIT = 60  # seconds
SLOW = 40  # readers at once, and as many senders
LARGE = 20_000_000  # bytes: far more than what lies between the house and a reader
pytestmark = pytest.mark.slow


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[str, subprocess.Popen[bytes], Path]]:
    """The address of a served demonstration, its process and its folder."""
    port = _free_port()
    command = [sys.executable, "-c", "from relatoria.cli import main; main()"]
    command += ["web", "serve", "--port", str(port), "--workers", "1"]
    environment = {**os.environ, "RELATORIA_HOME": str(tmp_path), "RELATORIA_DEMO": "1"}
    environment.pop("DATABASE_URL", None)
    environment["DJANGO_SETTINGS_MODULE"] = "relatoria_web.settings"
    (tmp_path / "static").mkdir()
    (tmp_path / "static" / "large.bin").write_bytes(bytes(LARGE))
    process = subprocess.Popen(command, env=environment)
    try:
        yield f"http://127.0.0.1:{port}", process, tmp_path
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(timeout=WAIT)


def _get(address: str) -> tuple[int, str]:
    with urllib.request.urlopen(address, timeout=WAIT) as response:
        return response.status, response.read().decode()


def _eventually(address: str) -> tuple[int, str]:
    until = time.monotonic() + WAIT
    while True:
        try:
            return _get(address)
        except (urllib.error.URLError, ConnectionError):
            if time.monotonic() > until:
                raise
            time.sleep(0.2)


FORM = f"Content-Type: application/x-www-form-urlencoded\r\nCookie: csrftoken={'a' * 32}\r\nContent-Length: 3000000\r\n"


ASKED = (
    "GET /static/large.bin HTTP/1.1\r\nHost: localhost\r\n\r\n",  # and the answer is never read
    f"POST / HTTP/1.1\r\nHost: localhost\r\n{FORM}\r\n",  # and the form is never sent
)


def test_serve_answers_with_style_from_new_processes_also_while_many_are_slow_and_stops_them(
    served: tuple[str, subprocess.Popen[bytes], Path],
) -> None:
    """One house for all of it, for it takes long to begin: whoever stops among slow readers stops without them too."""
    address, process, home = served
    status, page = _eventually(f"{address}/")
    assert status == 200
    style = page.split('rel="stylesheet" href="')[1].split('"')[0]
    assert _get(address + style)[0] == 200
    assert (home / "relatoria.sqlite3").exists()
    assert _answering(process.pid) == 1
    with contextlib.ExitStack() as held:
        for asked in ASKED:
            for _ in range(SLOW):
                one = held.enter_context(socket.socket())
                one.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
                one.connect(("127.0.0.1", int(address.rpartition(":")[2])))
                one.sendall(asked.encode())
            time.sleep(1)  # all of them are being answered by now
            assert _eventually(f"{address}/health/")[0] == 200
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=WAIT) == 0
        assert _workers_of(process.pid) == []


def _answering(parent: int) -> int:
    """How many processes were started to answer, not copied with all that ``parent`` holds, and read how to free."""
    folders = [Path("/proc", one.split()[0]) for one in _workers_of(parent)]
    started = [one for one in folders if b"--multiprocessing-fork" in (one / "cmdline").read_bytes()]
    return sum(b"MALLOC_ARENA_MAX=" in (one / "environ").read_bytes() for one in started)


def _workers_of(parent: int) -> list[str]:
    """The processes whose parent is ``parent``, as Linux tells of them."""
    stats = [stat.read_text() for stat in Path("/proc").glob("[0-9]*/stat") if stat.exists()]
    return [stat for stat in stats if stat.rpartition(")")[2].split()[1] == str(parent)]


def test_serve_refuses_a_demonstration_on_an_open_address(settings: object) -> None:
    settings.DEMO = True  # type: ignore[attr-defined]
    ran = CliRunner().invoke(serve, ["--host", "0.0.0.0"])
    assert (ran.exit_code, "loopback only" in ran.output) == (2, True)
