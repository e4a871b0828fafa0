"""Of which meeting the documents of a record are, as their heads say it: the days that most of them share."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import takewhile
from typing import NamedTuple

from relatoria.conclude.report.context import Context
from relatoria.language.dates import dates
from relatoria.language.fold import fold
from relatoria.model.document import Document
from relatoria.model.finding import PassageRef
from relatoria.trace.reference import HEAD, SYMBOL
from relatoria.vocabulary.capitals import in_small_letters

LONGEST = 25
"""Words of a line of a head; what is longer is running text."""
LINES, WORDS = 4, 45
"""Lines with which a head names the meeting, and their words."""
DAYS = 31
"""A meeting takes no longer."""
_ISSUED = re.compile(
    r"\b(?:distr|original|date|fecha|diffusion|version|publi\w+|issued|emitid[oa]|aprobad[oa]|adopte\w*)\b"
)
_MARKS = " *_#|:·–—-"


class Days(NamedTuple):
    """The first and the last day of a meeting, «2025-06-16»."""

    first: str
    last: str

    def holds(self, other: Days) -> bool:
        """Whether other days lie within these."""
        return self.first <= other.first and other.last <= self.last


class Line(NamedTuple):
    """A line of a head with the days that it says, and where it stands."""

    text: str
    start: int
    end: int
    days: Days | None


class Named(NamedTuple):
    """How the head of a document names the meeting: the words, their language, their place."""

    text: str
    language: str
    passage: PassageRef


def meeting_days(context: Context) -> Days | None:
    """The days of the meeting that most documents are of: those that the heads of most, of two at least, say or lie in;
    None where they agree on none. In a tie the days that more heads say themselves, then the shorter stretch."""
    return context.kept("days of the meeting", lambda: _meeting_days(context))


def _meeting_days(context: Context) -> Days | None:
    said = [{line.days for line in _head(context, document) if line.days} for document in context.record.documents]
    said = [days for days in said if days]
    known = sorted(set().union(*said)) if said else []

    def rank(days: Days) -> tuple[int, int, int]:
        within = sum(any(days.holds(other) for other in own) for own in said)
        return within, sum(days in own for own in said), -_length(days)

    best = max(known, key=rank, default=None)
    within = rank(best)[0] if best is not None else 0
    return best if within >= 2 and 2 * within >= len(said) else None


def named_in_heads(context: Context) -> Named | None:
    """How a document's head names the meeting: the line that says its days, behind those right above it; first that of
    a document in the language of the report, of those the longest. None where the heads agree on no meeting."""
    days = meeting_days(context)
    found = [
        (document.language != context.language, -len(one.text.split()), nth, one)
        for nth, document in enumerate(context.record.documents)
        for one in _naming(context, document, days)
    ]
    return min(found)[3] if found and days is not None else None


def _naming(context: Context, document: Document, days: Days | None) -> Iterator[Named]:
    lines = _head(context, document)
    for at, line in enumerate(lines):
        if line.days == days and days is not None and not _ISSUED.search(fold(line.text)):
            above = list(takewhile(lambda one: one.days is None and not _is_reference(one.text), reversed(lines[:at])))
            parts = [*reversed(above[: LINES - 1]), line]
            text = " – ".join(in_small_letters(part.text, document.text, document.language) for part in parts)
            if above and len(text.split()) <= WORDS and not set('«»“”"') & set(text):
                yield Named(text, document.language, PassageRef(document.id, parts[0].start, line.end))
            return


def _is_reference(line: str) -> bool:
    return SYMBOL.search(line) is not None or _ISSUED.search(fold(line)) is not None


def _head(context: Context, document: Document) -> list[Line]:
    return context.kept(f"head of {document.id}", lambda: list(_lines(document)))


def _lines(document: Document) -> Iterator[Line]:
    """The lines with which a document begins, up to its first running text; a title in capitals goes on in the next."""
    for found in _LINE.finditer(document.text[:HEAD]):
        text = " ".join(found.group().strip(_MARKS).replace("**", "").split())
        if len(text.split()) > LONGEST:
            return
        if text:
            yield Line(text, found.start(), found.end(), days_in(text, document.language))


_LINE = re.compile(r"[^\na-zà-ÿ]{12,}\n(?=[ \t]*\S)[^\na-zà-ÿ]{12,}(?=\n)|[^\n]+")


def days_in(text: str, language: str) -> Days | None:
    """The days that a text says of a meeting, from the first to the last; None without a whole date, or where they are
    further apart than a meeting takes."""
    found = sorted(one.value for one in dates(text, fold(text), language) if one.value and len(one.value) == 10)
    days = Days(found[0], found[-1]) if found else None
    return days if days is not None and _length(days) < DAYS else None


def _length(days: Days) -> int:
    return (date.fromisoformat(days.last) - date.fromisoformat(days.first)).days
