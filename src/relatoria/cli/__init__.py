"""One thin module per command.

Exit codes: 0 done · 1 a fault of ours · 2 wrong usage · 3 bad input (also: some files could not be read) · 4 the check
found sentences that are not supported, or no programme keeps the rules · 130 interrupted.
"""

from __future__ import annotations

import gc
import importlib
import sys
from collections.abc import Sequence
from importlib.metadata import EntryPoint, entry_points

import click
from click.shell_completion import CompletionItem

from relatoria.errors import RelatoriaError, user_language

COMMANDS = {
    "draft": "A concept note, a session guide or another product, from facts.",
    "panel": "Compose panels from nominees under rules.",
    "read": "Show what files are: their text, kind and language.",
    "gather": "Files in, the record out: who said what.",
    "themes": "Codes of texts in the official vocabularies.",
    "match": "How alike texts are, and why.",
    "conclude": "Points of agreement and divergence of a record.",
    "report": "Write the report of a record.",
    "check": "Which sentences of a report are not supported, and why.",
    "synthesise": "All of it: from a folder to the checked synthesis.",
    "evaluate": "Precision, recall and F1 on labelled documents.",
    "demo": "The synthesis of the demo dialogue.",
    "schema": "The JSON schema of a record, points or report.",
    "completion": "What a shell needs to complete the commands.",
}
"""The commands in the order of the work, with a line on each (so that listing them loads none of their modules).

Each is the click command of its name in the module of its name.
"""
INTERRUPTED = 130
PLUGINS = "relatoria.commands"
"""Entry points of further commands: the platform, where it is installed, adds `web`."""


class Lazy(click.Group):
    """Loads a command's module only when the command is used, so that the others start fast."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order of the work."""
        return [*COMMANDS, *plugins()]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name, or None."""
        if cmd_name in COMMANDS:
            command = getattr(importlib.import_module(f"relatoria.cli.{cmd_name}"), cmd_name)
        elif cmd_name in plugins():
            command = plugins()[cmd_name].load()
        else:
            return None
        if not isinstance(command, click.Command):
            raise TypeError(f"{cmd_name} is no command")
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without loading them."""
        with formatter.section("Commands"):
            formatter.write_dl(
                [*COMMANDS.items(), *((name, one.load().get_short_help_str(80)) for name, one in plugins().items())]
            )

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Complete the name of a command without loading any."""
        names = [CompletionItem(name, help=COMMANDS[name]) for name in COMMANDS if name.startswith(incomplete)]
        return names + click.Command.shell_complete(self, ctx, incomplete)


def plugins() -> dict[str, EntryPoint]:
    """The commands that other installed packages add, by name."""
    return {one.name: one for one in entry_points(group=PLUGINS)}


@click.group(cls=Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="relatoria")
def cli() -> None:
    """From a room full of voices to conclusions that anyone can check.

    Errors and results speak the language of RELATORIA_LANGUAGE or of the locale: es, en or fr.
    """


_COLLECTED = (50_000, 20, 100)
"""A command makes many values and hardly a cycle: looking for cycles seldom saves a fourteenth of the time."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and leave with its exit code; errors are said in the user's language."""
    gc.set_threshold(*_COLLECTED)
    try:
        cli.main(None if arguments is None else list(arguments), prog_name="relatoria", standalone_mode=False)
    except RelatoriaError as error:
        click.echo(error.say(user_language()), err=True)
        sys.exit(error.exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except click.Abort:  # click's word for Control-C
        click.echo(err=True)
        sys.exit(INTERRUPTED)
