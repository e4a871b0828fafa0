"""The registries: found, changed without losing anybody's words, joined, erased; one's own data."""

from __future__ import annotations

import io
import json
import zipfile
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse
from tests.factories import people, web

from relatoria_web.convene.models import Participation
from relatoria_web.people.domain.account import confirm_address
from relatoria_web.people.domain.organisation import merge_organisation
from relatoria_web.people.domain.person import erase_person, merge_person
from relatoria_web.people.domain.queries.registry import Filter, organisations, persons
from relatoria_web.people.domain.queries.standing import standing_of
from relatoria_web.people.models import Account, Assignment, Consent, Organisation, Person, Purpose
from relatoria_web.site.standing import Role, Standing
from relatoria_web.site.translated import translated
from relatoria_web.trace.domain.verify import verify
from relatoria_web.trace.models import Entry

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff() -> Standing:
    """The secretariat of some meeting."""
    return web.standing(Role.SECRETARIAT, web.meeting())


@pytest.mark.parametrize(
    ("wanted", "names"),
    [
        (Filter(), ["Ana", "Benoît", "Chika"]),
        (Filter(words="beno"), ["Benoît"]),
        (Filter(country="NGA"), ["Chika"]),
        (Filter(group="african"), ["Chika"]),
        (Filter(kind="city"), ["Ana"]),
        (Filter(expert=True), ["Ana", "Chika"]),
        (Filter(topic="gcm:1"), ["Ana"]),
        (Filter(topic="gcm:2"), []),
        (Filter(language="fr"), ["Ana", "Benoît"]),
        (Filter(region="002"), ["Chika"]),
        (Filter(expert=True, language="fr"), ["Ana"]),
    ],
)
def test_persons_are_found_by_what_is_known(staff: Standing, wanted: Filter, names: list[str]) -> None:
    city = web.organisation(stakeholder_type="city")
    web.person(name="Ana", country="ESP", organisation=city, expert=True, topics=["gcm:1", "gcm:21"], languages=["fr"])
    web.person(name="Benoît", country="FRA", languages=["es", "fr"])
    web.person(name="Chika", country="NGA", expert=True, regions=["002"])
    assert [one.name for one in persons(staff, wanted)] == names


@pytest.mark.parametrize("words", ["migraci", "MIGRACI", "Organización", "IOM", "international"])
def test_organisations_are_found_in_any_language(staff: Standing, words: str) -> None:
    name = translated(en="International Organization", es="Organización para las Migraciones")
    held = web.organisation(name=name, acronym="IOM")
    web.organisation(name=translated(en="Another"))
    assert list(organisations(staff, Filter(words=words))) == [held]


def test_edit_over_a_newer_revision_keeps_both(client: Client) -> None:
    held = web.person(name="Ana")
    client.force_login(web.member(Role.SECRETARIAT, web.meeting()))
    held.revise(None, name="Ana Ruiz")
    page = client.post(reverse("person_edit", args=[held.uid]), {"name": "Ana R. Soto", "revision": 0})
    assert (page.status_code, str(page.context["stale"])) == (409, "Ana Ruiz")
    assert page.context["form"].data["name"] == "Ana R. Soto"
    held.refresh_from_db()
    assert held.name == "Ana Ruiz"


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("person", {"name": "Ana", "topics": ["gcm:1"], "languages": ["es"], "expert": "on", "post_es": "Jefa"}),
        ("organisation", {"name_es": "Ciudad", "name_es_status": "original", "acronym": "C"}),
    ],
)
def test_entry_is_added_and_changed_by_the_page(client: Client, name: str, form: dict[str, Any]) -> None:
    client.force_login(web.member(Role.SECRETARIAT, web.meeting()))
    address = client.post(reverse(f"{name}_new"), form)["Location"]
    assert client.get(address).status_code == 200
    uid = address.split("/")[2]
    changed = form | {"country": "ESP", "revision": 0}
    assert client.post(reverse(f"{name}_edit", args=[uid]), changed).status_code == 302
    model = Person if name == "person" else Organisation
    assert model._default_manager.get(uid=uid).country == "ESP"
    assert [one.action for one in Entry.objects.all()] == [f"people.{name}.change", f"people.{name}.add"]


def test_entry_of_a_country_that_does_not_exist_is_refused(client: Client) -> None:
    client.force_login(web.member(Role.SECRETARIAT, web.meeting()))
    page = client.post(reverse("person_new"), {"name": "Ana", "country": "XXX"})
    assert list(page.context["form"].errors) == ["country"]


def test_merge_person_moves_what_names_them_and_leads_on(client: Client, staff: Standing) -> None:
    one, into, meeting = web.person(name="Ana"), web.person(name="Ana"), web.meeting()
    account = web.account(person=one)
    seat = Participation.objects.create(meeting=meeting, person=one)
    merge_person(staff, person=one, into=into)
    seat.refresh_from_db()
    account.refresh_from_db()
    assert (seat.person, account.person) == (into, into)
    assert [person.pk for person in persons(staff, Filter(words="Ana"))] == [into.pk]
    client.force_login(Account.objects.get(pk=staff.account))
    assert client.get(reverse("person", args=[one.uid])).context["person"] == into
    assert Entry.objects.get().detail["moved"] == {"people.account.person": 1, "convene.participation.person": 1}


