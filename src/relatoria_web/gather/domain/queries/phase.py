"""The meetings of a phase, whose inputs a stocktaking meeting takes."""

from __future__ import annotations

from collections.abc import Collection

from django.utils import timezone

from relatoria_web.bridge.phases import Span, spans
from relatoria_web.convene.models import Meeting
from relatoria_web.gather.rules import FREEZE
from relatoria_web.prepare.models import Calendar
from relatoria_web.site.standing import Standing

STOCKTAKING = ("stocktaking", "civil_society_stocktaking")
"""Formats of meetings that take the inputs of what came before."""


def phases_of(meeting: Meeting, language: str) -> list[Span]:
    """The phases of a meeting's process that have begun by its first day; none where no calendar is kept."""
    held = Calendar.objects.filter(process=meeting.process_id).first()
    if held is None or not held.body:
        return []
    day = meeting.start or timezone.localdate()
    return [one for one in spans(held.body, day, language) if one.start and one.start <= day]


def meetings_in(who: Standing, meeting: Meeting, phases: Collection[str], language: str) -> list[Meeting]:
    """The meeting itself, and those of its process that were held in ``phases`` and whose inputs somebody may take."""
    chosen = [one for one in phases_of(meeting, language) if one.code in phases]
    others = Meeting.objects.filter(process=meeting.process_id).exclude(pk=meeting.pk).order_by("start", "pk")
    found = [one for one in others if any(span.holds(one.start) for span in chosen)]
    return [meeting, *(one for one in found if FREEZE.allows(who, one))]
