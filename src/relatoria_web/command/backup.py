"""`relatoria web backup`."""

from __future__ import annotations

from pathlib import Path

import click

from relatoria_web.command.archive import write_archive


@click.command()
@click.argument("target", type=click.Path(dir_okay=False, writable=True, path_type=Path))
def backup(target: Path) -> None:
    """Write every row and every file into the ZIP TARGET; readers and writers may go on meanwhile."""
    counts = write_archive(target, lambda what: click.echo(what, err=True))
    click.echo(f"{target}: {sum(counts.values())} rows")
