"""`relatoria themes`: texts in, codes of the official vocabularies out."""

from __future__ import annotations

import sys
from pathlib import Path

import click
import msgspec

from relatoria.cli.lines import read_lines
from relatoria.gather.themes import code_text
from relatoria.vocabulary.terms import vocabularies


def known(_: click.Context, __: click.Parameter, names: tuple[str, ...]) -> tuple[str, ...]:
    """The names, if each is a vocabulary: a misspelt one would look like «no theme»."""
    for name in names:
        if name not in vocabularies():
            raise click.BadParameter(f"{name}: {', '.join(vocabularies())}")
    return names


@click.command()
@click.argument("file", default="-", type=click.Path(path_type=Path, allow_dash=True))
@click.option(
    "--vocabulary",
    "wanted",
    multiple=True,
    callback=known,
    help="Only this vocabulary (gcm, nyd, sdg, sdg_target, level …); may be given again.",
)
@click.option("--limit", default=5, show_default=True, type=click.IntRange(min=1), help="Codes a vocabulary at most.")
def themes(file: Path, wanted: tuple[str, ...], limit: int) -> None:
    """Code the texts of FILE, JSON lines of {"id", "text", "language"?} or plain strings («-»: standard input).

    Prints a line {"id", "themes": [{"vocabulary", "code", "score", "why"}]} for each, in the same order; no theme is
    an empty list.
    """
    for line in read_lines(None if str(file) == "-" else file):
        found = code_text(line.text, line.language, wanted or None, limit)
        sys.stdout.buffer.write(msgspec.json.encode({"id": line.id, "themes": found}) + b"\n")
    sys.stdout.buffer.flush()
