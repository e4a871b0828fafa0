"""One thin module per command.

Exit codes: 0 done · 1 a fault of ours · 2 wrong usage · 3 bad input (also: some files could not be read) · 4 the check
found sentences that are not supported · 130 interrupted.
"""

from __future__ import annotations

import importlib
import sys

import click

from relatoria.errors import RelatoriaError, user_language

COMMANDS = (
    "read",
    "gather",
    "themes",
    "match",
    "conclude",
    "report",
    "check",
    "synthesise",
    "evaluate",
    "demo",
    "schema",
    "completion",
)
"""The commands in the order of the work; each is the click command of its name in the module of its name."""


class Lazy(click.Group):
    """Loads a command's module only when the command is used, so that the others start fast."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order of the work."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name, or None."""
        if cmd_name not in COMMANDS:
            return None
        command = getattr(importlib.import_module(f"relatoria.cli.{cmd_name}"), cmd_name)
        if not isinstance(command, click.Command):
            raise TypeError(f"relatoria.cli.{cmd_name} has no command {cmd_name}")
        return command


@click.group(cls=Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="relatoria")
def cli() -> None:
    """From a room full of voices to conclusions that anyone can check.

    Speaks the language of RELATORIA_LANGUAGE or of the locale: es, en or fr.
    """


def main() -> None:
    """Run the command line; errors that the user can mend are said in the user's language."""
    try:
        cli(standalone_mode=True)
    except RelatoriaError as error:
        click.echo(error.say(user_language()), err=True)
        sys.exit(error.exit_code)
