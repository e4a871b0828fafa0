"""What of the record can be found: contributions and interventions, in the words that each reader may read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from relatoria_web.convene.models import Meeting
from relatoria_web.gather.domain.queries.record import standing_items
from relatoria_web.gather.domain.queries.rules import is_settled, settled_among
from relatoria_web.gather.domain.queries.shown import Said, brought, said
from relatoria_web.gather.models import Coding, Contribution, Document, Intervention, Passage, Voice
from relatoria_web.gather.rules import REVIEW, SEE_CONTRIBUTION, SEE_INTERVENTION
from relatoria_web.search.models import Item
from relatoria_web.search.registry import Findable, Found, Shown, findable
from relatoria_web.site.models.base import Audience
from relatoria_web.site.standing import Standing

_BATCH = 500
_HEAVY = ("document__text", "document__shape", "document__masked")
_VOICES = Voice.objects.select_related("actor").order_by("part", "order", "pk")
_PASSAGES = Prefetch("passages", Passage.objects.order_by("start", "pk"))


def _contributions(rows: QuerySet[Contribution]) -> QuerySet[Contribution]:
    voices = Prefetch("intervention__voices", _VOICES)
    return (
        standing_items(rows)
        .exclude(intervention__state="rejected")
        .select_related("intervention", "document", "meeting")
        .defer(*_HEAVY, "reading", "folded", "public_folded")
        .prefetch_related(voices)
    )


def _interventions(rows: QuerySet[Intervention]) -> QuerySet[Intervention]:
    voices = Prefetch("voices", _VOICES)
    found = standing_items(rows).select_related("document", "meeting").defer("document__shape")
    return found.prefetch_related(_PASSAGES, voices)


def _brought(row: Contribution, *, insider: bool) -> Shown:
    voice = said(row.intervention, row.intervention.voices.all(), (), insider=insider)
    return Shown(_name(voice), brought(row, (), insider=insider, said=voice).wording)


def _spoken(row: Intervention, *, insider: bool) -> Shown:
    voice = said(row, row.voices.all(), row.passages.all(), insider=insider)
    text = _text(row.document, insider=insider)
    return Shown(_name(voice), " ".join(text[start:end] for start, end, *_rest in voice.passages))


def _text(document: Document, *, insider: bool) -> str:
    if insider or document.masked is None:
        return document.text
    return str(document.masked["text"])


def _name(voice: Said) -> str:
    return voice.shown_as or ", ".join(actor.name for actor in voice.speakers)


def _found(row: Any, show: Any, address: str, settled: bool, codings: Sequence[Coding]) -> Iterator[Found]:
    """One text where all may read the same, else the team's and the masked one."""
    themes = tuple((one.vocabulary, one.code) for one in codings)
    told = tuple((one.vocabulary, one.code) for one in codings if one.public)
    team, others = show(row, insider=True), show(row, insider=False)
    document = row.document
    open_to = document.audience if settled and document.settled else Audience.TEAM
    plain = {"target": row.uid, "address": address, "language": document.language}
    if team == others and themes == told:
        open_now = {"audience": open_to, "embargo": document.embargo}
        yield Found(heading=team.heading, text=team.text, themes=themes, **open_now, **plain)
        return
    yield Found(heading=team.heading, text=team.text, audience=Audience.TEAM, themes=themes, **plain)
    if open_to != Audience.TEAM:
        yield Found(
            heading=others.heading,
            text=others.text,
            audience=open_to,
            embargo=document.embargo,
            masked=True,
            themes=told,
            **plain,
        )


def contributions_of(meeting: Meeting) -> Iterator[Found]:
    """Every contribution in the record of a meeting."""
    settled = is_settled(meeting.pk)
    rows = _contributions(Contribution.objects.filter(meeting=meeting)).prefetch_related("codings")
    for row in rows.iterator(_BATCH):
        address = reverse("gather:contribution", args=[meeting.slug, row.uid])
        yield from _found(row, _brought, address, settled, tuple(row.codings.all()))


def interventions_of(meeting: Meeting) -> Iterator[Found]:
    """Every intervention in the record of a meeting, with all its passages."""
    settled = is_settled(meeting.pk)
    for row in _interventions(Intervention.objects.filter(meeting=meeting)).iterator(_BATCH):
        address = reverse("gather:record", args=[meeting.slug, row.document.uid])
        yield from _found(row, _spoken, f"{address}?at={row.uid}", settled, ())


def contributions_now(who: Standing, items: Sequence[Item]) -> dict[int, Shown]:
    """Those of ``items`` that somebody may see at this moment, as they may read them."""
    rows = Contribution.objects.filter(uid__in=[item.target for item in items])
    read = _contributions(rows).select_related(None).select_related("intervention")
    return _now(who, items, SEE_CONTRIBUTION.among(who, read), _brought)


def interventions_now(who: Standing, items: Sequence[Item]) -> dict[int, Shown]:
    """Those of ``items`` that somebody may see at this moment, as they may read them."""
    rows = Intervention.objects.filter(uid__in=[item.target for item in items])
    read = _interventions(rows).select_related(None).select_related("document")
    return _now(who, items, SEE_INTERVENTION.among(who, read), _spoken)


def _now(who: Standing, items: Sequence[Item], rows: QuerySet[Any], show: Any) -> dict[int, Shown]:
    held = {row.uid: row for row in rows}
    insiders = {item.meeting_id: REVIEW.allows(who, item.meeting) for item in items}
    settled = settled_among([meeting for meeting, insider in insiders.items() if not insider])
    return {
        item.pk: show(held[item.target], insider=insiders[item.meeting_id])
        for item in items
        if item.target in held and (insiders[item.meeting_id] or item.meeting_id in settled)
    }


findable(Findable("contribution", _("contributions"), contributions_of, contributions_now))
findable(Findable("intervention", _("interventions"), interventions_of, interventions_now))
