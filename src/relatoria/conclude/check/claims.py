"""What a report claims: its sentences with the contributions that they cite, from any format."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from relatoria.language.sentence import sentence_ranges
from relatoria.model.finding import PassageRef
from relatoria.model.report import Count, CountTable, Profile, Report, ReportSentence, SentenceKind

CITATION = re.compile(r"(?<![\w./-])(c\d+)\b(?![./-]\w)")
"""How citations name contributions, in footnotes of every format; «c12.txt» is the name of a file."""


@dataclass(frozen=True, slots=True)
class Stated:
    """What a JSON report says of a sentence beside its wording. None of it is trusted: the check counts anew."""

    passages: tuple[PassageRef, ...] = ()
    actors: tuple[str, ...] = ()
    point: str | None = None
    quantifier: str | None = None
    count: Count | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One sentence of a report: its wording, what it cites, and the heading that it stands under.

    ``kind``, ``stated`` and ``profile`` are None where the format does not carry them.
    """

    id: str
    text: str
    contributions: tuple[str, ...] = ()
    kind: SentenceKind | None = None
    heading: str = ""
    stated: Stated | None = None
    profile: Profile | None = None


@dataclass(frozen=True, slots=True)
class Claims:
    """All claims of a report.

    ``set_aside`` is None where the format does not carry it; ``around`` are the words that are no sentences (titles,
    headings, tables, captions, notes), which may say nothing false but could still name somebody.
    """

    claims: tuple[Claim, ...]
    language: str
    set_aside: tuple[str, ...] | None = None
    around: tuple[str, ...] = ()


def claims_of(report: Report) -> Claims:
    """The claims of a report as we write it."""
    claims = tuple(
        _claim(sentence, section.heading, report.profile)
        for section in report.sections
        for sentence in section.sentences
    )
    headings = (section.heading for section in report.sections)
    tables = (word for section in report.sections for table in section.tables for word in words_of(table))
    around = (report.title, *headings, *tables, *(one.why for one in report.set_aside))
    return Claims(claims, report.language, tuple(one.contribution for one in report.set_aside), around)


def words_of(table: CountTable) -> Iterator[str]:
    """The words of a table, which may say nothing false but could still name somebody."""
    yield from (table.title, *table.head, *(row.label for row in table.rows), table.note)


def _claim(sentence: ReportSentence, heading: str, profile: Profile) -> Claim:
    stated = Stated(sentence.passages, sentence.actors, sentence.point, sentence.quantifier, sentence.count)
    return Claim(sentence.id, sentence.text, sentence.contributions, sentence.kind, heading, stated, profile)


@dataclass(frozen=True, slots=True)
class Cited:
    """A stretch of prose up to and with its citation marks: its text, the notes that they call, the last heading."""

    text: str
    notes: tuple[str, ...]
    heading: str = ""


def claims_from(stretches: Iterable[Cited], language: str) -> Iterator[Claim]:
    """The claims of prose with notes; a note counts for the sentence that it ends, and those before it have none."""
    at = 0
    for stretch in stretches:
        ranges = _whole_quotations(stretch.text, sentence_ranges(stretch.text, language))
        for start, end in ranges:
            at += 1
            last = end == ranges[-1][1]
            note = " ".join(stretch.notes) if last else ""
            cited = tuple(dict.fromkeys(CITATION.findall(note)))
            yield Claim(f"s{at}", stretch.text[start:end], cited, heading=stretch.heading)


def _whole_quotations(text: str, ranges: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Ranges of sentences, those joined that part what stands between marks of quotation: another language may shorten
    words there («… como sigue: «Ms. Ruiz said …»»)."""
    joined: list[tuple[int, int]] = []
    for start, end in ranges:
        if joined and _is_open(text[slice(*joined[-1])]):
            start, _ = joined.pop()
        joined.append((start, end))
    return joined


def _is_open(text: str) -> bool:
    return any(text.count(opens) > text.count(closes) for opens, closes in ("«»", "“”"))
