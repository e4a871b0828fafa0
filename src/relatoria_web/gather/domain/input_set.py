"""Freezing the input of a meeting, with a statement of how complete it is."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.db.models import Count

from relatoria_web.bridge.records import digest_of
from relatoria_web.convene.models import Meeting
from relatoria_web.gather.actions import FREEZE_INPUT
from relatoria_web.gather.domain.queries.record import record_of, standing_items
from relatoria_web.gather.models import (
    Actor,
    Coding,
    Consultation,
    Contribution,
    Document,
    InputSet,
    Mention,
    Statement,
)
from relatoria_web.gather.rules import FREEZE
from relatoria_web.site.models.base import Audience
from relatoria_web.site.standing import Standing
from relatoria_web.site.trail import log


@transaction.atomic
def freeze(who: Standing, *, meeting: Meeting, title: str, note: str = "") -> InputSet:
    """Freeze what a meeting's record holds now; later changes show as differences from it."""
    FREEZE.demand(who, meeting)
    made = InputSet.objects.create(
        meeting=meeting,
        title=title,
        note=note,
        content=completeness(meeting),
        digest=digest_of(record_of(meeting)),
        account_id=who.account,
        audience=Audience.PARTICIPANTS,
    )
    log(who, FREEZE_INPUT, made, meeting=meeting.pk, digest=made.digest)
    return made


def completeness(meeting: Meeting) -> dict[str, Any]:
    """What the input holds and what is missing from it: counts only, and the documents by hash."""
    documents = Document.objects.filter(meeting=meeting)
    brought = standing_items(Contribution.objects.filter(meeting=meeting))
    return {
        "documents": [list(one) for one in documents.order_by("pk").values_list("uid", "sha256", "state")],
        "states": _counts(documents, "state"),
        "origins": _counts(documents, "origin"),
        "kinds": _counts(brought, "kind"),
        "review": _counts(brought, "state"),
        "elements": _counts(Coding.objects.filter(contribution__in=brought, vocabulary="nyd"), "code"),
        "sources": _counts(
            Actor.objects.filter(meeting=meeting, voices__part="speaker").distinct(), "stakeholder_type"
        ),
        "mentions": Mention.objects.filter(meeting=meeting, actor__isnull=True, set_aside=False).count(),
        "statements": _counts(Statement.objects.filter(meeting=meeting).exclude(state="draft"), "state"),
        "consultations": _counts(Consultation.objects.filter(meeting=meeting), "state"),
    }


def _counts(rows: Any, column: str) -> dict[str, int]:
    return dict(rows.order_by().values_list(column).annotate(n=Count("pk", distinct=True)))


def changed_since(held: InputSet, meeting: Meeting) -> tuple[int, int]:
    """How many documents came, and how many went, since an input set was frozen."""
    now = set(Document.objects.filter(meeting=meeting).values_list("sha256", flat=True))
    then = {sha256 for _, sha256, _ in held.content["documents"]}
    return len(now - then), len(then - now)
