"""What a programme holds at a glance, and how a long one is read day by day."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from tests.factories import convene, web

from relatoria_web.convene.domain.queries import outline
from relatoria_web.convene.domain.queries.outline import outline_of, voices
from relatoria_web.convene.models import Meeting, Session
from relatoria_web.site.standing import Role
from relatoria_web.site.translated import translated

pytestmark = pytest.mark.django_db
FIRST = datetime(2026, 5, 4, 9, tzinfo=UTC)


def _programme(monkeypatch: pytest.MonkeyPatch) -> tuple[Meeting, list[Session]]:
    """Two sessions on the first day, one of them with a segment, one on the second, and one without a time."""
    monkeypatch.setattr(outline, "LONG", 4)
    meeting = web.public_meeting()
    made = []
    for name, start, form in (
        ("Start of it", FIRST, "opening"),
        ("Panel", FIRST + timedelta(hours=2), "panel"),
        ("End of it", FIRST + timedelta(days=1), "closing"),
        ("Open", None, "plenary"),
    ):
        made.append(web.session(meeting=meeting, title=translated(en=name), start=start, format=form))
    made.append(web.session(meeting=meeting, title=translated(en="Questions"), format="floor", parent=made[1]))
    return meeting, made


def test_outline_of_a_long_programme_shows_one_day_with_its_segments(monkeypatch: pytest.MonkeyPatch) -> None:
    meeting, made = _programme(monkeypatch)
    found = outline_of(meeting)
    assert [(one.date, one.sessions, one.shown) for one in found.days] == [
        (date(2026, 5, 4), 3, True),
        (date(2026, 5, 5), 1, False),
        (None, 1, False),
    ]
    assert found.within == {made[0].pk, made[1].pk, made[4].pk}


@pytest.mark.parametrize(("asked", "places"), [("2026-05-05", [2]), ("open", [3]), ("1999-01-01", [0, 1, 4])])
def test_outline_shows_the_day_that_is_asked_for(
    monkeypatch: pytest.MonkeyPatch, asked: str, places: list[int]
) -> None:
    meeting, made = _programme(monkeypatch)
    assert outline_of(meeting, asked).within == {made[place].pk for place in places}


def test_outline_of_a_short_programme_and_of_all_days_shows_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    meeting, _ = _programme(monkeypatch)
    assert outline_of(meeting, "all").within is None
    monkeypatch.setattr(outline, "LONG", 5)
    assert outline_of(meeting).within is None


def test_counts_leave_out_what_is_cancelled_and_who_is_not_to_be_named(client: Client) -> None:
    meeting = web.public_meeting()
    panel, gone = web.session(meeting=meeting, format="panel"), web.session(meeting=meeting, state="cancelled")
    speaker, chair = convene.participation(meeting), convene.participation(meeting)
    convene.part(meeting, session=panel, participation=speaker)
    convene.part(meeting, session=panel, participation=chair, role="moderator")
    convene.part(meeting, session=panel, participation=chair)
    convene.part(meeting, session=gone)
    found = outline_of(meeting)
    assert (found.sessions, found.formats) == (1, (("panel", 1),))
    assert voices(web.standing(None, meeting), meeting) == (2, 1)
    page = client.get(reverse("convene:programme", args=[meeting.slug]), HTTP_ACCEPT_LANGUAGE="en").content.decode()
    assert ("1 session (Panel 1)" in page, "2 speakers and moderators" in page) == (True, True)
    Meeting.objects.filter(pk=meeting.pk).update(shows_people=False)
    meeting.refresh_from_db()
    assert (voices(web.standing(None, meeting), meeting), voices(web.standing(Role.DELEGATE, meeting), meeting)) == (
        (0, 0),
        (2, 1),
    )


def test_page_of_a_long_programme_leads_to_its_other_days(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    meeting, _ = _programme(monkeypatch)
    address = reverse("convene:programme", args=[meeting.slug])
    first, second = (client.get(address, {"day": day}).content.decode() for day in ("", "2026-05-05"))
    assert ("Start of it" in first, "End of it" in first, "?day=2026-05-05" in first) == (True, False, True)
    assert ("Start of it" in second, "End of it" in second) == (False, True)
