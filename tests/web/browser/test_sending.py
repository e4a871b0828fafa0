"""A large file over a poor line: it goes on where it was, by itself or when the page is opened again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import Page, Route, expect
from tests.factories import web

from relatoria_web.gather.domain.files import content_of
from relatoria_web.gather.models import Document, Sending
from relatoria_web.site.standing import Role


@pytest.fixture
def large(tmp_path: Path, settings: Any) -> Path:
    """A page of three megabytes of which one sentence is to be read: what is sent counts here, not what is read."""
    settings.MEDIA_ROOT = tmp_path / "files"
    path = tmp_path / "large.html"
    path.write_text(f"<html lang='en'><!--{'large ' * 500_000}--><p>One sentence of a large page.</p></html>")
    return path


def test_upload_goes_on_by_itself_and_after_the_page_was_closed(opened: Callable[..., Page], large: Path) -> None:
    meeting = web.meeting()
    account = web.member(Role.SECRETARIAT, meeting)
    path = reverse("gather:documents", args=[meeting.slug])
    asked: list[str] = []

    def cut(route: Route) -> None:
        asked.append(route.request.url)
        if len(asked) in (2, 3) or len(asked) > 4:  # lost twice, then for good
            route.abort()
        else:
            route.continue_()

    page = opened(path, account=account)
    page.route("**/pieces/", cut)
    page.set_input_files("#id_sent", str(large))
    page.click("[data-upload] button")
    expect(page.locator("[data-sent]")).to_contain_text("The line is lost")
    expect(page.locator("[data-sent] progress")).to_have_count(1)
    while len(asked) < 5:  # the second piece has come, and the third is lost
        page.wait_for_timeout(100)
    page.context.set_offline(True)  # else what it tries again while it closes may still arrive
    page.close()
    assert Sending.objects.get().received == 2 * 512 * 1024
    again = opened(path, account=account)
    sent: list[str] = []
    again.on("request", lambda request: sent.append(request.url) if request.url.endswith("/pieces/") else None)
    again.set_input_files("#id_sent", str(large))
    again.click("[data-upload] button")
    expect(again.locator("[data-sent] .taken")).to_have_count(1)
    assert len(sent) == 4  # of six pieces two were here
    assert content_of(Document.objects.get().file) == large.read_bytes()
