"""A work product as HTML: a fragment for the platform, or a page that needs nothing from outside."""

from __future__ import annotations

from functools import cache
from importlib import resources
from itertools import count

from jinja2 import Template
from markupsafe import Markup, escape

from relatoria.model.paper import Paper
from relatoria.model.template import PLAIN, Letterhead
from relatoria.prepare.wording import said
from relatoria.prepare.writers.printed import notes_of, printed
from relatoria.printing.web import environment, letterhead, style

_LISTS = (
    ".labelled { list-style: none; padding-inline-start: 2.4rem; } .labelled > li { text-indent: -2.4rem; }"
    " .labelled > li > * { text-indent: 0; } .label { display: inline-block; min-inline-size: 2.1rem; }"
    " .small-head { margin-bottom: .3rem; } .footnotes { font-size: .85rem; border-top: 1px solid var(--line); }"
    " .prose h4 { font-size: 1rem; margin: 1.4rem 0 .4rem; } sup { line-height: 0; }"
    " main { max-width: 44rem; margin: 0 auto; padding: var(--gap); }"
)


class _Numbers:
    """The numbers of the notes, one after the other, wherever the template calls for one."""

    def __init__(self) -> None:
        self._count = count(1)

    def next(self) -> int:
        return next(self._count)


def to_fragment(paper: Paper) -> str:
    """The sections and notes alone, to stand under a page's own heading; everything in it is escaped."""
    language = paper.language
    return _template().render(
        sections=printed(paper),
        notes=notes_of(paper),
        numbers=_Numbers(),
        status=paper.status,
        note_word=said("page", "note", language),
        notes_word=said("page", "notes", language),
        back_word=said("page", "back", language),
    )


def to_html(paper: Paper, head: Letterhead = PLAIN) -> str:
    """HTML 5 without any outside resource."""
    look, above, ending = letterhead(head)
    title, eyebrow, subtitle = escape(paper.title), escape(paper.eyebrow), escape(paper.subtitle)
    over = Markup('<p class="eyebrow">{}</p>').format(eyebrow) if paper.eyebrow else ""
    below = Markup('<p class="meta">{}</p>').format(subtitle) if paper.subtitle else ""
    return (
        f'<!doctype html>\n<html lang="{paper.language}">\n<head>\n<meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">\n'
        f"<title>{title}{' · ' if eyebrow else ''}{eyebrow}</title>\n<style>{style()}{_LISTS}{look}</style>\n</head>\n"
        f'<body>\n<main>\n<header>{above}{over}<h1>{title}</h1>{below}</header>\n<article class="prose">\n'
        f"{to_fragment(paper)}{ending}</article>\n</main>\n</body>\n</html>\n"
    )


@cache
def _template() -> Template:
    source = resources.files("relatoria.prepare.writers").joinpath("page", "work.html.j2")
    return environment().from_string(source.read_text(encoding="utf-8"))
