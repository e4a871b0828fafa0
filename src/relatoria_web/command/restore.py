"""`relatoria web restore`."""

from __future__ import annotations

from pathlib import Path

import click

from relatoria_web.command.archive import BadArchiveError, read_archive
from relatoria_web.command.migrate import prepare_database


@click.command()
@click.argument("source", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def restore(source: Path) -> None:
    """Put the backup SOURCE into an empty database, verify it and its audit trail, and index it anew."""
    from relatoria_web.convene.models import Meeting
    from relatoria_web.search.domain.index import index_meeting
    from relatoria_web.trace.domain.verify import verify

    prepare_database()
    try:
        counts = read_archive(source, lambda what: None)
    except BadArchiveError as error:
        raise click.ClickException(str(error)) from error
    for meeting in Meeting.objects.order_by("pk"):
        index_meeting(meeting)
    click.echo(f"{source}: {sum(counts.values())} rows, every part as it was saved")
    verdict = verify()
    if verdict.fault:
        raise click.ClickException(f"The audit trail does not hold: {verdict.fault}.")
    click.echo(f"{verdict.entries} entries of the audit trail hold. Head: {verdict.entries}:{verdict.hash}")
