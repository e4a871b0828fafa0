"""The facts of a meeting by forms: a secretariat that never saw TOML writes a whole session guide."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from tests.factories import prepare, web

from relatoria_web.bridge import drafts, papers
from relatoria_web.bridge import facts as library
from relatoria_web.bridge.calendar import NewDate
from relatoria_web.bridge.calendar_kept import Stone, with_milestone
from relatoria_web.bridge.calendar_kept import begun as begun_calendar
from relatoria_web.convene.models import Meeting, Question
from relatoria_web.prepare.models import Calendar, Facts, WorkProduct
from relatoria_web.site.standing import Role
from relatoria_web.site.translated import translated

pytestmark = pytest.mark.django_db


def _signed(client: Client, role: Role = Role.SECRETARIAT, **fields: Any) -> Meeting:
    meeting = web.public_meeting(**fields)
    client.force_login(web.member(role, meeting))
    return meeting


def _said(name: str, text: str) -> dict[str, str]:
    return {f"{name}_{code}": f"{text} ({code})" for code in ("es", "en", "fr")}


def _save(client: Client, meeting: Meeting, path: str, **values: Any) -> Any:
    held = Facts.objects.filter(meeting=meeting).first()
    address = reverse("prepare:fact", args=[meeting.slug, path])
    return client.post(address, {"revision": held.revision if held else 0, **values})


def _table(meeting: Meeting) -> dict[str, Any]:
    return library.opened(Facts.objects.get(meeting=meeting).text)


def _do(client: Client, meeting: Meeting, verb: str, path: str) -> Any:
    held = Facts.objects.get(meeting=meeting)
    return client.post(
        reverse("prepare:fact_act", args=[meeting.slug, verb]), {"path": path, "revision": held.revision}, follow=True
    )


def test_forms_alone_make_a_whole_session_guide(client: Client) -> None:
    meeting = _signed(
        client, title=translated(en="Seventh meeting"), place=translated(en="Geneva"), start=date(2017, 10, 10)
    )
    _save(client, meeting, "objectives.new", **_said("words", "gather practices"))
    _save(client, meeting, "objectives.new", **_said("words", "find gaps"))
    _save(client, meeting, "sessions.new", **_said("title", "Regions"), format="working_groups", day="2017-10-10")
    _save(client, meeting, "sessions.0.objectives.new", **_said("words", "hear the regions"), serves=["o1"])
    scopes = {"scopes_en": "principles\nmeans", "scopes_es": "principios\nmedios", "scopes_fr": "principes\nmoyens"}
    given = {"serves": ["o2"], "addressees": ["academia", "state"], **scopes}
    _save(client, meeting, "sessions.0.questions.new", **_said("words", "Which gaps?"), **given)
    _save(client, meeting, "sessions.0.parts.new", **_said("title", "Plenary"), format="plenary")
    cited = {"citations_instrument": "nyd", "citations_annex": "II", "citations_paragraphs": "8(i), 2"}
    _save(
        client, meeting, "frame.new", **_said("words", "Migration concerns all."), **cited, links="https://x.example/a"
    )
    table = _table(meeting)
    held = library.meeting_in(table)
    assert (held["city"], held["start"]) == ({"en": "Geneva"}, "2017-10-10")
    session = held["sessions"][0]
    assert session["objectives"][0]["serves"] == ["o1"]
    question = session["questions"][0]
    assert (question["serves"], question["addressees"]) == (["o2"], ["academia", "state"])
    assert [(one["code"], one["words"]["es"]) for one in question["scopes"]] == [("i", "principios"), ("ii", "medios")]
    assert session["parts"][0]["title"]["fr"] == "Plenary (fr)"
    assert table["frame"][0]["citations"] == [{"instrument": "nyd", "annex": "II", "paragraphs": ["8(i)", "2"]}]
    assert table["frame"][0]["links"] == [{"url": "https://x.example/a"}]
    client.post(reverse("prepare:begin", args=[meeting.slug]), {"kind": "session_guide"})
    product = WorkProduct.objects.get()
    client.post(reverse("prepare:act", args=[meeting.slug, product.uid, "es", "draft"]), {"languages": "all"})
    text = client.get(reverse("prepare:desk", args=[meeting.slug, product.uid, "es"])).content.decode()
    assert [word in text for word in ("the regions (es)", "Which gaps? (es)", "rincipios")] == [True] * 3


def test_facts_page_shows_gaps_and_each_entry_in_few_queries(client: Client, django_assert_num_queries: Any) -> None:
    meeting = _signed(client)
    for count in (1, 3):
        for n in range(count):
            _save(client, meeting, "objectives.new", words_en=f"aim {count} {n}")
            _save(client, meeting, "sessions.new", title_en=f"session {count} {n}")
        with django_assert_num_queries(6):
            page = client.get(reverse("prepare:facts", args=[meeting.slug])).content.decode()
        assert page.count("im 1 0") >= 2  # in its list and among the gaps


def test_facts_know_the_process_of_the_house_that_the_meeting_is_of(client: Client) -> None:
    """Beside those of the registry, with its milestones, also where a language or the gender of a word lacks."""
    meeting = _signed(client, start=date(2026, 3, 2))
    meeting.process.revise(None, title=translated(es="el Diálogo del Agua"))
    part, when = Stone({"es": "la conferencia"}), NewDate(start="2026-12", end="", on="2026-01-01", source="")
    body = with_milestone(begun_calendar(meeting.process.slug, {"es": "el Diálogo del Agua"}), "end", part, when)
    Calendar.objects.create(process=meeting.process, body=body)
    page = client.get(reverse("prepare:fact", args=[meeting.slug, "root"])).content.decode()
    assert f'<option value="{meeting.process.slug}" selected>El Diálogo del Agua</option>' in page
    _save(client, meeting, "root", written="2026-02-01", process=meeting.process.slug)
    assert _table(meeting)["own_processes"][meeting.process.slug]["milestones"][0]["id"] == "end"
    text = Facts.objects.get(meeting=meeting).text
    made = drafts.draft("concept_note_session", text, "", "fr")
    assert "el Diálogo del Agua" in papers.as_words(made)


def test_programme_is_taken_once_with_what_it_says(client: Client) -> None:
    meeting = _signed(client)
    session = web.session(
        meeting=meeting, title=translated(en="Opening", es="Apertura"), format="panel",
        objectives=translated(en="one\ntwo", es="uno\ndos"), output=translated(en="a list"),
    )  # fmt: skip
    Question.objects.create(session=session, text=translated(en="Why?"))
    web.session(meeting=meeting, parent=session, title=translated(en="Floor"), format="questions_from_the_floor")
    address = reverse("prepare:fact_act", args=[meeting.slug, "programme"])
    client.post(address, {"revision": 0})
    client.post(address, {"revision": Facts.objects.get().revision})
    (held,) = library.meeting_in(_table(meeting))["sessions"]
    assert [one["words"] for one in held["objectives"]] == [{"en": "one", "es": "uno"}, {"en": "two", "es": "dos"}]
    assert (held["questions"][0]["words"], held["outputs"], held["format"]) == (
        {"en": "Why?"},
        [{"en": "a list"}],
        "panel",
    )
    assert [one["title"]["en"] for one in held["parts"]] == ["Floor"]


def test_entry_over_newer_facts_writes_nothing_and_keeps_what_was_typed(client: Client) -> None:
    meeting = _signed(client)
    _save(client, meeting, "objectives.new", words_en="first")
    answer = client.post(
        reverse("prepare:fact", args=[meeting.slug, "objectives.0"]), {"revision": 0, "words_en": "mine, later"}
    )
    assert (answer.status_code, b"mine, later" in answer.content) == (409, True)
    assert library.meeting_in(_table(meeting))["objectives"][0]["words"] == {"en": "first"}


def test_entry_keeps_what_its_form_does_not_show(client: Client) -> None:
    meeting = _signed(client)
    prepare.facts(meeting)
    before = library.meeting_in(_table(meeting))
    _save(client, meeting, "sessions.0", **_said("title", "Renamed"))
    after = library.meeting_in(_table(meeting))
    assert after["sessions"][0].get("objectives") == before["sessions"][0].get("objectives")
    assert after["sessions"][0]["title"]["en"] == "Renamed (en)"
    assert after["objectives"] == before["objectives"]


def test_entries_move_and_go_and_what_served_them_serves_the_rest(client: Client) -> None:
    meeting = _signed(client)
    for words in ("one", "two"):
        _save(client, meeting, "objectives.new", words_en=words)
    _save(client, meeting, "questions.new", words_en="Why?", serves=["o1", "o2"])
    _do(client, meeting, "down", "objectives.0")
    assert [one["id"] for one in library.meeting_in(_table(meeting))["objectives"]] == ["o2", "o1"]
    _do(client, meeting, "remove", "objectives.0")
    held = library.meeting_in(_table(meeting))
    assert ([one["id"] for one in held["objectives"]], held["questions"][0]["serves"]) == (["o1"], ["o1"])


def test_question_takes_no_more_than_three_scopes(client: Client) -> None:
    meeting = _signed(client)
    answer = _save(client, meeting, "questions.new", words_en="Why?", scopes_en="a\nb\nc\nd")
    assert (answer.status_code, Facts.objects.exists()) == (200, False)
    assert "at most three" in answer.content.decode()


@pytest.mark.parametrize("path", ["nowhere.new", "sessions.0.sessions.new", "sessions.9", "frame.x", "objectives"])
def test_path_that_leads_nowhere_is_not_found(client: Client, path: str) -> None:
    meeting = _signed(client)
    assert client.get(reverse("prepare:fact", args=[meeting.slug, path])).status_code == 404


def test_facts_are_not_for_participants(client: Client) -> None:
    meeting = _signed(client, Role.DELEGATE)
    answers = [client.get(reverse("prepare:facts", args=[meeting.slug])).status_code,
               _save(client, meeting, "objectives.new", words_en="x").status_code]  # fmt: skip
    assert (answers, Facts.objects.exists()) == ([404, 404], False)


def test_unreadable_facts_lead_to_where_they_are_put_right(client: Client) -> None:
    meeting = _signed(client)
    Facts.objects.create(meeting=meeting, text="nonsense = ")
    page = client.get(reverse("prepare:facts", args=[meeting.slug])).content.decode()
    assert reverse("prepare:facts_toml", args=[meeting.slug]) in page
    assert client.get(reverse("prepare:fact", args=[meeting.slug, "root"])).status_code == 302


def test_letter_of_transmission_is_whole_from_forms_alone(client: Client) -> None:
    meeting = _signed(client)
    prepare.facts(meeting)
    held = library.meeting_in(_table(meeting)) | {"recipients": [{"fr": "les cofacilitateurs"}]}
    facts = library.put(_table(meeting), "meeting", held)
    Facts.objects.get(meeting=meeting).revise(None, text=library.as_toml(facts))
    _save(client, meeting, "assignment", **_said("enclosures", "le résumé"), signatory="A. Directrice")
    shown = client.get(reverse("prepare:facts", args=[meeting.slug])).context["shown"]
    assert [name for name, _words in shown.letter] == ["enclosures", "signatory"]
    paper = drafts.draft("transmission_letter", Facts.objects.get(meeting=meeting).text, "2018-01-15", "fr")
    assert drafts.missing(paper, "fr") == []
    text = drafts.fragment(paper)
    assert all(words in text for words in ("les cofacilitateurs", "le résumé (fr)", "A. Directrice"))
