"""Rows of `people` for tests."""

from __future__ import annotations

import secrets
from datetime import timedelta
from typing import Any

from django.utils import timezone
from tests.factories import web

from relatoria_web.people.domain.queries.standing import standing_of
from relatoria_web.people.models import Account, Assignment, Invitation, Organisation
from relatoria_web.people.models.invitation import hash_of
from relatoria_web.site.standing import Role, Standing


def invitation(token: str | None = None, **fields: Any) -> Invitation:
    """An open invitation; with ``token`` its link is known."""
    fields = {
        "email": "invited@example.org",
        "role": Role.DELEGATE,
        "token_hash": hash_of(token or secrets.token_urlsafe(8)),
        "expires": timezone.now() + timedelta(days=1),
    } | fields
    if "process" not in fields:
        fields.setdefault("meeting", web.meeting())
    return Invitation.objects.create(**fields)


def focal_point(meeting: Any, organisation: Organisation, **fields: Any) -> Account:
    """The focal point of an organisation at a meeting."""
    held = web.account(**fields)
    Assignment.objects.create(account=held, role=Role.FOCAL_POINT, meeting=meeting, organisation=organisation)
    return held


def asks(account: Account) -> Standing:
    """The standing of an account, read anew."""
    return standing_of(account)
