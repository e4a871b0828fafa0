"""A meeting is closed when all is done: what is open is said, and what is closed changes no more."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db.models import Model
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests.factories import conclude, convene, floor, gather, prepare, web
from tests.factories.makers import makers

from relatoria_web.convene.domain.queries.closing import open_in
from relatoria_web.convene.models import Closing, Floor, FloorState, Held, Meeting, Room, Session, Stage
from relatoria_web.gather.models import State
from relatoria_web.people.domain.queries.standing import standing_of
from relatoria_web.site.rights import RIGHTS, LockedError
from relatoria_web.site.standing import Role
from relatoria_web.trace.models import Entry

pytestmark = pytest.mark.django_db
LOCKED = sorted(name for name, one in RIGHTS.items() if one.lock is not None)


def _signed(client: Client, role: Role = Role.SECRETARIAT, **fields: Any) -> Meeting:
    meeting = web.public_meeting(**fields)
    client.force_login(web.member(role, meeting))
    return meeting


def _post(client: Client, meeting: Meeting, **values: str) -> Any:
    return client.post(reverse("convene:closing", args=[meeting.slug]), values, follow=True)


def _stage(meeting: Meeting) -> str:
    return Meeting.objects.get(pk=meeting.pk).stage


def test_checklist_counts_all_that_is_open_in_one_query(client: Client, django_assert_num_queries: Any) -> None:
    meeting = _signed(client, stage=Stage.HELD)
    session = web.session(meeting=meeting)
    Floor.objects.create(session=session, state=FloorState.OPEN)
    convene.minutes(meeting, session=session, text="said")
    convene.group_note(meeting)
    prepare.matter(meeting, kind="future_event", state="candidate")
    gather.document(meeting, state=State.FAILED, embargo=timezone.now() + timedelta(days=1))
    gather.document(meeting)
    conclude.publication(meeting, embargo=timezone.now() + timedelta(days=1))
    who = standing_of(web.member(Role.SECRETARIAT, meeting))
    with django_assert_num_queries(1):
        found = {one.name: one.count for one in open_in(who, meeting)}
    assert {name: found.get(name) for name in ("convene.floors", "convene.minutes", "convene.groups")} == {
        "convene.floors": 1, "convene.minutes": 1, "convene.groups": 1,
    }  # fmt: skip
    assert (found["gather.unread"], found["gather.embargoes"], found["conclude.embargoes"]) == (1, 1, 1)
    assert (found["convene.events"], "conclude.report" in found) == (1, False)


def test_meeting_with_something_open_is_closed_only_for_a_reason(client: Client) -> None:
    meeting = _signed(client, stage=Stage.HELD)
    web.session(meeting=meeting)
    page = _post(client, meeting, act="close")
    assert (page.status_code, _stage(meeting), Closing.objects.count()) == (422, Stage.HELD, 0)
    _post(client, meeting, act="close", reason="Nobody came.")
    made = Closing.objects.get()
    assert (_stage(meeting), made.closed, made.reason) == (Stage.CLOSED, True, "Nobody came.")
    assert made.left == {"convene.sessions": 1, "conclude.report": 1}


def test_meeting_is_reopened_by_a_named_person_for_a_reason(client: Client) -> None:
    meeting = _signed(client, stage=Stage.CLOSED)
    assert (_post(client, meeting, act="reopen").status_code, _stage(meeting)) == (422, Stage.CLOSED)
    page = _post(client, meeting, act="reopen", reason="A figure was wrong.").content.decode()
    made = Closing.objects.get()
    assert (_stage(meeting), made.closed) == (Stage.HELD, False)
    assert (str(made.account) in page, "A figure was wrong." in page) == (True, True)
    assert Entry.objects.filter(action="convene.meeting.reopen", meeting=meeting).count() == 1


@pytest.mark.parametrize("role", [Role.RAPPORTEUR, Role.MODERATOR, Role.DELEGATE])
def test_nobody_but_the_secretariat_closes_or_reopens(client: Client, role: Role) -> None:
    meeting = _signed(client, role, stage=Stage.CLOSED)
    assert (_post(client, meeting, act="reopen", reason="x").status_code, _stage(meeting)) == (403, Stage.CLOSED)


def test_form_of_a_meeting_does_not_close_it(client: Client) -> None:
    meeting = _signed(client)
    page = client.get(reverse("convene:edit", args=[meeting.slug, "meeting", meeting.slug]))
    assert Stage.CLOSED not in dict(page.context["form"].fields["stage"].choices)


@pytest.mark.parametrize("name", LOCKED)
def test_right_that_is_locked_changes_nothing_of_a_closed_meeting(name: str) -> None:
    right, meeting = RIGHTS[name], web.public_meeting()
    one: Any = meeting if right.model is Meeting else makers()[right.model](meeting)
    who = standing_of(web.account(administrator=True))
    if not right.allows(who, one):
        pytest.skip("a right of one's own")
    right.demand(who, one)
    Meeting.objects.update(stage=Stage.CLOSED)
    fresh: Model = right.model._default_manager.get(pk=one.pk)
    with pytest.raises(LockedError):
        right.demand(who, fresh)


def test_record_floor_minutes_and_programme_are_locked_in_clear_words(client: Client) -> None:
    meeting = _signed(client)
    session = web.session(meeting=meeting)
    held, minutes = floor.floor(session=session), convene.minutes(meeting, session=session)
    Meeting.objects.update(stage=Stage.CLOSED)
    args = [meeting.slug, session.uid]
    answers = [
        client.post(reverse("convene:held", args=args)),
        client.post(reverse("convene:minutes", args=args), {"base": minutes.revision, "text": "changed"}),
        client.post(reverse("convene:floor_order", args=[held.uid]), {"turn": []}),
        client.post(reverse("convene:add", args=[meeting.slug, "room"]), {"name": "Hall"}),
        client.post(reverse("convene:versions", args=[meeting.slug])),
        client.get(reverse("gather:queues", args=[meeting.slug])),
    ]
    assert [one.status_code for one in answers] == [403] * 6
    assert ["reopen it" in one.content.decode() for one in answers] == [True] * 6
    assert (Session.objects.get().state, Room.objects.exists()) == (Held.PLANNED, False)


def test_closed_meeting_offers_no_button_to_change_it(client: Client) -> None:
    meeting = _signed(client)
    address = reverse("convene:meeting", args=[meeting.slug])
    change = reverse("convene:edit", args=[meeting.slug, "meeting", meeting.slug])
    assert change in client.get(address).content.decode()
    Meeting.objects.update(stage=Stage.CLOSED)
    page = client.get(address).content.decode()
    assert (change in page, reverse("convene:closing", args=[meeting.slug]) in page) == (False, True)


def test_team_still_reads_what_is_withheld_from_others_after_the_closing() -> None:
    meeting = web.public_meeting(stage=Stage.CLOSED)
    who = standing_of(web.member(Role.RAPPORTEUR, meeting))
    assert RIGHTS["gather.record.review"].allows(who, meeting) is True
