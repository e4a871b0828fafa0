"""`relatoria gather`: files in, the record out."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from relatoria.adapters.cluster import Cluster
from relatoria.adapters.pool import Pool
from relatoria.cli.progress import bar
from relatoria.cli.shared import (
    dialogue_for,
    dialogue_option,
    exit_code,
    files_argument,
    read_files,
    write,
)
from relatoria.conclude.attribution import refuse_unknown_scopes
from relatoria.errors import say, user_language
from relatoria.gather.gather import gather as gather_record
from relatoria.model.record import Record
from relatoria.trace.store import encode


@click.command()
@files_argument
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="Where to write the record (default: standard output)."
)
@dialogue_option
@click.option("--workers", default=1, show_default=True, type=click.IntRange(min=1), help="Processes to read with.")
@click.option("--cluster", metavar="ADDRESS", help="Dask scheduler to read on (tcp://…).")
@click.option("--no-repair", is_flag=True, help="Leave damaged recognition as it is.")
def gather(
    files: tuple[Path, ...],
    output: Path | None,
    dialogue_file: Path | None,
    workers: int,
    cluster: str | None,
    no_repair: bool,
) -> None:
    """Read FILES and write the record: who said what, and what it contains."""
    dialogue = dialogue_for(files, dialogue_file)
    reading = read_files(files, repair=not no_repair)
    executor = Cluster(cluster) if cluster else Pool(workers) if workers > 1 else None
    with bar("gather") as progress:
        record = gather_record(
            reading.documents, dialogue, findings=reading.findings, executor=executor, progress=progress
        )
    refuse_unknown_scopes(record, [failure.name for failure in reading.failures])
    write(output, encode(record))
    if output is not None:
        click.echo(f"{tally(record, user_language())} → {output}", err=True)
    sys.exit(exit_code(reading))


def tally(record: Record, language: str) -> str:
    """How much a record holds, in one line."""
    names = ("documents", "actors", "interventions", "contributions", "figures", "findings", "unresolved")
    return say("gathered", language, **{name: len(getattr(record, name)) for name in names})
