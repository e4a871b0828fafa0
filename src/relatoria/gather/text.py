"""A document's clean text cut into paragraphs and sentences, once, for every later step."""

from __future__ import annotations

from dataclasses import dataclass

from msgspec import Struct

from relatoria.language.detect import UNKNOWN, detect
from relatoria.language.sentence import Sentence, sentences
from relatoria.model.document import Document, Paragraph
from relatoria.trace.clean import CleanText, clean


class TextParagraph(Struct, frozen=True):
    """A paragraph with its half-open range in the clean text, its language, and its sentences (clean offsets)."""

    paragraph: Paragraph
    start: int
    end: int
    language: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """What the rules read: ``clean.source(start, end)`` turns their clean offsets into source offsets."""

    document: Document
    clean: CleanText
    paragraphs: tuple[TextParagraph, ...]


def analyse(document: Document) -> Text:
    """Clean a document and cut it into sentences. Linear in the text."""
    cleaned = clean(document)
    paragraphs = []
    before = document.language
    for part in cleaned.paragraphs:
        wording = cleaned.text[part.start : part.end]
        language = part.paragraph.language or detect(wording)
        if language == UNKNOWN:
            language = before
        else:
            before = language
        found = tuple(sentences(wording, language, part.start))
        paragraphs.append(TextParagraph(part.paragraph, part.start, part.end, language, found))
    return Text(document, cleaned, tuple(paragraphs))
