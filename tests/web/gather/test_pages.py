"""The pages of gather: whom they open to, what they tell outsiders, and how often they ask the database."""

from __future__ import annotations

import csv
from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests.factories import gather, web

from relatoria_web.convene.models import AttributionRule, Meeting, Session
from relatoria_web.gather.models import Actor, Contribution, Document, Intervention
from relatoria_web.site.standing import Role
from relatoria_web.site.translated import translated

pytestmark = pytest.mark.django_db
OTHER = gather.STATEMENT.replace("Amara Sesay", "Joseph Kamara").replace("Sierra Leone", "Kenya")


def _addresses(meeting: Meeting) -> dict[str, str]:
    document = Document.objects.filter(meeting=meeting).order_by("pk").first()
    said = Intervention.objects.filter(document=document).first()
    brought = Contribution.objects.filter(document=document).first()
    actor = Actor.objects.filter(meeting=meeting, voices__intervention=said).first()
    assert document
    assert said
    assert brought
    assert actor
    slug = meeting.slug
    return {
        "documents": reverse("gather:documents", args=[slug]),
        "record": reverse("gather:record", args=[slug, document.uid]),
        "contributions": reverse("gather:contributions", args=[slug]),
        "contribution": reverse("gather:contribution", args=[slug, brought.uid]),
        "export": reverse("gather:export", args=[slug]),
        "actors": reverse("gather:actors", args=[slug]),
        "actor": reverse("gather:actor", args=[slug, actor.uid]),
        "figures": reverse("gather:figures", args=[slug]),
    }


@pytest.mark.parametrize("page", ["documents", "record", "contributions", "contribution", "actors", "actor", "figures"])
def test_page_asks_at_most_ten_times_whatever_the_number_of_rows(
    client: Client, page: str, django_assert_max_num_queries: Any
) -> None:
    meeting = gather.meeting_with_record()
    client.force_login(web.member(Role.RAPPORTEUR, meeting, person=web.person()))
    address = _addresses(meeting)[page]
    client.get(address)
    with django_assert_max_num_queries(10) as one:
        assert client.get(address).status_code == 200
    gather.read(meeting, gather.STATEMENT + gather.STATEMENT.partition("\n")[2], "longer.md", audience="public")
    gather.read(meeting, OTHER, "other.md", audience="public")
    with django_assert_max_num_queries(10) as three:
        client.get(address)
    assert len(one) == len(three)


@pytest.mark.parametrize("queue", ["mentions", "voices", "contributions", "findings", "changed", "changed-voices"])
@pytest.mark.parametrize("rows", [1, 3])
def test_queue_asks_at_most_ten_times(
    client: Client, queue: str, rows: int, django_assert_max_num_queries: Any
) -> None:
    meeting = web.meeting()
    for _ in range(rows):
        gather.mention(meeting)
        gather.finding(meeting)
        said = gather.intervention(meeting, confidence=0.2, change="new")
        gather.contribution(meeting, intervention=said, confidence=0.2, change="new")
    client.force_login(web.member(Role.RAPPORTEUR, meeting, person=web.person()))
    address = f"{reverse('gather:queues', args=[meeting.slug])}?queue={queue}"
    client.get(address)
    with django_assert_max_num_queries(10):
        answer = client.get(address)
    assert len(answer.context["page"].object_list) == rows


@pytest.mark.parametrize("page", ["record", "contribution", "actor"])
def test_page_of_a_document_for_the_team_does_not_exist_for_others(client: Client, page: str) -> None:
    meeting = web.public_meeting()
    gather.read(meeting, audience="team")
    address = _addresses(meeting)[page]
    assert client.get(address).status_code == 404
    client.force_login(web.member(Role.DELEGATE, meeting))
    assert client.get(address).status_code == 404
    client.force_login(web.member(Role.RAPPORTEUR, meeting))
    assert client.get(address).status_code == 200


def test_embargoed_document_is_not_told_of_before_its_time(client: Client) -> None:
    meeting = web.public_meeting()
    gather.read(meeting, audience="public", embargo=timezone.now() + timedelta(hours=1))
    addresses = _addresses(meeting)
    for page in ("documents", "contributions", "figures", "export"):
        assert "migrant workers" not in client.get(addresses[page]).content.decode()
        assert "Sesay" not in client.get(addresses[page]).content.decode()
    assert client.get(addresses["record"]).status_code == 404


@pytest.mark.parametrize("rule", [AttributionRule.BY_GROUP, AttributionRule.NOT_ATTRIBUTED])
def test_no_page_names_a_withheld_voice_to_outsiders(client: Client, rule: AttributionRule) -> None:
    meeting = gather.meeting_with_record(rule=rule)
    addresses = _addresses(meeting)
    client.force_login(web.member(Role.RAPPORTEUR, meeting))
    assert all("Sesay" in client.get(addresses[page]).content.decode() for page in ("record", "contributions", "actor"))
    client.force_login(web.member(Role.DELEGATE, meeting))
    for page in addresses:
        said = client.get(addresses[page]).content.decode()
        assert "Sesay" not in said, page
        assert "statement.md" not in said, page
    assert client.get(addresses["actor"]).status_code == 404
    assert client.get(f"{addresses['documents']}?q=Sesay").context["page"].paginator.count == 0
    assert client.get(f"{addresses['contributions']}?q=Sierra").context["page"].paginator.count == 0
    found = client.get(f"{addresses['contributions']}?region=african").context["page"].paginator.count
    assert found == 0


