"""`relatoria panel`: nominees and rules in, a programme of panels out, with its reasons."""

from __future__ import annotations

import sys
from pathlib import Path

import click
import msgspec

from relatoria.cli.shared import load_bytes, write
from relatoria.convene.balance import balance
from relatoria.convene.chart import balance_chart
from relatoria.convene.compose import compose
from relatoria.convene.page import Told, markdown, plain
from relatoria.convene.read import read_nominees, read_plan
from relatoria.errors import say, user_language
from relatoria.model.composition import Effort

IMPOSSIBLE = 4


@click.command()
@click.argument("nominees", type=click.Path(path_type=Path))
@click.option("--rules", required=True, type=click.Path(path_type=Path), help="TOML file with panels and rules.")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="Where to write the programme (default: standard output)."
)
@click.option("--json", "as_json", is_flag=True, help="JSON instead of Markdown.")
@click.option("--chart", type=click.Path(path_type=Path), help="Where to draw the balance (SVG).")
@click.option("--seconds", default=60.0, show_default=True, type=click.FloatRange(min=0), help="Time for the search.")
def panel(nominees: Path, rules: Path, output: Path | None, as_json: bool, chart: Path | None, seconds: float) -> None:
    """Compose panels from NOMINEES (CSV) under rules: the best programme and why, or the rules that conflict."""
    listed, plan = read_nominees(load_bytes(nominees), nominees.name), read_plan(load_bytes(rules), rules.name)
    language = user_language()
    if listed.passed_over:
        click.echo(say("passed_over_columns", language, columns=", ".join(listed.passed_over)), err=True)
    effort = Effort(seconds=seconds, price_seconds=seconds, conflict_seconds=seconds, lot=plan.lot)
    made = compose(listed.candidates, plan.panels, plan.rules, effort)
    found = balance(made.seats, listed.candidates, plan.panels, plan.rules)
    told = Told(made, found, listed.candidates, plan.panels, plan.title, language)
    write(output, msgspec.json.encode(plain(told)) + b"\n" if as_json else markdown(told).encode())
    if chart is not None and made.choices:
        write(chart, balance_chart(found, plan.title, language).svg.encode())
    sys.exit(0 if made.choices else IMPOSSIBLE)
