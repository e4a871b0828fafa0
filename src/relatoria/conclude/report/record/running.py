"""The sentences of a document's running text, with where they stand in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from relatoria.conclude.report.context import Context
from relatoria.language.sentence import sentence_ranges
from relatoria.model.document import Document, Paragraph


class Sentence(NamedTuple):
    """A sentence in clean wording, and its range in the source of the document."""

    start: int
    end: int
    text: str


def sentences_in(context: Context, document: Document, part: Paragraph) -> Iterator[Sentence]:
    """The sentences of one paragraph, but for those whose beginning reads otherwise in the source."""
    wording = context.wordings.of(document.id, part.start, part.end)
    plain = document.text[part.start : part.end]
    last = 0
    for start, end in sentence_ranges(wording, document.language):
        text = " ".join(wording[start:end].split())
        at = plain.find(text[:40], last)
        if at >= 0:
            last = at + 1
            yield Sentence(part.start + at, part.start + at + len(text), text)
