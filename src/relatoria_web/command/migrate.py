"""`relatoria web migrate`."""

from __future__ import annotations

import click
from django.core.management import call_command


@click.command()
def migrate() -> None:
    """Bring the database up to date; safe to run again."""
    prepare_database()


def prepare_database() -> None:
    """Apply what migrations are missing."""
    call_command("migrate", interactive=False, verbosity=0)
    call_command("createcachetable", verbosity=0)
