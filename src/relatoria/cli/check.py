"""`relatoria check`: a report and its record in, what is not supported out."""

from __future__ import annotations

import sys
from pathlib import Path

import click
import msgspec

from relatoria.cli.shared import load
from relatoria.conclude.check.check import check as check_claims
from relatoria.conclude.check.load import claims_in
from relatoria.conclude.check.said import said_fault
from relatoria.conclude.points.find import find_points
from relatoria.errors import RelatoriaError, say, user_language
from relatoria.model.point import Points
from relatoria.model.record import Record
from relatoria.model.verdict import Checked
from relatoria.vocabulary.neutral import Advice, advise

FAILED = 4
Advised = dict[str, tuple[Advice, ...]]
"""Sentence → what is advised about its wording."""


@click.command()
@click.argument("report_file", metavar="REPORT", type=click.Path(path_type=Path))
@click.option(
    "--record", "record_file", required=True, type=click.Path(path_type=Path), help="The record it was made from."
)
@click.option("--points", "points_file", type=click.Path(path_type=Path), help="Points (default: found anew).")
@click.option("--json", "as_json", is_flag=True, help="Print the verdicts as JSON.")
def check(report_file: Path, record_file: Path, points_file: Path | None, as_json: bool) -> None:
    """Check REPORT (JSON, Markdown or DOCX, also edited by hand): name each sentence that is not supported, and why.

    Loaded words are named with what to write instead: advice, by which no report fails.
    Exit code 0 if every sentence is supported, 4 if not.
    """
    if not report_file.is_file():
        raise RelatoriaError("not_found", name=report_file)
    record = load(record_file, Record)
    points = load(points_file, Points) if points_file else find_points(record)
    claims = claims_in(report_file.read_bytes(), report_file.name)
    result = check_claims(claims, record, points)
    advice = {one.sentence: found for one in result.verdicts if (found := advise(one.text, claims.language))}
    if as_json:
        said = {"passed": result.passed, "verdicts": result.verdicts, "faults": result.faults, "advice": advice}
        sys.stdout.buffer.write(msgspec.json.encode(said) + b"\n")
    else:
        show(result)
        show_advice(advice)
    sys.exit(0 if result.passed else FAILED)


def show(result: Checked) -> None:
    """Print the sentences that are not supported with their faults, then the tally, in the user's language."""
    language = user_language()
    faulty = [verdict for verdict in result.verdicts if verdict.faults]
    for verdict in faulty:
        click.echo(f"✗ {verdict.sentence}  {verdict.text}")
        for fault in verdict.faults:
            click.echo("    " + said_fault(fault.kind.value, language, words=fault.words, found=fault.found))
    for fault in result.faults:
        click.echo("✗ " + said_fault(fault.kind.value, language, words=fault.words, found=fault.found))
    good = len(result.verdicts) - len(faulty)
    click.echo(say("check_tally", language, good=good, all=len(result.verdicts)))


def show_advice(advice: Advised) -> None:
    """Print what is advised about the wording of sentences, in the user's language."""
    for sentence, found in advice.items():
        for one in found:
            words = {"words": one.words, "instead": one.instead, "why": one.why}
            click.echo(f"· {sentence}  " + say("advice_wording", user_language(), **words))
