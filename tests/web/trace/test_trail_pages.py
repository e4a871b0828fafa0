"""The audit trail as pages and as a table."""

from __future__ import annotations

import csv
import io
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests.factories import web

from relatoria_web.convene.models import Meeting
from relatoria_web.people.models import Account
from relatoria_web.site.standing import Role, Standing
from relatoria_web.trace.actions import ACTIONS
from relatoria_web.trace.domain.log import log
from relatoria_web.trace.models import Entry

pytestmark = pytest.mark.django_db


def _entry(meeting: Meeting, by: Account | None = None, action: str = "people.role.give") -> Entry:
    account = by or web.account(person=web.person())
    return log(Standing(account=account.pk), action, web.session(meeting=meeting), meeting=meeting.pk, role="delegate")


def _listed(client: Client, meeting: Meeting, **sought: str) -> list[Entry]:
    return list(client.get(reverse("trail_meeting", args=[meeting.slug]), sought).context["page"])


@pytest.fixture
def secretary(client: Client) -> Meeting:
    """A meeting, whose secretariat is signed in."""
    meeting = web.meeting()
    client.force_login(web.member(Role.SECRETARIAT, meeting))
    return meeting


def test_trail_of_a_meeting_shows_that_meeting_only(client: Client, secretary: Meeting) -> None:
    mine = _entry(secretary)
    _entry(web.meeting())
    assert _listed(client, secretary) == [mine]


@pytest.mark.parametrize("language", ["es", "en", "fr"])
def test_trail_speaks_the_readers_language(client: Client, secretary: Meeting, language: str) -> None:
    _entry(secretary)
    page = client.get(reverse("trail_meeting", args=[secretary.slug]), {"lang": language}).content.decode()
    words = {"es": "dio una función", "en": "gave a role", "fr": "a donné un rôle"}
    assert [said for said in words.values() if f" {said}</span>" in page] == [words[language]]


def test_trail_is_sought_by_action_person_and_day(client: Client, secretary: Meeting) -> None:
    account = web.account(person=web.person(name="Zoé Petit"))
    mine = _entry(secretary, account)
    other = _entry(secretary, action="people.role.take")
    assert _listed(client, secretary, action="people.role.take") == [other]
    assert _listed(client, secretary, action="no.such.action") == [other, mine]
    assert _listed(client, secretary, person="zoé") == [mine]
    tomorrow = (timezone.now() + timedelta(days=1)).date().isoformat()
    assert _listed(client, secretary, since=tomorrow) == []
    assert _listed(client, secretary, until=tomorrow) == [other, mine]


@pytest.mark.parametrize(
    "role", [None, *(role for role in Role if role not in (Role.SECRETARIAT, Role.STEWARD, Role.ADMINISTRATOR))]
)
def test_trail_is_not_there_for_others(client: Client, role: Role | None) -> None:
    meeting = web.public_meeting()
    _entry(meeting)
    if role:
        client.force_login(web.member(role, meeting))
    assert client.get(reverse("trail_meeting", args=[meeting.slug])).status_code == 404
    assert client.get(reverse("trail")).status_code == 404


def test_whole_trail_is_for_administrators(client: Client) -> None:
    entries = [_entry(web.meeting()), _entry(web.meeting())]
    client.force_login(web.account(administrator=True))
    assert list(client.get(reverse("trail")).context["page"]) == entries[::-1]


@pytest.mark.parametrize(("role", "status"), [(Role.RAPPORTEUR, 200), (Role.SECRETARIAT, 200), (Role.DELEGATE, 404)])
def test_history_of_an_object_is_for_the_team(client: Client, role: Role, status: int) -> None:
    meeting = web.public_meeting()
    entry = _entry(meeting)
    client.force_login(web.member(role, meeting))
    assert client.get(reverse("trail_object", args=[entry.target])).status_code == status


def test_table_holds_every_entry_and_no_formula(client: Client, secretary: Meeting) -> None:
    entry = log(Standing(), "people.role.give", web.session(meeting=secretary), meeting=secretary.pk, reason="=1+1")
    Entry.objects.filter(pk=entry.pk)
    answer = client.get(reverse("trail_meeting", args=[secretary.slug]), {"format": "csv"})
    rows = list(csv.reader(io.StringIO(b"".join(answer).decode())))
    assert [row[3] for row in rows] == ["action", "people.role.give"]
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)


def test_every_action_has_wording_of_its_own() -> None:
    for name, wording in ACTIONS.items():
        assert str(wording).strip()
        assert name.count(".") >= 2


@pytest.mark.parametrize("rows", [1, 3])
def test_trail_pages_ask_the_same_questions(
    client: Client, secretary: Meeting, rows: int, django_assert_num_queries: Any
) -> None:
    for _ in range(rows):
        last = _entry(secretary)
    with django_assert_num_queries(5):
        client.get(reverse("trail_meeting", args=[secretary.slug]))
    with django_assert_num_queries(4):
        client.get(reverse("trail_object", args=[last.target]))
    with django_assert_num_queries(4):
        b"".join(client.get(reverse("trail_meeting", args=[secretary.slug]), {"format": "csv"}))


@pytest.mark.parametrize("role", [Role.SECRETARIAT, Role.STEWARD])
def test_chain_is_walked_from_the_page_and_told(client: Client, role: Role) -> None:
    meeting = web.meeting()
    client.force_login(web.member(role, meeting))
    _entry(meeting)
    address = reverse("trail_verify", args=[meeting.slug])
    held = client.post(address, follow=True).content.decode()
    last = Entry.objects.order_by("-number").first()
    assert last is not None
    assert f"{last.number}:{last.hash}" in held


@pytest.mark.parametrize("role", [None, Role.DELEGATE, Role.RAPPORTEUR])
def test_chain_is_not_walked_for_others(client: Client, role: Role | None) -> None:
    meeting = web.public_meeting()
    if role:
        client.force_login(web.member(role, meeting))
    assert client.post(reverse("trail_verify", args=[meeting.slug])).status_code == 404
    assert client.post(reverse("trail_verify")).status_code == 404


def test_chain_that_was_broken_is_told(client: Client, secretary: Meeting, monkeypatch: pytest.MonkeyPatch) -> None:
    _entry(secretary)
    monkeypatch.setattr("relatoria_web.trace.domain.verify.seal", lambda entry: "another hash")
    told = client.post(reverse("trail_verify", args=[secretary.slug]), follow=True).content.decode()
    assert "The chain breaks after entry 0" in told
