"""A finding is settled and opened again; both stay to be read."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.test import Client
from django.urls import reverse
from tests.factories import gather, web

from relatoria_web.gather.domain.finding import reopen, settle
from relatoria_web.gather.domain.review import CannotError
from relatoria_web.gather.models import Finding
from relatoria_web.site.models.base import StaleError
from relatoria_web.site.standing import Role
from relatoria_web.trace.models import Entry, Judgement, Verdict

pytestmark = pytest.mark.django_db


def test_reopen_keeps_what_was_settled_and_why_it_is_open_again(client: Client) -> None:
    meeting = web.meeting()
    found = gather.finding(meeting)
    account = web.member(Role.RAPPORTEUR, meeting, person=web.person(name="Rosa Vidal"))
    client.force_login(account)
    client.post(reverse("gather:finding", args=[meeting.slug, found.uid]), {"note": "it is the fourth of May"})
    done = f"{reverse('gather:queues', args=[meeting.slug])}?queue=findings&settled=1"
    assert "it is the fourth of May" in client.get(done).content.decode()
    again = reverse("gather:finding_reopen", args=[meeting.slug, found.uid])
    answer = client.post(again, {"reason": "the note verbale says the fifth"}, follow=True)
    said = answer.content.decode()
    assert "it is the fourth of May" in said
    assert "the note verbale says the fifth" in said
    assert "Rosa Vidal" in said
    found.refresh_from_db()
    assert (found.state, found.note) == (Finding.State.OPEN, "")
    rows = Judgement.objects.filter(target=found.uid).order_by("pk")
    assert [(one.verdict, one.author_id) for one in rows] == [
        (Verdict.RESOLVE, account.pk),
        (Verdict.WITHDRAW, account.pk),
    ]
    assert rows[1].withdraws_id == rows[0].pk
    assert Entry.objects.filter(action="gather.finding.reopen", target=found.uid).count() == 1
    assert "fifth" not in str(list(Entry.objects.values_list("detail", flat=True)))


def test_reopen_and_settle_again_as_often_as_one_likes() -> None:
    meeting = web.meeting()
    found, who = gather.finding(meeting), web.standing(Role.RAPPORTEUR, meeting)
    for n in range(2):
        settle(who, finding=found, note=f"note {n}")
        reopen(who, finding=found, reason=f"reason {n}")
    settle(who, finding=found, note="at last")
    assert (found.state, found.note) == (Finding.State.SETTLED, "at last")
    assert Judgement.objects.filter(target=found.uid).count() == 5


def test_reopen_a_finding_that_was_settled_before_judgements_were_kept() -> None:
    meeting = web.meeting()
    found = gather.finding(meeting, state=Finding.State.SETTLED, note="long ago")
    reopen(web.standing(Role.RAPPORTEUR, meeting), finding=found, reason="look again")
    assert found.state == Finding.State.OPEN


@pytest.mark.parametrize("state", [Finding.State.OPEN, Finding.State.SETTLED])
def test_reopen_without_a_reason_or_of_an_open_one_changes_nothing(state: str) -> None:
    meeting = web.meeting()
    found = gather.finding(meeting, state=state, note="kept")
    reason = " " if state == Finding.State.SETTLED else "why"
    with pytest.raises(CannotError):
        reopen(web.standing(Role.RAPPORTEUR, meeting), finding=found, reason=reason)
    found.refresh_from_db()
    assert (found.state, found.note) == (state, "kept")


def test_reopen_after_somebody_was_faster_changes_nothing() -> None:
    meeting = web.meeting()
    found = gather.finding(meeting, state=Finding.State.SETTLED, note="kept")
    who = web.standing(Role.RAPPORTEUR, meeting)
    seen = found.revision
    reopen(who, finding=Finding.objects.get(pk=found.pk), reason="first")
    with pytest.raises(StaleError):
        reopen(who, finding=found, reason="second", revision=seen)


@pytest.mark.parametrize("role", [Role.DELEGATE, Role.MODERATOR, Role.PARTICIPANT])
def test_reopen_is_for_the_team_only(role: Role) -> None:
    meeting = web.public_meeting()
    found = gather.finding(meeting, state=Finding.State.SETTLED, note="kept")
    with pytest.raises((Http404, PermissionDenied)):
        reopen(web.standing(role, meeting), finding=found, reason="why")
