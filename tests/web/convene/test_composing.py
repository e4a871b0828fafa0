"""Panels: composed by the worker, edited by hand, put on the programme."""

from __future__ import annotations

from itertools import cycle
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import translation
from tests.factories import convene, web

from relatoria_web.convene.domain import composing as acts
from relatoria_web.convene.domain.queries.composing import composed_of, people_to_nominate
from relatoria_web.convene.models import ComposingState, Composition, Meeting, Nominee, Part, PartRole
from relatoria_web.people.models import Organisation, Person
from relatoria_web.site.models.base import StaleError
from relatoria_web.site.standing import Role
from relatoria_web.site.translated import translated

pytestmark = pytest.mark.django_db
WOMEN = {"id": "women", "kind": "count", "trait": "gender", "values": ["f"], "share_at_least": 0.5}


def _who(meeting: Meeting) -> Any:
    return web.standing(Role.SECRETARIAT, meeting)


def _begun(people: int = 6, rules: tuple[dict[str, Any], ...] = (WOMEN,), women: bool = True) -> Composition:
    meeting = web.meeting()
    for gender, _ in zip(cycle("fm" if women else "m"), range(people), strict=False):
        convene.nominee(meeting, traits={"gender": gender, "roles": ["speaker", "moderator"]})
    for _ in range(2):
        web.session(meeting=meeting, format="panel")
    row = acts.begin(_who(meeting), meeting=meeting, title="")
    panels = [{**one, "seats": 2} for one in row.panels]
    return acts.change(_who(meeting), composition=row, revision=row.revision, panels=panels, rules=list(rules))


def test_begin_takes_the_panels_of_the_programme_and_the_usual_rules() -> None:
    meeting = web.meeting()
    panel = web.session(meeting=meeting, format="panel")
    web.session(meeting=meeting, format="opening")
    row = acts.begin(_who(meeting), meeting=meeting, title="")
    assert [one["id"] for one in row.panels] == [panel.uid]
    assert len(row.rules) == len(acts.USUAL)


def test_composed_panels_keep_the_rules_and_say_why(django_capture_on_commit_callbacks: Any) -> None:
    row = _begun()
    with django_capture_on_commit_callbacks(execute=True):
        acts.ask(_who(row.meeting), composition=row)
    row.refresh_from_db()
    found = composed_of(row, "fr")
    assert (row.state, row.result["proof"]) == (ComposingState.DONE, "optimal")
    assert [len(table.taken) for table in found.tables] == [3, 3]
    assert found.meter is not None
    assert not [words for must, words in found.meter.warnings if must]
    assert found.told["prices"]


def test_impossible_rules_are_named_and_no_seat_is_touched(django_capture_on_commit_callbacks: Any) -> None:
    row = _begun(women=False)
    row.revise(None, seats=[])
    with django_capture_on_commit_callbacks(execute=True):
        acts.ask(_who(row.meeting), composition=row)
    row.refresh_from_db()
    assert (row.result["proof"], row.seats) == ("impossible", [])
    assert "women" in row.result["words"]["en"]["conflict"]["rules"]


def test_ask_twice_composes_once() -> None:
    row = _begun()
    acts.ask(_who(row.meeting), composition=row)
    before = row.revision
    acts.ask(_who(row.meeting), composition=row)
    assert (row.revision, row.state) == (before, ComposingState.WAITING)


def test_seat_by_hand_moves_the_meter_without_a_solver() -> None:
    row = _begun()
    man = Nominee.objects.filter(traits__gender="m").first()
    assert man is not None
    acts.seat(_who(row.meeting), composition=row, panel=row.panels[0]["id"], candidate=man.uid)
    found = composed_of(row, "en")
    assert found.meter is not None
    assert (found.meter.people, found.tables[0].taken[0].name) == (1, man.name)
    assert any("women" in words.lower() for must, words in found.meter.warnings if must)
    acts.unseat(_who(row.meeting), composition=row, panel=row.panels[0]["id"], candidate=man.uid)
    assert row.seats == []


def test_seat_instead_takes_the_place() -> None:
    row = _begun()
    first, second, *_ = Nominee.objects.all()
    panel, who = row.panels[0]["id"], _who(row.meeting)
    acts.seat(who, composition=row, panel=panel, candidate=first.uid)
    acts.seat(who, composition=row, panel=panel, candidate=second.uid, instead=first.uid)
    assert [one["candidate"] for one in row.seats] == [second.uid]


def test_nobody_of_another_meeting_is_seated() -> None:
    row, stranger = _begun(), convene.nominee(web.meeting())
    acts.seat(_who(row.meeting), composition=row, panel=row.panels[0]["id"], candidate=stranger.uid)
    assert row.seats == []


