"""The coordinator works where the host does not see; the steward accounts for data: figures, trail, translations."""

from __future__ import annotations

from collections.abc import Callable

from django.urls import reverse
from playwright.sync_api import Page, expect
from tests.factories import conclude, gather, web

from relatoria_web.conclude.models import Report
from relatoria_web.site.standing import Role


def test_coordinator_writes_where_the_host_does_not_see(opened: Callable[..., Page]) -> None:
    meeting = conclude.recorded()
    conclude.counted(meeting).revise(None, audience="public")
    home = reverse("conclude:home", args=[meeting.slug])
    page = opened(home, language="es", account=web.member(Role.COORDINATOR, meeting))
    page.click("form[action$='/reports/'] button")
    page.goto(home)
    page.locator("#main .item a[hreflang=es]").click()
    expect(page.locator("#text .s").first).to_be_visible()
    kept = page.url
    assert [one.workspace for one in Report.objects.all()] == ["coordinator"]
    for role in (Role.SECRETARIAT, Role.RAPPORTEUR):
        host = opened(home, account=web.member(role, meeting))
        expect(host.locator("#reports")).to_have_count(1)
        expect(host.locator("#main .item")).to_have_count(0)
        answer = host.goto(kept)
        assert answer is not None
        assert answer.status == 404


def test_steward_reads_the_figures_and_their_source(opened: Callable[..., Page]) -> None:
    meeting = gather.meeting_with_record()
    path = reverse("gather:figures", args=[meeting.slug])
    page = opened(path, language="fr", account=web.member(Role.STEWARD, meeting))
    expect(page.locator("main")).to_contain_text("350")
    page.locator("main a[href*='/documents/']").first.click()
    expect(page.locator("#source")).to_contain_text("350,000")
    for name, args, status in (
        ("trail_meeting", [meeting.slug], 200),
        ("translations", [meeting.slug], 200),
        ("trail", [], 404),
        ("roles", ["meeting", meeting.slug], 404),
    ):
        answer = page.goto(reverse(name, args=args))
        assert (name, answer and answer.status) == (name, status)


def test_secretariat_reads_trail_and_translations(opened: Callable[..., Page]) -> None:
    meeting = gather.meeting_with_record()
    page = opened("/help/", language="es", account=web.member(Role.SECRETARIAT, meeting))
    for name in ("trail_meeting", "translations"):
        answer = page.goto(reverse(name, args=[meeting.slug]))
        assert (name, answer and answer.status) == (name, 200)
        expect(page.locator("h1")).to_have_count(1)
