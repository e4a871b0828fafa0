"""`relatoria web index`."""

from __future__ import annotations

import click

from relatoria_web.command.migrate import prepare_database


@click.command()
def index() -> None:
    """Bring the search index of every meeting up to date; says how many rows it wrote."""
    from relatoria_web.convene.models import Meeting
    from relatoria_web.search.domain.index import index_meeting

    prepare_database()
    for meeting in Meeting.objects.order_by("pk"):
        click.echo(f"{meeting.slug}: {index_meeting(meeting)}")
