"""`relatoria evaluate`: the labelled gold against the system."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

import click
import msgspec

from relatoria.errors import RelatoriaError

ROOT = Path(__file__).resolve().parents[3]


@click.command()
@click.option(
    "--split",
    default="held_out",
    show_default=True,
    help="The part of the gold: development (open to those who write rules) or held_out; held_out:9 is one set of it.",
)
@click.option(
    "--seeds", type=click.Path(path_type=Path, exists=True), help="Folder with the real documents of the gold."
)
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
def evaluate(split: str, seeds: Path | None, as_json: bool) -> None:
    """Measure precision, recall and F1 of each task on labelled documents."""
    if not (ROOT / "evaluation").is_dir():
        raise RelatoriaError("no_demo")
    sys.path.insert(0, str(ROOT))
    run = importlib.import_module("evaluation.run")
    table = importlib.import_module("evaluation.score").table
    try:
        rows = list(run.evaluate(split, seeds))
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--split") from error
    if as_json:
        sys.stdout.buffer.write(msgspec.json.encode(rows) + b"\n")
    else:
        click.echo(table(rows), nl=False)
