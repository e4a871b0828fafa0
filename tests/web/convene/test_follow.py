"""Following a meeting, a session, a document, a contribution or a point: who is told, and who no longer."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests.factories import conclude, gather, web

from relatoria_web.conclude.domain import source
from relatoria_web.conclude.domain.opinion import reserve
from relatoria_web.conclude.domain.telling import followed_points, tell_counted
from relatoria_web.conclude.models import PointSet
from relatoria_web.convene.domain.follow import follow
from relatoria_web.convene.domain.programme import hold
from relatoria_web.convene.domain.queries.follow import followed, followers
from relatoria_web.convene.followable import FOLLOWABLE
from relatoria_web.convene.models import Follow, Meeting
from relatoria_web.gather.domain.judge import judge
from relatoria_web.gather.models import Document
from relatoria_web.people.domain.person import erase
from relatoria_web.people.domain.queries.notification import messages, notifications
from relatoria_web.people.domain.queries.standing import standing_of
from relatoria_web.people.models import Account, Assignment
from relatoria_web.people.tasks import send_digests
from relatoria_web.site.standing import Role
from relatoria_web.site.translated import translated
from relatoria_web.trace.models import Verdict

pytestmark = pytest.mark.django_db


def _things(meeting: Meeting) -> dict[str, Any]:
    """One thing of each kind, all open to everybody."""
    said = gather.contribution(meeting, document=gather.document(meeting, audience="public"))
    held = meeting.point_sets.first()
    points = held or conclude.point_set(meeting, audience="public", guard=source.guard(meeting, []))
    return {
        "meeting": meeting,
        "session": web.session(meeting=meeting),
        "document": said.document,
        "contribution": said,
        "point": conclude.point(meeting, set=points),
    }


def _told(account: Account) -> list[str]:
    who = standing_of(account)
    return [one.row.kind for one in messages(who, notifications(who))]


def _change(meeting: Meeting, things: dict[str, Any]) -> None:
    """Something happens to the session, the document, the contribution and the point."""
    team = web.standing(Role.RAPPORTEUR, meeting)
    hold(web.standing(Role.SECRETARIAT, meeting), session=things["session"], began=timezone.now(), ended=None)
    judge(team, item=things["contribution"], verdict=Verdict.ACCEPT)
    reserve(team, point=things["point"], holder="Peru", text=translated(en="Not so."), is_group=False)


def test_every_kind_is_followed_from_its_page_and_left_again(client: Client) -> None:
    meeting = web.public_meeting()
    things = _things(meeting)
    assert set(things) == set(FOLLOWABLE)
    client.force_login(web.account())
    for kind, thing in things.items():
        page = FOLLOWABLE[kind].address(thing)
        button = reverse("convene:follow", args=[kind, thing.uid])
        assert f'action="{button}"' in client.get(page).content.decode(), kind
        answer = client.post(button, {"next": page}, follow=True)
        assert answer.redirect_chain == [(page, 302)]
        assert "Follow no longer" in answer.content.decode()
    assert Follow.objects.count() == 5
    listed = client.get(reverse("convene:following")).content.decode()
    assert all(f'href="{FOLLOWABLE[kind].address(thing)}"' in listed for kind, thing in things.items())
    for kind, thing in things.items():
        client.post(reverse("convene:follow", args=[kind, thing.uid]), {"stop": "1"})
    assert Follow.objects.count() == 0


def test_visitor_is_shown_no_button_and_cannot_follow(client: Client) -> None:
    meeting = web.public_meeting()
    button = reverse("convene:follow", args=["meeting", meeting.uid])
    assert button not in client.get(reverse("convene:meeting", args=[meeting.slug])).content.decode()
    assert client.post(button).status_code == 302  # to sign in
    assert Follow.objects.count() == 0


def test_follow_twice_is_once_and_of_nothing_is_not_found(client: Client) -> None:
    meeting = web.public_meeting()
    client.force_login(web.account())
    for _ in range(2):
        client.post(reverse("convene:follow", args=["meeting", meeting.uid]))
    assert Follow.objects.count() == 1
    for kind, uid in (("meeting", "nothing"), ("nothing", meeting.uid), ("session", meeting.uid)):
        assert client.post(reverse("convene:follow", args=[kind, uid])).status_code == 404


def test_following_leads_to_no_other_site(client: Client) -> None:
    meeting = web.public_meeting()
    client.force_login(web.account())
    answer = client.post(reverse("convene:follow", args=["meeting", meeting.uid]), {"next": "https://example.org/"})
    assert answer["Location"] == reverse("convene:following")


def test_what_one_may_not_see_is_not_followed_and_not_told_of(client: Client) -> None:
    meeting = web.meeting()
    things = _things(meeting)
    client.force_login(web.account())
    for kind, thing in things.items():
        assert client.post(reverse("convene:follow", args=[kind, thing.uid])).status_code == 404
    assert Follow.objects.count() == 0


def test_followers_are_told_what_happens_here_and_by_letter_and_others_are_not() -> None:
    meeting = web.public_meeting()
    things = _things(meeting)
    account, other = web.account(), web.account()
    for kind, thing in things.items():
        follow(standing_of(account), kind=kind, uid=thing.uid)
    _change(meeting, things)
    assert sorted(_told(account)) == [
        "conclude.point.changed",
        "convene.session.changed",
        "gather.contribution.changed",
        "gather.document.changed",
    ]
    assert _told(other) == []
    mail.outbox.clear()
    send_digests.call()
    mine = [one for one in mail.outbox if one.to == [account.email]]
    assert len(mine) == 1
    assert str(mine[0].body).count("that you follow") == 4


def test_whoever_does_it_is_not_told() -> None:
    meeting = web.public_meeting()
    session = web.session(meeting=meeting)
    account = web.member(Role.SECRETARIAT, meeting)
    follow(standing_of(account), kind="session", uid=session.uid)
    hold(standing_of(account), session=session, began=timezone.now(), ended=None)
    assert _told(account) == []


@pytest.mark.parametrize("how", ["role", "audience", "embargo"])
def test_who_may_see_it_no_more_is_told_nothing_and_finds_it_in_no_list(client: Client, how: str) -> None:
    meeting = web.meeting(audience="participants")
    things = _things(meeting)
    account = web.member(Role.DELEGATE, meeting)
    for kind, thing in things.items():
        follow(standing_of(account), kind=kind, uid=thing.uid)
    _change(meeting, things)
    assert {"gather.document.changed", "conclude.point.changed"} <= set(_told(account))
    if how == "role":
        Assignment.objects.filter(account=account).delete()
    elif how == "audience":
        Document.objects.update(audience="team")
        PointSet.objects.update(audience="team")
    else:
        Document.objects.update(embargo=timezone.now() + timedelta(days=1))
        PointSet.objects.update(audience="team")
    hidden = {"document", "contribution", "point"} | ({"meeting", "session"} if how == "role" else set())
    assert not {kind for kind in _told(account) if kind.split(".")[1] in hidden}
    mail.outbox.clear()
    send_digests.call()
    letters = " ".join(str(one.body) for one in mail.outbox if one.to == [account.email])
    assert all(things[kind].uid not in letters for kind in hidden)
    client.force_login(account)
    listed = client.get(reverse("convene:following")).content.decode()
    assert all(things[kind].uid not in listed for kind in hidden)
    assert {one.name for one, _ in followed(standing_of(account))} == set(FOLLOWABLE) - hidden


def test_points_that_a_rule_closed_stand_in_no_list() -> None:
    meeting = web.public_meeting()
    things = _things(meeting)
    account = web.account()
    follow(standing_of(account), kind="point", uid=things["point"].uid)
    Meeting.objects.filter(pk=meeting.pk).update(rule="by_group")
    assert followed(standing_of(account)) == []


def test_message_on_a_document_names_no_title_that_may_name_whom_a_rule_withholds() -> None:
    meeting = web.public_meeting(rule="not_attributed")
    document = gather.document(meeting, audience="public", title="Statement by Amara Sesay", masked={"text": "x"})
    account = web.account()
    follow(standing_of(account), kind="document", uid=document.uid)
    said = gather.contribution(meeting, document=document)
    judge(web.standing(Role.RAPPORTEUR, meeting), item=said, verdict=Verdict.ACCEPT)
    Document.objects.update(settled=True)
    who = standing_of(account)
    told = [one.text for one in messages(who, notifications(who))]
    assert len(told) == 1
    assert "Sesay" not in told[0]
    assert "Sesay" not in str(followed(who))


def test_closed_account_is_told_nothing() -> None:
    meeting = web.public_meeting()
    account = web.account()
    follow(standing_of(account), kind="meeting", uid=meeting.uid)
    assert followers("meeting", meeting.uid) == [account.pk]
    Account.objects.filter(pk=account.pk).update(is_active=False)
    assert followers("meeting", meeting.uid) == []


def test_document_that_comes_is_told_to_who_follows_the_meeting_and_may_read_it() -> None:
    meeting = web.public_meeting()
    account = web.account()
    follow(standing_of(account), kind="meeting", uid=meeting.uid)
    gather.read(meeting, audience="team")
    assert _told(account) == []
    gather.read(meeting, gather.STATEMENT.replace("Sesay", "Diallo"), "other.md", audience="public")
    assert _told(account) == ["gather.document.arrived"]


def test_point_with_another_status_is_told_once_to_who_follows_it() -> None:
    meeting = web.public_meeting()
    point = _things(meeting)["point"]
    account = web.account()
    follow(standing_of(account), kind="point", uid=point.uid)
    before = followed_points(point.set)
    tell_counted(point.set, before)
    assert _told(account) == []
    point.revise(None, status="divergent")
    tell_counted(point.set, before)
    assert _told(account) == ["conclude.point.counted"]


@pytest.mark.parametrize("rows", [1, 3])
def test_list_of_what_one_follows_asks_the_same_whatever_its_length(
    client: Client, rows: int, django_assert_max_num_queries: Any
) -> None:
    meeting = web.public_meeting()
    account = web.account()
    for _ in range(rows):
        for kind, thing in _things(meeting).items():
            follow(standing_of(account), kind=kind, uid=thing.uid)
    client.force_login(account)
    with django_assert_max_num_queries(10):
        client.get(reverse("convene:following"))


def test_erased_person_follows_nothing_any_more() -> None:
    meeting = web.public_meeting()
    person = web.person(name="Ana Ruiz")
    account = web.account(person=person)
    follow(standing_of(account), kind="meeting", uid=meeting.uid)
    erase(standing_of(account), person, "")
    assert Follow.objects.count() == 0
