"""Reading reports while they are written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from django.db.models import Count, Prefetch, Q, QuerySet
from django.shortcuts import get_object_or_404

from relatoria_web.bridge.wording import Allowed, quantifiers_for
from relatoria_web.conclude.models import (
    UNMADE,
    CommentState,
    Expression,
    Publication,
    Report,
    Section,
    Sentence,
    SetAside,
    Version,
)
from relatoria_web.conclude.rules import SEE_EXPRESSION, SEE_PUBLICATION, SEE_REPORT, SEE_SENTENCE
from relatoria_web.convene.models import Meeting
from relatoria_web.site.standing import Standing

FOUND = 20
SHOWN = 8
"""So many faulty sentences are named above the text."""


def reports_of(who: Standing, meeting: Meeting) -> list[Report]:
    """The reports of a meeting that somebody works on, with their expressions."""
    rows = SEE_REPORT.among(who, Report.objects.filter(meeting=meeting))
    rows = rows.select_related("points").defer("points__data", "points__registers")
    return list(rows.prefetch_related(Prefetch("expressions", Expression.objects.select_related("holder__person"))))


def published_in(who: Standing, meeting: Meeting, language: str) -> list[tuple[Publication, list[Publication]]]:
    """The newest publication of each expression that somebody may see, without its page, by report.

    Of each report first that in ``language`` (or, without one, the oldest), then the others. One query.
    """
    rows = visible(who).filter(meeting=meeting).select_related("report").defer("page")
    newest: dict[int, Publication] = {}
    for one in rows.order_by("report", "language", "version"):
        newest[one.expression_id] = one
    reports = groupby(newest.values(), key=lambda one: one.report_id)
    ordered = (sorted(held, key=lambda one: one.language != language) for _, held in reports)
    return [(first, others) for first, *others in ordered]


def visible(who: Standing) -> QuerySet[Publication]:
    """The publications that stand or stood, as far as somebody may see them."""
    made = Publication.objects.exclude(state__in=UNMADE)
    return SEE_PUBLICATION.among(who, made)


def expression_at(who: Standing, meeting: Meeting, report: str, language: str) -> Expression:
    """An expression on which somebody works.

    Raises:
        Http404: if there is none, or it is not theirs to see.
    """
    rows = Expression.objects.filter(report__meeting=meeting, report__slug=report, language=language)
    rows = rows.select_related("report__meeting__process", "report__points", "holder__person").defer(
        "report__points__data", "report__points__registers"
    )
    return get_object_or_404(SEE_EXPRESSION.among(who, rows))


def sentence_at(who: Standing, meeting: Meeting, uid: str) -> Sentence:
    """A sentence of a report on which somebody works, also one that was taken out.

    Raises:
        Http404: if there is none, or it is not theirs to see.
    """
    rows = Sentence.objects.filter(expression__report__meeting=meeting)
    rows = rows.select_related("expression__report__meeting__process", "expression__holder__person", "section", "point")
    return get_object_or_404(SEE_SENTENCE.among(who, rows), uid=uid)


@dataclass(frozen=True, slots=True)
class Part:
    """A section with the sentences of its paragraphs."""

    section: Section
    paragraphs: tuple[tuple[Sentence, ...], ...]


def parts_of(expression: Expression) -> list[Part]:
    """The text of an expression; one query."""
    rows = expression.sentences.filter(live=True).select_related("section")
    talk = Count("comments", filter=Q(comments__state=CommentState.OPEN))
    rows = rows.defer("evidence").annotate(talk=talk)
    found = []
    for _, of_section in groupby(rows, key=lambda one: one.section_id):
        listed = list(of_section)
        paragraphs = tuple(tuple(part) for _, part in groupby(listed, key=lambda one: one.paragraph))
        found.append(Part(listed[0].section, paragraphs))
    return found


@dataclass(frozen=True, slots=True)
class Tally:
    """How the check of an expression stands."""

    sentences: int
    faulty: int
    pending: int
    whole: int
    first: tuple[str, ...] = ()  # the names of the first faulty sentences
    talk: tuple[str, ...] = ()  # and of the first that have open comments

    @property
    def passed(self) -> bool:
        """Whether everything is checked and nothing is wrong."""
        return not (self.faulty or self.pending or self.whole)


def tally_of(expression: Expression, parts: Iterable[Part]) -> Tally:
    """Counted from what was read already."""
    live = [one for part in parts for paragraph in part.paragraphs for one in paragraph]
    return Tally(
        len(live),
        sum(1 for one in live if one.faults and not one.pending),
        sum(1 for one in live if one.pending),
        len(expression.faults),
        tuple(one.name for one in live if one.faults and not one.pending)[:SHOWN],
        tuple(one.name for one in live if getattr(one, "talk", 0))[:SHOWN],
    )


def words_allowed(sentence: Sentence) -> list[Allowed]:
    """The quantifiers that the count behind a sentence allows, strongest first; none without a count."""
    if not sentence.count:
        return []
    return quantifiers_for(sentence.count[0], sentence.count[1], sentence.expression.language)


def citable(expression: Expression, words: str) -> list[SetAside]:
    """What was set aside and holds the words: candidates for a citation."""
    rows = expression.set_aside.order_by("pk")
    if words.strip():
        rows = rows.filter(Q(shown__words__icontains=words.strip()) | Q(shown__who__icontains=words.strip()))
    return list(rows[:FOUND])


def uncovered(expression: Expression) -> list[str]:
    """The contributions that are neither used nor set aside, as the last check found."""
    return [fault["words"] for fault in expression.faults if fault["kind"] == "coverage"]


@dataclass(frozen=True, slots=True)
class Line:
    """Sentences of one origin, side by side by language."""

    origin: str
    heading: str
    cells: tuple[tuple[Sentence, ...], ...]


def side_by_side(expressions: list[Expression]) -> list[Line]:
    """The expressions of a report aligned by origin; what only one has stands where it is."""
    columns: list[dict[str, list[Sentence]]] = []
    order: dict[str, str] = {}
    for expression in expressions:
        column: dict[str, list[Sentence]] = defaultdict(list)
        for one in expression.sentences.filter(live=True).select_related("section").defer("evidence"):
            key = one.origin or one.uid
            column[key].append(one)
            order.setdefault(key, one.section.heading)
        columns.append(column)
    lines, last = [], None
    for key, heading in order.items():
        shown = heading if heading != last else ""
        last = heading
        lines.append(Line(key, shown, tuple(tuple(column.get(key, ())) for column in columns)))
    return lines


def versions_of(expression: Expression) -> list[Version]:
    """The versions, newest first, without their texts."""
    return list(expression.versions.select_related("by__person").defer("data")[:100])
