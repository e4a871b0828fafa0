"""Documents, interventions and contributions on the spine."""

from __future__ import annotations

from typing import Any

from django.db.models import Model, OuterRef, QuerySet, Subquery
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from relatoria_web.gather.domain.queries.contribution import is_out
from relatoria_web.gather.domain.queries.rules import is_settled
from relatoria_web.gather.models import Contribution, Document, Intervention, Part, Voice
from relatoria_web.gather.models.reviewed import Reviewed
from relatoria_web.gather.rules import CHANGE_DOCUMENT_RIGHT, JUDGE_CONTRIBUTION, JUDGE_INTERVENTION, REVIEW
from relatoria_web.site.standing import Standing
from relatoria_web.trace.provenance import Kind, by_key, kind, link


def document_label(who: Standing, document: Document) -> str:
    """The title; what names its source is shown to the team only."""
    withheld = document.masked is not None and not CHANGE_DOCUMENT_RIGHT.allows(who, document)
    return str(_("document %(uid)s") % {"uid": document.uid}) if withheld else str(document)


def intervention_label(who: Standing, intervention: Intervention) -> str:
    """Who spoke, as the attribution rule lets this reader know."""
    if intervention.withheld and not JUDGE_INTERVENTION.allows(who, intervention):
        return intervention.shown_as or str(_("a speaker"))
    speaker = getattr(intervention, "speaker", None)
    return speaker or str(_("intervention %(n)s") % {"n": intervention.order + 1})


def contribution_label(who: Standing, contribution: Contribution) -> str:
    """The wording, as this reader may read it."""
    if JUDGE_CONTRIBUTION.allows(who, contribution):
        return contribution.wording
    return contribution.public_wording


def _with_meeting(rows: QuerySet[Any]) -> QuerySet[Any]:
    return rows.select_related("meeting")


def _with_speaker(rows: QuerySet[Any]) -> QuerySet[Any]:
    speakers = Voice.objects.filter(intervention=OuterRef("pk"), part=Part.SPEAKER).order_by("order", "pk")
    named: QuerySet[Any] = _with_meeting(rows).annotate(speaker=Subquery(speakers.values("actor__name")[:1]))
    return named


def _record(row: Document) -> str:
    return reverse("gather:record", args=[row.meeting.slug, row.uid])


def _page(row: Contribution) -> str:
    return reverse("gather:contribution", args=[row.meeting.slug, row.uid])


def in_the_record(who: Standing, rows: list[Any]) -> list[Any]:
    """Outsiders are shown what is in the record, and nothing of a meeting whose record is not masked as rules want."""
    meetings = {row.meeting_id: row.meeting for row in rows}
    inside = {key for key, one in meetings.items() if REVIEW.allows(who, one)}
    settled = {key for key in meetings if key not in inside and is_settled(key)}
    return [
        row
        for row in rows
        if row.meeting_id in inside or (row.meeting_id in settled and not (isinstance(row, Reviewed) and is_out(row)))
    ]


def _register(model: type[Model], order: int, word: Any, label: Any, **more: Any) -> None:
    name = model._meta.model_name or ""
    kind(Kind(name, model, f"gather.{name}.see", word, order, label, still=in_the_record, **more))


_register(Document, 10, _("document"), document_label, address=_record, prepare=_with_meeting)
_register(Intervention, 20, _("intervention"), intervention_label, prepare=_with_speaker)
_register(Contribution, 30, _("contribution"), contribution_label, address=_page, prepare=_with_meeting)
link(by_key("session", "document", "session"))
link(by_key("session", "intervention", "session"))
link(by_key("document", "intervention", "document"))
link(by_key("intervention", "contribution", "intervention"))
