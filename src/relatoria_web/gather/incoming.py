"""What the record tells the preparation: contributions by question, theme and region; and texts that it receives."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from django.db.models import Count, Q
from django.urls import reverse
from django.utils import timezone

from relatoria_web.bridge.announced import announced_events
from relatoria_web.convene.models import Meeting
from relatoria_web.convene.rules import SEE_MEETING
from relatoria_web.gather.domain.arrival import arrive
from relatoria_web.gather.domain.queries.contribution import coded_as, contributions
from relatoria_web.gather.domain.queries.record import standing_items
from relatoria_web.gather.domain.queries.rules import settled_among
from relatoria_web.gather.models import Coding, Contribution, Inquiry, Intervention, Part, Review, Voice
from relatoria_web.gather.rules import REVIEW, SEE_CONTRIBUTION, SEE_INTERVENTION
from relatoria_web.prepare.incoming import DOORS, Asked, Brought, Heard, Spoken, Text
from relatoria_web.site.models.base import Audience
from relatoria_web.site.standing import Standing

_COLUMNS = ("pk", "uid", "kind", "intervention", "intervention__withheld", "intervention__session__uid")
_ANSWERED = "document__answer__question__uid"


def brought_to(who: Standing, meeting: Meeting) -> list[Brought]:
    """The contributions of a meeting, without their words. Two queries, whatever their number."""
    insider = REVIEW.allows(who, meeting)
    rows = contributions(who, meeting).annotate(masked=Q(public__isnull=False)).order_by("pk")
    found: dict[int, dict[str, Any]] = {}
    themes: defaultdict[int, set[str]] = defaultdict(set)
    for row in rows.values(*_COLUMNS, _ANSWERED, "masked", "codings__vocabulary", "codings__code"):
        found.setdefault(row["pk"], row)
        if row["codings__vocabulary"] in ("nyd", "gcm") and (insider or not row["masked"]):
            themes[row["pk"]].add(f"{row['codings__vocabulary']}:{row['codings__code']}")
    voices: defaultdict[int, list[Voice]] = defaultdict(list)
    for voice in Voice.objects.filter(intervention__meeting=meeting, part="speaker").select_related("actor"):
        voices[voice.intervention_id].append(voice)
    return [_brought(row, themes[pk], voices[row["intervention"]], insider) for pk, row in found.items()]


def _brought(row: dict[str, Any], themes: set[str], voices: list[Voice], insider: bool) -> Brought:
    hidden = row["intervention__withheld"] and not insider
    return Brought(
        uid=row["uid"],
        key=f"c{row['pk']}",
        kind=row["kind"],
        region="" if hidden else next((one.actor.region for one in voices if one.actor.region), ""),
        session=row["intervention__session__uid"] or "",
        question=row[_ANSWERED] or "",
        themes=frozenset(themes),
        voices=() if hidden else tuple(one.actor.name for one in voices),
    )


def asked_of(meeting: Meeting) -> list[Asked]:
    """The questions that are put as forms."""
    return [Asked(one.uid, one.text) for one in Inquiry.objects.filter(meeting=meeting)]


def received(who: Standing, meeting: Any, text: Text) -> str:
    """The document of a text that the preparation gives to the record; for the team until it opens it further."""
    source = {"organisation": text.author, "written": True}
    columns = {"audience": Audience.TEAM, "submitted_by_id": who.account, "kind_set": "other", "source": source}
    return arrive(meeting, name=text.name, chunks=[text.text.encode()], **columns).document.uid


def announced_in(who: Standing, meeting: Meeting) -> list[Heard]:
    """The events that the interventions of a meeting announce; three queries, whatever their number."""
    rows = Intervention.objects.filter(meeting=meeting).exclude(state=Review.REJECTED)
    rows = rows.select_related("document", "session").prefetch_related("passages", "voices__actor")
    day = (meeting.start or timezone.localdate()).isoformat()
    return [one for row in SEE_INTERVENTION.among(who, rows) for one in _heard(row, day)]


def _heard(row: Intervention, day: str) -> Iterator[Heard]:
    language = row.document.language[:2]
    for passage in row.passages.all():
        text = row.document.text[passage.start : passage.end]
        for one in announced_events(text, language, day):
            session = row.session.uid if row.session else ""
            yield Heard(one.title, one.words, language, one.when, _told(row), session, row.uid)


def _told(row: Intervention) -> str:
    """Who spoke, as it may be told to everybody."""
    if row.withheld:
        return row.shown_as
    return next((one.actor.name for one in row.voices.all() if one.part == Part.SPEAKER), "")


def spoken_of(who: Standing, theme: str) -> list[Spoken]:
    """The meetings whose records speak of a theme, the newest first. Three queries, whatever their number."""
    coded = Coding.objects.filter(coded_as(theme)).values("contribution")
    rows = standing_items(SEE_CONTRIBUTION.among(who, Contribution.objects.filter(pk__in=coded)))
    rows = rows.exclude(intervention__state=Review.REJECTED)
    counts = dict(rows.order_by().values_list("meeting").annotate(n=Count("pk", distinct=True)))
    held = Meeting.objects.filter(pk__in=counts).order_by("-start", "pk")
    seen = list(SEE_MEETING.among(who, held.select_related("process", "edition__mechanism")))
    settled = settled_among([one.pk for one in seen if not REVIEW.allows(who, one)])
    return [
        Spoken(one, counts[one.pk], f"{reverse('gather:contributions', args=[one.slug])}?theme={theme}")
        for one in seen
        if one.pk in settled or REVIEW.allows(who, one)
    ]


DOORS.brought, DOORS.asked, DOORS.received = brought_to, asked_of, received
DOORS.announced, DOORS.spoken = announced_in, spoken_of
