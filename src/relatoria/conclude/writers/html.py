"""A report as one self-contained page: every sentence opens its evidence, by click or key, with or without scripts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources

from jinja2 import Template
from markupsafe import Markup

from relatoria.conclude.report.context import Context
from relatoria.conclude.report.phrases import phrase
from relatoria.conclude.report.sections.participants import cells
from relatoria.conclude.writers.charts import Chart, Matrix, charts, matrix
from relatoria.conclude.writers.citations import made_from, numbers, tally
from relatoria.conclude.writers.evidence import Shown, shown
from relatoria.model.report import CountTable, Report
from relatoria.model.template import PLAIN, Letterhead
from relatoria.printing.web import environment, letterhead, style

LANGUAGES = (("es", "Español"), ("en", "English"), ("fr", "Français"))


@dataclass(frozen=True, slots=True)
class ShownSection:
    """A section with its charts and the sentences of its paragraphs."""

    key: str
    heading: str
    level: int
    charts: tuple[Chart, ...]
    matrix: Matrix | None
    paragraphs: tuple[tuple[str, tuple[Shown, ...]], ...]  # the number of each, empty where they have none
    tables: tuple[tuple[CountTable, tuple[tuple[str, ...], ...]], ...]  # each with its cells in words


def to_html(report: Report, context: Context, head: Letterhead = PLAIN) -> str:
    """HTML 5 without any outside resource; the language links lead to the files beside it."""
    drawn_up = {one.id: shown(one, number, context) for number, one in enumerate(report.sentences, 1)}
    drawn, table = charts(context), matrix(context)
    numbered = numbers(report)
    sections = tuple(
        ShownSection(
            section.id,
            section.heading,
            section.level,
            tuple(chart for chart in drawn if chart.section == section.id),
            table if table and table.section == section.id else None,
            tuple((next(numbered), tuple(drawn_up[one.id] for one in paragraph)) for paragraph in section.paragraphs),
            tuple((one, cells(one, report.language)) for one in section.tables),
        )
        for section in report.sections
    )
    look, above, below = letterhead(head)
    beside = head.beside or f"{report.profile.value}.{{language}}.html"
    return _template().render(
        report=report,
        dialogue=context.dialogue,
        sections=sections,
        sentences=tuple(drawn_up.values()),
        languages=[(code, name, beside.format(language=code)) for code, name in LANGUAGES],
        tally=tally(report, context),
        made=made_from(report),
        ui=lambda key: phrase("ui", key, report.language),
        style=style() + look,
        above=above,
        below=below,
        script=Markup(_asset("report.js").decode()),  # our own file, no data in it
    )


@cache
def _template() -> Template:
    return environment().from_string(_asset("report.html.j2").decode())


def _asset(name: str) -> bytes:
    return resources.files("relatoria.conclude.writers").joinpath("page", name).read_bytes()
