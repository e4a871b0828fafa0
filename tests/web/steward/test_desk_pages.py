"""The steward's desk: what only stewards see, the register, consents, what is withheld, incidents, the notice."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests.factories import gather, steward, web

from relatoria_web.convene.models import AttributionRule
from relatoria_web.people.domain.consent import add_wording, record_consent
from relatoria_web.people.domain.queries.standing import standing_of
from relatoria_web.people.models import Account
from relatoria_web.site.models.base import Audience
from relatoria_web.site.standing import Role
from relatoria_web.site.translated import translated
from relatoria_web.steward.domain.queries.withheld import withheld
from relatoria_web.steward.domain.register import begin_register, own_activities
from relatoria_web.steward.models import Activity, Incident, Retention

pytestmark = pytest.mark.django_db
PAGES = ("desk", "register", "requests", "consents", "withheld", "retention", "incidents")


@pytest.mark.parametrize("role", [one for one in Role if one not in (Role.STEWARD, Role.ADMINISTRATOR)])
def test_desk_is_hidden_from_everybody_else(client: Client, role: Role) -> None:
    client.force_login(web.member(role, web.meeting()))
    assert {client.get(reverse(f"steward:{name}")).status_code for name in PAGES} == {404}


def test_desk_opens_for_stewards_in_every_language(desk: Client) -> None:
    steward.controller()
    for language in ("en", "es", "fr"):
        pages = [desk.get(reverse(f"steward:{name}"), headers={"accept-language": language}) for name in PAGES]
        assert {page.status_code for page in pages} == {200}


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize(("name", "queries"), [("register", 4), ("requests", 4), ("consents", 7), ("withheld", 7)])
def test_desk_asks_the_same_whatever_the_number(
    client: Client, name: str, queries: int, count: int, django_assert_num_queries: Callable[..., object]
) -> None:
    meetings = [gather.meeting_with_record() for _ in range(count)]
    account = web.member(Role.STEWARD, meetings[0])
    for one in meetings[1:]:
        account.assignments.create(role=Role.STEWARD, meeting=one)
    for _ in range(count):
        steward.activity()
        record_consent(standing_of(account), person=steward.request().person, purpose="contact", given=True)
    client.force_login(account)
    with django_assert_num_queries(queries):
        client.get(reverse(f"steward:{name}"))


def test_begin_register_adds_the_platforms_own_activities_once(desk: Client) -> None:
    for _ in range(2):
        desk.post(reverse("steward:begin"))
    assert set(Activity.objects.values_list("code", flat=True)) == {one["code"] for one in own_activities()}
    assert Retention.objects.count() == 4
    rows = list(csv.reader(io.StringIO(desk.get(reverse("steward:register"), {"format": "csv"}).content.decode())))
    assert len(rows) == 1 + Activity.objects.count()


def test_own_activities_are_whole_in_three_languages() -> None:
    texts = [value for one in own_activities() for value in one.values() if isinstance(value, dict)]
    assert {tuple(sorted(one)) for one in texts} == {("en", "es", "fr")}


def test_activity_is_added_by_the_form_and_a_newer_revision_is_kept(desk: Client) -> None:
    form = {"basis": "consent", "in_notice": "on", "revision": 0}
    for name in ("name", "purpose", "people", "data", "kept"):
        form |= {f"{name}_es": f"{name} x", f"{name}_es_status": "original"}
    assert desk.post(reverse("steward:new", args=["activity"]), form).status_code == 302
    held = Activity.objects.get()
    held.revise(None, basis="public")
    page = desk.post(reverse("steward:edit", args=["activity", held.uid]), form)
    held.refresh_from_db()
    assert (page.status_code, held.basis) == (409, "public")


def test_notice_says_the_register_and_nothing_that_is_not_in_it(client: Client) -> None:
    shown = steward.activity(name=translated(en="Badges", es="Credenciales"))
    steward.activity(name=translated(en="Inner list"), in_notice=False)
    steward.activity(name=translated(en="Old list"), ended=timezone.localdate())
    steward.controller(name=translated(en="The House", es="La Casa"))
    page = client.get(reverse("privacy"), headers={"accept-language": "es"}).content.decode()
    found = [name for name in ("Credenciales", "Inner list", "Old list", "La Casa", "data@example.org") if name in page]
    assert (shown.in_notice, found) == (True, ["Credenciales", "La Casa", "data@example.org"])


def test_consents_say_who_agrees_who_withdrew_and_to_which_wording(desk: Client, account: Account) -> None:
    who = standing_of(account)
    ana, ben = web.person(name="Ana"), web.person(name="Ben")
    add_wording(who, purpose="quotation", text=translated(en="May we name you?"))
    record_consent(who, person=ana, purpose="quotation", given=True)
    add_wording(who, purpose="quotation", text=translated(en="May we name and show you?"))
    record_consent(who, person=ben, purpose="quotation", given=True)
    record_consent(who, person=ben, purpose="quotation", given=False)
    page = desk.get(reverse("steward:consents"), {"purpose": "quotation"})
    stands = next(one for one in page.context["stands"] if one.purpose == "quotation")
    assert (stands.agree, stands.withdrew, stands.refused, stands.wording.version) == (1, 1, 0, 2)
    rows = {(one.person.name, one.given, one.wording.version) for one in page.context["page"]}
    assert rows == {("Ana", True, 1), ("Ben", False, 2)}


def test_wording_is_a_new_version_by_the_form(desk: Client) -> None:
    for text in ("May we write?", "May we write to you?"):
        desk.post(reverse("steward:consents"), {"purpose": "contact", "text_en": text, "text_en_status": "original"})
    page = desk.get(reverse("steward:consents"))
    assert [(one.version, str(one.text)) for one in page.context["wordings"]] == [
        (2, "May we write to you?"), (1, "May we write?"),
    ]  # fmt: skip


def test_withheld_counts_embargoes_and_rules_and_tells_no_text(desk: Client, account: Account) -> None:
    meeting = gather.meeting_with_record()
    account.assignments.create(role=Role.STEWARD, meeting=meeting)
    document = meeting.documents.first()
    document.audience, document.embargo = Audience.PUBLIC, timezone.now() + timedelta(days=2)
    document.title = "A very secret title"
    document.save()
    web.session(meeting=meeting, rule=AttributionRule.NOT_ATTRIBUTED)
    [row] = withheld(standing_of(account), [meeting])
    documents = next(one for one in row.kinds if one.label == "gather.document")
    assert (documents.public, documents.embargoed, documents.until) == (1, 1, document.embargo)
    assert (row.embargoed, row.unnamed, len(row.sessions)) == (1, True, 1)
    assert row.roles == [("data steward", 1)]
    shown = desk.get(reverse("steward:withheld")).content.decode()
    assert (str(meeting.title) in shown, document.title in shown) == (True, False)


def test_withheld_leaves_out_meetings_of_others(desk: Client) -> None:
    other = web.meeting(title=translated(en="Not theirs"))
    assert "Not theirs" not in desk.get(reverse("steward:withheld")).content.decode()
    assert other.pk


def test_incident_owes_the_authority_72_hours_unless_there_is_no_risk() -> None:
    known = timezone.now()
    held = steward.incident(known=known)
    assert (held.deadline, held.owes_people) == (known + timedelta(hours=72), False)
    assert steward.incident(known=known, risk="none").deadline is None
    high = steward.incident(known=known, risk="high", authority_told=known)
    assert (high.deadline, high.owes_people) == (None, True)


def test_incident_is_written_down_by_the_form(desk: Client) -> None:
    form = {"title": "Lost phone", "text": "With addresses", "known": "2026-01-02T10:00", "risk": "risk", "revision": 0}
    assert desk.post(reverse("steward:new", args=["incident"]), form).status_code == 302
    assert Incident.objects.get().title == "Lost phone"
    assert "Lost phone" in desk.get(reverse("steward:incidents")).content.decode()


def test_begin_register_of_others_is_not_possible(client: Client) -> None:
    client.force_login(web.member(Role.SECRETARIAT, web.meeting()))
    assert client.post(reverse("steward:begin")).status_code == 404
    assert Activity.objects.count() == 0
    assert begin_register(standing_of(web.account(administrator=True))) > 0


def _told(desk: Client, **fields: str) -> dict[str, list[str]]:
    form = {
        "title": "A list went astray",
        "text": "To the wrong address",
        "known": "2026-02-03T09:00",
        "risk": "",
    } | fields
    page = desk.post(reverse("steward:new", args=["incident"]), form)
    return {} if page.status_code == 302 else dict(page.context["form"].errors)


@pytest.mark.parametrize(
    ("fields", "errors"),
    [
        ({}, {}),
        ({"known": "2126-01-01T09:00"}, {"known": ["This moment has not come yet."]}),
        ({"authority_told": "2126-01-01T09:00"}, {"authority_told": ["This moment has not come yet."]}),
        ({"people_told": "2026-02-02T09:00"}, {"people_told": ["This is before the incident was known."]}),
        ({"closed": "2026-02-09"}, {"closed": ["Judge the risk before it is closed."]}),
        ({"closed": "2026-02-09", "risk": "none"}, {}),
        ({"closed": "2026-02-09", "risk": "risk"}, {"closed": ["The authority is still to be told."]}),
        ({"closed": "2026-02-09", "risk": "risk", "authority_told": "2026-02-04T09:00"}, {}),
        (
            {"closed": "2026-02-09", "risk": "high", "authority_told": "2026-02-04T09:00"},
            {"closed": ["The people concerned are still to be told."]},
        ),
    ],
)
def test_incident_is_closed_only_when_nobody_is_to_be_told(
    desk: Client, fields: dict[str, str], errors: dict[str, list[str]]
) -> None:
    assert _told(desk, **fields) == errors
    assert Incident.objects.count() == (0 if errors else 1)


@pytest.mark.parametrize(
    ("language", "late", "told"),
    [
        ("en", "the 72 hours are over", "authority told on 4 February 2026"),
        ("es", "las 72 horas han pasado", "se avisó a la autoridad el 4 de febrero de 2026"),
        ("fr", "les 72 heures sont écoulées", "autorité prévenue le 4 février 2026"),
    ],
)
def test_incidents_say_what_is_late_and_who_was_told(desk: Client, language: str, late: str, told: str) -> None:
    known = datetime(2026, 2, 3, 9, tzinfo=UTC)
    steward.incident(known=known)
    steward.incident(known=known, risk="risk", authority_told=known + timedelta(days=1))
    page = desk.get(reverse("steward:incidents"), {"lang": language}).content.decode()
    assert (page.count(late), page.count(told)) == (1, 1)
