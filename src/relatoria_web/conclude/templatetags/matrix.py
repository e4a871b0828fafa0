"""The cells of the matrix of points and groups: hundreds stand on a page, so they are made here, not by a template."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from relatoria_web.conclude.domain.queries import words
from relatoria_web.conclude.domain.queries.point import Cell, Row

register = template.Library()
_CELL = '<td class="n{}" data-g="{}">{}</td>'
_SILENT = '<span title="{0}" aria-label="{0}" role="img">–</span>'
_DOT = (
    '<svg class="{}" width="{}" height="{}" viewBox="-{} -{} {} {}" role="img" aria-label="{}"><circle r="{}"/></svg> '
    '<span aria-hidden="true">{}/{}{}</span>'
)


@register.simple_tag
def cell_mark(cell: Cell, names: Mapping[str, str]) -> SafeString:
    """A dot as large as the voices heard, with the counts; a dash for a group that did not speak on the theme."""
    return _mark(cell, names[cell.group])


@register.simple_tag
def cells(row: Row, names: Mapping[str, str]) -> SafeString:
    """All cells of a point, one for each group, which ``names`` calls by its label."""
    language = words.language()
    return mark_safe("".join(_cell(one, names[one.group], language) for one in row.cells))  # each is escaped


@lru_cache(maxsize=2048)
def _cell(cell: Cell, group: str, language: str) -> SafeString:
    """A cell in the reader's language: few differ, so each is made once for it."""
    return format_html(_CELL, "" if cell.in_favour else " silent", group, _mark(cell, group))


def _mark(cell: Cell, group: str) -> SafeString:
    said = words.cell(group, cell.in_favour, cell.exposed, cell.against)
    if not cell.exposed and not cell.radius:
        return format_html(_SILENT, said)
    if not cell.radius:
        return format_html('<span title="{}">0/{}</span>', said, cell.exposed)
    edge, side = cell.radius + 2, 2 * cell.radius + 4
    tone = "d against" if cell.is_against else "d"
    minus = format_html(' <span class="minus">−{}</span>', cell.against) if cell.against else ""
    counts = (cell.in_favour, cell.exposed, minus)
    return format_html(_DOT, tone, side, side, edge, edge, side, side, said, cell.radius, *counts)
