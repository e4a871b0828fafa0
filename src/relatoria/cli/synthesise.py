"""`relatoria synthesise`: a folder of documents in, the checked synthesis out, in every language and format."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from relatoria.adapters.pool import Pool
from relatoria.cli.progress import bar
from relatoria.cli.shared import (
    dialogue_for,
    dialogue_option,
    exit_code,
    files_argument,
    make_folder,
    read_files,
    write,
)
from relatoria.conclude.check.check import checker_of
from relatoria.conclude.check.claims import claims_of
from relatoria.conclude.points.find import find_points
from relatoria.conclude.points.groups import Grouping
from relatoria.conclude.publish import published
from relatoria.conclude.report.build import report_in
from relatoria.conclude.report.context import Context
from relatoria.conclude.writers.write import FORMATS, write_in
from relatoria.errors import LANGUAGES
from relatoria.gather.gather import gather
from relatoria.model.point import Points
from relatoria.model.record import Record
from relatoria.model.report import Profile
from relatoria.trace.store import encode

FAILED = 4


@click.command()
@files_argument
@click.option(
    "-o", "--output", "folder", required=True, type=click.Path(path_type=Path), help="Folder for the results."
)
@dialogue_option
@click.option("--groups", type=click.Choice([grouping.value for grouping in Grouping]), help="How to group the actors.")
@click.option(
    "--profile",
    type=click.Choice([p.value for p in Profile]),
    default=Profile.SYNTHESIS.value,
    show_default=True,
    help="The manner: with named speakers, without a summary per speaker, or session by session.",
)
@click.option("--language", "languages", multiple=True, type=click.Choice(LANGUAGES), help="Default: all three.")
@click.option("--format", "formats", multiple=True, type=click.Choice(list(FORMATS)), help="Default: all.")
@click.option("--workers", default=1, show_default=True, type=click.IntRange(min=1), help="Processes to read with.")
def synthesise(
    files: tuple[Path, ...],
    folder: Path,
    dialogue_file: Path | None,
    groups: str | None,
    profile: str,
    **options: object,
) -> None:
    """Do all of it: read FILES, gather the record, find the points, write and check the report.

    Exit code 0 if all went well, 3 if a file could not be read, 4 if a sentence is not supported.
    """
    dialogue = dialogue_for(files, dialogue_file)
    reading = read_files(files)
    workers = options["workers"]
    with bar("gather") as progress:
        record = gather(
            reading.documents,
            dialogue,
            findings=reading.findings,
            executor=Pool(workers) if isinstance(workers, int) and workers > 1 else None,
            progress=progress,
        )
    public = published(record, [failure.name for failure in reading.failures])
    make_folder(folder)
    with bar("conclude") as progress:
        points = find_points(public, Grouping(groups) if groups else None, progress)
    write(folder / "record.json", encode(public))
    write(folder / "points.json", encode(points))
    languages = options["languages"] or LANGUAGES
    formats = options["formats"] or tuple(FORMATS)
    supported = write_reports(public, points, Profile(profile), folder, (tuple(languages), tuple(formats)))  # type: ignore[arg-type]
    sys.exit(exit_code(reading) or (0 if supported else FAILED))


def write_reports(
    record: Record, points: Points, profile: Profile, folder: Path, wanted: tuple[tuple[str, ...], tuple[str, ...]]
) -> bool:
    """Write the reports in the wanted (languages, formats); whether every sentence of each passes the check."""
    languages, formats = wanted
    passed = True
    with bar("report") as progress:
        for at, language in enumerate(languages):
            context = Context(record, points, profile, language)
            report = report_in(context)
            result = checker_of(context).checked(claims_of(report))
            good = sum(1 for verdict in result.verdicts if not verdict.faults)
            passed = passed and result.passed
            for nth, file_format in enumerate(formats):
                name = f"{profile.value}.{language}.{file_format}"
                progress.step(at * len(formats) + nth + 1, len(languages) * len(formats), name)
                write(folder / name, write_in(file_format, report, context))
            click.echo(f"{profile.value} ({language}): {good}/{len(result.verdicts)} → {folder}")
    return passed
