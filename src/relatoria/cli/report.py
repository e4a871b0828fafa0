"""`relatoria report`: the record and its points in, a report out."""

from __future__ import annotations

from pathlib import Path

import click

from relatoria.adapters.endpoint import Endpoint
from relatoria.cli.shared import load, write
from relatoria.conclude.check.reword import reword
from relatoria.conclude.points.find import find_points
from relatoria.conclude.publish import published
from relatoria.conclude.report.build import write_report
from relatoria.conclude.writers.write import FORMATS, write_as
from relatoria.errors import LANGUAGES, say, user_language
from relatoria.model.point import Points
from relatoria.model.record import Record
from relatoria.model.report import Profile


@click.command()
@click.argument("record_file", metavar="RECORD", type=click.Path(path_type=Path))
@click.option("--points", "points_file", type=click.Path(path_type=Path), help="Points (default: found anew).")
@click.option(
    "--profile",
    type=click.Choice([p.value for p in Profile]),
    default=Profile.SYNTHESIS.value,
    show_default=True,
    help="The manner: with named speakers, without a summary per speaker, or session by session.",
)
@click.option("--language", type=click.Choice(LANGUAGES), help="Default: the language of the locale.")
@click.option("--format", "file_format", type=click.Choice(list(FORMATS)), help="Default: by the ending of the output.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Default: standard output.")
@click.option(
    "--endpoint", metavar="URL", help="OpenAI-compatible endpoint that may reword sentences; all are checked."
)
@click.option("--model", default="", help="The endpoint's model.")
@click.option("--key", default="", envvar="RELATORIA_ENDPOINT_KEY", help="The endpoint's key.")
def report(
    record_file: Path,
    points_file: Path | None,
    profile: str,
    language: str | None,
    file_format: str | None,
    output: Path | None,
    **endpoint: str,
) -> None:
    """Write the report of RECORD: a synthesis, a report in the manner of the UN, or an analytical report."""
    record = published(load(record_file, Record))
    points = load(points_file, Points) if points_file else find_points(record)
    made = write_report(record, points, Profile(profile), language or user_language())
    if endpoint["endpoint"]:
        phrasing = Endpoint(endpoint["endpoint"], endpoint["model"], endpoint["key"])
        offered = reword(made, record, points, phrasing)
        made = offered.report
        click.echo(say("reworded", user_language(), taken=offered.taken, refused=offered.refused), err=True)
        if offered.failure is not None:
            click.echo(offered.failure.say(user_language()), err=True)
    chosen = file_format or (output.suffix[1:].lower() if output else "md")
    if chosen not in FORMATS:
        raise click.UsageError(f"--format: one of {', '.join(FORMATS)}")
    write(output, write_as(chosen, made, record, points))
