"""What a report claims: its sentences with the contributions that they cite, from any format."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from relatoria.language.sentence import sentence_ranges
from relatoria.model.report import Count, Report, SentenceKind

CITATION = re.compile(r"\b(c\d+)\b")
"""How citations name contributions, in footnotes of every format."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One sentence of a report: its wording, what it cites, and, where the format keeps it, what kind it is."""

    id: str
    text: str
    contributions: tuple[str, ...] = ()
    kind: SentenceKind | None = None
    count: Count | None = None


@dataclass(frozen=True, slots=True)
class Claims:
    """All claims of a report; ``set_aside`` is None where the format does not carry it."""

    claims: tuple[Claim, ...]
    language: str
    set_aside: tuple[str, ...] | None = None


def claims_of(report: Report) -> Claims:
    """The claims of a report as we write it."""
    claims = tuple(
        Claim(sentence.id, sentence.text, sentence.contributions, sentence.kind, sentence.count)
        for section in report.sections
        for paragraph in section.paragraphs
        for sentence in paragraph
    )
    return Claims(claims, report.language, tuple(one.contribution for one in report.set_aside))


@dataclass(frozen=True, slots=True)
class Cited:
    """A stretch of prose up to and with its citation marks: the text before them, and the notes that they call."""

    text: str
    notes: tuple[str, ...]


def claims_from(stretches: Iterable[Cited], language: str) -> Iterator[Claim]:
    """The claims of prose with notes; a note counts for the sentence that it ends, and those before it have none."""
    at = 0
    for stretch in stretches:
        ranges = sentence_ranges(stretch.text, language)
        for start, end in ranges:
            at += 1
            last = end == ranges[-1][1]
            note = " ".join(stretch.notes) if last else ""
            cited = tuple(dict.fromkeys(CITATION.findall(note)))
            yield Claim(f"s{at}", stretch.text[start:end], cited)
