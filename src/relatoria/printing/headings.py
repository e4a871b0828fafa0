"""Own wordings of the fixed section headings."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from relatoria.model.paper import Paper
from relatoria.model.report import Report
from relatoria.model.template import Template

Document = TypeVar("Document", Report, Paper)


def headed_by(template: Template, document: Document) -> Document:
    """A report or a work product with the headings that the template has in its language; the others are fixed."""
    own = template.headings.get(document.language, {})
    sections = tuple(replace(one, heading=own.get(one.heading, one.heading)) for one in document.sections)
    return replace(document, sections=sections)
