"""Lists of speakers for tests."""

from __future__ import annotations

from typing import Any

from django.utils import timezone
from tests.factories import web

from relatoria_web.convene.models import Floor, FloorState, Participation, Session, Turn


def floor(**fields: Any) -> Floor:
    session: Session = fields.pop("session", None) or web.session()
    return Floor.objects.create(session=session, **({"state": FloorState.OPEN} | fields))


def participation(of: Floor, **fields: Any) -> Participation:
    fields = {"person": web.person(), "organisation": web.organisation()} | fields
    return Participation.objects.create(meeting=of.session.meeting, **fields)


def turn(of: Floor, **fields: Any) -> Turn:
    fields = {"place": of.turns.count() + 1, "asked": timezone.now()} | fields
    if "participation" not in fields:
        fields["participation"] = participation(of)
    return Turn.objects.create(floor=of, **fields)
