"""Who is told of a publication."""

from __future__ import annotations

import pytest
from tests.factories import conclude, web

from relatoria_web.people.domain.queries.notification import messages, notifications
from relatoria_web.people.domain.queries.standing import standing_of
from relatoria_web.people.models import Account
from relatoria_web.site.standing import Role

pytestmark = pytest.mark.django_db


def _told(account: Account) -> list[tuple[str, str]]:
    who = standing_of(account)
    return [(one.text, one.address) for one in messages(who, notifications(who))]


@pytest.mark.parametrize(("audience", "told"), [("public", 1), ("team", 0)])
def test_publication_is_told_to_members_who_may_read_it(audience: str, told: int) -> None:
    meeting = conclude.recorded()
    member, stranger = web.member(Role.DELEGATE, meeting), web.member(Role.DELEGATE, web.meeting())
    made = conclude.published(conclude.drafted(meeting), audience=audience)
    address = f"/conclude/{meeting.slug}/{made.report.slug}/en/"
    said = f"A report was published: {made.title} (English) · {meeting.title}"
    assert _told(member) == [(said, address)] * told
    assert _told(stranger) == []
