"""A report: sentences that each rest on passages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

from relatoria.model.finding import PassageRef


class Profile(StrEnum):
    """The manner of a report."""

    SYNTHESIS = "synthesis"  # named speakers, evidence in reported speech
    UN_REPORT = "un_report"  # no summary per speaker
    ANALYTICAL = "analytical"  # an abstract of each statement by session, then the points with their sessions


class SentenceKind(StrEnum):
    """What a sentence of a report does, and so what the check asks of it."""

    FRAME = "frame"  # what, when, where: rests on the dialogue or on passages
    STATISTIC = "statistic"  # counted from the record
    HEADLINE = "headline"  # a conclusion in the present
    QUANTIFIED = "quantified"  # «varios oradores …»: a count behind a quantifier
    ATTRIBUTED = "attributed"  # one actor in reported speech
    LIST = "list"  # «… entre ellos Belarús, Chile y Malí»
    CLAIM = "claim"  # what a document itself states of all or of people without names, quoted
    CAVEAT = "caveat"  # «no es exhaustiva»; thanks: rests on nothing but the profile


@dataclass(frozen=True, slots=True)
class Count:
    """The count behind a quantifier: of ``exposed`` actors, ``in_favour`` and ``against``."""

    in_favour: int
    exposed: int
    against: int = 0


@dataclass(frozen=True, slots=True)
class ReportSentence:
    """One sentence with what it rests on; ``contributions`` are ids, ``passages`` their places in the documents."""

    id: str
    text: str
    kind: SentenceKind
    contributions: tuple[str, ...] = ()
    passages: tuple[PassageRef, ...] = ()
    point: str | None = None
    actors: tuple[str, ...] = ()
    quantifier: str | None = None  # a key of the quantifier table («several»)
    count: Count | None = None
    phrased_by: str = "template"  # or the name of the model that reworded it
    quoted_language: str = ""  # of the words between its marks of quotation, where it is not the report's


@dataclass(frozen=True, slots=True)
class CountRow:
    """A category and how many it has in each column; None where the count is withheld."""

    label: str
    counts: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class CountTable:
    """People counted: a title, the heads of all columns (first that of the categories), rows, and a note below."""

    title: str
    head: tuple[str, ...]
    rows: tuple[CountRow, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading (empty for running text), its paragraphs of sentences and its tables after them."""

    id: str
    heading: str
    level: int
    paragraphs: tuple[tuple[ReportSentence, ...], ...]
    numbered: int = 0  # so many paragraphs are items of a list, numbered through the report
    tables: tuple[CountTable, ...] = ()

    @property
    def sentences(self) -> Iterator[ReportSentence]:
        """Its sentences in reading order."""
        return chain.from_iterable(self.paragraphs)


@dataclass(frozen=True, slots=True)
class SetAside:
    """A contribution that the report does not use, with the reason."""

    contribution: str
    why: str


@dataclass(frozen=True, slots=True)
class Report:
    """A report in one language; ``record`` and ``points`` are the hashes of what it was made from.

    ``symbol`` is that under which it was published («REL/IDM-2018-1/R.1»); a draft has none.
    """

    title: str
    language: str
    profile: Profile
    sections: tuple[Section, ...]
    record: str
    points: str
    set_aside: tuple[SetAside, ...] = ()
    version: int = 1
    symbol: str = ""

    @property
    def sentences(self) -> Iterator[ReportSentence]:
        """All its sentences in reading order."""
        return chain.from_iterable(section.sentences for section in self.sections)
