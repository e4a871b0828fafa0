"""Who is told that a document could not be read."""

from __future__ import annotations

import pytest
from tests.factories import gather, web

from relatoria_web.people.domain.queries.notification import messages, notifications
from relatoria_web.people.domain.queries.standing import standing_of
from relatoria_web.people.models import Account, Notification
from relatoria_web.site.standing import Role

pytestmark = pytest.mark.django_db


def _told(account: Account) -> list[str]:
    who = standing_of(account)
    return [one.text for one in messages(who, notifications(who))]


def test_document_that_fails_is_told_to_the_team() -> None:
    meeting = web.meeting()
    rapporteur, delegate = (web.member(role, meeting) for role in (Role.RAPPORTEUR, Role.DELEGATE))
    gather.read(meeting, "%PDF-1.7 that is none", "broken.pdf")
    assert _told(rapporteur) == ["A document could not be read: broken.pdf"]
    assert (_told(delegate), Notification.objects.count()) == ([], 1)
