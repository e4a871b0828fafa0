"""Sessions on the spine: what was said in them is read from documents."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from relatoria_web.convene.models import Session
from relatoria_web.trace.provenance import Kind, kind

kind(
    Kind(
        "session",
        Session,
        "convene.session.see",
        _("session"),
        5,
        lambda who, row: str(row.title),
        address=lambda row: reverse("convene:session", args=[row.meeting.slug, row.uid]),
        prepare=lambda rows: rows.select_related("meeting"),
    )
)
