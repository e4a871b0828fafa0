"""The record of a meeting as the library has it, made from rows: judgements applied, deterministic."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from django.db.models import Prefetch, QuerySet

from relatoria.model import actor, contribution, figure, finding, intervention
from relatoria.model.record import Record
from relatoria_web.bridge import reading as library
from relatoria_web.convene.models import Meeting
from relatoria_web.gather.domain.claims import base_of, comparison_of
from relatoria_web.gather.domain.queries.frame import dialogue_of
from relatoria_web.gather.domain.wording import document_of
from relatoria_web.gather.models import (
    Actor,
    Change,
    Contribution,
    Document,
    Figure,
    Finding,
    Intervention,
    Mention,
    Part,
    Review,
    Voice,
)
from relatoria_web.gather.models.reviewed import OUT, Reviewed
from relatoria_web.gather.rules import SEE_DOCUMENT
from relatoria_web.site.models.base import Audience
from relatoria_web.site.standing import Standing

Row = TypeVar("Row", bound=Reviewed)


def read_documents(meeting: int) -> QuerySet[Document]:
    """The documents of a meeting that have been read, in the order in which they came."""
    return Document.objects.filter(meeting_id=meeting).exclude(read_by="").order_by("pk")


def audiences_for_all(meeting: Meeting) -> tuple[Audience, ...]:
    """The audiences of documents that everybody who sees the meeting may read: only those count in points."""
    public = meeting.audience == Audience.PUBLIC
    return (Audience.PUBLIC,) if public else (Audience.PUBLIC, Audience.PARTICIPANTS)


def standing_items(rows: QuerySet[Row]) -> QuerySet[Row]:
    """The items that are in the record: neither rejected nor merged, nor proposed and no longer found."""
    return rows.exclude(state__in=OUT).exclude(state=Review.PROPOSED, change=Change.LOST)


def of_documents(who: Standing, meeting: Meeting, rows: QuerySet[Row]) -> QuerySet[Row]:
    """Those of the ``rows`` of a meeting that somebody may see: those of the documents that they may.

    The same as the right to see an item says, which is that to its document; the database asks it of each document
    once, not of each row.
    """
    return rows.filter(document__in=SEE_DOCUMENT.among(who, Document.objects.filter(meeting=meeting)).values("pk"))


def record_of(meeting: Meeting) -> Record:
    """The library's record of a meeting from its rows, with all that the team knows.

    What may leave the house is made of it in one place: `relatoria_web.conclude.domain.source.public`.

    Identifiers are letters and primary keys: d… documents, a… actors, i… interventions, c… contributions, f… figures,
    n… findings, u… open mentions. Ten queries, whatever the number of rows.
    """
    documents = list(read_documents(meeting.pk))
    people = _actors(meeting)
    merged_actors = ends_of(Actor.objects.filter(meeting=meeting))
    said = _interventions(meeting, merged_actors)
    ends = ends_of(Intervention.objects.filter(meeting=meeting))
    known = {one.id for one in said}
    brought = _contributions(meeting, ends, known)
    return Record(
        documents=tuple(document_of(one) for one in documents),
        actors=people,
        interventions=said,
        contributions=brought,
        figures=_figures(meeting, ends, known),
        findings=_findings(meeting, merged_actors),
        unresolved=_unresolved(meeting, merged_actors),
        sessions=tuple(session for one in documents for session in library.sessions_in(one.shape)),
        dialogue=dialogue_of(meeting, documents, said),
    )


def ends_of(rows: QuerySet[Any]) -> dict[int, int]:
    """Primary key of what was merged → of what it ended in. One query."""
    into = dict(rows.filter(merged_into__isnull=False).values_list("pk", "merged_into"))
    return {pk: _end(pk, into) for pk in into}


def _end(pk: int, into: Mapping[int, int]) -> int:
    seen: set[int] = set()
    while pk in into and pk not in seen:
        seen.add(pk)
        pk = into[pk]
    return pk


def _actors(meeting: Meeting) -> tuple[actor.Actor, ...]:
    rows = list(Actor.objects.filter(meeting=meeting).exclude(state__in=OUT).order_by("pk"))
    ids = {row.key: f"a{row.pk}" for row in rows}
    return tuple(
        actor.Actor(
            f"a{row.pk}",
            actor.ActorKind(row.kind),
            row.name,
            row.role or None,
            row.organisation_name or None,
            row.country or None,
            row.stakeholder_type or None,
            row.gender or None,
            tuple(row.aliases),
            tuple(ids[member] for member in row.members if member in ids),
        )
        for row in rows
    )


def _interventions(meeting: Meeting, ends: Mapping[int, int]) -> tuple[intervention.Intervention, ...]:
    voices = Prefetch("voices", Voice.objects.order_by("order", "pk"))
    rows = Intervention.objects.filter(meeting=meeting).order_by("document", "order", "pk")
    shown = list(standing_items(rows).select_related("session").prefetch_related(voices, "passages"))
    merged = Intervention.objects.filter(meeting=meeting, state=Review.MERGED).prefetch_related("passages")
    into = {row.pk: row.merged_into_id for row in merged if row.merged_into_id}
    passages: dict[int, list[Any]] = {row.pk: list(row.passages.all()) for row in shown}
    for row in merged:
        passages.get(_end(row.pk, into), []).extend(row.passages.all())
    return tuple(_intervention(row, passages[row.pk], ends) for row in shown)


def _intervention(row: Intervention, passages: list[Any], ends: Mapping[int, int]) -> intervention.Intervention:
    def of(part: Part) -> tuple[str, ...]:
        return tuple(dict.fromkeys(f"a{ends.get(v.actor_id, v.actor_id)}" for v in row.voices.all() if v.part == part))

    return intervention.Intervention(
        f"i{row.pk}",
        f"d{row.document_id}",
        of(Part.SPEAKER),
        tuple(
            intervention.AttributedPassage(p.start, p.end, intervention.How(p.how), p.confidence, p.why)
            for p in sorted(passages, key=lambda p: (p.start, p.end))
        ),
        intervention.Relation(row.relation),
        of(Part.ON_BEHALF_OF),
        next(iter(of(Part.SUBSTITUTE_FOR)), None),
        of(Part.TARGET),
        row.capacity or None,
        intervention.Mode(row.mode),
        row.heading or (row.session.title.said("xx").text if row.session else None),  # a rule needs a name to hold
    )


def _contributions(meeting: Meeting, ends: Mapping[int, int], known: set[str]) -> tuple[contribution.Contribution, ...]:
    rows = Contribution.objects.filter(meeting=meeting).order_by("document", "start", "pk")
    shown = standing_items(rows).prefetch_related("codings", "figures")
    return tuple(
        _contribution(row, said)
        for row in shown
        if (said := f"i{ends.get(row.intervention_id, row.intervention_id)}") in known
    )


def _contribution(row: Contribution, said: str) -> contribution.Contribution:
    return contribution.Contribution(
        f"c{row.pk}",
        said,
        contribution.ContributionKind(row.kind),
        row.start,
        row.end,
        row.confidence,
        row.why,
        row.subtype or None,
        contribution.Polarity(row.polarity),
        contribution.Modality(row.modality),
        tuple(contribution.ThemeScore(c.vocabulary, c.code, c.score, c.why) for c in row.codings.all()),
        tuple(f"f{one.pk}" for one in row.figures.all()),
        row.addressee or None,
        contribution.Horizon(**row.horizon) if row.horizon else None,
        row.means or None,
        tuple(row.partners),
        row.place or None,
    )


def _figures(meeting: Meeting, ends: Mapping[int, int], known: set[str]) -> tuple[figure.Figure, ...]:
    return tuple(
        figure.Figure(
            f"f{row.pk}",
            f"d{row.document_id}",
            row.start,
            row.end,
            row.value,
            row.unit,
            row.counts,
            figure.Approximation(row.approximation),
            row.date or None,
            _said(row, ends, known),
            base_of(row.base),
            comparison_of(row.comparison),
            row.source or None,
        )
        for row in Figure.objects.filter(meeting=meeting).order_by("document", "start", "pk")
    )


def _said(row: Figure, ends: Mapping[int, int], known: set[str]) -> str | None:
    said = f"i{ends.get(row.intervention_id, row.intervention_id)}" if row.intervention_id else None
    return said if said in known else None


def _findings(meeting: Meeting, ends: Mapping[int, int]) -> tuple[finding.Finding, ...]:
    return tuple(
        finding.Finding(
            f"n{row.pk}",
            finding.FindingKind(row.kind),
            row.message,
            tuple(finding.PassageRef(f"d{document}", start, end) for document, start, end in row.passages),
            tuple(f"a{ends.get(one, one)}" for one in row.actors),
        )
        for row in Finding.objects.filter(meeting=meeting, state=Finding.State.OPEN).order_by("pk")
    )


def _unresolved(meeting: Meeting, ends: Mapping[int, int]) -> tuple[finding.Unresolved, ...]:
    rows = Mention.objects.filter(meeting=meeting, actor__isnull=True, set_aside=False)
    return tuple(
        finding.Unresolved(
            f"u{row.pk}",
            f"d{row.document_id}",
            row.start,
            row.end,
            row.wording,
            row.why,
            tuple(f"a{ends.get(one, one)}" for one in row.candidates),
        )
        for row in rows.order_by("document", "start", "pk")
    )
