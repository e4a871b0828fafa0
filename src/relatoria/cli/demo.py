"""`relatoria demo`: the main job on the demo dialogue."""

from __future__ import annotations

from pathlib import Path

import click

from relatoria.cli.shared import load
from relatoria.cli.synthesise import synthesise
from relatoria.conclude.report.context import Context
from relatoria.conclude.report.sections.opening import everybody_heard
from relatoria.errors import RelatoriaError, say, user_language
from relatoria.model.point import Points, PointStatus
from relatoria.model.record import Record
from relatoria.model.report import Profile

DEMO = Path(__file__).resolve().parents[3] / "demo"


@click.command()
@click.option(
    "-o", "--output", "folder", default="build/demo", show_default=True, type=click.Path(path_type=Path), help="Folder."
)
@click.pass_context
def demo(context: click.Context, folder: Path) -> None:
    """Write the synthesis of the demo dialogue in three languages, say what was done and where it is."""
    if not DEMO.is_dir():
        raise RelatoriaError("no_demo")
    try:
        context.invoke(
            synthesise,
            files=(DEMO,),
            folder=folder,
            dialogue_file=DEMO / "dialogue.toml",
            groups=None,
            profile="synthesis",
            languages=(),
            formats=(),
            workers=1,
        )
    finally:  # the command ends by leaving with its exit code
        if (folder / "points.json").is_file():
            say_what_was_done(folder)


def say_what_was_done(folder: Path) -> None:
    """Print in the user's language what the results in ``folder`` hold, where the pages are, and what to do next."""
    language = user_language()
    record, points = load(folder / "record.json", Record), load(folder / "points.json", Points)
    click.echo()
    click.echo(
        say(
            "demo_done",
            language,
            documents=len(record.documents),
            voices=everybody_heard(Context(record, points, Profile.SYNTHESIS, language)),
            contributions=len(record.contributions),
            points=len(points.points),
            shared=sum(len(point.actors) > 1 for point in points.points),
            divergent=sum(point.status is PointStatus.DIVERGENT for point in points.points),
        )
    )
    for page in sorted(folder.glob("*.html")):
        click.echo(f"  {page.resolve().as_uri()}")
    click.echo(say("demo_next", language, folder=folder))
