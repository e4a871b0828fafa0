"""`relatoria read`: files in, documents out."""

from __future__ import annotations

import sys
from pathlib import Path

import click
import msgspec

from relatoria.cli.shared import exit_code, files_argument, read_files
from relatoria.gather.reading.kinds import kind_reasons
from relatoria.gather.reading.paths import Reading
from relatoria.gather.text import analyse
from relatoria.model.document import Document
from relatoria.model.finding import FindingKind
from relatoria.trace.clean import clean

SIGNS = 5
"""Signs of the type of a document that are shown, the strongest first."""


@click.command()
@files_argument
@click.option("--text", "as_text", is_flag=True, help="Print the clean text only.")
@click.option("--json", "as_json", is_flag=True, help="Print everything as JSON.")
@click.option("--why", is_flag=True, help="Say by which signs the type of each document is told.")
@click.option("--no-repair", is_flag=True, help="Leave damaged recognition as it is.")
def read(files: tuple[Path, ...], as_text: bool, as_json: bool, why: bool, no_repair: bool) -> None:
    """Read FILES (PDF, DOCX, ODT, HTML, Markdown, text; folders and ZIPs of these) and show what they are."""
    if as_text + as_json + why > 1:
        raise click.UsageError("--text, --json, --why")
    reading = read_files(files, repair=not no_repair)
    if as_json:
        sys.stdout.buffer.write(
            msgspec.json.encode({"documents": reading.documents, "findings": reading.findings}) + b"\n"
        )
    elif as_text:
        click.echo("\n\n".join(clean(document).text for document in reading.documents))
    else:
        for document in reading.documents:
            click.echo(summary(document))
            for reason in kind_reasons(analyse(document))[:SIGNS] if why else ():
                click.echo(f"    {reason.kind.value}  +{reason.points:.1f}  {reason.why}")
        say_findings(reading)
    sys.exit(exit_code(reading))


def say_findings(reading: Reading) -> None:
    """Say on standard error what reading noticed and did not refuse: the same file twice, pages that were not read."""
    for finding in reading.findings:
        if finding.kind is not FindingKind.UNREADABLE_FILE:
            click.echo(finding.message, err=True)


def summary(document: Document) -> str:
    """One line on a document."""
    words = len(document.text.split())
    return (
        f"{document.id}  {document.name}  {document.language}  {document.kind.value}  "
        f"{words} words  {len(document.paragraphs)} paragraphs  {len(document.repairs)} repairs  {document.title}"
    )
