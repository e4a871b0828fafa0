"""What comes from outside: statements, answers to questions, consultations, frozen input sets."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import Http404
from django.test import Client
from django.urls import reverse
from tests.factories import gather, web

from relatoria_web.convene.models import Meeting
from relatoria_web.gather.domain import consultation, input_set, question, statement
from relatoria_web.gather.domain.queries.record import record_of
from relatoria_web.gather.domain.reading import read_document
from relatoria_web.gather.domain.reconcile import reconcile
from relatoria_web.gather.domain.review import CannotError
from relatoria_web.gather.models import Answer, Consultation, Contribution, Document, Inquiry, Statement
from relatoria_web.site.models.base import StaleError
from relatoria_web.site.standing import Role
from relatoria_web.site.translated import translated

pytestmark = pytest.mark.django_db
TEXT = "We recommend that States share data on migration.\n\nOur country will open two centres by 2026."


def _draft(meeting: Meeting, role: Role = Role.DELEGATE, **fields: Any) -> tuple[Any, Statement]:
    who = web.standing(role, meeting)
    fields = {"speaker": "Lucía Paredes", "country": "ECU", "title": "On data", "text": TEXT} | fields
    return who, statement.begin(who, meeting=meeting, fields=fields)


def test_submitted_statement_is_the_voice_that_its_sender_names() -> None:
    meeting = web.meeting()
    who, draft = _draft(meeting, on_behalf_of="Andean Community; MERCOSUR")
    read_document(statement.submit(who, statement=draft).pk)
    reconcile(meeting.pk)
    record = record_of(meeting)
    names = {one.id: one.name for one in record.actors}
    said = record.interventions[0]
    assert [names[a] for a in said.actors] == ["Lucía Paredes"]
    assert [names[a] for a in said.on_behalf_of] == ["Andean Community", "MERCOSUR"]
    assert [one.kind.value for one in record.contributions] == ["recommendation", "commitment"]


def test_submit_twice_is_once() -> None:
    who, draft = _draft(web.meeting())
    first = statement.submit(who, statement=draft)
    assert statement.submit(who, statement=Statement.objects.get(pk=draft.pk)) == first
    assert Document.objects.count() == 1


def test_draft_is_its_authors_alone_and_the_submitted_one_the_teams_until_it_is_delivered(client: Client) -> None:
    meeting = web.public_meeting()
    author, rapporteur, other = (web.member(role, meeting) for role in (Role.DELEGATE, Role.RAPPORTEUR, Role.DELEGATE))
    from relatoria_web.people.domain.queries.standing import standing_of

    who = standing_of(author)
    draft = statement.begin(who, meeting=meeting, fields={"speaker": "A", "text": TEXT, "readers": "participants"})
    address = reverse("gather:statement", args=[meeting.slug, draft.uid])

    def seen() -> list[int]:
        found = []
        for account in (author, rapporteur, other):
            client.force_login(account)
            found.append(client.get(address).status_code)
        return found

    assert seen() == [200, 404, 404]
    statement.submit(who, statement=draft)
    assert seen() == [200, 200, 404]
    assert Document.objects.get().audience == "team"
    statement.deliver(standing_of(rapporteur), statement=Statement.objects.get(pk=draft.pk))
    assert Document.objects.get().audience == "participants"


def test_withdrawn_statement_takes_its_document_along_and_keeps_the_text() -> None:
    who, draft = _draft(web.meeting())
    statement.submit(who, statement=draft)
    draft.refresh_from_db()
    statement.withdraw(who, statement=draft)
    assert (Document.objects.count(), Statement.objects.get().text, Statement.objects.get().state) == (
        0,
        TEXT,
        "withdrawn",
    )


def test_empty_or_nameless_statement_is_refused() -> None:
    who, draft = _draft(web.meeting(), text="  ")
    with pytest.raises(CannotError):
        statement.submit(who, statement=draft)
    who, draft = _draft(web.meeting(), speaker="", country="")
    with pytest.raises(CannotError):
        statement.submit(who, statement=draft)


def test_statement_as_a_file_is_read_as_its_senders() -> None:
    meeting = web.meeting()
    who, draft = _draft(meeting, text="")
    draft = statement.attach(who, statement=draft, upload=SimpleUploadedFile("speech.txt", TEXT.encode()))
    document = statement.submit(who, statement=draft)
    assert (document.name, document.source["speaker"]) == ("speech.txt", "Lucía Paredes")


def test_stranger_submits_nothing() -> None:
    meeting = web.public_meeting()
    with pytest.raises(Http404):
        statement.begin(web.standing(None, meeting), meeting=meeting, fields={})


def test_autosave_over_a_newer_revision_keeps_both(client: Client) -> None:
    meeting = web.meeting()
    account = web.member(Role.DELEGATE, meeting)
    client.force_login(account)
    client.post(reverse("gather:statement_new", args=[meeting.slug]))
    held = Statement.objects.get()
    address = reverse("gather:statement", args=[meeting.slug, held.uid])
    fields = {"language": "en", "readers": "participants", "speaker": "A", "text": "first", "revision": held.revision}
    accept = {"HTTP_ACCEPT": "application/json"}
    first = client.post(address, fields, **accept)
    assert first.json() == {"revision": held.revision + 1}
    late = client.post(address, fields | {"text": "second"}, **accept)
    assert (late.status_code, Statement.objects.get().text) == (409, "first")
    page = client.post(address, fields | {"text": "second"})
    assert page.status_code == 409
    assert "second" in page.content.decode()
    assert "first" in page.content.decode()


def test_autosave_after_the_session_ended_is_no_json_and_changes_nothing(client: Client) -> None:
    meeting = web.meeting()
    _, draft = _draft(meeting)
    address = reverse("gather:statement", args=[meeting.slug, draft.uid])
    answer = client.post(address, {"text": "lost?", "revision": 0}, HTTP_ACCEPT="application/json")
    assert (answer.status_code, "json" in answer["Content-Type"]) == (404, False)
    assert Statement.objects.get().text == TEXT


def test_save_of_a_stale_draft_is_refused() -> None:
    who, draft = _draft(web.meeting())
    statement.save(who, statement=draft, revision=0, fields={"text": "one"})
    with pytest.raises(StaleError):
        statement.save(who, statement=draft, revision=0, fields={"text": "two"})


def test_answers_become_contributions_of_the_kind_that_was_chosen() -> None:
    meeting = web.meeting()
    who = web.standing(Role.DELEGATE, meeting)
    asked = Inquiry.objects.create(meeting=meeting, text=translated(en="What works?"), most=2)
    items = [
        {"kind": "good_practice", "subtype": "fund", "text": "A fund pays for language courses."},
        {"kind": "gap", "subtype": "", "text": "Nobody counts returns."},
    ]
    kept = question.keep_answer(who, question=asked, fields={"speaker": "Priya Nair", "items": items})
    read_document(question.send_answer(who, answer=kept).pk)
    reconcile(meeting.pk)
    question.send_answer(who, answer=Answer.objects.get())
    found = Contribution.objects.filter(meeting=meeting).order_by("start")
    assert [(one.kind, one.subtype, one.wording) for one in found] == [
        ("good_practice", "fund", "A fund pays for language courses."),
        ("gap", "", "Nobody counts returns."),
    ]
    assert [one.name for one in record_of(meeting).actors] == ["Priya Nair"]


def test_answer_of_too_many_is_refused() -> None:
    meeting = web.meeting()
    asked = Inquiry.objects.create(meeting=meeting, text=translated(en="What works?"), most=1)
    items = [{"kind": "gap", "subtype": "", "text": "One."}] * 2
    with pytest.raises(CannotError):
        question.keep_answer(web.standing(Role.DELEGATE, meeting), question=asked, fields={"items": items})


def test_consultation_counts_are_as_of_a_day() -> None:
    history = [
        [{"state": "declared", "day": "2017-04-01"}, {"state": "held", "day": "2017-06-01"}],
        [{"state": "declared", "day": "2017-05-01"}],
    ]
    assert consultation.counts_as_of(history, "2017-05-15") == {"declared": 2, "scheduled": 0, "held": 0, "reported": 0}
    assert consultation.counts_as_of(history, "2017-07-01") == {"declared": 1, "scheduled": 0, "held": 1, "reported": 0}


def test_host_cannot_touch_what_civil_society_consults() -> None:
    meeting = web.meeting()
    host, coordinator = web.standing(Role.SECRETARIAT, meeting), web.standing(Role.COORDINATOR, meeting)
    fields = {"title": "Days of civil society", "kind": "civil_society"}
    made = consultation.save_consultation(coordinator, meeting=meeting, fields=fields)
    with pytest.raises(PermissionDenied):
        consultation.save_consultation(host, meeting=meeting, consultation=made, fields={"title": "ours"})
    with pytest.raises((PermissionDenied, Http404)):
        consultation.save_consultation(host, meeting=meeting, fields=fields)
    assert Consultation.objects.get().title == "Days of civil society"


def test_report_of_a_consultation_becomes_a_document() -> None:
    meeting = web.meeting()
    who = web.standing(Role.SECRETARIAT, meeting)
    made = consultation.save_consultation(who, meeting=meeting, fields={"title": "National day", "state": "held"})
    upload = SimpleUploadedFile("report.md", gather.STATEMENT.encode())
    kept = consultation.take_report(who, consultation=made, upload=upload)
    assert (kept.state, kept.report.origin if kept.report else "") == ("reported", "consultation")
    assert [one["state"] for one in kept.history] == ["held", "reported"]


def test_frozen_input_says_how_complete_it_was_and_what_came_since() -> None:
    meeting = gather.meeting_with_record()
    who = web.standing(Role.SECRETARIAT, meeting)
    held = input_set.freeze(who, meeting=meeting, title="For the report")
    assert (held.content["states"], held.content["mentions"]) == ({"read": 1}, 0)
    assert held.content["review"] == {"proposed": sum(held.content["kinds"].values())}
    gather.read(meeting, gather.STATEMENT.replace("Amara Sesay", "Joseph Kamara"), "later.md")
    assert input_set.changed_since(held) == (1, 0)
    assert input_set.freeze(who, meeting=meeting, title="Later").digest != held.digest


@pytest.mark.parametrize("page", ["statements", "questions", "consultations", "inputs"])
@pytest.mark.parametrize("rows", [1, 3])
def test_page_of_input_asks_the_same_questions(
    client: Client, page: str, rows: int, django_assert_max_num_queries: Any
) -> None:
    meeting = gather.meeting_with_record()
    who = web.standing(Role.SECRETARIAT, meeting)
    for n in range(rows):
        _draft(meeting)[1].revise(None, state="submitted")
        Inquiry.objects.create(meeting=meeting, text=translated(en="What works?"))
        consultation.save_consultation(who, meeting=meeting, fields={"title": f"Day {n}"})
        input_set.freeze(who, meeting=meeting, title=f"Set {n}")
    client.force_login(web.member(Role.SECRETARIAT, meeting, person=web.person()))
    address = reverse(f"gather:{page}", args=[meeting.slug])
    client.get(address)
    with django_assert_max_num_queries(8):
        assert client.get(address).status_code == 200


@pytest.mark.parametrize("page", ["question_new", "consultation_new"])
def test_form_pages_open_to_the_secretariat(client: Client, page: str) -> None:
    meeting = web.meeting()
    client.force_login(web.member(Role.SECRETARIAT, meeting))
    assert client.get(reverse(f"gather:{page}", args=[meeting.slug])).status_code == 200


def test_answer_page_keeps_and_sends(client: Client) -> None:
    meeting = web.meeting()
    asked = Inquiry.objects.create(meeting=meeting, text=translated(en="What works?"), most=1, kinds=["gap"])
    client.force_login(web.member(Role.DELEGATE, meeting, person=web.person(name="Priya Nair")))
    address = reverse("gather:answer", args=[meeting.slug, asked.uid])
    page = client.get(address).content.decode()
    assert "Priya Nair" in page
    fields = {
        "speaker": "Priya Nair",
        "language": "en",
        "items-TOTAL_FORMS": 1,
        "items-INITIAL_FORMS": 0,
        "items-0-kind": "gap",
        "items-0-text": "Nobody counts returns.",
    }
    assert client.post(address, fields | {"send": "1"}).status_code == 302
    assert Answer.objects.get().sent is not None
    assert "Nobody counts returns." in client.get(address).content.decode()


def test_answer_that_was_kept_while_it_was_written_is_sent_whole(client: Client) -> None:
    """The page keeps it, and is then sent as it was opened: with no form that stood there before."""
    meeting = web.meeting()
    asked = Inquiry.objects.create(meeting=meeting, text=translated(en="What works?"), most=2, kinds=["gap"])
    client.force_login(web.member(Role.DELEGATE, meeting, person=web.person(name="Priya Nair")))
    address = reverse("gather:answer", args=[meeting.slug, asked.uid])
    fields = {"speaker": "Priya Nair", "language": "en", "readers": "public", "items-INITIAL_FORMS": 0}
    fields |= {"items-TOTAL_FORMS": 2, "items-0-kind": "gap", "items-0-text": "Nobody counts returns."}
    fields |= {"items-1-kind": "gap", "items-1-text": ""}
    kept = client.post(address, fields, headers={"Accept": "application/json"}).json()
    assert client.post(address, {**fields, **kept, "send": "1"}).status_code == 302
    held = Answer.objects.get()
    assert [one["text"] for one in held.items] == ["Nobody counts returns."]
    assert held.document is not None
    assert held.document.audience == "public"


@pytest.mark.parametrize(("subtype", "status"), [("data", 302), ("", 302), ("fund", 422)])
def test_answer_takes_a_subtype_of_its_kind_only(client: Client, subtype: str, status: int) -> None:
    meeting = web.meeting()
    asked = Inquiry.objects.create(meeting=meeting, text=translated(en="What works?"), most=1)
    client.force_login(web.member(Role.DELEGATE, meeting, person=web.person(name="Priya Nair")))
    fields = {"speaker": "Priya Nair", "language": "en", "readers": "public", "items-INITIAL_FORMS": 0}
    fields |= {"items-TOTAL_FORMS": 1, "items-0-kind": "gap", "items-0-text": "Nobody counts returns."}
    address = reverse("gather:answer", args=[meeting.slug, asked.uid])
    assert client.post(address, fields | {"items-0-subtype": subtype}).status_code == status


def test_consultation_says_who_was_at_the_table(client: Client) -> None:
    meeting = web.meeting()
    client.force_login(web.member(Role.SECRETARIAT, meeting))
    fields = {"kind": "national", "title": "National day", "state": "held", "audience": "public", "levels": "on"}
    answer = client.post(reverse("gather:consultation_new", args=[meeting.slug]), fields | {"society": "on"})
    assert answer.status_code == 302
    page = client.get(reverse("gather:consultations", args=[meeting.slug])).content.decode()
    assert "local authorities" in page
    assert "civil society" in page
    assert "several ministries" not in page
    assert "its report is missing" in page
