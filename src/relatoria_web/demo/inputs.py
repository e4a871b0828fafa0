"""What the demonstration asks of its delegations, so that each role finds its own work there.

The guiding questions of New York are open as forms; Senegal's delegation waits to be announced by its focal point; two
consultations are invented, one of them without its report.
"""

from __future__ import annotations

from datetime import date

from relatoria_web.convene.models import Delegation, Meeting, Question
from relatoria_web.gather.models import Consultation, ConsultationKind, ConsultationState, Inquiry
from relatoria_web.people.domain.demo import DEMO_DOMAIN
from relatoria_web.people.models import Assignment
from relatoria_web.site.models.base import Audience
from relatoria_web.site.standing import Role

_KINDS = ["good_practice", "recommendation", "gap", "commitment"]
_CONSULTATIONS = (
    {
        "kind": ConsultationKind.NATIONAL,
        "title": "Consultation nationale sur les partenariats",
        "convener": "Gouvernement du Sénégal",
        "country": "SEN",
        "place": "Dakar",
        "day": date(2018, 3, 8),
        "state": ConsultationState.HELD,
        "topics": "Diaspora, collectivités locales, données",
        "ministries": True,
        "levels": True,
    },
    {
        "kind": ConsultationKind.CIVIL_SOCIETY,
        "title": "What organisations of migrants ask of partnerships",
        "convener": "the independent coordinator",
        "place": "New York",
        "day": date(2018, 4, 19),
        "state": ConsultationState.DECLARED,
        "society": True,
    },
)


def seed_inputs() -> None:
    """Ask, invite and declare; nothing where it was done already."""
    meeting = Meeting.objects.get(slug="idm-2018-1")
    if not meeting.inquiries.exists():
        _ask(meeting)
    if not meeting.delegations.exists():
        _invite(meeting)
    _declare(meeting)


def _ask(meeting: Meeting) -> None:
    for order, one in enumerate(Question.objects.filter(session__meeting=meeting).order_by("session__order", "order")):
        Inquiry.objects.create(
            meeting=meeting, session=one.session, question=one, order=order, text=one.text, kinds=_KINDS, most=3
        )


def _invite(meeting: Meeting) -> None:
    for held in Assignment.objects.filter(meeting=meeting, role=Role.FOCAL_POINT, organisation__isnull=False):
        Delegation.objects.create(
            meeting=meeting, organisation_id=held.organisation_id or 0, seats=4, contact=f"focal-point@{DEMO_DOMAIN}"
        )


def _declare(meeting: Meeting) -> None:
    held = set(meeting.consultations.values_list("title", flat=True))
    for row in _CONSULTATIONS:
        if row["title"] in held:
            continue
        history = [{"state": str(row["state"]), "day": str(row["day"])}]
        Consultation.objects.create(meeting=meeting, history=history, audience=Audience.PUBLIC, **row)
