"""Freezing the input of a meeting, with a statement of how complete it is."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import Any

from django.db import transaction
from django.db.models import Count, QuerySet
from django.utils.translation import get_language

from relatoria_web.bridge.records import digest_of
from relatoria_web.convene.models import Meeting
from relatoria_web.gather.actions import FREEZE_INPUT
from relatoria_web.gather.domain.queries.phase import meetings_in
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
from relatoria_web.prepare.models import Matter
from relatoria_web.site.models.base import Audience
from relatoria_web.site.standing import Standing
from relatoria_web.site.trail import log


@transaction.atomic
def freeze(who: Standing, *, meeting: Meeting, title: str, note: str = "", phases: Sequence[str] = ()) -> InputSet:
    """Freeze what a meeting's record holds now, and those of the meetings of ``phases`` (codes); later changes show
    as differences from it. What is closed may be taken, since it does not change.
    """
    FREEZE.demand(who, meeting)
    meetings = meetings_in(who, meeting, phases, (get_language() or "en")[:2])
    digests = [digest_of(record_of(one)) for one in meetings]
    made = InputSet.objects.create(
        meeting=meeting,
        title=title,
        note=note,
        content=completeness(meetings) | {"phases": list(phases), "meetings": _listed(meetings, digests)},
        digest=digests[0] if len(digests) == 1 else sha256("\n".join(sorted(digests)).encode()).hexdigest(),
        account_id=who.account,
        audience=Audience.PARTICIPANTS,
    )
    log(who, FREEZE_INPUT, made, meeting=meeting.pk, digest=made.digest, meetings=len(meetings))
    return made


def _listed(meetings: Sequence[Meeting], digests: Sequence[str]) -> list[list[str]]:
    """Identifier and digest of each meeting that was taken."""
    return [[one.uid, digest] for one, digest in zip(meetings, digests, strict=True)]


def completeness(meetings: Sequence[Meeting]) -> dict[str, Any]:
    """What the input holds and what is missing from it: counts only, and the documents by hash."""
    documents = Document.objects.filter(meeting__in=meetings)
    brought = standing_items(Contribution.objects.filter(meeting__in=meetings))
    return {
        "documents": [list(one) for one in documents.order_by("pk").values_list("uid", "sha256", "state")],
        "states": _counts(documents, "state"),
        "origins": _counts(documents, "origin"),
        "types": _of_types(documents),
        "kinds": _counts(brought, "kind"),
        "review": _counts(brought, "state"),
        "elements": _counts(Coding.objects.filter(contribution__in=brought, vocabulary="nyd"), "code"),
        "sources": _counts(
            Actor.objects.filter(meeting__in=meetings, voices__part="speaker").distinct(), "stakeholder_type"
        ),
        "mentions": Mention.objects.filter(meeting__in=meetings, actor__isnull=True, set_aside=False).count(),
        "statements": _counts(Statement.objects.filter(meeting__in=meetings).exclude(state="draft"), "state"),
        "consultations": _counts(Consultation.objects.filter(meeting__in=meetings), "state"),
    }


def _of_types(documents: QuerySet[Document]) -> list[list[Any]]:
    """The types of input of the documents: public identifier, name as it was then, how many."""
    rows = Matter.objects.filter(documents__in=documents).annotate(n=Count("documents", distinct=True))
    return [[one.uid, one.title.to_json(), one.n] for one in rows.order_by("pk")]


def _counts(rows: Any, column: str) -> dict[str, int]:
    return dict(rows.order_by().values_list(column).annotate(n=Count("pk", distinct=True)))


def taken(held: InputSet) -> list[Meeting]:
    """The meetings whose inputs a set holds."""
    listed = [uid for uid, _digest in held.content.get("meetings", [])]
    wanted = {"uid__in": listed} if listed else {"pk": held.meeting_id}
    return list(Meeting.objects.filter(**wanted).order_by("start", "pk"))


def changed_since(held: InputSet) -> tuple[int, int]:
    """How many documents came, and how many went, since an input set was frozen."""
    now = set(Document.objects.filter(meeting__in=taken(held)).values_list("uid", "sha256"))
    then = {(uid, digest) for uid, digest, _ in held.content["documents"]}
    return len(now - then), len(then - now)
