"""Work products on the platform: begun, drafted, written by several hands, cleared, published, found again."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests.factories import prepare, web

from relatoria_web.bridge import drafts, papers
from relatoria_web.convene.models import Meeting
from relatoria_web.prepare.models import Facts, ProductFile, ProductVersion, WorkProduct
from relatoria_web.site.standing import Role

pytestmark = pytest.mark.django_db
JSON = {"Accept": "application/json"}


def _as(client: Client, role: Role, meeting: Meeting) -> None:
    client.force_login(web.member(role, meeting))


def _act(client: Client, product: WorkProduct, verb: str, **values: str) -> Any:
    address = reverse("prepare:act", args=[product.meeting.slug, product.uid, "en", verb])
    return client.post(address, values, follow=True)


def _save(client: Client, product: WorkProduct, section: papers.Passage, text: str, **headers: str) -> Any:
    address = reverse("prepare:section", args=[product.meeting.slug, product.uid, "en", section.id])
    return client.post(address, {"heading": section.heading, "text": text, "mark": section.mark}, headers=headers)


def test_begin_product_drafts_in_three_languages_and_publishes_with_files(client: Client) -> None:
    meeting = web.public_meeting()
    prepare.facts(meeting)
    _as(client, Role.SECRETARIAT, meeting)
    client.post(reverse("prepare:begin", args=[meeting.slug]), {"kind": "session_guide"})
    product = WorkProduct.objects.get()
    title = drafts.names_of("session_guide")["es"]
    assert (product.title.said("es").text, product.stage, product.audience) == (title, "draft", "team")
    _act(client, product, "draft", languages="all")
    assert sorted(product.versions.values_list("language", flat=True)) == ["en", "es", "fr"]
    for stage in ("review", "cleared", "translated", "published"):
        _act(client, product, "advance", stage=stage, audience="public")
    client.logout()
    page = client.get(reverse("prepare:product", args=[meeting.slug, product.uid]) + "?lang=fr", follow=True)
    assert page.redirect_chain[-1][0] == reverse("prepare:read", args=[meeting.slug, product.uid, "fr"])
    version = product.versions.get(language="fr")
    assert version.paper["title"] in page.content.decode()
    for name in ("docx", "pdf", "html", "md"):
        file = client.get(reverse("prepare:file", args=[meeting.slug, product.uid, "fr", 1, name]))
        assert (file.status_code, len(b"".join(file.streaming_content)) > 500) == (200, True)
    assert not ProductFile.objects.filter(path="").exists()


def test_product_that_is_not_published_is_for_the_team_only(client: Client) -> None:
    meeting = web.public_meeting()
    product = prepare.product(meeting)
    prepare.version(product)
    args = [meeting.slug, product.uid, "en"]
    for role in (None, Role.DELEGATE):
        if role:
            _as(client, role, meeting)
        assert client.get(reverse("prepare:home", args=[meeting.slug])).context["lines"] == []
        for name in ("desk", "read", "edit", "versions"):
            assert client.get(reverse(f"prepare:{name}", args=args)).status_code == 404
        assert client.get(reverse("prepare:files", args=[*args, 1])).status_code == 404


def test_new_version_of_a_published_product_stays_at_the_desk_until_it_is_published(client: Client) -> None:
    meeting = web.public_meeting()
    product = prepare.product(meeting, audience="public", stage="published")
    prepare.version(product, kept=True, published=timezone.now())
    _as(client, Role.SECRETARIAT, meeting)
    _act(client, product, "advance", stage="draft")
    first = product.versions.get()
    _save(client, product, papers.passages(first.paper)[0], "Only the desk knows this.")
    assert product.versions.count() == 2
    client.logout()
    address = reverse("prepare:read", args=[meeting.slug, product.uid, "en"])
    assert "Only the desk knows this." not in client.get(address).content.decode()
    assert client.get(reverse("prepare:version", args=[meeting.slug, product.uid, "en", 2])).status_code == 404
    assert client.get(reverse("prepare:desk", args=[meeting.slug, product.uid, "en"])).status_code == 403


def test_clear_is_for_the_secretariat(client: Client) -> None:
    meeting = web.meeting()
    product = prepare.product(meeting, stage="review")
    prepare.version(product)
    _as(client, Role.RAPPORTEUR, meeting)
    assert _act(client, product, "advance", stage="cleared").status_code == 403
    _as(client, Role.SECRETARIAT, meeting)
    _act(client, product, "advance", stage="cleared")
    product.refresh_from_db()
    assert product.stage == "cleared"


def test_advance_past_a_stage_is_refused_in_words(client: Client) -> None:
    meeting = web.meeting()
    product = prepare.product(meeting)
    prepare.version(product)
    _as(client, Role.SECRETARIAT, meeting)
    assert "does not follow" in _act(client, product, "advance", stage="published").content.decode()
    product.refresh_from_db()
    assert (product.stage, product.audience) == ("draft", "team")


def test_confidential_kind_has_no_stage_that_publishes(client: Client) -> None:
    meeting = web.public_meeting()
    product = prepare.product(meeting, kind="talking_points", stage="cleared")
    prepare.version(product)
    _as(client, Role.SECRETARIAT, meeting)
    _act(client, product, "advance", stage="delivered", audience="public")
    product.refresh_from_db()
    assert (product.stage, product.audience) == ("delivered", "team")


def test_section_keeps_notes_and_sections_of_two_writers(client: Client) -> None:
    meeting = web.meeting()
    product = prepare.product(meeting)
    before = prepare.version(product).paper
    one, two = papers.passages(before)[:2]
    _as(client, Role.RAPPORTEUR, meeting)
    answer = _save(client, product, one, f"{one.text}\n\nAnd this.", **JSON)
    assert answer.json()["mark"] != one.mark
    _as(client, Role.SECRETARIAT, meeting)
    assert _save(client, product, two, "Another text.[^1]\n\n[^1]: A note.", **JSON).status_code == 200
    paper = product.versions.order_by("-number")[0].paper
    assert papers.passage_in(paper, one.id).text.endswith("And this.")
    assert papers.passage_in(paper, two.id).text == "Another text.[^1]\n\n[^1]: A note."
    assert product.versions.count() == 3


def test_section_changed_meanwhile_shows_both_and_writes_nothing(client: Client) -> None:
    meeting = web.meeting()
    product = prepare.product(meeting)
    section = papers.passages(prepare.version(product).paper)[0]
    _as(client, Role.RAPPORTEUR, meeting)
    _save(client, product, section, "Theirs.")
    _as(client, Role.SECRETARIAT, meeting)
    answer = _save(client, product, section, "Mine.", **JSON)
    assert (answer.status_code, answer.json()["text"]) == (409, "Theirs.")
    page = _save(client, product, section, "Mine.")
    assert page.status_code == 409
    assert ">Mine.</textarea>" in page.content.decode()
    assert "Theirs." in page.content.decode()
    newest = product.versions.order_by("-number")[0]
    assert papers.passage_in(newest.paper, section.id).text == "Theirs."


def test_section_written_by_one_person_stays_one_version(client: Client) -> None:
    meeting = web.meeting()
    product = prepare.product(meeting)
    section = papers.passages(prepare.version(product).paper)[0]
    _as(client, Role.RAPPORTEUR, meeting)
    for text in ("One.", "One. Two.", "One. Two. Three."):
        _save(client, product, section, text)
        section = papers.passage_in(product.versions.order_by("-number")[0].paper, section.id)
    assert list(product.versions.values_list("number", flat=True)) == [2, 1]


def test_versions_tell_differences_in_words(client: Client) -> None:
    meeting = web.meeting()
    product = prepare.product(meeting)
    section = papers.passages(prepare.version(product).paper)[0]
    _as(client, Role.RAPPORTEUR, meeting)
    _save(client, product, section, "All of it is new.")
    address = reverse("prepare:versions", args=[meeting.slug, product.uid, "en"])
    found = client.get(address, {"before": 1, "after": 2}).context["differences"]
    assert len(found) == 1
    assert section.heading in found[0]


@pytest.mark.parametrize(
    "kind",
    [
        "vision_paper",
        *(
            pytest.param(kind, marks=pytest.mark.slow)
            for kind in (
                "thematic_paper",
                "commissioned_paper",
                "background_brief",
                "issue_brief",
                "report",
                "toolkit",
                "call_for_examples",
                "programme",
            )
        ),
    ],
)
def test_every_kind_goes_from_the_desk_to_its_last_stage_in_three_languages(client: Client, kind: str) -> None:
    meeting = web.public_meeting()
    prepare.facts(meeting)
    _as(client, Role.SECRETARIAT, meeting)
    client.post(reverse("prepare:begin", args=[meeting.slug]), {"kind": kind, "due": "2017-09-01"})
    product = WorkProduct.objects.get()
    _act(client, product, "draft", languages="all")
    while product.stage not in ("published", "delivered"):
        _act(client, product, "advance", stage=drafts.following(kind, product.stage)[0])
        product.refresh_from_db()
    assert {one.language for one in product.versions.all()} == {"en", "es", "fr"}
    assert all(one.kept for one in product.versions.all())


def test_draft_without_facts_says_what_to_do(client: Client) -> None:
    meeting = web.meeting()
    product = prepare.product(meeting)
    _as(client, Role.SECRETARIAT, meeting)
    assert "write its facts down first" in _act(client, product, "draft", languages="one").content.decode()
    assert not ProductVersion.objects.exists()


def test_facts_that_cannot_be_read_say_where_and_lose_nothing(client: Client) -> None:
    meeting = web.meeting()
    _as(client, Role.SECRETARIAT, meeting)
    address = reverse("prepare:facts_toml", args=[meeting.slug])
    page = client.post(address, {"text": 'written = "2018-02-15"\nconvenor = "IOM"', "revision": "0"})
    assert page.status_code == 422
    assert "convenor" in page.content.decode()
    assert not Facts.objects.exists()
    page = client.post(address, {"text": "written = 2018 02", "revision": "0"})
    assert "line 1" in page.content.decode()
    client.post(address, {"text": 'written = "2018-02-15"', "revision": "0"})
    assert Facts.objects.get().text == 'written = "2018-02-15"'


def test_facts_written_meanwhile_show_both(client: Client) -> None:
    meeting = web.meeting()
    held = prepare.facts(meeting, 'written = "2018-02-15"')
    held.revise(None, text='written = "2018-02-16"')
    _as(client, Role.SECRETARIAT, meeting)
    address = reverse("prepare:facts_toml", args=[meeting.slug])
    page = client.post(address, {"text": 'written = "2018-02-17"', "revision": "0"})
    assert page.status_code == 409
    assert "2018-02-16" in page.content.decode()
    assert "2018-02-17" in page.content.decode()


@pytest.mark.parametrize("rows", [1, 3])
def test_home_asks_the_same_questions_whatever_the_number_of_products(
    client: Client, rows: int, django_assert_num_queries: Any
) -> None:
    meeting = web.meeting()
    for _ in range(rows):
        prepare.version(prepare.product(meeting))
    _as(client, Role.RAPPORTEUR, meeting)
    with django_assert_num_queries(7):
        assert len(client.get(reverse("prepare:home", args=[meeting.slug])).context["lines"]) == rows


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize(("name", "queries"), [("desk", 7), ("versions", 5), ("edit", 5)])
def test_desk_asks_the_same_questions_whatever_the_number_of_versions(
    client: Client, rows: int, name: str, queries: int, django_assert_num_queries: Any
) -> None:
    meeting = web.meeting()
    product = prepare.product(meeting)
    for number in range(1, rows + 1):
        prepare.version(product, number=number)
    _as(client, Role.RAPPORTEUR, meeting)
    with django_assert_num_queries(queries):
        assert client.get(reverse(f"prepare:{name}", args=[meeting.slug, product.uid, "en"])).status_code == 200
