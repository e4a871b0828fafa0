"""`relatoria conclude`: the record in, points out."""

from __future__ import annotations

from pathlib import Path

import click

from relatoria.cli.progress import bar
from relatoria.cli.shared import load, write
from relatoria.conclude.points.find import find_points
from relatoria.conclude.points.groups import Grouping
from relatoria.conclude.publish import published
from relatoria.errors import say, user_language
from relatoria.model.record import Record
from relatoria.trace.store import encode


@click.command()
@click.argument("record_file", metavar="RECORD", type=click.Path(path_type=Path))
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="Where to write the points (default: standard output)."
)
@click.option(
    "--groups",
    type=click.Choice([grouping.value for grouping in Grouping]),
    help="How to group the actors (default: working groups if the dialogue has some, else stakeholder types).",
)
def conclude(record_file: Path, output: Path | None, groups: str | None) -> None:
    """Find the points of agreement and divergence of RECORD, with counts by group."""
    record = published(load(record_file, Record))
    with bar("conclude") as progress:
        points = find_points(record, Grouping(groups) if groups else None, progress)
    write(output, encode(points))
    if output is not None:
        told = say("concluded", user_language(), points=len(points.points), groups=len(points.groups))
        click.echo(f"{told} → {output}", err=True)
