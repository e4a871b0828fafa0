"""Progress bars on a terminal, nothing in a pipe."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from relatoria.ports import Progress


class Bar:
    """A `Progress` drawn on standard error; silent where that is no terminal."""

    def __init__(self, label: str) -> None:
        self._label = label
        self._shows = sys.stderr.isatty()
        self._drawn = False

    def step(self, done: int, total: int, what: str) -> None:
        """Redraw the bar: how far, of how much, and what is being worked on."""
        if not self._shows or total <= 0:
            return
        width = 24
        filled = min(width, width * done // total)
        line = f"{self._label:<10} [{'█' * filled}{'·' * (width - filled)}] {done}/{total}  {what[:40]:<40}"
        click.echo(f"\r{line}", nl=False, err=True)
        self._drawn = True

    def finish(self) -> None:
        """Leave the line."""
        if self._drawn:
            click.echo("", err=True)


@contextmanager
def bar(label: str) -> Iterator[Progress]:
    """A progress bar for the time of a ``with`` block."""
    shown = Bar(label)
    try:
        yield shown
    finally:
        shown.finish()
