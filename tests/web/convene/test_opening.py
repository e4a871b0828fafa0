"""The format of a session opens what it takes: room, list of speakers, groups, forms, a document."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from tests.factories import convene, prepare, web

from relatoria_web.convene.models import Floor, Meeting, Question, Room, Session, WorkingGroup
from relatoria_web.gather.models import Inquiry
from relatoria_web.prepare.models import WorkProduct
from relatoria_web.site.standing import Role

pytestmark = pytest.mark.django_db


def _signed(client: Client) -> Meeting:
    meeting = web.public_meeting()
    client.force_login(web.member(Role.SECRETARIAT, meeting))
    return meeting


def _add(client: Client, meeting: Meeting, **values: str) -> Any:
    given = {"title_en": "A session", "format": "panel", "state": "planned", **values}
    return client.post(reverse("convene:add", args=[meeting.slug, "session"]), given)


def _offered(client: Client, address: str) -> list[str]:
    return [one.name for one in client.get(address).context["proposed"]]


def test_new_panel_is_offered_room_floor_and_talking_points_and_gets_what_is_chosen(client: Client) -> None:
    meeting = _signed(client)
    address = _add(client, meeting).url
    session = Session.objects.get()
    assert address == reverse("convene:opens", args=[meeting.slug, session.uid])
    assert _offered(client, address) == ["room", "floor", "product"]
    client.post(address, {"open": ["room", "floor", "nonsense"]})
    session.refresh_from_db()
    assert (session.room, Room.objects.get().name, Floor.objects.get().session) == ("Plenary", "Plenary", session)
    assert (WorkProduct.objects.exists(), _offered(client, address)) == (False, ["product"])
    client.post(address, {"open": ["product"]})
    assert WorkProduct.objects.get().kind == "talking_points"


def test_working_groups_are_formed_with_rooms_and_their_questions_as_forms(client: Client) -> None:
    meeting = _signed(client)
    address = _add(client, meeting, format="working_groups").url
    question = convene.question(meeting, session=Session.objects.get())
    assert _offered(client, address) == ["groups", "product", "forms"]
    client.post(address, {"open": ["groups", "forms"]})
    groups = WorkingGroup.objects.all()
    assert [(str(one.name), one.room, one.session_id) for one in groups] == [
        (f"Working group {n}", f"Working group {n}", question.session_id) for n in (1, 2, 3)
    ]
    assert (Inquiry.objects.get().question, Inquiry.objects.get().text) == (question, question.text)


def test_groups_without_a_session_are_taken_before_new_ones_are_formed(client: Client) -> None:
    meeting = _signed(client)
    held = convene.group(meeting, session=None)
    address = _add(client, meeting, format="working_groups").url
    client.post(address, {"open": ["groups"]})
    assert WorkingGroup.objects.get(pk=held.pk).session == Session.objects.get()


def test_change_that_leaves_the_format_asks_nothing(client: Client) -> None:
    meeting = _signed(client)
    _add(client, meeting)
    session = Session.objects.get()
    address = reverse("convene:edit", args=[meeting.slug, "session", session.uid])
    given = {"title_en": "Another", "format": "panel", "state": "planned", "revision": session.revision}
    assert client.post(address, given).url == reverse("convene:meeting", args=[meeting.slug])


def test_parts_that_nobody_has_are_named(client: Client) -> None:
    meeting = _signed(client)
    page = client.get(_add(client, meeting).url)
    assert [role for role, _name in page.context["parts"]] == ["moderator", "speaker", "rapporteur"]


def test_what_a_session_takes_is_not_for_delegates(client: Client) -> None:
    meeting = web.public_meeting()
    session = web.session(meeting=meeting, format="panel")
    client.force_login(web.member(Role.DELEGATE, meeting))
    answer = client.post(reverse("convene:opens", args=[meeting.slug, session.uid]), {"open": ["room"]})
    assert (answer.status_code, Room.objects.exists()) == (403, False)


def test_sessions_of_the_facts_bring_their_questions_with_their_sub_scopes(client: Client) -> None:
    meeting = _signed(client)
    prepare.facts(meeting)
    client.post(reverse("convene:from_facts", args=[meeting.slug]))
    told = [one.scopes.said("en").text for one in Question.objects.filter(session__meeting=meeting) if one.scopes]
    assert told
    assert all(len(one.splitlines()) == 3 for one in told)
