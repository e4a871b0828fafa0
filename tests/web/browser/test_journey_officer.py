"""The officer's journey: brings documents, sees each read or refused with why, opens the programme."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import FilePayload, Page, expect
from tests.factories import gather, web

from relatoria_web.convene.models import Meeting
from relatoria_web.gather.models import Document, State
from relatoria_web.site.standing import Role
from relatoria_web.site.translated import translated

BROKEN = b"%PDF-1.7\nnothing of a PDF follows"


@pytest.fixture
def meeting(settings: Any, tmp_path: Path) -> Meeting:
    """A meeting with a programme of one session, and files in a folder of their own."""
    settings.MEDIA_ROOT = tmp_path
    made = web.meeting()
    web.session(meeting=made, title=translated(es="Apertura", en="Opening", fr="Ouverture"))
    return made


def _file(name: str, kind: str, data: bytes) -> FilePayload:
    return {"name": name, "mimeType": kind, "buffer": data}


@pytest.mark.parametrize(("language", "opening"), [("es", "Apertura"), ("en", "Opening"), ("fr", "Ouverture")])
def test_officer_brings_documents_and_opens_the_programme(
    opened: Callable[..., Page], meeting: Meeting, language: str, opening: str
) -> None:
    account = web.member(Role.SECRETARIAT, meeting)
    page = opened(reverse("gather:documents", args=[meeting.slug]), language=language, account=account)
    text = gather.STATEMENT.encode()
    sent = [_file("first.md", "text/markdown", text), _file("again.md", "text/markdown", text)]
    page.set_input_files("#id_sent", [*sent, _file("broken.pdf", "application/pdf", BROKEN)])
    page.click("[data-upload] button")
    lines = page.locator("[data-sent] li")
    expect(lines.nth(2)).to_have_class("taken")  # each file is read before the next is sent
    expect(lines.nth(1)).to_have_class("duplicate")
    expect(lines.nth(1)).to_contain_text("first.md")
    expect(page.locator(".documents > li")).to_have_count(2)
    expect(page.locator(".documents .state.read")).to_have_count(1)
    expect(page.locator(".documents .failed p")).to_have_count(1)
    assert len(page.locator(".documents .failed p").inner_text()) > 20
    assert sorted(Document.objects.values_list("state", flat=True)) == [State.FAILED, State.READ]
    page.click("header.bar a[href^='/convene/']")
    page.click(".doors a[href$='/programme/']")
    expect(page.locator("main")).to_contain_text(opening)
