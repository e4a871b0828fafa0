"""Addresses and identifiers that stay the same from export to export."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.urls import reverse

from relatoria_web.convene.models import Meeting, Session
from relatoria_web.site.models.base import Noun


def page_of(meeting: Meeting) -> str:
    """The public address of a programme."""
    return settings.PUBLIC_URL + reverse("convene:programme", args=[meeting.slug])


def session_page(meeting: Meeting, session: Session) -> str:
    """The public address of a session."""
    return settings.PUBLIC_URL + reverse("convene:session", args=[meeting.slug, session.uid])


def guid(row: Noun) -> str:
    """A UUID that follows from an object's public identifier."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"relatoria:{row._meta.model_name}:{row.uid}"))
