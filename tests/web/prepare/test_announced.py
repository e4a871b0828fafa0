"""Events that the record announces wait as candidates until somebody confirms them."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from tests.factories import gather, web

from relatoria_web.convene.models import AttributionRule, Meeting
from relatoria_web.prepare.models import Matter
from relatoria_web.site.standing import Role

pytestmark = pytest.mark.django_db
STATEMENT = gather.STATEMENT + "\nWe invite you to a conference in Freetown on 8 December 2018.\n"


def _recorded(**fields: object) -> Meeting:
    meeting = web.public_meeting(start=date(2018, 3, 26), **fields)
    gather.read(meeting, STATEMENT, "statement.md")
    return meeting


def _look(client: Client, meeting: Meeting, role: Role = Role.SECRETARIAT) -> int:
    client.force_login(web.member(role, meeting))
    return client.post(reverse("prepare:meeting_look", args=[meeting.slug])).status_code


def test_announced_event_becomes_a_candidate_for_the_team_once(client: Client) -> None:
    meeting = _recorded()
    assert [_look(client, meeting), _look(client, meeting)] == [302, 302]
    made = Matter.objects.get(kind="future_event")
    assert (made.state, made.audience, made.due) == ("candidate", "team", date(2018, 12, 8))
    assert str(made.text) == "We invite you to a conference in Freetown on 8 December 2018."
    assert made.details["spoken_by"] == "Amara Sesay"
    client.logout()
    assert str(made.title) not in client.get(reverse("prepare:meeting_hand", args=[meeting.slug])).content.decode()


def test_dropped_candidate_is_not_found_again(client: Client) -> None:
    meeting = _recorded()
    _look(client, meeting)
    Matter.objects.update(state="dropped")
    _look(client, meeting)
    assert [one.state for one in Matter.objects.filter(kind="future_event")] == ["dropped"]


def test_speaker_whom_the_rule_withholds_is_not_named(client: Client) -> None:
    meeting = _recorded(rule=AttributionRule.NOT_ATTRIBUTED)
    _look(client, meeting)
    assert "Sesay" not in str(Matter.objects.get(kind="future_event").details)


def test_only_the_team_looks_for_events(client: Client) -> None:
    meeting = _recorded()
    assert (_look(client, meeting, Role.DELEGATE), Matter.objects.exists()) == (404, False)
