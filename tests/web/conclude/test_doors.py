"""The ways from the first page to what was published."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation
from tests.factories import conclude, web

from relatoria_web.conclude.domain.queries.report import published_in
from relatoria_web.conclude.doors import published
from relatoria_web.conclude.models import PublicationState
from relatoria_web.site.doors import Door
from relatoria_web.site.models.base import Audience
from relatoria_web.site.standing import VISITOR

pytestmark = pytest.mark.django_db


def test_published_is_the_report_that_stands() -> None:
    meeting = web.public_meeting()
    stands = conclude.publication(meeting, state=PublicationState.CURRENT, audience=Audience.PUBLIC)
    with translation.override(stands.language):
        doors = list(published(VISITOR, [meeting.pk]))
    url = reverse("conclude:report", args=[meeting.slug, stands.report.slug, stands.language])
    assert doors == [(meeting.pk, Door(stands.title, url, stands.language))]


def test_published_hides_what_was_withdrawn_and_what_is_not_public() -> None:
    withdrawn = web.public_meeting()
    conclude.publication(withdrawn, state=PublicationState.WITHDRAWN, audience=Audience.PUBLIC)
    closed = web.meeting()
    conclude.publication(closed, state=PublicationState.CURRENT, audience=Audience.PUBLIC)
    assert list(published(VISITOR, [withdrawn.pk, closed.pk])) == []


def test_published_in_puts_the_readers_language_first() -> None:
    meeting = web.public_meeting()
    report = conclude.report(meeting)
    for language in ("en", "fr"):
        held = conclude.expression(meeting, report=report, language=language)
        conclude.publication(meeting, expression=held, audience=Audience.PUBLIC)
    [(first, others)] = published_in(VISITOR, meeting, "fr")
    assert (first.language, [one.language for one in others]) == ("fr", ["en"])


def test_published_report_is_a_door_of_its_meeting(client: Client) -> None:
    meeting = web.public_meeting()
    stands = conclude.publication(meeting, state=PublicationState.CURRENT, audience=Audience.PUBLIC)
    page = client.get(reverse("convene:meeting", args=[meeting.slug])).content.decode()
    address = reverse("conclude:report", args=[meeting.slug, stands.report.slug, stands.language])
    assert page.count(f'href="{address}"') == 1
