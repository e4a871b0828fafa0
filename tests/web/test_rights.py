"""Every right answers for one object exactly what its query selects: for every role, scope and state of an object."""

from __future__ import annotations

from datetime import timedelta
from itertools import product
from typing import Any

import pytest
from django.db.models import Model
from django.utils import timezone
from tests.factories import web
from tests.factories.makers import makers

from relatoria_web.convene.models import Meeting
from relatoria_web.people.domain.queries.standing import standing_of
from relatoria_web.people.models import Account, Assignment, Organisation, Person
from relatoria_web.site.models.base import Audience, Guarded
from relatoria_web.site.rights import RIGHTS, Right
from relatoria_web.site.standing import Role, Standing

pytestmark = pytest.mark.django_db

WHO = (None, *Role)
EMBARGOES = (None, timedelta(days=-1), timedelta(days=1))


def test_rights_of_every_app_are_registered() -> None:
    assert {name.partition(".")[0] for name in RIGHTS} >= {"prepare", "convene", "api"}


@pytest.mark.parametrize("name", sorted(RIGHTS))
def test_right_answers_what_its_query_selects(name: str) -> None:
    right = RIGHTS[name]
    meeting, other = web.public_meeting(), web.meeting()
    objects = [one for scope in (meeting, other) for one in _states(right, scope)]
    assert objects
    askers = [web.standing(role, scope) for role, scope in product(WHO, (meeting, meeting.process, other))]
    askers += [who for one in objects for who in _close_to(one, meeting)]
    for who in askers:
        selected = set(right.among(who, right.model._default_manager.all()).values_list("pk", flat=True))
        assert {one.pk for one in objects if right.allows(who, one)} == selected & {one.pk for one in objects}


def _close_to(one: Any, meeting: Meeting) -> list[Standing]:
    """Who stands near an object: whose account it is or points to, and who acts for its organisation, there or in
    the whole process; and the same for another organisation."""
    accounts = [one] if isinstance(one, Account) else [getattr(one, "account", None), getattr(one, "by", None)]
    near = [account for account in accounts if isinstance(account, Account)]
    if isinstance(one, Person):
        near.append(web.account(person=one))
    ours = one if isinstance(one, Organisation) else getattr(one, "organisation", None)
    for organisation, role in product([ours, web.organisation()] if ours else [], (Role.FOCAL_POINT, Role.DELEGATE)):
        for scope in ({"meeting": meeting}, {"process": meeting.process}):
            near.append(web.account())
            Assignment.objects.create(account=near[-1], role=role, organisation=organisation, **scope)
    return [standing_of(account) for account in near]


def _states(right: Right, meeting: Meeting) -> list[Model]:
    """An object of the right's model in the meeting, in each state that could matter."""
    make = makers()[right.model]
    if not issubclass(right.model, Guarded) or right.model is Meeting:
        return [make(meeting)]
    found = []
    for audience, embargo in product(Audience, EMBARGOES):
        one: Any = make(meeting)
        one.audience, one.embargo = audience, embargo and timezone.now() + embargo
        one.save()
        found.append(one)
    return found
