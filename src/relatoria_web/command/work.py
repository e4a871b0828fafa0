"""`relatoria web work`."""

from __future__ import annotations

import click
from django.core.management import call_command


@click.command()
def work() -> None:
    """Run background work until interrupted; what a killed worker left is taken up again."""
    call_command("db_worker", queue_name="*", startup_delay=False, verbosity=0)
