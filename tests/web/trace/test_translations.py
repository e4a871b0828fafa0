"""Which texts of a meeting lack which language."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from tests.factories import web

from relatoria_web.convene.models import Question
from relatoria_web.gather.models import Inquiry
from relatoria_web.site.standing import Role
from relatoria_web.site.translated import translated

pytestmark = pytest.mark.django_db
WHOLE = translated(es="Uno", en="One", fr="Un")


def _lacks(client: Client, slug: str) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    page = client.get(reverse("translations", args=[slug])).context["page"]
    return [(str(one.text), one.missing, one.drafts) for one in page]


def test_translations_names_what_is_missing_and_what_is_draft(client: Client) -> None:
    meeting = web.meeting(title=WHOLE)
    web.session(meeting=meeting, title=translated(en="Opening"))
    web.session(meeting=meeting, title=WHOLE)
    draft = translated({"en": {"text": "Two"}, "es": {"text": "Dos", "status": "draft"}, "fr": {"text": "Deux"}})
    web.session(meeting=meeting, title=draft)
    web.session(title=translated(en="Of another meeting"))
    client.force_login(web.member(Role.SECRETARIAT, meeting))
    assert _lacks(client, meeting.slug) == [("Opening", ("es", "fr"), ()), ("Two", (), ("es",))]


@pytest.mark.parametrize("role", [None, Role.DELEGATE, Role.RAPPORTEUR])
def test_translations_are_for_the_secretariat_and_stewards(client: Client, role: Role | None) -> None:
    meeting = web.public_meeting()
    if role:
        client.force_login(web.member(role, meeting))
    assert client.get(reverse("translations", args=[meeting.slug])).status_code == 404


@pytest.mark.parametrize("rows", [1, 3])
def test_translations_asks_the_same_questions(client: Client, rows: int, django_assert_num_queries: Any) -> None:
    meeting = web.meeting()
    for _ in range(rows):
        web.session(meeting=meeting)
    client.force_login(web.member(Role.SECRETARIAT, meeting))
    with django_assert_num_queries(4):
        client.get(reverse("translations", args=[meeting.slug]))


def test_translations_leads_whoever_may_edit_to_where_each_text_is_edited(client: Client) -> None:
    meeting = web.meeting(title=WHOLE)
    held = web.session(meeting=meeting, title=WHOLE)
    question = Question.objects.create(session=held, text=translated(en="What works?"))
    asked = Inquiry.objects.create(meeting=meeting, text=translated(en="What fails?"))
    there = {
        "What works?": f"/convene/{meeting.slug}/edit/question/{question.uid}/",
        "What fails?": f"/gather/{meeting.slug}/questions/{asked.uid}/",
    }
    for role, wanted in ((Role.SECRETARIAT, there), (Role.STEWARD, dict.fromkeys(there, ""))):
        client.force_login(web.member(role, meeting))
        page = client.get(reverse("translations", args=[meeting.slug])).context["page"]
        assert {str(one.text): one.address for one in page} == wanted
    client.force_login(web.member(Role.SECRETARIAT, meeting))
    assert [client.get(one).status_code for one in there.values()] == [200, 200]
