"""`relatoria match`: how alike the texts of one file are to those of another, and why."""

from __future__ import annotations

import sys
from pathlib import Path

import click
import msgspec

from relatoria.cli.lines import read_lines
from relatoria.conclude.likeness import likeness


@click.command()
@click.argument("a", type=click.Path(path_type=Path))
@click.argument("b", type=click.Path(path_type=Path))
@click.option(
    "--limit", default=10, show_default=True, type=click.IntRange(min=0), help="Matches an item at most; 0 ranks all."
)
def match(a: Path, b: Path, limit: int) -> None:
    """Rank the texts of B for each text of A. Both are JSON lines of {"id", "text", "language"?} or plain strings.

    Prints a line {"id", "matches": [{"id", "score", "why"}]} for each text of A, in the same order, best match first.
    """
    ours, theirs = list(read_lines(a)), list(read_lines(b))
    languages = ([line.language for line in ours], [line.language for line in theirs])
    found = likeness([line.text for line in ours], [line.text for line in theirs], limit=limit, languages=languages)
    for line, matches in zip(ours, found, strict=True):
        rows = [{"id": theirs[one.item].id, "score": one.score, "why": one.why} for one in matches]
        sys.stdout.buffer.write(msgspec.json.encode({"id": line.id, "matches": rows}) + b"\n")
    sys.stdout.buffer.flush()
