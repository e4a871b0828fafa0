"""Requests of persons: made on their own page or by letter, decided, carried out; what stays whole afterwards."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import date

import pytest
from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.test import Client
from django.urls import reverse
from tests.factories import gather, steward, web

from relatoria_web.convene.models import Nominee, Participation
from relatoria_web.gather.models import Document, Intervention
from relatoria_web.people.domain.person import restrict_person
from relatoria_web.people.domain.queries.registry import persons
from relatoria_web.people.domain.queries.standing import standing_of
from relatoria_web.people.models import Account, Consent, Person
from relatoria_web.site.standing import Role
from relatoria_web.steward.domain.request import (
    DecidedError,
    decide,
    make_request,
    mark_done,
    months_after,
    put_off,
)
from relatoria_web.steward.models import Request, State
from relatoria_web.trace.domain.verify import verify
from relatoria_web.trace.models import Entry

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2026, 1, 15), -12, date(2025, 1, 15)),
    ],
)
def test_months_after_ends_with_the_month(day: date, months: int, expected: date) -> None:
    assert months_after(day, months) == expected


def test_request_of_ones_own_reaches_the_steward_and_its_answer_the_person(client: Client, account: Account) -> None:
    own = web.account(person=web.person(name="Ana"))
    client.force_login(own)
    assert client.post(reverse("my_data_ask"), {"ask": "correction", "wish": ""}).status_code == 200
    client.post(reverse("my_data_ask"), {"ask": "correction", "wish": "My post is another"})
    held = Request.objects.get()
    assert (held.state, held.due) == (State.OPEN, months_after(held.received, 1))
    client.force_login(account)
    page = client.post(reverse("steward:request_act", args=[held.uid, "decide"]), {"state": "granted", "reason": ""})
    assert page.status_code == 200
    address = reverse("steward:request_act", args=[held.uid, "decide"])
    client.post(address, {"state": "granted", "reason": "You are right"})
    held.refresh_from_db()
    assert (held.state, held.decided_by, held.done) == (State.GRANTED, account, None)
    client.post(reverse("steward:request_act", args=[held.uid, "done"]))
    held.refresh_from_db()
    assert held.done
    client.force_login(own)
    assert "You are right" in client.get(reverse("my_data")).content.decode()


def test_request_is_seen_by_its_person_and_stewards_only(client: Client, account: Account) -> None:
    held = steward.request()
    for role, status in ((Role.SECRETARIAT, 404), (Role.STEWARD, 200)):
        client.force_login(web.member(role, web.meeting()))
        assert client.get(reverse("steward:request", args=[held.uid])).status_code == status
    client.force_login(web.account(person=held.person))
    assert client.get(reverse("steward:request", args=[held.uid])).status_code == 404  # the steward's page


def test_request_by_letter_is_entered_on_the_page_of_the_person(desk: Client) -> None:
    person = web.person()
    form = {"ask": "copy", "received": "2020-02-28", "identity": "passport seen", "wish": ""}
    desk.post(reverse("steward:person", args=[person.uid]), form)
    assert Request.objects.get().due == date(2020, 3, 28)
    assert "2020" in desk.get(reverse("steward:requests")).content.decode()


def test_put_off_once_and_never_after_a_decision(account: Account) -> None:
    who, held = standing_of(account), steward.request(received=date(2026, 1, 31))
    put_off(who, request=held, reason="Many files")
    assert held.due == date(2026, 4, 28)
    with pytest.raises(DecidedError):
        put_off(who, request=held, reason="Again")
    decide(who, request=held, state=State.REFUSED, reason="Unfounded")
    for again in (
        lambda: decide(who, request=held, state=State.GRANTED, reason=""),
        lambda: mark_done(who, request=held),
    ):
        with pytest.raises(DecidedError):
            again()


def test_make_request_twice_is_one(account: Account) -> None:
    person = web.person()
    rows = {make_request(standing_of(account), person=person, ask="copy", identity="a letter").pk for _ in range(2)}
    assert len(rows) == 1


def test_erasure_blanks_the_person_everywhere_and_keeps_record_and_trail(account: Account) -> None:
    meeting = gather.meeting_with_record()
    person = web.person(name="Zenobia Quartermaine")
    held = web.account(person=person)
    twin = web.person(name="Zenobia Quartermaine", merged_into=person)
    Participation.objects.create(meeting=meeting, person=person)
    Nominee.objects.create(meeting=meeting, person=person, name="Zenobia Quartermaine")
    Consent.objects.create(person=person, purpose="contact", given=True)
    before = list(Intervention.objects.order_by("pk").values())
    address = held.email
    made = make_request(
        standing_of(held), person=person, ask="erasure", wish="Zenobia wants to go", identity=f"letter of {address}"
    )
    decide(standing_of(account), request=made, state=State.GRANTED, reason="Her right")
    made.refresh_from_db()
    twin.refresh_from_db()
    assert (made.done is not None, twin.name) == (True, f"№ {twin.uid}")
    assert list(Intervention.objects.order_by("pk").values()) == before
    assert (verify().fault, Participation.objects.filter(person=person).count()) == ("", 1)
    tables = [model for model in apps.get_models() if model._meta.managed]
    left = [model._meta.label for model in tables for row in model._base_manager.values_list()
            if any(word in str(row) for word in ("Zenobia", address))]  # fmt: skip
    assert left == []


def test_restriction_hides_the_person_from_the_team_and_ends_again(desk: Client, account: Account) -> None:
    person = web.person(name="Ana")
    team = standing_of(web.member(Role.SECRETARIAT, web.meeting()))
    made = make_request(standing_of(account), person=person, ask="restriction", identity="a letter")
    assert list(persons(team)) != []
    decide(standing_of(account), request=made, state=State.GRANTED, reason="Until it is clear")
    assert person not in persons(team)
    assert person in persons(standing_of(account))
    desk.post(reverse("steward:release", args=[person.uid]))
    assert person in persons(team)


def test_restrict_person_by_the_secretariat_is_refused() -> None:
    person, who = web.person(), standing_of(web.member(Role.SECRETARIAT, web.meeting()))
    with pytest.raises(PermissionDenied):
        restrict_person(who, person=person, restricted=True)


def test_copy_holds_rows_files_and_a_page_and_nobody_elses_data(desk: Client) -> None:
    meeting = gather.meeting_with_record()
    person = web.person(name="Ana Ruiz")
    held = web.account(person=person)
    Participation.objects.create(meeting=meeting, person=web.person(name="Somebody Else"))
    Participation.objects.create(meeting=meeting, person=person)
    place = default_storage.save("copies/one.txt", ContentFile(b"what I sent"))
    Document.objects.create(meeting=meeting, name="statement.txt", file=place, sha256="0" * 64, submitted_by=held)
    answer = desk.post(reverse("steward:copy", args=[person.uid]))
    with zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content))) as archive:
        data = json.loads(archive.read("data.json"))
        files = [name for name in archive.namelist() if name.startswith("files/")]
        content = [archive.read(name) for name in files]
        page = archive.read("data.html").decode()
    assert (data["person"]["name"], len(data["convene.participation.person"])) == ("Ana Ruiz", 1)
    assert ([name.partition("-")[2] for name in files], content) == (["statement.txt"], [b"what I sent"])
    assert ("Ana Ruiz" in page, "Somebody" in page + json.dumps(data), "password" in data["account"]) == (
        True, False, False,
    )  # fmt: skip
    assert Entry.objects.filter(action="people.person.export", target=person.uid).exists()


def test_consent_is_given_and_withdrawn_on_ones_own_page(client: Client) -> None:
    own = web.account(person=web.person())
    client.force_login(own)
    for given in ("1", "0"):
        client.post(reverse("my_data_consent"), {"purpose": "contact", "given": given})
    assert list(Consent.objects.order_by("pk").values_list("given", flat=True)) == [True, False]
    client.post(reverse("my_data_consent"), {"purpose": "nothing of the kind", "given": "1"})
    assert Consent.objects.count() == 2
    assert Person.objects.get(account=own).consents.count() == 2


def test_my_data_counts_what_is_held_and_leaves_out_what_is_not(client: Client) -> None:
    own = web.account(person=web.person())
    Consent.objects.create(person=own.person, purpose="contact", given=True)
    client.force_login(own)
    held = dict(client.get(reverse("my_data")).context["holdings"])
    assert (held["consents"], set(held)) == (1, {"consents", "the account of the person"})


def test_withdraw_a_request_of_ones_own_only(client: Client) -> None:
    own, other = web.account(person=web.person()), steward.request()
    mine = steward.request(person=own.person)
    client.force_login(own)
    statuses = [client.post(reverse("my_data_withdraw", args=[one.uid])).status_code for one in (mine, other)]
    mine.refresh_from_db()
    other.refresh_from_db()
    assert (statuses, mine.state, other.state) == ([302, 404], State.WITHDRAWN, State.OPEN)