def test_merge_person_of_two_accounts_is_refused(staff: Standing) -> None:
    one, into = (web.account(person=web.person()).person for _ in range(2))
    assert one
    assert into
    with pytest.raises(PermissionDenied):
        merge_person(staff, person=one, into=into)


def test_merge_organisation_keeps_a_role_that_would_be_there_twice(staff: Standing) -> None:
    one, into, meeting, account = web.organisation(), web.organisation(), web.meeting(), web.account()
    for organisation in (one, into):
        Assignment.objects.create(account=account, role=Role.DELEGATE, meeting=meeting, organisation=organisation)
    person = web.person(organisation=one)
    merge_organisation(staff, organisation=one, into=into)
    person.refresh_from_db()
    assert (person.organisation, Assignment.objects.filter(account=account).count()) == (into, 2)
    with pytest.raises(PermissionDenied):
        merge_organisation(staff, organisation=into, into=one)


def test_merge_by_a_delegate_is_not_possible(client: Client) -> None:
    one, into = web.person(), web.person()
    client.force_login(web.member(Role.DELEGATE, web.meeting()))
    assert client.post(reverse("person_join", args=[one.uid]), {"into": into.uid}).status_code == 404


def test_focal_point_sees_and_changes_people_of_their_organisation_only(client: Client) -> None:
    ours = web.organisation()
    mine, other = web.person(organisation=ours), web.person(organisation=web.organisation())
    client.force_login(people.focal_point(web.meeting(), ours))
    statuses = [client.get(reverse("person_edit", args=[one.uid])).status_code for one in (mine, other)]
    assert statuses == [200, 404]


def test_erase_keeps_the_record_whole(client: Client) -> None:
    organisation, meeting = web.organisation(), web.meeting()
    person = web.person(name="Ana Ruiz", organisation=organisation, topics=["gcm:1"], gender="f")
    account = web.account(person=person)
    confirm_address(account)
    address = account.email
    Consent.objects.create(person=person, purpose=Purpose.CONTACT, given=True)
    seat = Participation.objects.create(meeting=meeting, person=person, organisation=organisation)
    client.force_login(account)
    client.post(reverse("my_data_erase"), {"address": "wrong@example.org"})
    person.refresh_from_db()
    assert person.name == "Ana Ruiz"
    client.post(reverse("my_data_erase"), {"address": address.upper()})
    person.refresh_from_db()
    account.refresh_from_db()
    seat.refresh_from_db()
    assert (person.name, person.gender, person.topics, person.consents.count()) == (f"№ {person.uid}", "", [], 0)
    assert (account.is_active, account.email) == (False, f"{account.uid}@erased.invalid")
    assert (seat.person, seat.organisation) == (person, organisation)
    assert verify().fault == ""
    assert client.get(reverse("me")).status_code == 302
    held = " ".join(str(row) for model in (Person, Account, Entry) for row in model._default_manager.values_list())
    assert [word for word in ("Ana", address) if word in held] == []


def test_erase_of_somebody_else_is_for_administrators(staff: Standing) -> None:
    person = web.person()
    with pytest.raises(PermissionDenied):
        erase_person(staff, person=person)
    erase_person(standing_of(web.account(administrator=True)), person=person)
    assert person.revise(None).erased


def test_copy_of_ones_data_holds_all_that_names_one_and_no_secret(client: Client) -> None:
    person = web.person(name="Ana Ruiz", post=translated(es="Jefa"))
    account = web.account(person=person)
    meeting = web.meeting()
    Assignment.objects.create(account=account, role=Role.DELEGATE, meeting=meeting)
    Participation.objects.create(meeting=meeting, person=person)
    Participation.objects.create(meeting=meeting, person=web.person(name="Somebody Else"))
    client.force_login(account)
    answer = client.post(reverse("my_data_copy"))
    content = b"".join(answer.streaming_content)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        text = archive.read("data.json").decode()
    data = json.loads(text)
    assert (data["person"]["name"], data["person"]["post"]["es"]["text"]) == ("Ana Ruiz", "Jefa")
    assert [len(data[name]) for name in ("people.assignment.account", "convene.participation.person")] == [1, 1]
    assert data["trail"][-1]["action"] == "people.person.export"
    assert ("password" in data["account"], "Somebody" in text) == (False, False)


def test_consent_is_written_down_and_never_overwritten(client: Client) -> None:
    person = web.person()
    client.force_login(web.member(Role.SECRETARIAT, web.meeting()))
    for given in ("on", ""):
        form = {"purpose": "quotation", "note": "by letter"} | ({"given": given} if given else {})
        client.post(reverse("person_consent", args=[person.uid]), form)
    assert list(person.consents.order_by("pk").values_list("purpose", "given")) == [
        ("quotation", True), ("quotation", False),
    ]  # fmt: skip
