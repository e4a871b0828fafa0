"""`relatoria report`: the record and its points in, a report out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from relatoria.adapters.endpoint import Endpoint
from relatoria.cli.shared import load, load_bytes, template_for, template_option, write
from relatoria.conclude.check.reword import reword
from relatoria.conclude.points.find import find_points
from relatoria.conclude.publish import published
from relatoria.conclude.report.build import write_report
from relatoria.conclude.report.sections.participants import tables_of, with_tables
from relatoria.conclude.writers.write import FORMATS, write_as
from relatoria.convene.read import read_nominees
from relatoria.errors import LANGUAGES, say, user_language
from relatoria.model.point import Points
from relatoria.model.record import Record
from relatoria.model.report import Profile, Report
from relatoria.printing.headings import headed_by


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
@click.option(
    "--participants",
    type=click.Path(path_type=Path),
    help="CSV of those registered: the report tells them by category, small counts withheld.",
)
@template_option
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Default: standard output.")
@click.option(
    "--endpoint", metavar="URL", help="OpenAI-compatible endpoint that may reword sentences; all are checked."
)
@click.option("--model", default="", help="The endpoint's model.")
@click.option("--key", default="", envvar="RELATORIA_ENDPOINT_KEY", help="The endpoint's key.")
def report(record_file: Path, points_file: Path | None, output: Path | None, **chosen: Any) -> None:
    """Write the report of RECORD: a synthesis, a report in the manner of the UN, or an analytical report."""
    record = published(load(record_file, Record))
    points = load(points_file, Points) if points_file else find_points(record)
    template = template_for(chosen["template"])
    made = write_report(record, points, Profile(chosen["profile"]), chosen["language"] or user_language())
    made = headed_by(template, made)
    if chosen["endpoint"]:
        made = _reworded(made, record, points, Endpoint(chosen["endpoint"], chosen["model"], chosen["key"]))
    if chosen["participants"]:
        listed = read_nominees(load_bytes(chosen["participants"]), chosen["participants"].name)
        made = with_tables(made, tables_of(listed.candidates, made.language))
    ending = chosen["file_format"] or (output.suffix[1:].lower() if output else "md")
    if ending not in FORMATS:
        raise click.UsageError(f"--format: one of {', '.join(FORMATS)}")
    write(output, write_as(ending, made, record, points, template.said(made.language)))


def _reworded(made: Report, record: Record, points: Points, phrasing: Endpoint) -> Report:
    """The report with the sentences that an endpoint put better and the check took; how many is told."""
    offered = reword(made, record, points, phrasing)
    click.echo(say("reworded", user_language(), taken=offered.taken, refused=offered.refused), err=True)
    if offered.failure is not None:
        click.echo(offered.failure.say(user_language()), err=True)
    return offered.report
