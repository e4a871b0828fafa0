"""`relatoria demo`: the main job on the demo dialogue."""

from __future__ import annotations

from pathlib import Path

import click

from relatoria.cli.synthesise import synthesise
from relatoria.errors import RelatoriaError

DEMO = Path(__file__).resolve().parents[3] / "demo"


@click.command()
@click.option(
    "-o", "--output", "folder", default="build/demo", show_default=True, type=click.Path(path_type=Path), help="Folder."
)
@click.pass_context
def demo(context: click.Context, folder: Path) -> None:
    """Write the synthesis of the demo dialogue in three languages and show where it is."""
    if not DEMO.is_dir():
        raise RelatoriaError("no_demo")
    documents = sorted(path for path in DEMO.iterdir() if path.is_dir())
    try:
        context.invoke(
            synthesise,
            files=tuple(documents) or (DEMO,),
            folder=folder,
            dialogue_file=DEMO / "dialogue.toml",
            groups=None,
            profile="synthesis",
            languages=(),
            formats=(),
            workers=1,
        )
    finally:
        for page in sorted(folder.glob("*.html")):
            click.echo(page.resolve().as_uri())
