"""Texts to attribute, and who speaks in each sentence of them."""

from __future__ import annotations

from relatoria.gather.attribution.results.result import Attribution
from relatoria.gather.text import Text, analyse
from relatoria.model.document import Document, Paragraph, ParagraphKind


def text_of(wording: str, language: str, kinds: tuple[ParagraphKind, ...] = ()) -> Text:
    """A document of one paragraph per block of ``wording``."""
    paragraphs = []
    at = 0
    for number, block in enumerate(wording.split("\n\n")):
        kind = kinds[number] if number < len(kinds) else ParagraphKind.TEXT
        paragraphs.append(Paragraph(f"p{number}", at, at + len(block), kind, language=language))
        at += len(block) + 2
    return analyse(Document("d1", "case.txt", wording, language, paragraphs=tuple(paragraphs)))


def said(text: Text, found: Attribution) -> list[str]:
    """Sentence by sentence: «name|how+name|how», or «-»."""
    names = {actor.id: actor.name for actor in found.actors}
    result = []
    for paragraph in text.paragraphs:
        for sentence in paragraph.sentences:
            start, end = text.clean.source(sentence.start, sentence.end)
            here = [
                f"{names[actor]}|{passage.how.value}"
                for one in found.interventions
                for passage in one.passages
                if start <= passage.start < end
                for actor in one.actors
            ]
            result.append("+".join(here) or "-")
    return result
