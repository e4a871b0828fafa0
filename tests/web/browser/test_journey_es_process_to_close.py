"""A secretariat that works in Spanish: a process from nothing, a delegation from its note to the closed meeting."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from django.urls import reverse
from playwright.sync_api import Page, expect
from tests.factories import convene, people, web

from relatoria_web.convene.models import Attendance, Meeting, Stage, Turn, TurnState
from relatoria_web.prepare.models import Calendar, Process
from relatoria_web.site.standing import Role
from relatoria_web.site.translated import translated

NOTE = {"name": "nota.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 ..."}


def _press(page: Page, where: str) -> None:
    with page.expect_navigation():
        page.locator(where).first.click()


def test_process_without_a_pattern_takes_phases_and_milestones_through_pages(opened: Callable[..., Page]) -> None:
    page = opened(reverse("prepare:processes"), language="es", account=web.account(administrator=True))
    _press(page, "main a.button")
    page.fill("[name=title_es]", "Diálogo sobre la Migración 2031")
    _press(page, "form.kept button")
    _press(page, "main a[href$='/calendar/phase/']")
    page.fill("[name=words_es]", "preparación")
    page.fill("[name=exit_es]", "el programa está publicado")
    _press(page, "form.kept button")
    _press(page, "main a[href$='/calendar/milestone/']")
    page.fill("[name=words_es]", "la primera sesión")
    page.fill("[name=start]", "2031-03-26")
    page.fill("[name=end]", "2031-03-27")
    _press(page, "form.kept button")  # the day since which it is known stands there already
    expect(page.locator(".timeline")).to_contain_text("26 y 27 de marzo de 2031")
    _press(page, ".criteria button")
    expect(page.locator(".criteria [aria-checked=true]")).to_have_count(1)
    assert Calendar.objects.get(process=Process.objects.get()).met == ["preparacion.exit.0"]


def _announced(opened: Callable[..., Page], meeting: Meeting) -> None:
    """A focal point announces the delegation and names two, one in the other's place."""
    body = web.organisation(name=translated(es="Gobierno de Costa Rica"))
    convene.delegation(meeting, organisation=body, seats=1)
    account = people.focal_point(meeting, body)
    page = opened(reverse("convene:delegations", args=[meeting.slug]), language="es", account=account)
    page.set_input_files("input[name=note]", NOTE)  # type: ignore[arg-type]
    _press(page, "form[action$='/announce/'] button")
    page.fill("input[name=name]", "Ana Mora")
    _press(page, "form[action$='/member/'] button")
    page.fill("input[name=name]", "Luz Vega")
    page.select_option("[name=instead_of]", label="Ana Mora")
    _press(page, "form[action$='/member/'] button")
    expect(page.locator("main .rows li")).to_have_count(2)


def _held(page: Page, meeting: Meeting, session: str) -> None:
    """The door, the list of speakers, the log."""
    page.goto(reverse("convene:delegations", args=[meeting.slug]))
    _press(page, "form[action$='/accredited/'] button")
    page.goto(reverse("convene:people", args=[meeting.slug]) + "?words=Luz")
    _press(page, "form[action$='/arrive/'] button")
    page.goto(reverse("convene:room", args=[meeting.slug, session]))
    page.click("details summary")
    page.select_option("select[name=state]", "open")
    with page.expect_navigation():
        page.click("details form button")
    page.select_option("form[action$='/ask/'] [name=participation]", label="Luz Vega (Gobierno de Costa Rica)")
    page.click("form[action$='/ask/'] button")
    expect(page.locator("form[action$='/give/']")).to_have_count(1)
    page.press("body", "n")
    expect(page.locator(".speaking .who")).to_contain_text("Luz Vega")
    page.press("body", "x")
    expect(page.locator(".speaking .who")).to_have_count(0)
    page.goto(reverse("convene:floor_log", args=[meeting.slug, session]))
    expect(page.locator("main table")).to_contain_text("Luz Vega")
    expect(page.locator("header.lead")).to_contain_text("hora de Nueva York")


def _told(page: Page, meeting: Meeting, session: str) -> None:
    """What a group says is compared in the plenary; the session is noted as held; the meeting is closed."""
    group = convene.group(meeting, name=translated(es="Asociaciones y datos"))
    page.goto(reverse("convene:group", args=[meeting.slug, group.uid]))
    page.fill("form.kept [name=text]", "Reunir los datos dispersos en un portal")
    _press(page, "form.kept button")
    page.goto(reverse("convene:report_back", args=[meeting.slug]))
    expect(page.locator("main")).to_contain_text("Reunir los datos dispersos en un portal")
    page.goto(reverse("convene:session", args=[meeting.slug, session]))
    _press(page, "form[action$='/held/'] button")
    page.goto(reverse("convene:closing", args=[meeting.slug]))
    page.fill("#reason", "Lo que queda se retoma en la segunda sesión.")
    _press(page, "button[value=close]")
    expect(page.locator("main")).to_contain_text("La reunión está cerrada.")


def test_delegation_comes_speaks_and_reports_until_the_meeting_is_closed(opened: Callable[..., Page]) -> None:
    place = {"place": translated(es="Nueva York"), "time_zone": "America/New_York", "start": date(2018, 3, 26)}
    meeting = web.public_meeting(stage=Stage.HELD, **place)
    session = web.session(meeting=meeting, format="panel")
    _announced(opened, meeting)
    account = web.member(Role.SECRETARIAT, meeting)
    page = opened(reverse("convene:meeting", args=[meeting.slug]), language="es", account=account)
    _held(page, meeting, session.uid)
    _told(page, meeting, session.uid)
    columns = ("person__name", "attendance", "substitute_for__person__name")
    rows = meeting.participations.order_by("pk").values_list(*columns)
    assert list(rows) == [("Ana Mora", Attendance.DECLINED, None), ("Luz Vega", Attendance.PRESENT, "Ana Mora")]
    assert list(Turn.objects.values_list("state", flat=True)) == [TurnState.SPOKEN]
    assert Meeting.objects.get().stage == Stage.CLOSED
