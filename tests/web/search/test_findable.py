"""Texts and matters of the preparation are found by whoever may see them, and by nobody else."""

from __future__ import annotations

import pytest
from django.utils import timezone
from tests.factories import prepare, web

from relatoria_web.convene.models import Meeting, Part, Participation, WorkingGroup
from relatoria_web.prepare.models import WorkProduct
from relatoria_web.search.domain.index import index_meeting
from relatoria_web.search.domain.queries.search import search
from relatoria_web.site.standing import VISITOR, Role, Standing
from relatoria_web.site.translated import translated

pytestmark = pytest.mark.django_db


def _headings(who: Standing, text: str) -> list[tuple[str, str]]:
    return sorted((hit.heading, hit.item.language) for hit in search(who, text).hits)


def test_published_text_is_found_and_a_draft_is_not() -> None:
    meeting = web.public_meeting()
    product = prepare.product(meeting, audience="public")
    out = prepare.version(product, number=1, published=timezone.now())
    prepare.version(product, number=2, language="en", paper=out.paper | {"title": "Draft of secrets"})
    prepare.version(prepare.product(meeting), paper=out.paper | {"title": "Draft of secrets"})
    index_meeting(meeting)
    team = web.standing(Role.SECRETARIAT, meeting)
    assert [_headings(who, "consultation mechanisms") for who in (VISITOR, team)] == [[(out.paper["title"], "en")]] * 2
    WorkProduct.objects.update(audience="team")  # after indexing: it is hidden at once
    assert _headings(VISITOR, "consultation mechanisms") == []


def test_matter_is_found_in_each_of_its_languages_by_whom_it_is_for() -> None:
    meeting = web.public_meeting()
    words = translated(en="Remittances cost too much", es="Las remesas cuestan demasiado")
    matter = prepare.matter(meeting, kind="message", title=words)
    prepare.matter(meeting, kind="comment", title=translated(en="Remittances are no theme of ours"))
    index_meeting(meeting)
    assert _headings(VISITOR, "remittances") == [("Remittances cost too much", "en")]
    assert _headings(VISITOR, "remesas") == [("Las remesas cuestan demasiado", "es")]
    assert len(_headings(web.standing(Role.SECRETARIAT, meeting), "remittances")) == 2
    matter.revise(None, audience="team")
    assert _headings(VISITOR, "remittances") == []


def test_sessions_groups_and_speakers_are_found_by_whom_the_meeting_shows_them() -> None:
    meeting = web.public_meeting(shows_people=False)
    session = web.session(meeting=meeting, title=translated(en="Remittances and banks", es="Remesas y bancos"))
    WorkingGroup.objects.create(meeting=meeting, name=translated(en="Remittances in the Andes"))
    member = Participation.objects.create(meeting=meeting, person=web.person(name="Rosa Remesa"))
    Part.objects.create(session=session, participation=member)
    index_meeting(meeting)
    team = web.standing(Role.SECRETARIAT, meeting)
    assert _headings(VISITOR, "remittances") == [("Remittances and banks", "en"), ("Remittances in the Andes", "en")]
    assert _headings(VISITOR, "Rosa") == []  # a programme that names nobody
    assert ("Rosa Remesa", "es") in _headings(team, "Rosa")
    Meeting.objects.update(audience="participants")  # after indexing: it is hidden at once
    assert _headings(VISITOR, "remittances") == []
