"""Delegations, registration in stages, checking in, badges, figures."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import Http404
from django.test import Client
from django.urls import reverse
from tests.factories import convene, people, web

from relatoria_web.convene.domain import registration as acts
from relatoria_web.convene.domain.grouping import place
from relatoria_web.convene.domain.queries.participation import delegations, statistics
from relatoria_web.convene.models import Attendance, Delegation, DelegationState, Meeting, Participation, WorkingGroup
from relatoria_web.convene.tasks import badges_place, print_badges
from relatoria_web.people.domain.queries.standing import standing_of
from relatoria_web.people.models import Account, Assignment
from relatoria_web.prepare.domain.registry import kept_mechanism
from relatoria_web.prepare.models import Edition, Mechanism
from relatoria_web.site.standing import Role
from relatoria_web.site.translated import translated

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _own_files(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path


def _focal(delegation: Delegation) -> Account:
    held = web.account()
    Assignment.objects.create(
        account=held, role=Role.FOCAL_POINT, meeting=delegation.meeting, organisation=delegation.organisation
    )
    return held


def _note(name: str = "note.pdf", data: bytes = b"%PDF-1.7 ...") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data)


def test_focal_point_announces_with_a_note_that_only_they_and_the_team_fetch(client: Client) -> None:
    row = convene.delegation(web.public_meeting())
    client.force_login(_focal(row))
    client.post(reverse("convene:delegation_act", args=[row.meeting.slug, row.uid, "announce"]), {"note": _note()})
    row.refresh_from_db()
    address = reverse("convene:delegation_note", args=[row.meeting.slug, row.uid])
    assert (row.state, row.note_name) == (DelegationState.ANNOUNCED, "note.pdf")
    assert b"".join(client.get(address)) == b"%PDF-1.7 ..."  # type: ignore[arg-type]
    for other in (web.member(Role.DELEGATE, row.meeting), _focal(convene.delegation(row.meeting))):
        client.force_login(other)
        assert client.get(address).status_code == 404


@pytest.mark.parametrize(
    ("note", "code"), [(_note(data=b"MZ"), "not_a_note"), (_note(data=b"%PDF" + bytes(10_000_000)), "too_big")]
)
def test_announce_refuses_what_is_no_note_and_changes_nothing(note: Any, code: str) -> None:
    row = convene.delegation(web.meeting())
    with pytest.raises(acts.RegistrationError, match=code):
        acts.announce(web.standing(Role.SECRETARIAT, row.meeting), delegation=row, note=note)
    row.refresh_from_db()
    assert (row.state, bool(row.note)) == (DelegationState.INVITED, False)


def test_members_are_added_up_to_the_seats_and_known_by_name() -> None:
    row = convene.delegation(web.meeting(), seats=1)
    who = standing_of(_focal(row))
    held = acts.add_member(who, delegation=row, name=" Ana Ruiz ", role="delegate", gender="f")
    with pytest.raises(acts.RegistrationError, match="full"):
        acts.add_member(who, delegation=row, name="Another", role="delegate")
    assert (held.person.name, held.attendance, held.organisation) == (
        "Ana Ruiz",
        Attendance.CONFIRMED,
        row.organisation,
    )


def test_observers_are_registered_as_such() -> None:
    row = convene.delegation(web.meeting(), observer=True)
    who = web.standing(Role.SECRETARIAT, row.meeting)
    assert acts.add_member(who, delegation=row, name="Ana", role="delegate").role == "observer"


def test_register_waits_for_the_focal_point_of_the_same_organisation() -> None:
    row = convene.delegation(web.public_meeting())
    person = web.person(organisation=row.organisation)
    held = acts.register(standing_of(web.account(person=person)), meeting=row.meeting)
    assert held.attendance == Attendance.REGISTERED
    other = standing_of(_focal(convene.delegation(row.meeting)))
    with pytest.raises((Http404, PermissionDenied)):
        acts.approve(other, participation=held, state="confirmed")
    acts.approve(standing_of(_focal(row)), participation=held, state="confirmed")
    assert held.attendance == Attendance.CONFIRMED


def test_arrive_twice_keeps_the_first_time() -> None:
    meeting = web.meeting()
    row, who = convene.participation(meeting), web.standing(Role.SECRETARIAT, meeting)
    first = acts.arrive(who, participation=row).arrived
    assert acts.arrive(who, participation=row).arrived == first
    assert acts.arrive(who, participation=row, there=False).arrived is None


def test_attend_notes_those_given_and_nobody_else() -> None:
    meeting = web.meeting()
    session, stranger = web.session(meeting=meeting), convene.participation(web.meeting())
    one, two = convene.participation(meeting), convene.participation(meeting)
    who = web.standing(Role.SECRETARIAT, meeting)
    assert acts.attend(who, session=session, participations=[one, stranger]) == 1
    acts.attend(who, session=session, participations=[two])
    assert list(session.presences.values_list("participation", flat=True)) == [two.pk]


def _present(meeting: Meeting, number: int, **person: Any) -> None:
    for _ in range(number):
        body = web.organisation(stakeholder_type="state", country="SEN")
        taker = web.person(**person)
        convene.participation(meeting, person=taker, organisation=body, attendance=Attendance.PRESENT)


def test_statistics_count_unknown_as_unknown_and_withhold_small_cells_from_outsiders() -> None:
    meeting = web.public_meeting()
    _present(meeting, 6, gender="f")
    _present(meeting, 2, gender="m")
    _present(meeting, 7)
    inside = statistics(web.standing(Role.SECRETARIAT, meeting), meeting, "en").tables[2]
    outside = statistics(web.standing(Role.DELEGATE, meeting), meeting, "en").tables[2]
    assert {row.label: row.counts[1] for row in inside.rows} == {"men": 2, "women": 6, "unknown": 7}
    assert {row.label: row.counts[1] for row in outside.rows} == {"men": None, "women": None, "unknown": 7}


def test_statistics_count_each_person_of_the_edition_once() -> None:
    mechanism = Mechanism.objects.create(slug="idm", name=translated(en="A dialogue"))
    edition = Edition.objects.create(mechanism=mechanism, label="2018")
    first, second = web.public_meeting(edition=edition), web.public_meeting(edition=edition)
    person = web.person()
    for meeting in (first, second):
        convene.participation(meeting, person=person, attendance=Attendance.PRESENT, mechanism=mechanism)
    convene.participation(first, attendance=Attendance.REGISTERED)
    found = statistics(web.standing(None, first), first, "en")
    assert (found.planned, found.registered, found.present) == (2, 2, 1)
    assert (found.meetings, found.total, found.unique, found.mechanisms_present) == (2, 2, 1, 1)


def test_badges_are_a_pdf_for_those_who_come(client: Client) -> None:
    meeting = web.meeting()
    convene.participation(meeting, attendance=Attendance.CONFIRMED)
    print_badges.call(meeting.pk, "es")
    with default_storage.open(badges_place(meeting)) as held:
        assert held.read(5) == b"%PDF-"
    client.force_login(web.member(Role.DELEGATE, meeting))
    assert client.get(reverse("convene:badges", args=[meeting.slug])).status_code in (403, 404)


def test_place_by_region_keeps_delegations_together() -> None:
    meeting = web.meeting()
    bodies = [web.organisation(country=code) for code in ("SEN", "SEN", "FRA")]
    rows = [convene.participation(meeting, organisation=body) for body in (*bodies, bodies[0])]
    place(meeting.pk, [], "en")
    groups = [Participation.objects.get(pk=row.pk).group_id for row in rows]
    assert groups[0] == groups[1] == groups[3] != groups[2]
    place(meeting.pk, [], "en")
    assert WorkingGroup.objects.filter(meeting=meeting).count() == 2


def test_mechanism_of_the_registry_is_invited_and_one_body_comes_for_two(client: Client) -> None:
    meeting = web.meeting()
    client.force_login(web.member(Role.SECRETARIAT, meeting))
    address, body = reverse("convene:add", args=[meeting.slug, "delegation"]), web.organisation()
    for code in ("RCM", "ALMATY"):
        client.post(address, {"organisation": body.pk, "mechanism": code, "state": "invited", "seats": 2})
    held = Delegation.objects.filter(meeting=meeting).order_by("mechanism__slug")
    assert [one.mechanism and one.mechanism.slug for one in held] == ["almaty", "rcm"]
    page = client.get(reverse("convene:edit", args=[meeting.slug, "delegation", held[1].uid]))
    assert '<option value="RCM" selected>Regional Conference on Migration</option>' in page.content.decode()
    acts.add_member(web.standing(Role.SECRETARIAT, meeting), delegation=held[1], name="A. Chair", role="chair")
    counted = delegations(web.standing(Role.SECRETARIAT, meeting), meeting).order_by("mechanism__slug")
    assert [getattr(one, "members", None) for one in counted] == [0, 1]


def test_place_puts_who_comes_for_a_mechanism_where_the_mechanism_belongs(client: Client) -> None:
    meeting, body = web.meeting(), web.organisation(country="CHE")
    for code in ("RCM", "SACM", "BALI"):
        held = kept_mechanism(code)
        assert held is not None
        held.save(force_insert=True)
        convene.participation(meeting, organisation=body, mechanism=held)
    astray = convene.participation(meeting)
    numbered = convene.group(meeting, session=web.session(meeting=meeting), name=translated(en="Working group 1"))
    place(meeting.pk, [], "en")
    groups = WorkingGroup.objects.filter(meeting=meeting).order_by("order")
    assert [(one.name.said("en").text, one.participations.count()) for one in groups] == [
        ("Interregional forums and global processes", 1),
        ("Latin American and Caribbean States", 2),
    ]
    assert groups[0] == numbered
    assert {one.session for one in groups} == {numbered.session}
    client.force_login(web.member(Role.SECRETARIAT, meeting))
    assert list(client.get(reverse("convene:groups", args=[meeting.slug])).context["astray"]) == [astray]


def test_place_evenly_in_as_many_groups_as_titles() -> None:
    meeting = web.meeting()
    for code in ("SEN", "FRA", "PER", "IND"):
        convene.participation(meeting, organisation=web.organisation(country=code))
    place(meeting.pk, ["One", "Two"], "en")
    sizes = [one.participations.count() for one in WorkingGroup.objects.filter(meeting=meeting)]
    assert sizes == [2, 2]


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize(("name", "queries"), [("people", 5), ("delegations", 6), ("figures", 7)])
def test_lists_ask_the_same_questions_whatever_their_length(
    client: Client, name: str, queries: int, rows: int, django_assert_num_queries: Any
) -> None:
    meeting = web.public_meeting()
    for _ in range(rows):
        convene.delegation(meeting)
        convene.participation(meeting, attendance=Attendance.REGISTERED)
    client.force_login(web.member(Role.SECRETARIAT, meeting))
    with django_assert_num_queries(queries):
        assert client.get(reverse(f"convene:{name}", args=[meeting.slug])).status_code == 200


def test_focal_point_sees_whom_they_named_and_replaces_one(client: Client) -> None:
    meeting = web.meeting()
    held = convene.delegation(meeting, seats=1)
    client.force_login(people.focal_point(meeting, held.organisation))
    address = reverse("convene:delegation_act", args=[meeting.slug, held.uid, "member"])
    client.post(address, {"name": "Ana Ruiz", "head": "1"})
    first = meeting.participations.get()
    client.post(address, {"name": "Luz Vega", "instead_of": first.uid})
    rows = meeting.participations.order_by("pk").values_list(
        "person__name", "attendance", "substitute_for__person__name"
    )
    assert list(rows) == [("Ana Ruiz", "declined", None), ("Luz Vega", "confirmed", "Ana Ruiz")]
    page = client.get(reverse("convene:delegations", args=[meeting.slug])).content.decode()
    assert [page.count(f"<b>{name}</b>") for name in ("Ana Ruiz", "Luz Vega")] == [1, 1]


def test_focal_point_replaces_nobody_of_another_delegation(client: Client) -> None:
    meeting = web.meeting()
    held = convene.delegation(meeting)
    stranger = convene.participation(meeting, attendance=Attendance.CONFIRMED)
    client.force_login(people.focal_point(meeting, held.organisation))
    address = reverse("convene:delegation_act", args=[meeting.slug, held.uid, "member"])
    client.post(address, {"name": "Luz Vega", "instead_of": stranger.uid})
    assert list(meeting.participations.values_list("pk", "attendance")) == [(stranger.pk, "confirmed")]


def test_list_of_participants_is_not_for_the_public(client: Client) -> None:
    meeting = web.public_meeting()
    convene.participation(meeting)
    assert client.get(reverse("convene:people", args=[meeting.slug])).status_code == 404


def test_participant_registers_on_the_page_of_the_meeting_and_sees_how_it_stands(client: Client) -> None:
    meeting = web.meeting(audience="participants")
    person = web.person()
    client.force_login(web.member(Role.PARTICIPANT, meeting, person=person))
    page = reverse("convene:meeting", args=[meeting.slug])
    register = reverse("convene:register", args=[meeting.slug])
    assert register in client.get(page).content.decode()
    client.post(register, {"remote": "1"})
    own = meeting.participations.get()
    assert (own.person, own.attendance, own.remote) == (person, "registered", True)
    after = client.get(page, {"lang": "en"}).content.decode()
    assert (register in after, "<b>registered</b>" in after) == (False, True)


@pytest.mark.parametrize("stage", ["closed", "cancelled"])
def test_nobody_registers_on_the_page_of_a_meeting_that_is_over(client: Client, stage: str) -> None:
    meeting = web.public_meeting(stage=stage)
    client.force_login(web.member(Role.PARTICIPANT, meeting, person=web.person()))
    page = client.get(reverse("convene:meeting", args=[meeting.slug])).content.decode()
    assert reverse("convene:register", args=[meeting.slug]) not in page
