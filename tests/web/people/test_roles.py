"""Roles: given and taken by the secretariat, by focal points for their own organisation only, ended by a day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.test import Client
from django.urls import reverse
from tests.factories import people, web

from relatoria_web.people.domain.grant import Grant
from relatoria_web.people.domain.queries.standing import standing_of
from relatoria_web.people.domain.role import give, take
from relatoria_web.people.models import Assignment
from relatoria_web.site.standing import Mandate, Role
from relatoria_web.trace.models import Entry

pytestmark = pytest.mark.django_db


def test_give_by_the_secretariat_is_written_down() -> None:
    meeting, account = web.meeting(), web.account()
    who = web.standing(Role.SECRETARIAT, meeting)
    held = give(who, account=account, grant=Grant(Role.RAPPORTEUR, meeting))
    entry = Entry.objects.get()
    assert (entry.action, entry.target, entry.meeting, entry.account_id) == (
        "people.role.give", held.uid, meeting, who.account,
    )  # fmt: skip
    assert standing_of(account).meetings == {Role.RAPPORTEUR: frozenset({meeting.pk})}


def test_give_again_changes_the_last_day_only() -> None:
    meeting, account = web.meeting(), web.account()
    who = web.standing(Role.SECRETARIAT, meeting)
    first = give(who, account=account, grant=Grant(Role.RAPPORTEUR, meeting))
    again = give(who, account=account, grant=Grant(Role.RAPPORTEUR, meeting, until=date(2030, 1, 1)))
    assert (again.pk, again.until) == (first.pk, date(2030, 1, 1))


@pytest.mark.parametrize(("days", "held"), [(0, True), (-1, False)])
def test_role_holds_until_its_last_day(days: int, held: bool) -> None:
    meeting, account = web.meeting(), web.account()
    day = date.today() + timedelta(days=days)
    Assignment.objects.create(account=account, role=Role.RAPPORTEUR, meeting=meeting, until=day)
    assert standing_of(account).holds(Role.RAPPORTEUR) is held


def test_secretariat_of_another_meeting_gives_nothing() -> None:
    meeting = web.meeting()
    with pytest.raises(Http404):
        give(web.standing(Role.SECRETARIAT, web.meeting()), account=web.account(), grant=Grant("delegate", meeting))


def test_secretariat_gives_no_independent_coordinator() -> None:
    meeting = web.meeting()
    with pytest.raises(PermissionDenied):
        give(web.standing(Role.SECRETARIAT, meeting), account=web.account(), grant=Grant(Role.COORDINATOR, meeting))
    given = give(
        web.standing(Role.ADMINISTRATOR, meeting), account=web.account(), grant=Grant(Role.COORDINATOR, meeting)
    )
    with pytest.raises(PermissionDenied):
        take(web.standing(Role.SECRETARIAT, meeting), assignment=given)


def test_focal_point_acts_for_their_organisation_in_their_meeting_only() -> None:
    meeting, other, ours, theirs = web.meeting(), web.meeting(), web.organisation(), web.organisation()
    focal = people.focal_point(meeting, ours)
    Assignment.objects.create(account=focal, role=Role.PARTICIPANT, meeting=other, organisation=ours)
    Assignment.objects.create(account=focal, role=Role.PARTICIPANT, meeting=meeting, organisation=theirs)
    who = standing_of(focal)
    assert Mandate(Role.FOCAL_POINT, ours.pk, meeting.pk) in who.mandates
    assert give(who, account=web.account(), grant=Grant(Role.DELEGATE, meeting, ours)).organisation == ours
    for grant in (
        Grant(Role.DELEGATE, meeting, theirs),
        Grant(Role.DELEGATE, meeting),
        Grant(Role.DELEGATE, other, ours),
        Grant(Role.RAPPORTEUR, meeting, ours),
    ):
        with pytest.raises((Http404, PermissionDenied)):
            give(who, account=web.account(), grant=grant)


def test_focal_point_sees_the_roles_of_their_organisation_only(client: Client) -> None:
    meeting, ours = web.meeting(), web.organisation()
    theirs = Assignment.objects.create(
        account=web.account(), role=Role.DELEGATE, meeting=meeting, organisation=web.organisation()
    )
    focal = people.focal_point(meeting, ours)
    client.force_login(focal)
    page = client.get(reverse("roles", args=["meeting", meeting.slug]))
    assert [one.account for one in page.context["page"]] == [focal]
    assert theirs.account.email not in page.content.decode()
    assert list(page.context["form"].fields["organisation"].queryset) == [ours]
    assert client.post(reverse("role_take", args=["meeting", meeting.slug, theirs.uid])).status_code == 404


@pytest.mark.parametrize("role", [None, Role.PARTICIPANT, Role.DELEGATE, Role.RAPPORTEUR, Role.COORDINATOR])
def test_roles_page_is_not_there_for_who_gives_none(client: Client, role: Role | None) -> None:
    meeting = web.public_meeting()
    if role:
        client.force_login(web.member(role, meeting))
    assert client.get(reverse("roles", args=["meeting", meeting.slug])).status_code == 404


def test_roles_page_takes_a_role_back(client: Client) -> None:
    meeting = web.meeting()
    held = Assignment.objects.create(account=web.account(), role=Role.DELEGATE, meeting=meeting)
    client.force_login(web.member(Role.SECRETARIAT, meeting))
    client.post(reverse("role_take", args=["meeting", meeting.slug, held.uid]))
    assert not Assignment.objects.filter(pk=held.pk).exists()
    assert [one.action for one in Entry.objects.all()] == ["people.role.take"]


@pytest.mark.parametrize("kind", ["meeting", "process"])
@pytest.mark.parametrize("rows", [1, 3])
def test_roles_page_asks_the_same_questions(
    client: Client, kind: str, rows: int, django_assert_num_queries: Any
) -> None:
    scope = web.meeting() if kind == "meeting" else web.process()
    for _ in range(rows):
        fields: Any = {kind: scope}
        people.invitation(**fields, organisation=web.organisation())
        person = web.person()
        Assignment.objects.create(
            account=web.account(person=person), role=Role.DELEGATE, organisation=web.organisation(), **fields
        )
    client.force_login(web.member(Role.SECRETARIAT, scope))
    with django_assert_num_queries(7):
        assert client.get(reverse("roles", args=[kind, scope.slug])).status_code == 200
