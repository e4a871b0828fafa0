"""What a session keeps beside its programme: answers of partners, reviews, key messages; who was there; who spoke."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from tests.factories import convene, floor, gather, prepare, web

from relatoria_web.convene.models import Meeting, Presence, Session, Turn, TurnState
from relatoria_web.gather.models import Intervention, Voice
from relatoria_web.people.models import Organisation
from relatoria_web.prepare.domain.queries.matter import Place
from relatoria_web.prepare.models import Edition, Mechanism
from relatoria_web.site.standing import Role
from relatoria_web.site.translated import translated

pytestmark = pytest.mark.django_db
AT = datetime(2018, 3, 26, 9, tzinfo=UTC)


def _url(name: str, session: Session) -> str:
    return reverse(f"convene:{name}", args=[session.meeting.slug, session.uid])


def _page(client: Client, session: Session, name: str = "session") -> str:
    return client.get(_url(name, session), {"lang": "en"}).content.decode()


def _matter(session: Session, kind: str, title: str, **fields: Any) -> Any:
    details = {"session": session.uid} | fields.pop("details", {})
    return prepare.matter(session.meeting, kind=kind, title=translated(en=title), details=details, **fields)


def test_partner_answers_a_question_of_the_partners_session(client: Client) -> None:
    session = web.session(meeting=web.public_meeting(), format="partner_discussion")
    convene.question(session.meeting, session=session, text=translated(en="What can cities bring?"))
    assert "answer as a partner" not in _page(client, session)
    client.force_login(web.member(Role.PARTICIPANT, session.meeting))
    form = Place(session.meeting.process, session.meeting).url("matter_add", "partner_answer")
    assert f"{form}?session={session.uid}&amp;question=What%20can%20cities%20bring%3F" in _page(client, session)
    given = {
        "title_en": "Offices where newcomers are advised",
        "title_en_status": "original",
        "session": session.uid,
        "question": "What can cities bring?",
        "partner": "Ana Ruiz, City of Quito",
    }
    assert client.post(form, given).status_code == 302
    page = _page(client, session)
    assert page.index("What can cities bring?") < page.index("Offices where newcomers are advised")
    assert "Ana Ruiz, City of Quito" in page


def test_closing_keeps_key_messages_with_who_said_them_and_drops_those_withdrawn(client: Client) -> None:
    session = web.session(meeting=web.public_meeting(), format="closing")
    _matter(session, "message", "No one can do it alone", details={"spoken_by": "The Director General"})
    _matter(session, "message", "Taken back", state="withdrawn")
    _matter(web.session(meeting=session.meeting), "message", "Of another session")
    page = _page(client, session)
    assert ("No one can do it alone" in page, "The Director General" in page) == (True, True)
    assert ("Taken back" in page, "Of another session" in page) == (False, False)


def test_review_sheet_of_a_mechanism_says_what_it_achieved_and_against_what(client: Client) -> None:
    meeting = web.public_meeting()
    session = web.session(meeting=meeting)
    client.force_login(web.member(Role.SECRETARIAT, meeting))
    place = Place(meeting.process, meeting)
    given = {
        "title_en": "It holds",
        "title_en_status": "original",
        "mechanism": "IDM",
        "audience": "participants",
        "session": session.uid,
        "achievements_en": "Twenty sessions",
        "achievements_en_status": "original",
        "challenges_en": "Few funds",
        "challenges_en_status": "original",
    }
    assert client.post(place.url("matter_add", "review_sheet"), given).status_code == 302
    sheet = meeting.matters.get()
    page = client.get(place.url("matter", sheet.uid), {"lang": "en"}).content.decode()
    assert ("Twenty sessions" in page, "Few funds" in page, "It holds" in _page(client, session)) == (True, True, True)


def test_local_government_evaluates_a_commitment_at_a_summit_of_mayors(client: Client) -> None:
    meeting = web.public_meeting(format="mayors_summit")
    session = web.session(meeting=meeting)
    details = {"instrument": "New Urban Agenda, 28", "evaluator": "City of Mechelen", "progress": "under_way"}
    evaluated = _matter(session, "commitment_review", "Respect for the rights of migrants", details=details)
    client.force_login(web.member(Role.PARTICIPANT, meeting))
    page = client.get(Place(meeting.process, meeting).url("matter", evaluated.uid), {"lang": "en"}).content.decode()
    assert [one in page for one in ("New Urban Agenda, 28", "City of Mechelen", "under way")] == [True] * 3
    assert "City of Mechelen" in _page(client, session)


def test_event_that_a_speaker_announced_waits_to_be_confirmed(client: Client) -> None:
    session = web.session(meeting=web.public_meeting())
    event = _matter(session, "future_event", "Review conference in June", due=date(2018, 6, 1))
    place = Place(session.meeting.process, session.meeting)
    assert event.state == "candidate"
    assert client.get(place.url("matter", event.uid)).status_code == 404
    client.force_login(web.member(Role.SECRETARIAT, session.meeting))
    client.post(place.url("matter_act", event.uid, "state"), {"state": "confirmed"})
    event.refresh_from_db()
    assert event.state == "confirmed"


def test_debates_are_laid_out_by_mechanism_as_planned_and_held(client: Client) -> None:
    process = web.process(audience="public")
    given = {"kind": "debate", "process": process, "audience": "public"}
    url = "https://example.org/outcome"
    held = prepare.matter(None, **given, state="held", details={"mechanism": "IDM", "on": "2017-05-02", "url": url})
    planned = prepare.matter(None, **given, details={"mechanism": "IDM"})
    prepare.matter(None, **given, state="dropped", details={"mechanism": "GFMD"})
    answer = client.get(Place(process).url("matters", "debate"), {"lang": "en"})
    assert answer.context["table"].columns == ("planned", "held")
    assert [cells for _, cells in answer.context["table"].rows if any(cells)] == [((planned,), (held,))]
    assert (url in answer.content.decode(), "2017-05-02" in answer.content.decode()) == (True, True)


def test_term_of_a_chair_says_from_when_to_when_and_whether_they_speak_for_the_mechanism(client: Client) -> None:
    process = web.process(audience="public")
    details = {
        "mechanism": "GFMD",
        "office": "co_chair",
        "holder": "Germany",
        "since": "2017-01-01",
        "speaks": "mandate",
    }
    term = prepare.matter(None, process=process, kind="term", audience="public", details=details)
    page = client.get(Place(process).url("matter", term.uid), {"lang": "en"}).content.decode()
    said = ("co-chair", "Germany", "2017", "only with a mandate of the members")
    assert [one in page for one in said] == [True] * 4


def _attended(meeting: Meeting, session: Session, kinds: dict[str, int]) -> None:
    for kind, number in kinds.items():
        body = Organisation.objects.create(name=translated(en=kind), stakeholder_type=kind)
        for _ in range(number):
            taker = convene.participation(meeting, organisation=body, attendance="present")
            Presence.objects.create(session=session, participation=taker)


def test_sharing_of_experiences_counts_who_came_by_category_and_withholds_few_from_outsiders(client: Client) -> None:
    meeting = web.public_meeting()
    session = web.session(meeting=meeting, format="experience_sharing")
    _attended(meeting, session, {"state": 7, "local_authority": 6, "academia": 2})
    seen = client.get(_url("attendance", session)).context["attended"]
    client.force_login(web.member(Role.RAPPORTEUR, meeting))
    team = client.get(_url("attendance", session)).context["attended"]
    assert (seen.total, len(seen.people), seen.withheld) == (15, 0, True)
    assert 2 not in [row.counts[0] for row in seen.tables[0].rows]
    assert sorted(row.counts[0] for row in team.tables[0].rows if not row.unknown) == [2, 6, 7]
    assert sum(there for _, there in team.people) == 15


def test_attendance_is_noted_by_the_secretariat_and_by_nobody_else(client: Client) -> None:
    meeting = web.public_meeting()
    session = web.session(meeting=meeting)
    first, second = convene.participation(meeting), convene.participation(meeting)
    for role, status in ((Role.DELEGATE, 404), (Role.SECRETARIAT, 302)):
        client.force_login(web.member(role, meeting))
        assert client.post(_url("attendance", session), {"there": [first.uid]}).status_code == status
    assert list(session.presences.values_list("participation", flat=True)) == [first.pk]
    client.post(_url("attendance", session), {"there": [second.uid]})
    assert list(session.presences.values_list("participation", flat=True)) == [second.pk]


def _spoken(session: Session, minutes: int = 0, **fields: Any) -> Turn:
    held = getattr(session, "floor", None) or floor.floor(session=session)
    began = AT + timedelta(minutes=minutes)
    return floor.turn(held, state=TurnState.SPOKEN, began=began, spoken=185, **fields)


def _intervention(session: Session, person: Any = None, name: str = "", **fields: Any) -> Intervention:
    made = gather.intervention(session.meeting, session=session, **fields)
    Voice.objects.filter(intervention=made).update(
        actor=gather.actor(session.meeting, person=person, name=name or "Somebody")
    )
    return made


def test_log_joins_turns_to_the_interventions_of_the_record_in_their_order(client: Client) -> None:
    session = web.session(meeting=web.public_meeting())
    first = _spoken(session)
    person = first.participation.person
    again = _spoken(session, 9, participation=first.participation)
    named = _spoken(session, 5)
    rows = [_intervention(session, person), _intervention(session, name=named.participation.person.name)]
    rows += [_intervention(session, person), _intervention(session, name="A voice from the corridor")]
    client.force_login(web.member(Role.RAPPORTEUR, session.meeting))
    log = client.get(_url("floor_log", session)).context["log"]
    found = [(one.turn.pk, [row.address.rpartition("#u-")[2] for row in one.record]) for one in log.turns]
    assert found == [(first.pk, [rows[0].uid]), (named.pk, [rows[1].uid]), (again.pk, [rows[2].uid])]
    assert ([one.name for one in log.others], log.seconds) == (["A voice from the corridor"], 555)


def test_log_leaves_out_voices_that_are_withheld_and_stays_shut_where_none_are_named(client: Client) -> None:
    session = web.session(meeting=web.public_meeting())
    turn = _spoken(session)
    document = gather.document(session.meeting, audience="public")
    person = turn.participation.person
    _intervention(session, person, document=document, withheld=True, shown_as="a delegation")
    seen = client.get(_url("floor_log", session)).context["log"]
    assert (seen.turns[0].record, seen.others) == ((), ())
    client.force_login(web.member(Role.RAPPORTEUR, session.meeting))
    assert len(client.get(_url("floor_log", session)).context["log"].turns[0].record) == 1
    client.logout()
    Session.objects.filter(pk=session.pk).update(rule="not_attributed")
    assert client.get(_url("floor_log", session)).status_code == 404


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize(("name", "queries"), [("attendance", 5), ("floor_log", 8)])
def test_lists_of_a_session_ask_the_same_questions_whatever_their_length(
    client: Client, name: str, queries: int, rows: int, django_assert_num_queries: Any
) -> None:
    session = web.session(meeting=web.public_meeting())
    for number in range(rows):
        _intervention(session, _spoken(session, number).participation.person)
    client.force_login(web.member(Role.RAPPORTEUR, session.meeting))
    with django_assert_num_queries(queries):
        assert client.get(_url(name, session)).status_code == 200


def test_practice_on_show_and_its_contribution_lead_to_each_other(client: Client) -> None:
    meeting = web.public_meeting()
    told = gather.contribution(meeting)
    shown = convene.showcase(meeting, record=told.uid)
    client.force_login(web.member(Role.RAPPORTEUR, meeting))
    record = reverse("gather:contribution", args=[meeting.slug, told.uid])
    stall = reverse("convene:showcase", args=[meeting.slug, shown.uid])
    assert record in client.get(stall).content.decode()
    assert stall in client.get(record).content.decode()


def test_meeting_leads_to_the_statement_of_its_theme_and_the_papers_it_works_from(client: Client) -> None:
    meeting = web.meeting(audience="participants")
    paper = prepare.product(meeting, kind="commissioned_paper", audience="participants")
    vision = prepare.product(meeting, kind="vision_paper", audience="participants")
    prepare.product(meeting, kind="vision_paper", audience="team")
    client.force_login(web.member(Role.PARTICIPANT, meeting))
    answer = client.get(reverse("convene:meeting", args=[meeting.slug]))
    assert answer.context["papers"] == [vision, paper]
    assert reverse("prepare:product", args=[meeting.slug, paper.uid]) in answer.content.decode()


def test_closed_workshop_has_principals_among_those_invited_and_does_not_exist_for_others(client: Client) -> None:
    meeting = web.meeting(format="expert_workshop", audience="participants")
    principal = convene.participation(meeting, role="principal", attendance="invited")
    convene.participation(meeting, role="expert")
    people = reverse("convene:people", args=[meeting.slug])
    assert client.get(people).status_code == 404
    client.force_login(web.member(Role.SECRETARIAT, meeting))
    assert list(client.get(people, {"role": "principal"}).context["page"]) == [principal]


def test_title_block_of_an_edition_names_mechanism_label_theme_organiser_place_and_days(client: Client) -> None:
    mechanism = Mechanism.objects.create(slug="dialogue", name=translated(en="The Dialogue on Migration"))
    edition = Edition.objects.create(mechanism=mechanism, label="2018", theme=translated(en="Inclusive partnerships"))
    fields = {"place": translated(en="New York"), "organiser": translated(en="The Organisation")}
    meeting = web.public_meeting(edition=edition, start=date(2018, 3, 26), end=date(2018, 3, 27), **fields)
    page = client.get(reverse("convene:meeting", args=[meeting.slug]), {"lang": "en"}).content.decode()
    block = page.partition('<header class="lead">')[2].partition("</header>")[0]
    said = (
        f"{edition.mechanism.name} 2018",
        "Inclusive partnerships",
        "The Organisation",
        "New York",
        "26 and 27 March 2018",
    )
    assert [one for one in said if one not in block] == []
