"""An abstract of each statement, session by session, and from which sessions each point comes."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from relatoria.conclude.report.context import Context
from relatoria.conclude.report.naming.names import number
from relatoria.conclude.report.phrases import phrase
from relatoria.conclude.report.record.settings import session_of, title_in
from relatoria.conclude.report.selection.plan import weight
from relatoria.conclude.report.sentences.writer import Writer
from relatoria.language.join import enumerate_words
from relatoria.model.contribution import Contribution
from relatoria.model.document import Document
from relatoria.model.finding import PassageRef
from relatoria.model.point import Point
from relatoria.model.report import ReportSentence, Section, SentenceKind
from relatoria.trace.reference import cited_as

ABSTRACT = 5
"""Sentences in the abstract of one statement."""
SHORTEST = 2
LISTED = 5
_HONORIFIC = re.compile(r"\b(?:Ms|Mr|Mrs|Dr|Dra|Sr|Sra|M|Mme|Prof|Hon)\.? (?=[A-ZÀ-Þ])")
_MARKS = {"en": "“{}”", "fr": "« {} »", "es": "«{}»"}


def by_session(writer: Writer) -> Iterator[Section]:
    """The statements of each document under their sessions, in the order of the record: who, and what was said.

    One paragraph a speaker: name, title and organisation at first, in reported speech, each sentence with its passage.
    """
    context, language = writer.context, writer.context.language
    yield Section("sessions", phrase("heading", "sessions", language), 2, ())
    nth = 0
    said = _said(context)
    for document in context.record.documents:
        sessions = _sessions(context, said.get(document.id, []))
        told = {name: [one for one in (_abstract(writer, turn) for turn in turns) if one] for name, turns in sessions}
        if not any(told.values()):
            continue
        source = _source(writer, document)
        yield Section(f"source-{document.id}", title_in(context, document), 3, ((source,), *told.pop("", ())))
        for name, paragraphs in told.items():
            if paragraphs:
                nth += 1
                yield Section(f"session-{nth}", name, 4, tuple(paragraphs))


def with_sessions(writer: Writer, sections: Iterable[Section]) -> Iterator[Section]:
    """The sections of conclusions, each point of several sessions followed by the sessions in which it was made."""
    for section in sections:
        paragraphs = tuple(tuple(_followed(writer, paragraph)) for paragraph in section.paragraphs)
        yield replace(section, paragraphs=paragraphs)


def _said(context: Context) -> dict[str, list[Contribution]]:
    """The contributions of each document that somebody brings, in order."""
    found: dict[str, list[Contribution]] = defaultdict(list)
    for contribution in context.record.contributions:
        said = context.intervention_of(contribution)
        if said.actors:
            found[said.document].append(contribution)
    return found


def _sessions(context: Context, said: Iterable[Contribution]) -> list[tuple[str, list[list[Contribution]]]]:
    """The sessions of a document in order, each with the contributions of one speaker after the other."""
    found: dict[str, dict[tuple[str, ...], list[Contribution]]] = {"": {}}
    for contribution in said:
        intervention = context.intervention_of(contribution)
        session = found.setdefault(session_of(context, intervention), {})
        session.setdefault(intervention.actors, []).append(contribution)
    return [(name, list(turns.values())) for name, turns in found.items()]


def _abstract(writer: Writer, said: list[Contribution]) -> tuple[ReportSentence, ...]:
    """The strongest of what one speaker said, in the order in which it was said."""
    kept = sorted(said, key=lambda one: (-weight(writer.context, one), one.start))[:ABSTRACT]
    ordered = sorted(kept, key=lambda one: one.start)
    found = (writer.attributed(one, original=True) for one in ordered)
    return tuple(one for one in found if one is not None)


def _source(writer: Writer, document: Document) -> ReportSentence:
    text = phrase("opening", "source", writer.context.language, document=cited_as(document))
    first = next((part for part in document.paragraphs if part.end > part.start), None)
    places = (PassageRef(document.id, first.start, first.end),) if first is not None else ()
    return writer.sentence(text, SentenceKind.FRAME, passages=places)


def _short(title: str) -> str:
    """A title as it stands within a sentence: «Statement by Julie Bolcer», without «Ms.» and what she is."""
    plain = _HONORIFIC.sub("", title)
    return title if plain == title else plain.split(",")[0]


def _followed(writer: Writer, paragraph: Iterable[ReportSentence]) -> Iterator[ReportSentence]:
    for sentence in paragraph:
        yield sentence
        point = writer.context.by_point.get(sentence.point or "")
        if point is not None and sentence.kind in (SentenceKind.QUANTIFIED, SentenceKind.HEADLINE):
            places = _places(writer.context, point)
            if len(places) >= SHORTEST:
                yield _occasions(writer, point, places)


def _places(context: Context, point: Point) -> list[str]:
    found: dict[str, None] = {}
    for member in point.members:
        said = context.intervention_of(context.contributions[member])
        title = _short(title_in(context, context.documents[said.document]))
        session = session_of(context, said)
        found.setdefault(f"{title} – {session}" if session else title)
    return list(found)


def _occasions(writer: Writer, point: Point, places: list[str]) -> ReportSentence:
    language = writer.context.language
    listed = [_MARKS[language].format(place) for place in places[:LISTED]]
    if len(places) > LISTED:
        listed.append("…")
    fields = {"n": number(len(places), language, feminine=True), "list": enumerate_words(listed, language)}
    return writer.sentence(
        phrase("point", "sessions", language, **fields),
        SentenceKind.STATISTIC,
        contributions=point.members,
        passages=writer.context.passages(point.members),
        point=point.id,
    )
