"""From the record to a published report, really."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from tests.factories import conclude

from relatoria_web.conclude.models import PublicationState

pytestmark = pytest.mark.django_db


def test_published_report_is_read_by_everybody(client: Client) -> None:
    meeting = conclude.recorded()
    expression = conclude.drafted(meeting)
    assert [one.faults for one in expression.sentences.filter(live=True) if one.faults] == []
    made = conclude.published(expression)
    assert (made.state, made.faults, made.failure) == (PublicationState.CURRENT, [], "")
    address = reverse("conclude:report", args=[meeting.slug, "report", "en"])
    response = client.get(address)
    assert response.status_code == 200
    assert made.symbol in response.content.decode()
