"""What several commands do alike: read files with progress, load and write results."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from relatoria.adapters.sandbox import Sandbox
from relatoria.adapters.tesseract import find_tesseract
from relatoria.cli.progress import bar
from relatoria.errors import RelatoriaError, say, user_language
from relatoria.gather.dialogue import find_dialogue, read_dialogue
from relatoria.gather.reading.limits import limits_from
from relatoria.gather.reading.paths import Reading, read_paths
from relatoria.model.dialogue import Dialogue
from relatoria.model.template import Template
from relatoria.printing.template import read_template
from relatoria.trace.store import Kind, decode, write_whole

Command = TypeVar("Command", bound=Callable[..., Any])
FAILED_FILES = 3

files_argument = click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
dialogue_option = click.option(
    "--dialogue",
    "dialogue_file",
    type=click.Path(path_type=Path),
    help="TOML file with the meeting's frame, groups and attribution rules (default: dialogue.toml in the folder).",
)

template_option = click.option(
    "--template",
    type=click.Path(path_type=Path),
    help="TOML file with names, logo, colour, contact line, disclaimer and headings of whoever publishes.",
)


def template_for(path: Path | None) -> Template:
    """The template of a file; the neutral one without a file."""
    return read_template(path) if path else Template()


def read_files(files: Sequence[Path], repair: bool = True) -> Reading:
    """Read files, folders and ZIPs within the limits; failures are said on standard error, the others go on.

    Raises:
        RelatoriaError: if a path does not exist, or there is no document.
    """
    for path in files:
        if not path.exists():
            raise RelatoriaError("not_found", name=path)
    limits = limits_from()
    with bar("read") as progress, Sandbox(limits) as isolation:
        reading = read_paths(files, limits, find_tesseract(), isolation, progress, repair)
    say_failures(reading)
    return reading


def say_failures(reading: Reading) -> None:
    """List the files that could not be read, with why and what to do, in the user's language."""
    language = user_language()
    for failure in reading.failures:
        click.echo(failure.error.say(language), err=True)
    if reading.failures and reading.documents:
        click.echo(say("files_failed", language, n=len(reading.failures)), err=True)


def exit_code(reading: Reading) -> int:
    """0, or 3 if a file could not be read."""
    return FAILED_FILES if reading.failures else 0


def dialogue_for(files: Sequence[Path], given: Path | None) -> Dialogue:
    """The dialogue given, else the one in the folder, else an empty frame."""
    path = given or find_dialogue(list(files))
    if path is None:
        return Dialogue()
    if not path.is_file():
        raise RelatoriaError("not_found", name=path)
    return read_dialogue(path)


def load(path: Path, kind: type[Kind]) -> Kind:
    """Load a record, points or report.

    Raises:
        RelatoriaError: if there is no such file, or it does not follow its schema.
    """
    return decode(load_bytes(path), kind, path.name)


def load_bytes(path: Path) -> bytes:
    """The bytes of a file.

    Raises:
        RelatoriaError: if there is no such file.
    """
    if not path.is_file():
        raise RelatoriaError("not_found", name=path)
    return path.read_bytes()


def make_folder(path: Path) -> None:
    """Make the folder of the results, if there is none.

    Raises:
        RelatoriaError: if it cannot be made (a file of that name, no permission).
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise RelatoriaError("not_written", name=path, detail=error.strerror or error) from error


def write(path: Path | None, data: bytes) -> None:
    """Write ``data`` whole to ``path``, or to standard output if there is none."""
    if path is None:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    try:
        write_whole(path, data)
    except OSError as error:
        raise RelatoriaError("not_written", name=path, detail=error.strerror or error) from error
