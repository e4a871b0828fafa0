"""What is in hand enters the texts that are drafted: calls, points carried over, readings, organisers, streams."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from tests.factories import conclude, prepare, web

from relatoria_web.bridge import papers
from relatoria_web.prepare.domain.product import draft
from relatoria_web.site.translated import translated

pytestmark = pytest.mark.django_db
IDM = (prepare.DEMO / "idm-2018" / "facts.toml").read_text("utf-8")


@pytest.mark.parametrize(
    ("product", "kind", "fields", "words"),
    [
        (
            "concept_note_session",
            "call",
            {
                "title": translated(en="the training of border staff"),
                "details": {"event": translated(en="the forum of Quito").to_json(), "supporters": {"ngo": 4}},
            },
            "the training of border staff",
        ),
        (
            "concept_note_session",
            "carried",
            {"title": translated(en="Border staff lack training."), "details": {"use": "concept_note"}},
            "Border staff lack training.",
        ),
        (
            "reading_list",
            "reading",
            {
                "title": translated(en="Borders compared"),
                "text": translated(en="It counts what others guess."),
                "details": {
                    "member": "University of Lagos",
                    "author": "Ada Obi",
                    "year": 2016,
                    "topic": translated(en="Borders").to_json(),
                },
            },
            "Borders compared",
        ),
        (
            "talking_points",
            "message",
            {"title": translated(en="Data save lives."), "state": "agreed"},
            "Data save lives.",
        ),
        (
            "engagement_brief",
            "stream",
            {
                "title": translated(en="Two papers are out."),
                "details": {
                    "stream": "research",
                    "owner": "Policy Hub",
                    "activities": translated(en="The hub edits papers.").to_json(),
                },
            },
            "The hub edits papers.",
        ),
        (
            "concept_note_session",
            "issue",
            {"title": translated(en="the training of border staff by peers")},
            "raining of border staff by peers",
        ),
    ],
)
def test_matter_enters_the_draft(product: str, kind: str, fields: dict[str, Any], words: str) -> None:
    meeting = web.meeting()
    prepare.facts(meeting, IDM)
    prepare.matter(meeting, kind=kind, **fields)
    made = draft(conclude.secretary(meeting), product=prepare.product(meeting, kind=product), language="en")
    assert words in papers.as_markdown(made.paper)


@pytest.mark.parametrize(("kind", "state"), [("message", "proposed"), ("reading", "dropped")])
def test_matter_that_is_not_agreed_stays_out(kind: str, state: str) -> None:
    meeting = web.meeting()
    prepare.facts(meeting, IDM)
    details = {"author": "Ada Obi", "member": "x", "year": 2016, "topic": translated(en="Borders").to_json()}
    prepare.matter(meeting, kind=kind, state=state, title=translated(en="Not agreed at all"), details=details)
    for product in ("reading_list", "engagement_brief"):
        made = draft(conclude.secretary(meeting), product=prepare.product(meeting, kind=product), language="en")
        assert "Not agreed at all" not in papers.as_markdown(made.paper)


@pytest.mark.parametrize(
    ("language", "words", "page"),
    [
        ("es", "Nada de lo que contiene obliga", "no obligan a nadie"),
        ("en", "Nothing in it binds", "bind nobody"),
        ("fr", "n’engage pas les participants", "n’engagent personne"),
    ],
)
def test_texts_and_pages_of_an_informal_mechanism_say_that_they_bind_nobody(
    client: Client, language: str, words: str, page: str
) -> None:
    meeting = web.public_meeting()
    prepare.facts(meeting, IDM)
    for kind in ("concept_note_edition", "concept_note_session", "session_guide", "programme"):
        made = draft(conclude.secretary(meeting), product=prepare.product(meeting, kind=kind), language=language)
        assert words in papers.as_markdown(made.paper).replace("'", "’")
    shown = client.get(reverse("prepare:event", args=[meeting.slug]), {"lang": language}).content.decode()
    assert page in shown.replace("'", "’").replace("&#x27;", "’")
