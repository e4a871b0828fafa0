"""`relatoria web serve`."""

from __future__ import annotations

import contextlib
import ipaddress
import multiprocessing
import os
import subprocess
import sys
import threading
from collections.abc import Iterator

import click
from django.conf import settings
from django.core.management import call_command
from granian import Granian
from granian.constants import Interfaces

from relatoria_web.command.migrate import prepare_database

WORKERS = max(1, min(4, os.cpu_count() or 1))
READERS = 200  # of each of them, who may be slow at once; a thread begins when one is needed
LEAVE = 10  # seconds that whoever still takes an answer has when the house is closed
_WORKER = [sys.executable, "-m", "relatoria_web.command.work_alone"]
_PAUSE = 2.0  # seconds before a worker that ended is started again


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=8000, show_default=True, type=int, help="Port to listen on.")
@click.option(
    "--workers", default=WORKERS, show_default="one a core, at most 4", help="Processes that answer requests."
)
@click.option("--no-worker", is_flag=True, help="Leave background work to `relatoria web work`.")
def serve(host: str, port: int, workers: int, no_worker: bool) -> None:
    """Bring the database up to date, start the worker, and answer on an address until interrupted."""
    if settings.DEMO and not _is_loopback(host):
        raise click.UsageError("A demonstration has accounts without passwords: it listens on loopback only.")
    if _is_loopback(host):
        os.environ.setdefault("RELATORIA_URL", f"http://{host}:{port}")  # of the processes to come: letters lead here
    prepare_database()
    call_command("collectstatic", interactive=False, verbosity=0)
    click.echo(f"http://{host}:{port}/")
    os.environ.setdefault("MALLOC_ARENA_MAX", "2")  # of the processes to come: threads share what they free
    os.environ.setdefault("MALLOC_MMAP_THRESHOLD_", "65536")  # what is large goes back at once: a page of a report
    multiprocessing.set_start_method("spawn", force=True)  # a fork would hold what this one loaded, and not read those
    with contextlib.nullcontext() if no_worker else task_worker():
        Granian(
            "relatoria_web.wsgi:application",
            address=host,
            port=port,
            interface=Interfaces.WSGI,
            workers=workers,
            blocking_threads=READERS,
            websockets=False,
            log_enabled=False,
            respawn_failed_workers=True,
            workers_kill_timeout=LEAVE,
        ).serve()


@contextlib.contextmanager
def task_worker() -> Iterator[None]:
    """A task worker beside this process: started again whenever it ends, stopped with us."""
    stopping = threading.Event()
    running: list[subprocess.Popen[bytes]] = []

    def keep() -> None:
        while not stopping.is_set():
            running[:] = [subprocess.Popen(_WORKER)]
            running[0].wait()
            stopping.wait(_PAUSE)

    keeper = threading.Thread(target=keep, daemon=True)
    keeper.start()
    try:
        yield
    finally:
        stopping.set()
        for process in running:
            process.terminate()
        keeper.join(timeout=30)


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
