"""The reader that fits a document, and whom later words mean: portraits, posts, surnames, debates below points."""

from __future__ import annotations

from dataclasses import replace

import pytest

from relatoria.gather.attribution.attribute import attribute
from relatoria.gather.text import Text, analyse
from relatoria.model.document import Document, DocumentKind, Paragraph, ParagraphKind

TEXT, HEADING, ITEM = ParagraphKind.TEXT, ParagraphKind.HEADING, ParagraphKind.LIST_ITEM


def text_of(blocks: list[tuple[ParagraphKind, str]], language: str, kind: DocumentKind = DocumentKind.OTHER) -> Text:
    """A document of the given paragraphs."""
    wording = "\n\n".join(block for _, block in blocks)
    paragraphs, at = [], 0
    for number, (form, block) in enumerate(blocks):
        paragraphs.append(Paragraph(f"p{number}", at, at + len(block), form, language=language))
        at += len(block) + 2
    return analyse(Document("d1", "x.txt", wording, language, kind, paragraphs=tuple(paragraphs)))


def said(text: Text) -> list[tuple[str, str]]:
    """The speaker of every passage with its first three words, in the order of the text."""
    found = attribute(text)
    names = {actor.id: actor.name for actor in found.actors}
    rows = sorted((p.start, p.end, names[a]) for one in found.interventions for p in one.passages for a in one.actors)
    return [(name, " ".join(text.document.text[start:end].split()[:3])) for start, end, name in rows]


def test_attribute_reads_the_debate_below_labelled_points() -> None:
    blocks = [
        (TEXT, "Points raised:"),
        (ITEM, "Ms Grace Otieno (Kenya Red Cross): There is one nurse at night."),
        (ITEM, "Mr Paul Pretorius (Horn Logistics): We support the pass."),
        (HEADING, "Way forward"),
        (TEXT, "Otieno urged the Ministry to publish the list. Participants appealed to the donors."),
    ]
    found = said(text_of(blocks, "en", DocumentKind.TRANSCRIPT))
    assert [name for name, _ in found] == ["Grace Otieno", "Paul Pretorius", "Grace Otieno", "Participants"]


def test_attribute_reads_a_bulletin_without_states_as_reported_speech() -> None:
    blocks = [(TEXT, "M. Paul Dio a dit oui. Mme Aline Roy a dit non.")]
    text = text_of(blocks, "fr", DocumentKind.BULLETIN)
    assert said(text) == said(replace_kind(text, DocumentKind.SYNTHESIS))


def replace_kind(text: Text, kind: DocumentKind) -> Text:
    """The same text as a document of another kind."""
    return replace(text, document=replace(text.document, kind=kind))


@pytest.mark.parametrize(
    ("language", "wording", "speakers", "why"),
    [
        (
            "en",
            "Amina Fairweather lives in Dundee. Rents, she said, must fall.",
            ["Amina Fairweather"],
            "the person whom a portrait names first",
        ),
        (
            "en",
            "The book is about Amina Fairweather of Leith. Fairweather argued that rents must fall.",
            ["Amina Fairweather"],
            "a surname spelled in full before",
        ),
        ("fr", "Agroscope a annoncé un essai.", ["Agroscope"], "a proper word that is no surname"),
        (
            "fr",
            "Mme Lise Droz, présidente de l'Union paysanne, a dit oui. La présidente de l'Union a lancé un appel.",
            ["Lise Droz", "Lise Droz"],
            "the one holder of a post",
        ),
        (
            "es",
            "El Ministerio de Sanidad anunció un plan. El Sr. Luis Gil dijo que no. El Ministerio precisó la fecha.",
            ["Ministerio de Sanidad", "Luis Gil", "Ministerio de Sanidad"],
            "a body by its first word",
        ),
        (
            "en",
            "Mr Tom Hale and Ms Ann Lee said yes. They recommended a fund.",
            ["Ann Lee", "Tom Hale", "Ann Lee", "Tom Hale"],
            "«they» are several",
        ),
    ],
)
def test_attribute_finds_whom_later_words_mean(language: str, wording: str, speakers: list[str], why: str) -> None:
    assert [name for name, _ in said(text_of([(TEXT, wording)], language))] == speakers, why


def test_attribute_reads_notes_with_few_labels_as_reported_speech() -> None:
    blocks = [
        (TEXT, "Ms. Ann Lee: roads first."),
        (TEXT, "Kenya asked for maps. UNICEF warned that schools were shut. Peru agreed. Chile thanked the hosts."),
    ]
    assert [name for name, _ in said(text_of(blocks, "en", DocumentKind.TRANSCRIPT))] == [
        "Ann Lee",
        "Kenya",
        "UNICEF",
        "Peru",
        "Chile",
    ]
