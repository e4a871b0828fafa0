"""What the record tells the preparation: contributions by question, theme and region; and texts that it receives."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from relatoria_web.convene.models import Meeting
from relatoria_web.gather.domain.arrival import arrive
from relatoria_web.gather.domain.queries.contribution import contributions
from relatoria_web.gather.models import Coding, Contribution, Inquiry, Voice
from relatoria_web.gather.rules import REVIEW
from relatoria_web.prepare.incoming import DOORS, Asked, Brought, Text
from relatoria_web.site.models.base import Audience
from relatoria_web.site.standing import Standing


def brought_to(who: Standing, meeting: Meeting) -> list[Brought]:
    """The contributions of a meeting, without their words. Three queries, whatever their number."""
    insider = REVIEW.allows(who, meeting)
    rows = contributions(who, meeting).select_related("intervention__session", "document__answer__question")
    found = list(rows.defer("document__text", "document__shape", "document__masked", "folded", "public_folded"))
    themes: defaultdict[int, set[str]] = defaultdict(set)
    for coding in Coding.objects.filter(contribution__meeting=meeting, vocabulary__in=("nyd", "gcm")):
        themes[coding.contribution_id].add(f"{coding.vocabulary}:{coding.code}")
    voices: defaultdict[int, list[Voice]] = defaultdict(list)
    said = Voice.objects.filter(intervention__meeting=meeting, part="speaker").select_related("actor")
    for voice in said:
        voices[voice.intervention_id].append(voice)
    return [_brought(one, themes[one.pk], voices[one.intervention_id], insider) for one in found]


def _brought(row: Contribution, themes: set[str], voices: list[Voice], insider: bool) -> Brought:
    hidden = row.intervention.withheld and not insider
    answer = getattr(row.document, "answer", None)
    session = row.intervention.session
    return Brought(
        uid=row.uid,
        key=f"c{row.pk}",
        kind=row.kind,
        region="" if hidden else next((one.actor.region for one in voices if one.actor.region), ""),
        session=session.uid if session else "",
        question=answer.question.uid if answer else "",
        themes=frozenset(themes if insider or row.public is None else ()),
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


DOORS.brought, DOORS.asked, DOORS.received = brought_to, asked_of, received