def test_rule_that_changes_hides_the_record_until_it_is_masked_anew(client: Client) -> None:
    meeting = gather.meeting_with_record()
    addresses = _addresses(meeting)
    assert "Sesay" in client.get(addresses["contributions"]).content.decode()
    meeting.rule = AttributionRule.NOT_ATTRIBUTED
    meeting.save()
    assert "Sesay" not in client.get(addresses["contributions"]).content.decode()
    assert client.get(addresses["record"]).status_code == 404


def test_new_session_with_a_rule_hides_the_record_until_it_is_masked_anew(client: Client) -> None:
    meeting = gather.meeting_with_record()
    address = _addresses(meeting)["record"]
    assert client.get(address).status_code == 200
    Session.objects.create(meeting=meeting, title=translated(en="Closed"), rule=AttributionRule.NOT_ATTRIBUTED)
    assert client.get(address).status_code == 404


def test_export_has_no_formula_in_any_cell(client: Client) -> None:
    meeting = web.public_meeting()
    gather.contribution(
        meeting, wording='=HYPERLINK("http://evil.invalid")', means="@SUM(A1)", place="+1", addressee="-cmd"
    )
    client.force_login(web.member(Role.RAPPORTEUR, meeting))
    text = client.get(reverse("gather:export", args=[meeting.slug])).content.decode("utf-8-sig")
    cells = [cell for row in csv.reader(StringIO(text)) for cell in row]
    assert any("HYPERLINK" in cell for cell in cells)
    assert [cell for cell in cells if cell[:1] in {"=", "+", "-", "@", "\t", "\r"}] == []


def test_filters_find_by_theme_kind_and_words_without_accents(client: Client) -> None:
    meeting = web.public_meeting()
    gather.read(
        meeting, "# Declaración de Senegal\n\nRecomendamos mejorar los datos sobre migración.\n", audience="public"
    )
    address = reverse("gather:contributions", args=[meeting.slug])
    for query in ("kind=recommendation", "gcm=1", "q=MIGRACION"):
        assert client.get(f"{address}?{query}").context["page"].paginator.count == 1, query
    assert client.get(f"{address}?kind=gap").context["page"].paginator.count == 0
    assert client.get(f"{address}?kind=nonsense&page=x&gcm=999").status_code == 200


def test_hostile_html_is_shown_as_text_and_sent_as_a_file(client: Client) -> None:
    meeting = web.public_meeting()
    said = "&lt;script&gt;alert(1)&lt;/script&gt;"
    text = f"<html><body><p>Statement of Senegal</p><p>We recommend {said} data.</p></body></html>"
    found = gather.read(meeting, text, "page.html", audience="public")
    page = client.get(reverse("gather:record", args=[meeting.slug, found.uid])).content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page
    sent = client.get(reverse("gather:file", args=[meeting.slug, found.uid]))
    assert sent["Content-Disposition"].startswith("attachment")
    assert (sent["Content-Security-Policy"], sent["X-Content-Type-Options"]) == (
        "sandbox; default-src 'none'",
        "nosniff",
    )


def test_hostile_svg_is_never_drawn_and_sent_as_a_file(client: Client) -> None:
    meeting = web.public_meeting()
    drawing = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'><script>alert(2)</script></svg>"
    found = gather.read(meeting, drawing, "plan.svg", audience="public")
    assert client.get(reverse("gather:file", args=[meeting.slug, found.uid])).status_code == 404  # it was not read
    client.force_login(web.member(Role.SECRETARIAT, meeting))
    page = client.get(reverse("gather:documents", args=[meeting.slug])).content.decode()
    assert "is a drawing (SVG), not a text" in page
    assert ("<script>alert" in page, "onload='alert" in page) == (False, False)
    sent = client.get(reverse("gather:file", args=[meeting.slug, found.uid]))
    assert (sent["Content-Disposition"].partition(";")[0], sent["X-Content-Type-Options"]) == ("attachment", "nosniff")
    assert sent["Content-Security-Policy"] == "sandbox; default-src 'none'"


def test_reviewed_practice_is_found_by_its_subtype_and_state(client: Client) -> None:
    meeting = web.public_meeting()
    gather.contribution(meeting, kind="good_practice", subtype="fund", state="accepted")
    gather.contribution(meeting, kind="good_practice", subtype="policy")
    client.force_login(web.member(Role.RAPPORTEUR, meeting))
    address = reverse("gather:contributions", args=[meeting.slug])
    for query, n in (
        ("subtype=fund", 1),
        ("kind=good_practice", 2),
        ("state=accepted", 1),
        ("subtype=fund&state=proposed", 0),
    ):
        assert client.get(f"{address}?{query}").context["page"].paginator.count == n, query
