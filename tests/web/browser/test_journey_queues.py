"""The rapporteur works every queue to its end by key alone: mentions, doubts, findings, proposals to merge."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect
from tests.factories import conclude, gather, web

from relatoria_web.conclude.models import Proposal
from relatoria_web.convene.models import Meeting
from relatoria_web.gather.models import Contribution, Finding, Mention
from relatoria_web.site.standing import Role

LANGUAGES = ["es", "en", "fr"]
EMPTY = {"es": "Aquí no hay nada pendiente.", "en": "Nothing waits here.", "fr": "Rien n’attend ici."}
TEXT = "One spoke of data. They asked for more of it. The Minister thanked them."


@pytest.fixture(autouse=True)
def _own_files(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path


def _opened(opened: Callable[..., Page], meeting: Meeting, queue: str, language: str) -> Page:
    path = f"{reverse('gather:queues', args=[meeting.slug])}?queue={queue}"
    page = opened(path, language=language, account=web.member(Role.RAPPORTEUR, meeting))
    page.keyboard.press("j")
    return page


def _left(page: Page, number: int) -> None:
    """So many are left, and the focus is on the next."""
    expect(page.locator("[data-record] [data-judge]:has(button[data-act=a]) ")).to_have_count(number)
    if number:
        expect(page.locator("[data-unit][aria-current]")).to_be_focused()


@pytest.mark.parametrize("language", LANGUAGES)
def test_mentions_are_given_to_whom_they_mean_or_to_nobody(opened: Callable[..., Page], language: str) -> None:
    meeting = web.meeting()
    document = gather.document(meeting, text=TEXT)
    people = [gather.actor(meeting, name=name) for name in ("Ana Ruiz", "Karim Diallo")]
    for start, wording in ((19, "They"), (46, "The Minister"), (0, "One")):
        reads = {"start": start, "end": start + len(wording), "wording": wording}
        gather.mention(meeting, document=document, candidates=[one.pk for one in people], **reads)
    page = _opened(opened, meeting, "mentions", language)
    _left(page, 3)
    page.keyboard.press("r")  # «One» is nobody
    _left(page, 2)
    page.keyboard.press("2")
    _left(page, 1)
    page.keyboard.press("a")
    page.keyboard.type("Noor Haddad")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_contain_text(EMPTY[language])
    found = Mention.objects.order_by("start").values_list("wording", "actor__name", "set_aside")
    assert list(found) == [("One", None, True), ("They", "Karim Diallo", False), ("The Minister", "Noor Haddad", False)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_contributions_in_doubt_are_accepted_corrected_and_rejected(opened: Callable[..., Page], language: str) -> None:
    meeting = gather.meeting_with_record()
    Contribution.objects.update(confidence=0.95)
    doubts = list(Contribution.objects.order_by("pk")[:3])
    Contribution.objects.filter(pk__in=[one.pk for one in doubts]).update(confidence=0.2, kind="recommendation")
    page = _opened(opened, meeting, "contributions", language)
    page.keyboard.press("a")
    _left(page, 2)
    page.keyboard.press("c")
    expect(page.locator("#id_kind")).to_be_focused()
    page.keyboard.press("Escape")  # thought better of it
    expect(page.locator("#id_kind")).to_have_count(0)
    page.keyboard.press("c")
    page.select_option("#id_kind", "call")
    page.locator("form.correct > button").press("Enter")
    _left(page, 1)
    page.keyboard.press("r")
    page.keyboard.type("Said of another year.")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_contain_text(EMPTY[language])
    assert "queue=contributions" in page.url
    states = dict(Contribution.objects.values_list("uid", "state"))
    assert [states[one.uid] for one in doubts] == ["accepted", "corrected", "rejected"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_findings_are_settled_with_a_note(opened: Callable[..., Page], language: str) -> None:
    meeting = web.meeting()
    for _ in range(2):
        gather.finding(meeting)
    page = _opened(opened, meeting, "findings", language)
    page.keyboard.press("a")
    _left(page, 1)
    page.keyboard.press("Tab")
    page.keyboard.type("The second date holds.")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_contain_text(EMPTY[language])
    found = Finding.objects.order_by("pk").values_list("state", "note")
    assert list(found) == [("settled", ""), ("settled", "The second date holds.")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_proposals_are_decided_one_after_the_other(opened: Callable[..., Page], language: str) -> None:
    meeting = web.meeting()
    strong, weak, last = (
        conclude.proposal(meeting, score=score, why="“data” ~ “données”") for score in (0.9, 0.8, 0.7)
    )
    rows = reverse("conclude:proposals", args=[meeting.slug])
    page = opened(rows, language=language, account=web.member(Role.RAPPORTEUR, meeting))
    said = {
        "es": "Unión · parecido: 90 % · en común: «data» ≈ «données»",
        "en": "Merge · 90 % alike · in common: “data” ≈ “données”",
        "fr": "Fusion · ressemblance\xa0: 90\u202f% · en commun\xa0: «\u202fdata\u202f» ≈ «\u202fdonnées\u202f»",
    }
    assert page.locator(".why").first.inner_text() == said[language]
    page.keyboard.press("j")
    page.keyboard.press("a")
    _left(page, 2)
    page.keyboard.press("r")
    _left(page, 1)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.type("Two measures.")
    page.keyboard.press("Enter")  # decides nothing by itself
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    _left(page, 0)
    rulings = {one.pk: (one.ruling, one.reason) for one in Proposal.objects.all()}
    assert [rulings[one.pk] for one in (strong, weak, last)] == [
        ("accepted", ""),
        ("rejected", ""),
        ("rejected", "Two measures."),
    ]


def test_what_is_alike_is_decided_together_and_a_settled_finding_is_opened_again(opened: Callable[..., Page]) -> None:
    meeting = web.meeting()
    for why in ("one cause", "one cause", "another"):
        gather.contribution(meeting, confidence=0.2, why=why)
    gather.finding(meeting)
    page = _opened(opened, meeting, "contributions", "en")
    _left(page, 3)
    page.click(".together summary")
    page.select_option("#id_cause", "one cause")
    page.click(".together button:has-text('Show them')")
    page.fill("#id_why", "read them both")
    page.click("button:has-text('Accept all 2')")
    expect(page.locator("#messages")).to_contain_text("2 were decided.")
    expect(page.locator("[data-record] [data-unit]")).to_have_count(1)
    page = _opened(opened, meeting, "findings", "en")
    page.keyboard.press("a")
    expect(page.locator("main")).to_contain_text(EMPTY["en"])
    page.click("a:has-text('What was settled')")
    page.fill("[data-unit] input[name=reason]", "the note says otherwise")
    page.keyboard.press("Enter")
    expect(page.locator("[data-unit]")).to_contain_text("the note says otherwise")
    assert Finding.objects.get().state == Finding.State.OPEN
    assert Contribution.objects.filter(state="accepted").count() == 2
