"""`relatoria draft`: a work product from facts, and what is missing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from relatoria.cli.shared import template_for, template_option, write
from relatoria.errors import LANGUAGES, RelatoriaError, say, user_language
from relatoria.prepare.dates import first_day
from relatoria.prepare.facts_file import read_facts
from relatoria.prepare.skeleton import fill_skeleton, missing_words
from relatoria.prepare.writers.write import FORMATS, write_paper
from relatoria.printing.headings import headed_by
from relatoria.vocabulary.work_kinds import work_kinds


def _day(_context: click.Context, _option: click.Parameter, value: str) -> str:
    """An ISO date, cut to any precision."""
    try:
        first_day(value or "2000")
    except ValueError as error:
        raise click.BadParameter(str(error)) from error
    return value


@click.command()
@click.argument("kind", type=click.Choice(list(work_kinds())))
@click.argument("facts_file", metavar="FACTS", type=click.Path(path_type=Path))
@click.option("--meeting", default="", help="Another meeting of the file than its own, by its id.")
@click.option("--written", default="", callback=_day, help="The day of writing, ISO (default: the file's).")
@click.option("--language", type=click.Choice(LANGUAGES), help="Default: the language of the locale.")
@click.option("--headings/--no-headings", default=None, help="Print the headings of the skeleton (default: by kind).")
@click.option("--format", "file_format", type=click.Choice(list(FORMATS)), help="Default: by the ending of the output.")
@template_option
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Default: standard output.")
def draft(kind: str, facts_file: Path, meeting: str, headings: bool | None, output: Path | None, **chosen: Any) -> None:
    """Draft a work product of KIND from the TOML file FACTS; what is missing is listed on standard error."""
    if not facts_file.is_file():
        raise RelatoriaError("not_found", name=facts_file)
    ending = chosen["file_format"] or (output.suffix[1:].lower() if output else "md")
    if ending not in FORMATS:
        raise click.UsageError(f"--format: {', '.join(FORMATS)}")
    facts = read_facts(facts_file, meeting)
    facts = replace(facts, written=chosen["written"] or facts.written)
    template = template_for(chosen["template"])
    paper = headed_by(template, fill_skeleton(kind, facts, chosen["language"] or user_language()))
    paper = paper if headings is None else replace(paper, headed=headings)
    write(output, write_paper(ending, paper, template.said(paper.language)))
    missing = missing_words(paper.missing)
    if missing:
        click.echo(say("draft_missing", paper.language, n=len(missing)), err=True)
        click.echo("\n".join(f"  – {one}" for one in missing), err=True)
