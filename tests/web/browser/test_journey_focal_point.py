"""The focal point's journey: announces the delegation, names a member and a substitute, confirms who registered."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect
from tests.factories import convene, people, web

from relatoria_web.convene.models import Attendance, Delegation, DelegationState
from relatoria_web.site.translated import translated


@pytest.fixture
def delegation(settings: Any, tmp_path: Path) -> Delegation:
    """An invited delegation, one who registered for it, and a delegation of others."""
    settings.MEDIA_ROOT = tmp_path
    meeting = web.public_meeting()
    made = convene.delegation(meeting, organisation=web.organisation(name=translated(en="Ministry of Labour")))
    fields = {"organisation": made.organisation, "attendance": Attendance.REGISTERED}
    convene.participation(meeting, person=web.person(name="Karim Diallo"), **fields)
    convene.delegation(meeting, organisation=web.organisation(name=translated(en="Another house")))
    convene.participation(meeting, person=web.person(name="Not Theirs"), attendance=Attendance.REGISTERED)
    return made


@pytest.mark.parametrize("language", ["es", "en", "fr"])
def test_focal_point_announces_and_confirms(opened: Callable[..., Page], delegation: Delegation, language: str) -> None:
    meeting = delegation.meeting
    account = people.focal_point(meeting, delegation.organisation)
    page = opened(reverse("convene:delegations", args=[meeting.slug]), language=language, account=account)
    expect(page.locator("h2")).to_have_count(1)
    note = {"name": "note.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 ..."}
    page.set_input_files("input[name=note]", note)  # type: ignore[arg-type]
    page.click("form[action$='/announce/'] button")
    expect(page.locator(f"a[href$='{delegation.uid}/note/']")).to_be_visible()
    page.fill("input[name=name]", "Ana Ruiz")
    page.check("input[name=head]")
    page.click("form[action$='/member/'] button")
    expect(page.locator("#messages .notice")).to_be_visible()
    page.fill("input[name=name]", "Luz Vega")
    page.select_option("select[name=instead_of]", label="Ana Ruiz")
    page.click("form[action$='/member/'] button")
    expect(page.locator("main .rows")).to_contain_text("Luz Vega")
    page.goto(reverse("home"))
    page.click("main a[href*='attendance=registered']")  # what waits is counted on the first page
    expect(page.locator("form[action$='/confirmed/']")).to_have_count(1)
    page.click("form[action$='/confirmed/'] button")
    expect(page.locator("form[action$='/confirmed/']")).to_have_count(0)
    page.click("main a[href$='/delegations/']")  # the way back, also once it is announced
    expect(page.locator("h2")).to_have_count(1)
    delegation.refresh_from_db()
    assert delegation.state == DelegationState.ANNOUNCED
    rows = meeting.participations.order_by("person__name").values_list("person__name", "role", "attendance")
    assert list(rows) == [
        ("Ana Ruiz", "head_of_delegation", Attendance.DECLINED),
        ("Karim Diallo", "participant", Attendance.CONFIRMED),
        ("Luz Vega", "delegate", Attendance.CONFIRMED),
        ("Not Theirs", "participant", Attendance.REGISTERED),
    ]
