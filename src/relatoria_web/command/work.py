"""`relatoria web work`."""

from __future__ import annotations

import threading

import click
from django.core.management import call_command

from relatoria_web.site.clock import keep_looking


@click.command()
def work() -> None:
    """Run background work until interrupted; what a killed worker left is taken up again."""
    from relatoria_web.gather.tasks import sweep  # needs Django to be loaded

    sweep()
    stop = threading.Event()
    clock = threading.Thread(target=keep_looking, args=(stop,), daemon=True)
    clock.start()
    try:
        call_command("db_worker", queue_name="*", startup_delay=False, verbosity=0)
    finally:
        stop.set()