def test_put_on_programme_gives_parts_once_and_knows_people() -> None:
    row = _begun()
    person = web.person()
    known = convene.nominee(row.meeting, person=person, name=person.name)
    panel, who = row.panels[0]["id"], _who(row.meeting)
    unknown = Nominee.objects.exclude(pk=known.pk)[0]
    acts.seat(who, composition=row, panel=panel, candidate=known.uid, role="moderator")
    acts.seat(who, composition=row, panel=panel, candidate=unknown.uid)
    assert [acts.put_on_programme(who, composition=row) for _ in range(2)] == [2, 0]
    parts = Part.objects.filter(session__uid=panel)
    assert {part.participation.person.name: part.role for part in parts} == {
        person.name: PartRole.MODERATOR,
        unknown.name: PartRole.SPEAKER,
    }
    assert Person.objects.filter(name=person.name).count() == 1


def test_change_over_a_newer_revision_is_stale() -> None:
    row = _begun()
    with pytest.raises(StaleError):
        acts.change(_who(row.meeting), composition=row, revision=0, rules=[])


def test_people_to_nominate_leave_unknown_what_nobody_stated() -> None:
    meeting = web.meeting()
    listed = convene.participation(meeting, person=web.person()).person
    convene.part(meeting, participation=listed.participations.get())
    expert = web.person(expert=True, gender="f", topics=["gcm:1"])
    web.person()
    found = {one["person"]: one for one in people_to_nominate(meeting)}
    assert found[listed.pk] == {"name": listed.name, "person": listed.pk, "spoken": 1}
    assert found[expert.pk]["profile"] == "expert"
    assert set(found) == {listed.pk, expert.pk}


def test_table_of_nominees_comes_in_and_says_what_it_passed_over(client: Client) -> None:
    meeting = web.meeting()
    client.force_login(web.member(Role.SECRETARIAT, meeting))
    table = SimpleUploadedFile("a.csv", "nombre,género,color\nAna,mujer,rojo\nLuis,,\n".encode())
    page = client.post(reverse("convene:nominate", args=[meeting.slug]), {"file": table}, follow=True)
    assert "color" in page.content.decode()
    assert [(one.name, one.traits.get("gender")) for one in Nominee.objects.all()] == [("Ana", "f"), ("Luis", None)]


def test_table_that_makes_no_sense_adds_nobody_and_says_where(client: Client) -> None:
    meeting = web.meeting()
    client.force_login(web.member(Role.SECRETARIAT, meeting))
    table = SimpleUploadedFile("a.csv", b"name,gender\nAna,f\nLuis,blue\n")
    page = client.post(reverse("convene:nominate", args=[meeting.slug]), {"file": table}, follow=True)
    assert "blue" in page.content.decode()
    assert Nominee.objects.count() == 0


@pytest.mark.parametrize(("sent", "rules"), [({"at_least": 1}, 2), ({}, 1)])
def test_rule_of_the_form_is_added_if_it_makes_sense(client: Client, sent: dict[str, Any], rules: int) -> None:
    row = _begun()
    client.force_login(web.member(Role.SECRETARIAT, row.meeting))
    data = {"kind": "count", "trait": "un_group", "scope": "programme", "revision": row.revision} | sent
    client.post(reverse("convene:compose", args=[row.meeting.slug, row.uid, "add-rule"]), data)
    row.refresh_from_db()
    assert len(row.rules) == rules


@pytest.mark.parametrize("people", [2, 6])
def test_page_of_a_composition_asks_the_same_questions(
    client: Client, people: int, django_assert_num_queries: Any
) -> None:
    row = _begun(people)
    client.force_login(web.member(Role.SECRETARIAT, row.meeting))
    with django_assert_num_queries(5):
        client.get(reverse("convene:composition", args=[row.meeting.slug, row.uid]))


def test_panels_are_for_the_secretariat_only(client: Client) -> None:
    row = _begun()
    client.force_login(web.member(Role.DELEGATE, row.meeting))
    addresses = [reverse("convene:panels", args=[row.meeting.slug])]
    addresses.append(reverse("convene:composition", args=[row.meeting.slug, row.uid]))
    assert [client.get(one).status_code for one in addresses] == [404, 404]


def test_put_on_programme_knows_a_body_by_its_name_in_any_language() -> None:
    row = _begun()
    known = web.organisation(name=translated(en="Government of Ecuador", es="Gobierno del Ecuador"))
    who, panel = _who(row.meeting), row.panels[0]["id"]
    for body in ("gobierno del Ecuador", "Ciudad de San Pablo"):
        candidate = convene.nominee(row.meeting, traits={"organisation": body, "roles": ["speaker"]})
        acts.seat(who, composition=row, panel=panel, candidate=candidate.uid)
    with translation.override("es"):
        acts.put_on_programme(who, composition=row)
    held = row.meeting.participations.order_by("pk").values_list("organisation", "organisation__name")
    new = Organisation.objects.exclude(pk=known.pk).get(participations__meeting=row.meeting)
    assert list(held) == [(known.pk, known.name), (new.pk, translated(es="Ciudad de San Pablo"))]
