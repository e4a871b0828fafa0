"""The coordinator works where the host does not see; the steward accounts for data: figures, trail, translations."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect
from tests.factories import conclude, gather, steward, swept, web
from tests.web.browser.conftest import in_turn

from relatoria_web.conclude.models import Report
from relatoria_web.convene.models import Meeting
from relatoria_web.gather.models import Document
from relatoria_web.site.standing import Role


@pytest.fixture
def meeting_swept(settings: Any, tmp_path: Path) -> Meeting:
    """A meeting with something in every stage."""
    settings.MEDIA_ROOT = tmp_path
    return swept.meeting()


def test_coordinator_writes_where_the_host_does_not_see(opened: Callable[..., Page]) -> None:
    meeting = conclude.recorded()
    conclude.counted(meeting).revise(None, audience="public")
    home = reverse("conclude:home", args=[meeting.slug])
    page = opened(home, language="es", account=web.member(Role.COORDINATOR, meeting))
    with page.expect_navigation():
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


def test_erasure_is_carried_out_to_the_end(opened: Callable[..., Page]) -> None:
    """By letter, in French: decided, carried out, corrected by the team, and nothing of the name is left to readers."""
    meeting = conclude.recorded()
    made = conclude.published(conclude.drafted(meeting))
    person = web.person(name="Grace Wanjiru")
    page = opened("/", language="fr", account=web.member(Role.STEWARD, meeting))
    page.click("main a[href='/data-protection/']")
    page.click("nav a[href$='/requests/']")
    page.fill("#find", "Wanjiru")
    page.press("#find", "Enter")
    page.click("main .rows a:has-text('Grace Wanjiru')")
    page.click(f"main a[href='{reverse('steward:person', args=[person.uid])}']")
    page.click("details summary")
    page.select_option("select[name=ask]", "erasure")
    page.fill("input[name=identity]", "lettre signée")
    page.click("main details form button")
    expect(page.locator(".found li")).to_contain_text(["Publications : 1"])
    page.select_option("select[name=state]", "granted")
    page.fill("textarea[name=reason]", "La demande est fondée.")
    page.click("form[action$='/decide/'] button")
    expect(page.locator("section[aria-labelledby=named] .rows > li").first).to_contain_text("à corriger")
    officer = opened("/", language="es", account=web.member(Role.SECRETARIAT, meeting))
    officer.click("main a[href*='/data-protection/remaining/']")
    kept = officer.url
    officer.click("li:has-text('Publicaciones') p.full a")
    expect(officer.locator("article, main").first).to_contain_text("Wanjiru")
    officer.goto(reverse("conclude:editor", args=[meeting.slug, "report", "en"]))
    officer.click("details.tools > summary")
    officer.fill("#why-withdraw", "Nombraba a una persona.")
    with officer.expect_navigation():
        officer.click("form[action$='/withdraw/'] button")
    officer.goto(kept)
    officer.click("li:has-text('Publicaciones') form[action$='/look/'] button")
    expect(officer.locator("li:has-text('Publicaciones') .chip")).to_have_text("ya no la nombra")
    officer.click("li:has-text('Documentos') details summary")
    officer.fill("li:has-text('Documentos') input[name=reason]", "Acta pública")
    officer.click("li:has-text('Documentos') form[action$='/leave/'] button")
    expect(officer.locator("li:has-text('Documentos') .chip")).to_have_text("se queda")
    page.reload()
    expect(page.locator("section[aria-labelledby=named]")).to_contain_text("Acta pública")
    for path in (reverse("conclude:report", args=[meeting.slug, "report", "en"]), reverse("people") + "?words=Wanjiru"):
        page.goto(path)
        expect(page.locator("main")).not_to_contain_text("Grace Wanjiru")
    page.goto(reverse("trail_meeting", args=[meeting.slug]))
    expect(page.locator("ol.rows")).to_contain_text("motif")
    page.click("form[action*='verify'] button")
    expect(page.locator("#messages .notice")).to_contain_text("entrées tiennent")
    expect(page.locator("ol.rows")).not_to_contain_text("Wanjiru")
    made.refresh_from_db()
    assert made.state == "withdrawn"


def test_pages_of_steward_and_secretariat_are_sound_in_their_language(
    opened: Callable[..., Page], audit: Callable[[Page], list[str]], meeting_swept: Meeting
) -> None:
    """The sweep looks at each view in one language; the pages of these two are looked at in theirs as well."""
    slug = meeting_swept.slug
    steward.remaining(meeting_swept, targets=[Document.objects.filter(meeting=meeting_swept)[0].uid])
    for role, paths in (
        (Role.SECRETARIAT, [
            *(reverse(f"prepare:{one}", args=[slug]) for one in ("home", "facts", "meeting_hand", "coverage", "carry")),
            reverse("prepare:fact", args=[slug, "meeting"]), reverse("prepare:fact", args=[slug, "questions.new"]),
            reverse("trail_meeting", args=[slug]), reverse("translations", args=[slug]), reverse("people"),
            reverse("roles", args=["meeting", slug]), reverse("steward:remaining", args=[slug]),
            reverse("gather:documents", args=[slug]),
        ]),
        (Role.STEWARD, [reverse("trail_meeting", args=[slug]), reverse("people"), reverse("steward:desk")]),
    ):  # fmt: skip
        account = web.member(role, meeting_swept)
        for language in ("es", "fr"):
            page = opened("/help/", language=language, account=account, width=360)
            for path, turn in in_turn(paths, language, ("es", "fr")):
                page.goto(path)
                assert (path, page.evaluate("document.documentElement.scrollWidth")) == (path, 360)
                if turn:
                    page.set_viewport_size({"width": 1280, "height": 900})
                    assert (path, audit(page)) == (path, [])
                    page.set_viewport_size({"width": 360, "height": 740})
