"""The parts of a sentence by language: its own, and what it quotes in another, so that each is marked and read so."""

from __future__ import annotations

from dataclasses import dataclass

from relatoria.conclude.check.quotes import quotations
from relatoria.model.report import ReportSentence


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a sentence; ``language`` is empty where it is that of the report."""

    text: str
    language: str = ""


def parts(sentence: ReportSentence) -> tuple[Part, ...]:
    """The sentence cut at the words that it quotes in another language; joined again they are its text."""
    found = quotations(sentence.text) if sentence.quoted_language else []
    if not found:
        return (Part(sentence.text),)
    last = found[-1]
    start, end = last.start + 1, last.end - 1
    words = sentence.text[start:end]
    start += len(words) - len(words.lstrip())
    end -= len(words) - len(words.rstrip())
    return (
        Part(sentence.text[:start]),
        Part(sentence.text[start:end], sentence.quoted_language),
        Part(sentence.text[end:]),
    )
