"""`relatoria web erased`: an older backup brings erased people back; this list erases them again."""

from __future__ import annotations

from typing import TextIO

import click


@click.command()
@click.option(
    "--again", metavar="LIST", type=click.File(encoding="utf-8"), help="Erase again whom this list names, one a line."
)
def erased(again: TextIO | None) -> None:
    """List who was erased, by number; or, after an older backup was restored, erase them again.

    Keep the list outside the backups: it holds no name.
    """
    from relatoria_web.people.domain.keeping import erase_again, erased_people

    if again is None:
        for uid in erased_people():
            click.echo(uid)
        return
    done = erase_again([line.strip() for line in again])
    click.echo(f"{len(done)} erased again")
