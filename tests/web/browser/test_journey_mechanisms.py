"""A meeting of mechanisms: invited from the registry, placed by region, heard in groups, counted and reported."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect
from tests.conclude.clear import all_is_clear
from tests.factories import convene, web

from relatoria_web.conclude.models import Expression
from relatoria_web.convene.models import AttributionRule, Meeting, Participation, Stage, WorkingGroup
from relatoria_web.gather.domain.reconcile import reconcile
from relatoria_web.gather.models import Contribution
from relatoria_web.site.standing import Role
from relatoria_web.site.translated import translated

QUESTION = "Quelles lacunes sont prioritaires ?"
NOTES = (
    ("Il manque des données ventilées par sexe et par âge.", "gap"),
    (
        "Les secrétariats des processus régionaux échangent chaque trimestre "
        "leurs données sur la migration de travail.",
        "good_practice",
    ),
)


@pytest.fixture(autouse=True)
def _all_is_clear() -> Iterator[None]:
    with all_is_clear():
        yield


def _meeting() -> Meeting:
    meeting = web.meeting(rule=AttributionRule.BY_GROUP, stage=Stage.OPEN)
    session = web.session(meeting=meeting, format="working_groups")
    convene.question(
        meeting, session=session, text=translated(fr=QUESTION), scopes=translated(fr="Principes\nEngagements\nÉléments")
    )
    convene.group(meeting, session=session, name=translated(en="Working group 1"), room="Room A")
    return meeting


def _invite(page: Page, meeting: Meeting, body: str, mechanism: str, name: str) -> None:
    page.goto(reverse("convene:add", args=[meeting.slug, "delegation"]))
    page.select_option("[name=organisation]", body)
    page.select_option("[name=mechanism]", mechanism)
    with page.expect_navigation():
        page.click("form.kept button.button")
    page.goto(reverse("convene:delegations", args=[meeting.slug]))
    form = page.locator("form[action$='/member/']").last
    form.locator("[name=name]").fill(name)
    form.locator("button").click()
    expect(page.locator("main")).to_contain_text("1 member")


def _place(page: Page, meeting: Meeting) -> None:
    page.goto(reverse("convene:groups", args=[meeting.slug]))
    expect(page.locator(".notice.warning")).to_contain_text("2 people are in no group")
    page.evaluate("document.querySelector('details').open = true")
    with page.expect_navigation():
        page.click("button:has-text('Place them')")
    expect(page.locator(".notice.warning")).to_have_count(0)


def _note(page: Page, group: WorkingGroup, text: str, kind: str) -> None:
    page.goto(reverse("convene:group", args=[group.meeting.slug, group.uid]))
    expect(page.locator("ol[type=i] li")).to_have_text(["Principes", "Engagements", "Éléments"])
    page.select_option("[name=question]", label=QUESTION)
    page.select_option("[name=kind]", kind)
    page.fill("[name=text]", text)
    page.select_option("[name=agreement]", "reserved")
    page.fill("[name=reservations]", "Un mécanisme : plus tard")
    page.click("form.kept button.button")
    page.click("form[action$='/record/'] button")
    expect(page.locator("main")).to_contain_text("Les notes sont au compte rendu")


def _report(page: Page, meeting: Meeting) -> None:
    page.goto(reverse("conclude:points", args=[meeting.slug]))
    page.select_option("[name=grouping]", "working_group")
    page.click("form[action$='/points/count/'] button")
    expect(page.locator("main table thead")).to_contain_text("États d’Asie et du Pacifique")
    page.click("header.bar a[href^='/conclude/']")
    page.click("form[action$='/reports/'] button")
    page.click("main a[href*='/edit/'][href$='/fr/']")
    expect(page.locator("main")).to_contain_text("groupe « États d’Asie et du Pacifique »")


def test_mechanisms_are_heard_by_region_and_reported_under_the_name_of_their_group(
    opened: Callable[..., Page], settings: Any, tmp_path: Any
) -> None:
    settings.MEDIA_ROOT = tmp_path
    meeting, body = _meeting(), web.organisation(country="CHE")
    page = opened("/", account=web.member(Role.SECRETARIAT, meeting))
    page.set_default_timeout(15_000)
    for mechanism, name in (("RCM", "A. Chair"), ("ALMATY", "B. Chair")):
        _invite(page, meeting, str(body.pk), mechanism, name)
    _place(page, meeting)
    held = {one.mechanism and one.mechanism.slug: one.group for one in Participation.objects.filter(meeting=meeting)}
    americas, asia = held["rcm"], held["almaty"]
    assert americas
    assert asia
    assert {one.session for one in (americas, asia)} == {meeting.sessions.get()}
    page = opened("/", language="fr", account=web.member(Role.RAPPORTEUR, meeting))
    page.set_default_timeout(15_000)
    for group, (text, kind) in zip((americas, asia), NOTES, strict=True):
        _note(page, group, text, kind)
    reconcile(meeting.pk)
    said = {one.document.text[one.start : one.end]: one.kind for one in Contribution.objects.select_related("document")}
    assert said == dict(NOTES)
    page.goto(reverse("convene:report_back", args=[meeting.slug]))
    page.select_option("[name=question]", label=QUESTION)
    page.click("form.filter button")
    expect(page.locator(".beside-each article")).to_have_count(2)
    _report(page, meeting)
    for one in Expression.objects.filter(report__meeting=meeting):
        assert [fault for line in one.sentences.all() for fault in line.faults] == []
