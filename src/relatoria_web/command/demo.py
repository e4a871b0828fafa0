"""`relatoria web demo`."""

from __future__ import annotations

import click

from relatoria_web.command.migrate import prepare_database


@click.command()
def demo() -> None:
    """Fill the database with the demonstration: two meetings, their documents, an account per role."""
    from relatoria_web.demo.seed import seed

    prepare_database()
    seed()
