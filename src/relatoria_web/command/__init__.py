"""`relatoria web …`: the platform from the command line. One module a command, loaded only when it is used."""

from __future__ import annotations

import importlib
import os

import click

COMMANDS = {
    "serve": "Start the platform: pages, task worker, database and all.",
    "work": "Run background work only; on any number of machines.",
    "migrate": "Bring the database up to date.",
    "index": "Bring the search index up to date.",
    "backup": "Write everything into one file.",
    "restore": "Put a backup into an empty database, and verify it.",
    "erased": "List who was erased; after an older backup, erase them again.",
    "account": "Open an account, close it, or reset how it signs in.",
    "invite": "Invite somebody by e-mail to a role.",
    "verify": "Walk the audit trail and say where it was tampered with.",
    "demo": "Fill the database with the demonstration.",
}
"""The commands with a line on each; each is the click command of its name in the module of its name."""


class Lazy(click.Group):
    """Loads a command's module, and Django, only when the command is used."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order of the work."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name, or None."""
        if cmd_name not in COMMANDS:
            return None
        start()
        command = getattr(importlib.import_module(f"relatoria_web.command.{cmd_name}"), cmd_name)
        if not isinstance(command, click.Command):
            raise TypeError(f"relatoria_web.command.{cmd_name} has no command {cmd_name}")
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without loading them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


def start() -> None:
    """Load Django with the platform's settings."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "relatoria_web.settings")
    django.setup()


@click.group(cls=Lazy)
def web() -> None:
    """The platform: gather and conclude in the browser, together."""
