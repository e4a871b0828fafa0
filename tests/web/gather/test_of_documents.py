"""What is seen of a meeting's items by way of their documents is what the right to each item says."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from tests.factories import gather, web

from relatoria_web.gather.domain.queries.record import of_documents
from relatoria_web.gather.models import Contribution, Intervention
from relatoria_web.gather.rules import SEE_CONTRIBUTION, SEE_INTERVENTION
from relatoria_web.site.models.base import Audience
from relatoria_web.site.standing import Role

_DAY = timedelta(days=1)


@pytest.mark.django_db
@pytest.mark.parametrize("role", [None, *Role])
@pytest.mark.parametrize("audience", Audience)
def test_of_documents_is_what_the_right_says(role: Role | None, audience: Audience) -> None:
    meeting = web.meeting(audience=audience)
    for open_to in Audience:
        for embargo in (None, timezone.now() - _DAY, timezone.now() + _DAY):
            for settled in (True, False):
                document = gather.document(meeting, audience=open_to, embargo=embargo, settled=settled)
                gather.contribution(meeting, intervention=gather.intervention(meeting, document=document))
    who = web.standing(role, meeting)
    for right, model in ((SEE_CONTRIBUTION, Contribution), (SEE_INTERVENTION, Intervention)):
        rows = model._default_manager.filter(meeting=meeting)
        assert set(of_documents(who, meeting, rows)) == set(right.among(who, rows))
