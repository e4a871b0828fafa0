"""Matters of the preparation: noted by the team, proposed by members, taken on, put in order, put together."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from tests.factories import conclude, prepare, web

from relatoria_web.bridge.matters import kinds
from relatoria_web.convene.models import Meeting
from relatoria_web.prepare.domain.queries.matter import Place
from relatoria_web.prepare.models import Edition, Matter, Mechanism
from relatoria_web.site.standing import Role
from relatoria_web.site.translated import translated

pytestmark = pytest.mark.django_db
EVERY = sorted(kinds("en"))


def _as(client: Client, role: Role, meeting: Meeting) -> None:
    client.force_login(web.member(role, meeting))


def _url(meeting: Meeting, name: str, *args: str) -> str:
    return Place(meeting.process, meeting).url(name, *args)


def _act(client: Client, matter: Matter, verb: str, **values: str) -> Any:
    return client.post(_url(matter.meeting, "matter_act", matter.uid, verb), values, follow=True)


WORK = {
    "title_en": "Migration governance compared",
    "title_en_status": "original",
    "text_en": "It compares 40 countries.",
    "text_en_status": "original",
    "member": "University of Lagos",
    "author": "Ada Obi",
    "year": "2016",
    "topic_en": "Governance",
    "topic_en_status": "original",
}


@pytest.mark.parametrize("language", ["es", *(pytest.param(one, marks=pytest.mark.alike) for one in ("en", "fr"))])
@pytest.mark.parametrize("kind", EVERY)
def test_every_kind_has_a_list_and_a_form_in_three_languages(client: Client, kind: str, language: str) -> None:
    meeting = web.meeting()
    _as(client, Role.SECRETARIAT, meeting)
    held = kinds(language)[kind]
    place = Place(meeting.process, meeting if "meeting" in held.level else None)
    client.force_login(web.member(Role.SECRETARIAT, meeting.process))
    for page in (place.url("matters", kind), place.url("matter_add", kind)):
        answer = client.get(page, {"lang": language})
        assert (answer.status_code, held.intro in answer.content.decode()) == (200, True)


def test_hand_counts_what_there_is_by_kind_and_state(client: Client) -> None:
    meeting = web.meeting()
    for state in ("open", "open", "decided"):
        prepare.matter(meeting, kind="decision", state=state)
    _as(client, Role.SECRETARIAT, meeting)
    groups = client.get(_url(meeting, "hand")).context["groups"]
    found = next(one for tallies in groups.values() for one in tallies if one.kind.code == "decision")
    assert (found.total, found.states) == (3, (("open", 2), ("decided", 1)))


def test_member_proposes_changes_and_takes_back_until_the_team_takes_it_up(client: Client) -> None:
    meeting = web.meeting()
    _as(client, Role.DELEGATE, meeting)
    client.post(_url(meeting, "matter_add", "reading"), WORK | {"audience": "public"})
    matter = Matter.objects.get()
    assert (matter.state, matter.audience, matter.details["year"]) == ("proposed", "participants", 2016)
    edit = _url(meeting, "matter_edit", matter.uid)
    client.post(edit, WORK | {"year": "2017", "revision": "0"})
    matter.refresh_from_db()
    assert matter.details["year"] == 2017
    assert _act(client, matter, "state", state="listed").status_code == 403
    secretary = Client()
    _as(secretary, Role.SECRETARIAT, meeting)
    _act(secretary, matter, "state", state="listed")
    assert client.post(edit, WORK | {"year": "2018", "revision": "2"}).status_code == 403
    assert _act(client, matter, "remove").status_code == 403
    matter.refresh_from_db()
    assert (matter.state, matter.details["year"]) == ("listed", 2017)


def test_member_is_not_offered_what_the_team_notes(client: Client) -> None:
    meeting = web.meeting()
    _as(client, Role.DELEGATE, meeting)
    assert client.get(_url(meeting, "matter_add", "decision")).status_code == 404
    assert client.post(_url(meeting, "matter_add", "decision"), {"title_en": "x", "decider": "y"}).status_code == 404
    assert not Matter.objects.exists()


def test_request_of_a_member_is_for_its_writer_and_the_team_alone(client: Client) -> None:
    meeting = web.meeting()
    asker = web.member(Role.DELEGATE, meeting)
    matter = prepare.matter(meeting, kind="request", by=asker, audience="team")
    address = _url(meeting, "matter", matter.uid)
    found = []
    for account in (asker, web.member(Role.DELEGATE, meeting), web.member(Role.RAPPORTEUR, meeting)):
        client.force_login(account)
        found.append(client.get(address).status_code)
    assert found == [200, 404, 200]


@pytest.mark.parametrize(
    ("audience", "public", "found"), [("public", True, 200), ("participants", True, 404), ("public", False, 404)]
)
def test_matter_of_a_process_is_open_as_its_process_is(client: Client, audience: str, public: bool, found: int) -> None:
    process = web.process(audience="public" if public else "team")
    matter = prepare.matter(None, process=process, kind="role", audience=audience)
    assert client.get(Place(process).url("matter", matter.uid)).status_code == found


def test_matter_of_a_hidden_meeting_stays_hidden_in_a_public_process(client: Client) -> None:
    process = web.process(audience="public")
    meeting = web.meeting(process=process)
    matter = prepare.matter(meeting, kind="message", audience="public")
    assert client.get(_url(meeting, "matter", matter.uid)).status_code == 404
    assert client.get(Place(process).url("matter", matter.uid)).status_code == 404


def test_media_goes_out_only_with_consent(client: Client) -> None:
    meeting = web.meeting()
    matter = prepare.matter(meeting, kind="media", state="ready", details={"consent": "asked"})
    _as(client, Role.SECRETARIAT, meeting)
    assert "consent" in _act(client, matter, "state", state="out").content.decode()
    matter.refresh_from_db()
    assert matter.state == "ready"
    matter.revise(None, details={"consent": "given"})
    _act(client, matter, "state", state="out")
    matter.refresh_from_db()
    assert matter.state == "out"
    values = {"title_en": "x", "title_en_status": "original", "audience": "public", "revision": str(matter.revision)}
    values |= {"format": "video", "language": "en", "consent": "withdrawn"}
    assert client.post(_url(meeting, "matter_edit", matter.uid), values).status_code == 422
    matter.refresh_from_db()
    assert matter.details == {"consent": "given"}


def test_edit_over_a_newer_revision_keeps_both(client: Client) -> None:
    meeting = web.meeting()
    matter = prepare.matter(meeting, kind="message")
    matter.revise(None, title=translated(en="Theirs"))
    _as(client, Role.SECRETARIAT, meeting)
    values = {"title_en": "Mine", "title_en_status": "original", "audience": "public", "revision": "0"}
    page = client.post(_url(meeting, "matter_edit", matter.uid), values)
    assert (page.status_code, "Mine" in page.content.decode()) == (409, True)
    matter.refresh_from_db()
    assert str(matter.title) == "Theirs"


def test_matters_change_places_by_a_button(client: Client) -> None:
    meeting = web.meeting()
    first, second = (prepare.matter(meeting, kind="message", order=n) for n in (1, 2))
    _as(client, Role.SECRETARIAT, meeting)
    for verb in ("up", "up"):
        _act(client, second, verb)
    lines = client.get(_url(meeting, "matters", "message")).context["lines"]
    assert [one.matter for one in lines] == [second, first]


def test_matters_come_in_parts_of_fifty(client: Client) -> None:
    meeting = web.meeting()
    for n in range(51):
        prepare.matter(meeting, kind="message", order=n)
    _as(client, Role.SECRETARIAT, meeting)
    found = [client.get(_url(meeting, "matters", "message"), {"page": page}).context for page in ("1", "2", "x")]
    assert [(len(one["lines"]), one["page"].before, one["page"].after) for one in found] == [
        (50, 0, 2),
        (1, 1, 0),
        (50, 0, 2),
    ]


def test_reading_list_merges_what_two_members_propose_and_says_who_owes(client: Client) -> None:
    meeting = web.meeting()
    details = {"author": "Ada Obi", "year": 2016, "topic": translated(en="Governance").to_json()}
    for member in ("Lagos", "Lima"):
        words = translated(en="Governance compared" if member == "Lima" else "Governance  Compared")
        prepare.matter(meeting, kind="reading", title=words, details=details | {"member": member})
    _as(client, Role.DELEGATE, meeting)
    context = client.get(_url(meeting, "matters", "reading")).context
    assert [(topic, [one.member for one in works]) for topic, works in context["topics"]] == [
        ("Governance", ["Lagos and Lima"])
    ]
    assert context["owing"] == [("Lagos", 1), ("Lima", 1)]


def test_papers_are_laid_out_over_all_elements(client: Client) -> None:
    meeting = web.meeting()
    paper = prepare.matter(meeting, kind="paper", details={"element": "c", "authors": "Ana"})
    _as(client, Role.SECRETARIAT, meeting)
    elements = client.get(_url(meeting, "matters", "paper")).context["elements"]
    assert len(elements) == 24
    assert [(one.code, one.matters) for one in elements if one.matters] == [("c", (paper,))]


def test_roles_are_laid_out_by_mechanism_and_phase(client: Client) -> None:
    process = web.process(audience="public")
    details = {"mechanism": "IDM", "phase": "review"}
    role = prepare.matter(None, process=process, kind="role", audience="public", details=details)
    table = client.get(Place(process).url("matters", "role")).context["table"]
    assert [[cell for cell in cells if cell] for _, cells in table.rows] == [[(role,)]]
    assert table.rows[0][1][-1] == (role,)


def test_calls_count_their_supporters_by_type(client: Client) -> None:
    meeting = web.meeting()
    prepare.matter(meeting, kind="call", details={"supporters": {"ngo": 3, "academia": 1}})
    prepare.matter(meeting, kind="call", details={"supporters": {"ngo": 4}})
    _as(client, Role.SECRETARIAT, meeting)
    found = client.get(_url(meeting, "matters", "call")).context["supporters"]
    assert [number for _, number in found] == [7, 1]
    values = {
        "title_en": "more training",
        "title_en_status": "original",
        "audience": "public",
        "supporters_ngo": "many",
    }
    assert client.post(_url(meeting, "matter_add", "call"), values).status_code == 422
    client.post(_url(meeting, "matter_add", "call"), values | {"supporters_ngo": "5"})
    assert Matter.objects.order_by("pk").last().details == {"supporters": {"ngo": 5}}


def test_messages_of_the_edition_stand_together_and_each_has_an_address(client: Client) -> None:
    meeting = web.public_meeting()
    edition = Edition.objects.create(mechanism=Mechanism.objects.create(slug="idm"), label="2018")
    Meeting.objects.filter(pk=meeting.pk).update(edition=edition)
    other = web.public_meeting(process=meeting.process, edition=edition)
    agreed = prepare.matter(other, kind="message", state="agreed", title=translated(en="Data save lives."))
    prepare.matter(other, kind="message", state="proposed")
    prepare.matter(web.public_meeting(process=meeting.process), kind="message", state="agreed")
    prepare.matter(meeting, kind="message")
    assert client.get(_url(meeting, "matters", "message")).context["elsewhere"] == [agreed]
    page = client.get(_url(other, "matter", agreed.uid)).content.decode()
    assert f"http://testserver{_url(other, 'matter', agreed.uid)}" in page


@pytest.mark.parametrize(
    ("kind", "given", "wanted"),
    [
        ("initiative", {"way": "replicate", "owner": "Mayor of Quito", "place": "Quito"}, {"way", "owner", "place"}),
        ("decision", {"decider": "Co-facilitators"}, {"decider"}),
        ("request", {"wanted": "background_brief", "asker": "Office in Lima"}, {"wanted", "asker"}),
        ("stream", {"stream": "research", "owner": "Policy Hub"}, {"stream", "owner"}),
    ],
)
def test_form_asks_for_what_the_kind_cannot_do_without(
    client: Client, kind: str, given: dict[str, str], wanted: set[str]
) -> None:
    meeting = web.meeting()
    _as(client, Role.SECRETARIAT, meeting)
    title = {"title_en": "x", "title_en_status": "original", "audience": "team"}
    page = client.post(_url(meeting, "matter_add", kind), title)
    assert (page.status_code, set(page.context["form"].errors)) == (422, wanted)
    client.post(_url(meeting, "matter_add", kind), title | given | {"due": "2018-03-01"})
    made = Matter.objects.get()
    assert made.details == given
    states = [code for code, _ in kinds("en")[kind].states]
    for state in states:
        _act(client, made, "state", state=state)
        made.refresh_from_db()
        assert made.state == state


def test_request_ends_in_a_document(client: Client) -> None:
    meeting = web.meeting()
    product = prepare.product(meeting, kind="background_brief")
    details = {"wanted": "background_brief", "asker": "Office in Lima"}
    asked = prepare.matter(meeting, kind="request", details=details)
    _as(client, Role.SECRETARIAT, meeting)
    values = {"title_en": "x", "title_en_status": "original", "audience": "team", "revision": "0"} | details
    client.post(_url(meeting, "matter_edit", asked.uid), values | {"product": product.uid})
    asked.refresh_from_db()
    assert asked.product == product
    found = client.get(_url(meeting, "matters", "request"), {"product": product.uid}).context["lines"]
    assert [one.matter for one in found] == [asked]


def test_round_opens_the_text_for_participants_and_closes_it_again(client: Client) -> None:
    meeting = web.meeting()
    product = prepare.product(meeting)
    prepare.version(product)
    _as(client, Role.DELEGATE, meeting)
    address = reverse("prepare:consulted", args=[meeting.slug, product.uid, "en"])
    matter = prepare.matter(meeting, kind="round", state="planned", product=product)
    secretary = Client()
    _as(secretary, Role.SECRETARIAT, meeting)
    found = [client.get(address).status_code]
    for state in ("open", "closed"):
        _act(secretary, matter, "state", state=state)
        found.append(client.get(address).status_code)
        home = client.get(reverse("prepare:home", args=[meeting.slug])).content.decode()
        assert ((address in home), "/desk/" in home) == (state == "open", False)
    assert found == [404, 200, 404]


def test_comment_is_set_aside_only_with_a_reason_and_compiled_by_document(client: Client) -> None:
    meeting = web.meeting()
    product = prepare.product(meeting)
    comment = prepare.matter(meeting, kind="comment", product=product, state="open", details={"commenter": "Mali"})
    _as(client, Role.SECRETARIAT, meeting)
    assert "reason" in _act(client, comment, "state", state="rejected").content.decode()
    reason = translated(en="Said elsewhere.").to_json()
    comment.revise(None, details=comment.details | {"reason": reason})
    _act(client, comment, "state", state="rejected")
    context = client.get(_url(meeting, "matters", "comment")).context
    assert [(one, [line.state for line in lines]) for one, lines in context["dispositions"]] == [
        (product, ["not accepted"])
    ]


def test_product_waits_for_the_clearance_of_every_agency(client: Client) -> None:
    meeting = web.meeting()
    product = prepare.product(meeting, kind="issue_brief", stage="review")
    prepare.version(product)
    asked = prepare.matter(meeting, kind="clearance", product=product, state="asked", details={"agency": "UNHCR"})
    _as(client, Role.SECRETARIAT, meeting)
    address = reverse("prepare:act", args=[meeting.slug, product.uid, "en", "advance"])
    assert "UNHCR" in client.post(address, {"stage": "cleared"}, follow=True).content.decode()
    _act(client, asked, "state", state="cleared")
    client.post(address, {"stage": "cleared"})
    product.refresh_from_db()
    assert product.stage == "cleared"


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize("kind", EVERY)
def test_pages_of_matters_ask_the_same_questions_whatever_their_number(
    client: Client, rows: int, kind: str, django_assert_max_num_queries: Any, django_assert_num_queries: Any
) -> None:
    meeting = web.meeting()
    level = kinds("en")[kind].level
    for n in range(rows):
        of = meeting if "meeting" in level else None
        product = prepare.product(meeting) if kinds("en")[kind].field("product") else None
        made = prepare.matter(of, process=meeting.process, kind=kind, product=product, order=n, by=web.account())
    client.force_login(web.member(Role.SECRETARIAT, meeting.process))
    place = Place(meeting.process, made.meeting)
    if kinds("en")[kind].field("session"):
        conclude.point(meeting)
    listed = 10 if kinds("en")[kind].field("session") else 8
    with django_assert_max_num_queries(listed):
        assert len(client.get(place.url("matters", kind)).context["lines"]) == rows
    with django_assert_max_num_queries(8):
        client.get(place.url("hand"))
    with django_assert_max_num_queries(8):
        client.get(place.url("matter", made.uid))
