"""The text of a work product section by section: as people edit it, and as the library keeps it."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from relatoria.model.paper import Paper, PaperSection

Body = dict[str, Any]
"""A `Paper` as JSON."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A section to edit: its text, what is still to be written in it, and a ``mark`` that changes with its words."""

    id: str
    heading: str
    level: int
    text: str
    prompt: str
    mark: str


def passages(paper: Body) -> list[Passage]:
    """The sections of a paper."""
    return [_passage(one) for one in _paper(paper).sections]


def as_markdown(paper: Body) -> str:
    """The paper as Markdown."""
    from relatoria.prepare.writers.markdown import to_markdown

    return to_markdown(_paper(paper))


_MARKS = re.compile(r"(?m)^(?:#+|[-*+>]|\d+[.)]) +|^\[\^\w+\]:\s*|\[\^\w+\]|\*\*|\\(?=[^\w\s])")


def as_words(paper: Body) -> str:
    """The paper as plain words, without the marks that Markdown sets: for finding, and for showing where."""
    return _MARKS.sub("", as_markdown(paper))


def _passage(section: PaperSection) -> Passage:
    from relatoria.prepare.section_text import section_text

    text = section_text(section)
    mark = hashlib.sha256(f"{section.heading}\n{text}".encode()).hexdigest()[:16]
    return Passage(section.id, section.heading, section.level, text, section.prompt, mark)


def passage_in(paper: Body, section: str) -> Passage:
    """The section of an id.

    Raises:
        KeyError: if there is none.
    """
    found = next((one for one in passages(paper) if one.id == section), None)
    if found is None:
        raise KeyError(section)
    return found


def rewritten(paper: Body, section: str, heading: str, text: str) -> Body:
    """The paper with one section in other words; blocks that were not touched stay as they were, notes included."""
    import msgspec

    from relatoria.prepare.section_text import read_section

    held = _paper(paper)

    def write(one: PaperSection) -> PaperSection:
        return replace(one, heading=heading or one.heading, blocks=read_section(text, one, held.language))

    sections = tuple(write(one) if one.id == section else one for one in held.sections)
    plain: Body = msgspec.to_builtins(replace(held, sections=sections))
    return plain


def headed(paper: Body, title: str, subtitle: str) -> Body:
    """The paper under another title and subtitle."""
    return paper | {"title": title, "subtitle": subtitle}


def _paper(body: Body) -> Paper:
    import msgspec

    from relatoria.model.paper import Paper

    return msgspec.convert(body, Paper)
