"""A work product as a tagged PDF."""

from __future__ import annotations

from dataclasses import asdict
from importlib import resources

from relatoria.model.paper import Paper
from relatoria.model.template import PLAIN, Letterhead
from relatoria.prepare.writers.printed import printed
from relatoria.printing.pdf import to_tagged_pdf

ONE_LINE = 95
"""Characters that a running head has room for."""


def to_pdf(paper: Paper, head: Letterhead = PLAIN) -> bytes:
    """PDF with tags, an outline and footnotes. The same product gives the same bytes."""
    template = resources.files("relatoria.prepare.writers").joinpath("page", "work.typ").read_text(encoding="utf-8")
    data = {
        "title": paper.title,
        "author": paper.author or "Relatoría",
        "language": paper.language,
        "eyebrow": paper.eyebrow,
        "running": paper.eyebrow if len(paper.eyebrow) + len(paper.title) < ONE_LINE else "",
        "tally": paper.subtitle,
        "made": "",
        "status": paper.status,
        "sections": [asdict(section) for section in printed(paper)],
    }
    return to_tagged_pdf(template, data, head)
