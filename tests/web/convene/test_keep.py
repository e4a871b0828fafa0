"""What the secretariat keeps: forms of every kind, stale forms, other meetings' objects."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.forms.utils import pretty_name
from django.http import Http404
from django.test import Client
from django.urls import reverse
from django.utils import translation
from tests.factories import convene, floor, web

from relatoria_web.convene.domain import keep
from relatoria_web.convene.domain.open_meeting import open_meeting
from relatoria_web.convene.forms.kinds import FORMS
from relatoria_web.convene.kinds import KINDS
from relatoria_web.convene.models import Meeting, Part, Room, Session
from relatoria_web.site.models.base import StaleError
from relatoria_web.site.standing import Role
from relatoria_web.site.translated import translated
from relatoria_web.trace.models import Entry

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", sorted(FORMS))
def test_form_of_every_kind_opens_for_the_secretariat_only(client: Client, name: str) -> None:
    meeting = web.public_meeting()
    web.session(meeting=meeting)
    address = reverse("convene:add", args=[meeting.slug, name])
    assert client.get(address).status_code in (403, 404)
    client.force_login(web.member(Role.SECRETARIAT, meeting))
    assert client.get(address).status_code == 200


@pytest.mark.parametrize("name", sorted(FORMS))
def test_form_of_every_kind_names_its_boxes_in_the_readers_language(name: str) -> None:
    """No box goes by the name of its column."""
    meeting = web.meeting()
    row = KINDS[name].model(**({} if name != "meeting" else {"process": meeting.process}))
    with translation.override("fr"):
        said = {key: str(one.label) for key, one in FORMS[name](meeting=meeting, instance=row).fields.items()}
    same = {"format", "mode", "rapporteur"}  # French has the same words
    assert {key for key, label in said.items() if label == pretty_name(key)} - same - {"revision"} == set()


def test_add_writes_the_object_and_says_so_in_the_trail(client: Client) -> None:
    meeting = web.meeting()
    client.force_login(web.member(Role.SECRETARIAT, meeting))
    sent = {"title_en": "A panel", "title_en_status": "original", "format": "panel", "state": "planned"}
    client.post(reverse("convene:add", args=[meeting.slug, "session"]), sent)
    session = Session.objects.get()
    assert (session.meeting, session.title) == (meeting, translated(en="A panel"))
    assert Entry.objects.get(target=session.uid).action == "convene.session.add"


def test_form_offers_only_what_belongs_to_the_meeting(client: Client) -> None:
    meeting, other = web.meeting(), web.meeting()
    session, stranger = web.session(meeting=meeting), convene.participation(other)
    client.force_login(web.member(Role.SECRETARIAT, meeting))
    sent = {"session": session.pk, "participation": stranger.pk, "role": "speaker", "mode": "in_person", "order": 0}
    page = client.post(reverse("convene:add", args=[meeting.slug, "part"]), sent)
    assert (page.status_code, Part.objects.count()) == (200, 0)


def test_stale_form_shows_what_was_written_and_changes_nothing(client: Client) -> None:
    meeting = web.meeting()
    room = convene.room(meeting, name="A")
    room.revise(None, name="B")
    client.force_login(web.member(Role.SECRETARIAT, meeting))
    address = reverse("convene:edit", args=[meeting.slug, "room", room.uid])
    page = client.post(address, {"name": "Mine", "order": 0, "revision": 0})
    room.refresh_from_db()
    assert (page.status_code, room.name, "Mine" in page.content.decode()) == (409, "B", True)


def test_change_of_a_room_takes_its_sessions_along() -> None:
    meeting = web.meeting()
    room, session = convene.room(meeting, name="A"), web.session(meeting=meeting, room="A")
    elsewhere = web.session(room="A")
    who = web.standing(Role.SECRETARIAT, meeting)
    keep.change(who, kind=KINDS["room"], row=room, revision=0, details={"name": "B"})
    assert [Session.objects.get(pk=one.pk).room for one in (session, elsewhere)] == ["B", "A"]


def test_change_into_another_meeting_is_refused() -> None:
    meeting, other = web.meeting(), web.meeting()
    room = convene.room(meeting)
    who = web.standing(Role.SECRETARIAT, meeting)
    with pytest.raises(Http404):
        keep.change(who, kind=KINDS["room"], row=room, revision=0, details={"meeting": other})
    assert Room.objects.get().meeting == meeting


def test_change_twice_from_one_revision_is_stale() -> None:
    meeting = web.meeting()
    room, who = convene.room(meeting), web.standing(Role.SECRETARIAT, meeting)
    keep.change(who, kind=KINDS["room"], row=room, revision=0, details={"name": "B"})
    with pytest.raises(StaleError):
        keep.change(who, kind=KINDS["room"], row=room, revision=0, details={"name": "C"})


def test_remove_refuses_who_stands_on_a_list_of_speakers(client: Client) -> None:
    turn = floor.turn(floor.floor())
    held = turn.participation
    client.force_login(web.member(Role.SECRETARIAT, held.meeting))
    address = reverse("convene:remove", args=[held.meeting.slug, "participation", held.uid])
    page = client.post(address, follow=True)
    assert "it stays" in page.content.decode()
    assert type(held).objects.filter(pk=held.pk).exists()


def test_edit_of_another_meetings_object_is_not_found(client: Client) -> None:
    meeting, other = web.meeting(), web.meeting()
    room = convene.room(other)
    client.force_login(web.member(Role.SECRETARIAT, meeting))
    assert client.get(reverse("convene:edit", args=[meeting.slug, "room", room.uid])).status_code == 404


@pytest.mark.parametrize(
    "times",
    [("2018-03-26T10:00", "2018-03-26T09:00"), ("2018-03-26T10:00", "")],
)
def test_session_with_impossible_times_is_refused_in_words(client: Client, times: tuple[str, str]) -> None:
    meeting = web.meeting()
    client.force_login(web.member(Role.SECRETARIAT, meeting))
    sent = {"title_en": "A", "format": "panel", "state": "planned", "start": times[0], "end": times[1]}
    page = client.post(reverse("convene:add", args=[meeting.slug, "session"]), sent)
    assert (page.status_code, Session.objects.count()) == (200, 0)
    assert "errorlist" in page.content.decode()


def test_open_meeting_makes_an_address_that_nobody_has() -> None:
    process = web.process()
    who: Any = web.standing(Role.SECRETARIAT, process)
    titles = [translated(es="Diálogo", en="Dialogue & more")] * 2
    made = [open_meeting(who, meeting=Meeting(process=process, title=title)) for title in titles]
    assert [one.slug for one in made] == ["dialogue-more", "dialogue-more-2"]


def test_open_meeting_is_for_the_secretariat_of_the_process() -> None:
    process = web.process()
    with pytest.raises((Http404, PermissionDenied)):
        open_meeting(web.standing(Role.DELEGATE, process), meeting=Meeting(process=process, title=translated(en="A")))
