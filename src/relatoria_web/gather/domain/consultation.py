"""Consultations: declared, scheduled, held, reported."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from relatoria_web.convene.models import Meeting
from relatoria_web.gather.actions import SAVE_CONSULTATION
from relatoria_web.gather.domain.arrival import arrive
from relatoria_web.gather.domain.document import Upload
from relatoria_web.gather.models import Consultation, ConsultationState, Origin
from relatoria_web.gather.rules import CHANGE_CONSULTATION
from relatoria_web.site.standing import Standing
from relatoria_web.site.trail import log


@transaction.atomic
def save_consultation(
    who: Standing,
    *,
    meeting: Meeting,
    fields: Mapping[str, Any],
    consultation: Consultation | None = None,
    revision: int | None = None,
) -> Consultation:
    """Declare a consultation or change one; every change of state is kept with its day.

    Raises:
        StaleError: if somebody else was first.
    """
    held = consultation or Consultation(meeting=meeting)
    if consultation is not None:
        CHANGE_CONSULTATION.demand(who, consultation)
    made = Consultation(meeting=meeting, kind=fields.get("kind", held.kind))
    CHANGE_CONSULTATION.demand(who, made)  # nobody makes one of a kind that is not theirs
    state = fields.get("state", held.state)
    history = list(held.history)
    if consultation is None or state != held.state:
        history.append({"state": str(state), "day": timezone.localdate().isoformat()})
    if consultation is None:
        held = Consultation.objects.create(meeting=meeting, history=history, **fields)
    else:
        held = consultation.revise(revision, history=history, **fields)
    log(who, SAVE_CONSULTATION, held, meeting=meeting.pk, state=str(state))
    return held


@transaction.atomic
def take_report(who: Standing, *, consultation: Consultation, upload: Upload) -> Consultation:
    """Take the report of a consultation: it becomes a document of the meeting and is read like any other."""
    CHANGE_CONSULTATION.demand(who, consultation)
    arrived = arrive(
        consultation.meeting,
        name=(upload.name or "report")[-255:],
        chunks=upload.chunks(),
        origin=Origin.CONSULTATION,
        audience=consultation.audience,
        submitted_by_id=who.account,
    )
    fields = {"report": arrived.document, "state": ConsultationState.REPORTED}
    return save_consultation(who, meeting=consultation.meeting, consultation=consultation, fields=fields)


def counts_as_of(history: list[list[dict[str, str]]], day: str) -> dict[str, int]:
    """How many consultations stood in each state on a day (ISO), from their histories."""
    found = {state.value: 0 for state in ConsultationState}
    for one in history:
        states = [entry["state"] for entry in one if entry["day"] <= day]
        if states:
            found[states[-1]] += 1
    return found
