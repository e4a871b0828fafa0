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
from relatoria_web.site.models.base import Audience, Guarded
from relatoria_web.site.rights import RIGHTS, Right
from relatoria_web.site.standing import Role

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
    for who in askers:
        selected = set(right.among(who, right.model._default_manager.all()).values_list("pk", flat=True))
        assert {one.pk for one in objects if right.allows(who, one)} == selected & {one.pk for one in objects}


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
