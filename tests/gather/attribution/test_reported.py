"""Reported speech against the case tables: text in, speakers out, a reason per row."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from relatoria.gather.attribution.reported import reported
from relatoria.gather.attribution.result import Attribution
from relatoria.gather.text import Text, analyse
from relatoria.model.document import Document, Paragraph, ParagraphKind

CASES = Path(__file__).parents[2] / "cases"


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


def rows() -> list[tuple[str, str, list[str], str]]:
    table = []
    for language in ("es", "en", "fr"):
        for case in tomllib.loads((CASES / f"attribution_{language}.toml").read_text(encoding="utf-8"))["case"]:
            table.append((language, case["text"], case["who"], case["why"]))
    return table


@pytest.mark.parametrize(("language", "wording", "who", "why"), rows(), ids=lambda value: None)
def test_reported_gives_each_sentence_to_its_speaker(language: str, wording: str, who: list[str], why: str) -> None:
    text = text_of(wording, language)
    assert said(text, reported(text)) == who, why


def test_reported_goes_on_with_whoever_a_sentence_without_speech_brings_in() -> None:
    said_by = (
        "La Sra. Ana Sol objetó que los datos eran pocos. La representante de Minera Alumbre acudió con dos abogados."
    )
    text = text_of(f"{said_by} Expresó conformidad con que se midiera.", "es")
    assert said(text, reported(text))[-1].partition("|")[0] == "Minera Alumbre"
