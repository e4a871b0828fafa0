"""Processes, mechanisms and editions by form; the event record of a meeting."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from tests.factories import prepare, web

from relatoria_web.prepare.domain.queries.matter import Place
from relatoria_web.prepare.models import Edition, Mechanism, Process
from relatoria_web.site.standing import Role
from relatoria_web.site.translated import translated

pytestmark = pytest.mark.django_db
TITLE = {"title_en": "Road to the review", "title_en_status": "original", "audience": "public"}


def test_process_is_opened_by_form_with_the_phases_of_the_registry(client: Client) -> None:
    client.force_login(web.account(administrator=True))
    address = reverse("prepare:process_new")
    page = client.post(address, TITLE | {"start": "2018-02-01", "end": "2018-01-01"})
    assert (page.status_code, Process.objects.count()) == (422, 0)
    client.post(address, TITLE | {"start": "2018-01-01", "pattern": "gcm"})
    found = Process.objects.select_related("calendar").get()
    assert (found.slug, found.audience, len(found.calendar.body["phases"])) == ("road-to-the-review", "public", 4)
    client.post(address, TITLE)
    second = Process.objects.select_related("calendar").get(slug="road-to-the-review-2")
    assert second.calendar.body == {}
    assert client.get(reverse("prepare:process", args=[second.slug])).status_code == 200


def test_process_is_changed_by_its_secretariat_and_by_nobody_else(client: Client) -> None:
    process = web.process(audience="public")
    address = reverse("prepare:process_edit", args=[process.slug])
    found = []
    for role in (Role.DELEGATE, Role.SECRETARIAT):
        client.force_login(web.member(role, process))
        found.append(client.post(address, TITLE | {"revision": "0"}).status_code)
    assert found == [403, 302]
    process.refresh_from_db()
    assert str(process.title) == "Road to the review"
    assert client.post(address, TITLE | {"revision": "0"}).status_code == 409
    assert client.get(reverse("prepare:process_new")).status_code == 404


def test_edition_of_a_mechanism_of_the_registry_is_opened_and_stands_on_its_page(client: Client) -> None:
    process = web.process(audience="public")
    client.force_login(web.member(Role.SECRETARIAT, process))
    values = {"label": "2019", "theme_en": "Youth and migration", "theme_en_status": "original"}
    address = reverse("prepare:edition_new", args=["IDM"])
    assert client.post(address, values).status_code == 422
    client.post(address, values | {"process": process.pk})
    edition = Edition.objects.get()
    assert (edition.mechanism.slug, edition.process) == ("idm", process)
    assert set(edition.mechanism.name.texts) == {"en", "es", "fr"}
    assert client.post(address, values | {"process": process.pk}).status_code == 422
    meeting = web.public_meeting(process=process, edition=edition)
    context = client.get(reverse("prepare:mechanism", args=["IDM"])).context
    assert [(one.label, one.shown) for one in context["editions"]] == [("2019", [meeting])]
    change = reverse("prepare:edition_edit", args=["IDM", edition.uid])
    client.post(change, values | {"label": "2020", "process": process.pk, "revision": "0"})
    edition.refresh_from_db()
    assert edition.label == "2020"


def test_edition_does_not_go_into_the_process_of_others(client: Client) -> None:
    client.force_login(web.member(Role.SECRETARIAT, web.process()))
    others = web.process(audience="public")
    values = {"label": "2019", "theme_en": "x", "theme_en_status": "original", "process": others.pk}
    assert client.post(reverse("prepare:edition_new", args=["IDM"]), values).status_code == 422
    assert not Edition.objects.exists()


def test_mechanism_that_the_registry_lacks_is_entered_and_shown(client: Client) -> None:
    client.force_login(web.account(administrator=True))
    values = {"name_en": "Andes Dialogue", "name_en_status": "original", "acronym": "AND", "scope": "regional"}
    client.post(reverse("prepare:mechanism_new"), values)
    held = Mechanism.objects.get()
    client.logout()
    assert client.get(reverse("prepare:mechanisms")).context["own"] == [held]
    assert "Andes Dialogue" in client.get(reverse("prepare:mechanism", args=["and"])).content.decode()
    assert client.get(reverse("prepare:mechanism_new")).status_code == 403


def test_mechanism_shows_dated_facts_with_sources_and_roles(client: Client) -> None:
    process = web.process(audience="public")
    details = {"mechanism": "IDM", "fact": "members", "value": "166", "on": "2016-09-01", "cited": "IOM Council"}
    fact = prepare.matter(None, process=process, kind="mechanism_fact", details=details)
    role = prepare.matter(None, process=process, kind="role", details={"mechanism": "IDM", "phase": "review"})
    prepare.matter(None, process=process, kind="role", details={"mechanism": "RCM", "phase": "review"})
    page = client.get(reverse("prepare:mechanism", args=["IDM"]), {"lang": "en"})
    assert (page.context["noted"], [one.matter for one in page.context["roles"]]) == ([fact], [role])
    assert "1 September 2016 · IOM Council" in page.content.decode()


def test_event_record_tells_what_where_when_by_whom_and_within_what(client: Client) -> None:
    meeting = web.public_meeting(
        place=translated(en="Geneva"), start=date(2017, 11, 28), theme=translated(en="Exchange")
    )
    web.session(meeting=meeting, languages=["es", "fr"])
    organiser = prepare.matter(
        meeting, kind="organiser", title=translated(en="Canton of Geneva"), details={"role": "host_city"}
    )
    details = {"on": "2017-11-28", "until": "2017-12-01"}
    council = prepare.matter(meeting, kind="parent_event", title=translated(en="Council session"), details=details)
    page = client.get(reverse("prepare:event", args=[meeting.slug]), {"lang": "en"})
    assert [one.matter for one in page.context["organisers"]] == [organiser]
    assert [one.matter for one in page.context["within"]] == [council]
    assert sorted(page.context["spoken"]) == ["French", "Spanish"]
    text = page.content.decode()
    assert all(one in text for one in ("Geneva", "Exchange", "Host city", "Council session", "1 December 2017"))


@pytest.mark.parametrize("rows", [1, 3])
def test_event_and_mechanism_ask_the_same_questions_whatever_they_hold(
    client: Client, rows: int, django_assert_num_queries: Any
) -> None:
    meeting = web.public_meeting()
    for n in range(rows):
        web.session(meeting=meeting, languages=["es"])
        prepare.matter(meeting, kind="organiser", order=n, details={"role": "donor"})
        details = {"mechanism": "IDM", "fact": "members", "value": "1", "cited": "x"}
        prepare.matter(None, process=meeting.process, kind="mechanism_fact", details=details)
    client.force_login(web.member(Role.SECRETARIAT, meeting.process))
    with django_assert_num_queries(5):
        client.get(reverse("prepare:event", args=[meeting.slug]))
    with django_assert_num_queries(5):
        client.get(reverse("prepare:mechanism", args=["IDM"]))
    assert Place(meeting.process).url("hand") == reverse("prepare:process_hand", args=[meeting.process.slug])
