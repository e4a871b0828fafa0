"""`relatoria schema`: the JSON schema of what the other commands read and write."""

from __future__ import annotations

import json

import click

from relatoria.model.point import Points
from relatoria.model.record import Record
from relatoria.model.report import Report
from relatoria.trace.store import schema as schema_of

KINDS = {"record": Record, "points": Points, "report": Report}


@click.command()
@click.argument("kind", type=click.Choice(list(KINDS)))
def schema(kind: str) -> None:
    """Print the JSON schema of a record, of points or of a report."""
    click.echo(json.dumps(schema_of(KINDS[kind]), indent=2, ensure_ascii=False))
