"""`relatoria web verify`."""

from __future__ import annotations

import sys

import click

BROKEN = 4
"""The exit code when the trail does not hold."""


@click.command()
@click.option(
    "--noted", metavar="NUMBER:HASH", help="A head that this command printed earlier; it must still be there."
)
def verify(noted: str | None) -> None:
    """Walk the audit trail; exit code 4 and the first entry that does not fit if it was tampered with.

    Note the head that is printed somewhere else: with --noted a trail whose end was cut off is found out too.
    """
    from relatoria_web.trace.domain.verify import verify as walk

    verdict = walk(expected=_head(noted))
    if not verdict.protected:
        click.echo("The database does not refuse changes to the trail: run `relatoria web migrate`.", err=True)
    if verdict.fault:
        click.echo(f"Broken: {verdict.fault}.", err=True)
        sys.exit(BROKEN)
    click.echo(f"{verdict.entries} entries hold. Head: {verdict.entries}:{verdict.hash}")


def _head(noted: str | None) -> tuple[int, str] | None:
    if noted is None:
        return None
    number, _, mark = noted.partition(":")
    if not number.isdigit() or not mark:
        raise click.UsageError("--noted is a number, a colon and a hash, as this command prints them.")
    return int(number), mark
