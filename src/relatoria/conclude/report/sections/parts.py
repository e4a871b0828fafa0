"""Sections and what stands in them, as the modules of sections ask it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from relatoria.conclude.report.context import Context
from relatoria.conclude.report.phrases import phrase
from relatoria.conclude.report.sentences.writer import Writer
from relatoria.model.contribution import Contribution
from relatoria.model.point import Point
from relatoria.model.report import ReportSentence, Section


def section(writer: Writer, heading: str, paragraphs: Sequence[tuple[ReportSentence, ...]]) -> Section | None:
    """A section of what paragraphs there are; None without any."""
    kept = tuple(paragraph for paragraph in paragraphs if paragraph)
    if not kept:
        return None
    return Section(heading, phrase("heading", heading, writer.context.language), 2, kept)


def points_of(context: Context, items: Iterable[str]) -> list[Point]:
    """The points of some items of a register, in order."""
    return [context.by_point[item] for item in items if item in context.by_point]


def heard(sentences: Iterable[ReportSentence]) -> set[str]:
    """The actors of some sentences."""
    return {actor for sentence in sentences for actor in sentence.actors}


def untold(contributions: Iterable[Contribution], sentences: Iterable[ReportSentence]) -> list[Contribution]:
    """Those of some contributions on which no sentence rests, each once."""
    told = {cited for sentence in sentences for cited in sentence.contributions}
    return [one for one in dict.fromkeys(contributions) if one.id not in told]


def by_voice(sentences: Iterable[ReportSentence]) -> list[tuple[ReportSentence, ...]]:
    """A paragraph for each voice, as records of meetings have it: what has an actor of the sentence before goes on."""
    found: list[list[ReportSentence]] = []
    for sentence in sentences:
        if found and not set(found[-1][-1].actors).isdisjoint(sentence.actors):
            found[-1].append(sentence)
        else:
            found.append([sentence])
    return [tuple(paragraph) for paragraph in found]
