"""What a document says of the meeting itself, read only where one sentence says who held it, when and where."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, islice

from relatoria.conclude.report.context import Context
from relatoria.conclude.report.sections.masthead import Days, meeting_days
from relatoria.language.dates import dates
from relatoria.language.fold import fold
from relatoria.language.sentence import sentence_ranges
from relatoria.model.document import Document, DocumentKind, ParagraphKind
from relatoria.model.finding import PassageRef

_KINDS = (DocumentKind.SYNTHESIS, DocumentKind.REVIEW_REPORT, DocumentKind.CONCEPT_NOTE)
_HELD = {
    "es": re.compile(r"\b(?:celebro|organizo|convoco|tuvo lugar|se celebro|se reuni[oe]\w*)\b"),
    "en": re.compile(r"\b(?:held|convened|organized|organised|took place|hosted|met)\b"),
    "fr": re.compile(r"\b(?:a tenu|a organise|s'est tenue?|a eu lieu|a convoque|ont organise|s'est reunie?)\b"),
}
_MEETING = {
    "es": re.compile(r"\b(?:reunion|sesion|dialogo|foro|conferencia|taller|consulta|seminario|encuentro)\b"),
    "en": re.compile(r"\b(?:meeting|session|dialogue|forum|conference|workshop|consultation|seminar)\b"),
    "fr": re.compile(r"\b(?:reunion|session|dialogue|forum|conference|atelier|consultation|seminaire)\b"),
}
OPENING_PARAGRAPHS = 3
_DAY = len("2018-03-26")
LONGEST = 70  # words


@dataclass(frozen=True, slots=True)
class Frame:
    """The sentence and where it stands."""

    text: str
    passage: PassageRef


def said_of_meeting(context: Context) -> Frame | None:
    """The sentence at the head of a synthesis, review or concept note that tells what was held and when.

    In the report's language, with a verb of holding, a word for a meeting and a date of a month or a day; the first
    in the order of syntheses, reviews, notes. It must be of the meeting of which most documents are, by the days that
    their heads say: what was held on fewer days than those is a part of it, and not told as the whole. Where the heads
    agree on none, most documents must tell of it themselves. None otherwise: nothing is pieced together.
    """
    told, days = list(_told(context)), meeting_days(context)
    if days is not None:
        told = [one for one in told if one.covers(days)]
    else:
        apart = any(one.months.isdisjoint(other.months) for one, other in combinations(told, 2))
        if apart or 2 * len(told) < len(context.record.documents):
            return None
    most = max((len(one.days) for one in told), default=0)
    return next((one.frame for one in told if one.language == context.language and len(one.days) == most), None)


def told_apart(context: Context) -> list[tuple[Document, Frame]]:
    """What each document in the report's language tells of a meeting, where they are of several."""
    own = (one for one in _told(context) if one.language == context.language)
    return [(context.documents[one.frame.passage.document], one.frame) for one in own]


@dataclass(frozen=True, slots=True)
class _Told:
    frame: Frame
    language: str
    days: frozenset[str]

    @property
    def months(self) -> frozenset[str]:
        return frozenset(day[:7] for day in self.days)

    def covers(self, days: Days) -> bool:
        """Whether it was held from the first to the last of some days; of a month alone, in that month."""
        exact = sorted(day for day in self.days if len(day) == _DAY)
        if not exact:
            return {days.first[:7], days.last[:7]} <= self.months
        return exact[0] <= days.first and days.last <= exact[-1]


def _told(context: Context) -> Iterator[_Told]:
    """What each document says of the meeting, if it does: once for each."""
    for kind in _KINDS:
        for document in context.record.documents:
            if document.kind is kind and document.language in _HELD:
                yield from islice(_told_by(context, document), 1)


def _told_by(context: Context, document: Document) -> Iterator[_Told]:
    texts = [part for part in document.paragraphs if part.kind is ParagraphKind.TEXT][:OPENING_PARAGRAPHS]
    for part in texts:
        wording = context.wordings.of(document.id, part.start, part.end)
        for start, end in sentence_ranges(wording, document.language):
            text = " ".join(wording[start:end].split())
            if days := _days(text, document.language):
                yield _Told(Frame(text, PassageRef(document.id, part.start, part.end)), document.language, days)


def _days(text: str, language: str) -> frozenset[str]:
    """The days («2018-03-26»), or months, on which a sentence says that a meeting was held; none where it does not say
    so."""
    folded = fold(text)
    if len(text.split()) > LONGEST or not text.endswith(".") or not _HELD[language].search(folded):
        return frozenset()
    if _MEETING[language].search(folded) is None:
        return frozenset()
    return frozenset(date.value for date in dates(text, folded, language) if date.value and len(date.value) >= 7)
