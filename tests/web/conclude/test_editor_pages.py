"""The editor's pages: what they ask, and what each button does."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from tests.factories import conclude, web

from relatoria_web.conclude.domain.version import differences, keep_version, pieces
from relatoria_web.conclude.models import Comment, Expression, Publication, Report, Sentence
from relatoria_web.convene.models import Meeting
from relatoria_web.site.standing import Role

pytestmark = pytest.mark.django_db
HTMX = {"hx-request": "true"}


@pytest.fixture
def meeting(client: Client) -> Meeting:
    """A public meeting in which the client is the secretariat."""
    made = web.public_meeting()
    client.force_login(web.member(Role.SECRETARIAT, made))
    return made


def _write(client: Client, one: Sentence, verb: str, headers: dict[str, str] | None = None, **data: object) -> Any:
    slug = one.expression.report.meeting.slug
    return client.post(reverse("conclude:write", args=[slug, one.uid, verb]), data, headers=headers or HTMX)


def _edit(client: Client, expression: Expression, verb: str, **data: object) -> Any:
    report = expression.report
    address = reverse("conclude:edit", args=[report.meeting.slug, report.slug, expression.language, verb])
    return client.post(address, data, follow=True)


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize(("name", "queries"), [("editor", 7), ("state", 6), ("versions", 5), ("side", 7)])
def test_pages_ask_the_same_questions_whatever_the_number_of_sentences(
    client: Client, meeting: Meeting, rows: int, name: str, queries: int, django_assert_num_queries: Any
) -> None:
    expression = conclude.expression(meeting)
    conclude.expression(meeting, report=expression.report, language="es")
    for _ in range(rows):
        conclude.sentence(meeting, expression=expression)
        keep_version(conclude.secretary(meeting), expression=conclude.fresh(expression))
    language = [] if name == "side" else ["en"]
    address = reverse(f"conclude:{name}", args=[meeting.slug, expression.report.slug, *language])
    with django_assert_num_queries(queries):
        assert client.get(address).status_code == 200


def test_begin_drafts_a_report_in_three_languages(client: Client) -> None:
    meeting = conclude.recorded()
    points = conclude.counted(meeting)
    client.force_login(web.member(Role.RAPPORTEUR, meeting))
    client.post(reverse("conclude:begin", args=[meeting.slug]), {"profile": "synthesis", "points": points.uid})
    report = Report.objects.get()
    assert (report.workspace, report.slug) == ("meeting", "report")
    assert [one.sentences.filter(live=True).exists() for one in report.expressions.all()] == [True, True, True]
    origins = [set(one.sentences.values_list("origin", flat=True)) for one in report.expressions.all()]
    assert len(origins[0] & origins[1] & origins[2]) >= 5


def test_begin_by_the_coordinator_is_apart_and_before_counting_is_refused(client: Client) -> None:
    meeting = conclude.recorded()
    client.force_login(web.member(Role.COORDINATOR, meeting))
    address = reverse("conclude:begin", args=[meeting.slug])
    client.post(address, {"profile": "synthesis", "points": "none", "apart": "1"})
    assert Report.objects.count() == 0
    client.post(address, {"profile": "synthesis", "points": conclude.counted(meeting).uid, "apart": "1"})
    assert list(Report.objects.values_list("workspace", "slug")) == [("coordinator", "coordinator")]


def test_saved_wording_is_checked_and_shown(client: Client) -> None:
    meeting = conclude.recorded()
    client.force_login(web.member(Role.RAPPORTEUR, meeting))
    expression = conclude.drafted(meeting)
    one = expression.sentences.filter(kind="attributed", live=True)[0]
    shown = _write(client, one, "save", text="Norway spent 7 million.", base=one.text, revision=one.revision)
    assert shown["HX-Trigger-After-Swap"] == "saved"
    drawer = client.get(reverse("conclude:sentence", args=[meeting.slug, one.uid]), headers=HTMX).content.decode()
    assert "✕" in drawer
    line = client.get(reverse("conclude:line", args=[meeting.slug, one.uid])).content.decode()
    assert "faulty" in line


def test_autosave_answers_with_the_revision_and_keeps_both_on_a_conflict(client: Client, meeting: Meeting) -> None:
    one = conclude.sentence(meeting)
    auto = {"x-autosave": "1"}
    first = _write(client, one, "save", auto, text="Mine.", base=one.text, revision=0).json()
    assert (first["revision"], first["text"]) == (1, "Mine.")
    second = _write(client, one, "save", auto, text="Theirs.", base=one.text, revision=0).json()
    assert (second["theirs"], one.comments.get().suggestion) == ("Mine.", "Theirs.")
    empty = _write(client, one, "save", auto, text=" ", base="", revision=1).json()
    assert empty["message"].startswith("A sentence needs words")


def test_conflict_shows_both_versions(client: Client, meeting: Meeting) -> None:
    one = conclude.sentence(meeting)
    _write(client, one, "save", text="Mine.", base=one.text, revision=0)
    page = _write(client, one, "save", text="Other.", base=one.text, revision=0).content.decode()
    assert ("Mine." in page, "Other." in page, "Yours is kept" in page) == (True, True, True)


def test_words_that_the_count_allows_stand_in_the_drawer(client: Client, meeting: Meeting) -> None:
    one = conclude.sentence(
        meeting, count=[3, 9, 0], evidence={"share_for": 33, "share_against": 0, "heading": "3 of 9"}
    )
    page = client.get(reverse("conclude:sentence", args=[meeting.slug, one.uid]), headers=HTMX)
    allowed = {row.key: row.allowed for row in page.context["quantifiers"]}
    assert allowed == {
        "all": False,
        "most": False,
        "many": False,
        "several": True,
        "some": True,
        "one": False,
        "none": False,
    }


def test_buttons_of_a_sentence(client: Client, meeting: Meeting) -> None:
    one = conclude.sentence(meeting, text="One and two.")
    expression = one.expression
    expression.set_aside.create(
        contribution="c7", why="x", shown={"who": "Ana", "words": "Share data.", "language": "en"}
    )
    found = client.get(reverse("conclude:sentence", args=[meeting.slug, one.uid]), {"q": "share"}, headers=HTMX)
    assert [row.contribution for row in found.context["found"]] == ["c7"]
    _write(client, one, "cite", contribution="c7")
    one.refresh_from_db()
    assert one.contributions == ["c7"]
    _write(client, one, "uncite", contribution="c7")
    assert _write(client, one, "split", at="8")["HX-Refresh"] == "true"
    assert _write(client, one, "add", text="Three.").status_code == 200
    assert "Write the sentence first" in _write(client, one, "add", text=" ").content.decode()
    _write(client, one, "down")
    _write(client, one, "up")
    assert _write(client, one, "out", {"accept": "text/html"}).status_code == 302
    _write(client, one, "back")
    _write(client, one, "comment", text="Is it?", suggestion="Better.")
    _write(client, one, "close", comment=one.comments.get().uid, accept="1")
    one.refresh_from_db()
    assert (one.text, one.live, expression.sentences.count()) == ("Better.", True, 3)
    assert _write(client, one, "nonsense").status_code == 404


def test_buttons_of_an_expression(client: Client) -> None:
    meeting = conclude.recorded()
    client.force_login(web.member(Role.SECRETARIAT, meeting))
    expression = conclude.drafted(meeting)
    for verb in ("lock", "unlock", "check", "keep", "draft"):
        assert _edit(client, expression, verb).status_code == 200
    assert expression.versions.count() == 2  # one kept by hand, one before the new draft
    _edit(client, expression, "step", step="cleared")
    assert conclude.fresh(expression).step == "draft"
    _edit(client, expression, "step", step="review")
    _edit(client, expression, "step", step="cleared", note="By the chair.")
    _edit(client, expression, "publish", audience="public")
    made = Publication.objects.get()
    assert (made.state, made.version) == ("current", 1)
    _edit(client, expression, "withdraw", publication=made.uid, reason="Too early.")
    made.refresh_from_db()
    assert (made.state, conclude.fresh(expression).step) == ("withdrawn", "withdrawn")
    assert _edit(client, expression, "nonsense").status_code == 404


def test_uncovered_contribution_is_set_aside_with_a_reason(client: Client) -> None:
    meeting = conclude.recorded()
    client.force_login(web.member(Role.SECRETARIAT, meeting))
    expression = conclude.drafted(meeting)
    one = expression.sentences.filter(contributions__isnull=False, kind="attributed", live=True)[0]
    _write(client, one, "out")
    for other in expression.sentences.filter(live=True):
        if set(other.contributions) & set(one.contributions):
            _write(client, other, "out")
    wanted = [fault["words"] for fault in conclude.fresh(expression).faults if fault["kind"] == "coverage"]
    assert set(one.contributions) <= set(wanted)
    for name in wanted:
        _edit(client, expression, "aside", contribution=name, why="Said again by others.")
    assert conclude.fresh(expression).faults == []


def test_versions_show_the_difference_word_by_word(client: Client, meeting: Meeting) -> None:
    one = conclude.sentence(meeting, text="Several States agreed.")
    keep_version(conclude.secretary(meeting), expression=conclude.fresh(one.expression))
    Sentence.objects.update(text="Some States agreed.")
    keep_version(conclude.secretary(meeting), expression=conclude.fresh(one.expression))
    address = reverse("conclude:versions", args=[meeting.slug, one.expression.report.slug, "en"])
    page = client.get(address, {"before": "1", "after": "2"}).content.decode()
    assert "<del>Several</del><ins>Some</ins> States agreed." in page


def test_pieces_and_differences() -> None:
    assert [(one.sign, one.text) for one in pieces("a b", "a c")] == [("", "a "), ("-", "b"), ("+", "c")]
    gone = {"sections": [{"id": "x", "heading": "", "paragraphs": [[{"id": "s1", "text": "A."}]]}]}
    empty: dict[str, Any] = {"sections": []}
    assert [(one.name, one.pieces[0].sign) for one in differences(gone, empty)] == [("s1", "-")]
    assert differences(gone, gone) == []


def test_drawer_advises_about_loaded_words(client: Client, meeting: Meeting) -> None:
    loaded = conclude.sentence(meeting, text="One delegation spoke of illegal migrants.")
    plain = conclude.sentence(meeting, text="One delegation spoke of migrants.")
    shown = [
        client.get(reverse("conclude:sentence", args=[meeting.slug, one.uid]), headers=HTMX).content.decode()
        for one in (loaded, plain)
    ]
    assert ["migrants in an irregular situation" in page for page in shown] == [True, False]


def test_editor_offers_the_steps_that_one_may_take(client: Client, meeting: Meeting) -> None:
    held = conclude.expression(meeting, step="review")
    address = reverse("conclude:editor", args=[meeting.slug, held.report.slug, "en"])
    assert client.get(address).context["steps"] == ["draft", "cleared"]
    client.force_login(web.member(Role.RAPPORTEUR, meeting))
    page = client.get(address)
    assert (page.context["steps"], "Withdraw" in page.content.decode()) == (["draft"], False)


def test_publishing_a_correction_asks_what_it_corrects(client: Client, meeting: Meeting) -> None:
    held = conclude.expression(meeting, step="cleared")
    address = reverse("conclude:editor", args=[meeting.slug, held.report.slug, "en"])
    assert client.get(address).context["publish_form"].fields["note"].required is False
    conclude.publication(meeting, expression=held)
    assert client.get(address).context["publish_form"].fields["note"].required is True
    said = _edit(client, held, "publish", audience="nobody").content.decode()
    assert "Nothing was published. For: " in said


def test_editor_leads_to_the_sentences_with_faults_and_with_open_comments(client: Client, meeting: Meeting) -> None:
    expression = conclude.expression(meeting)
    faulty, talked, _ = (conclude.sentence(meeting, expression=expression) for _ in range(3))
    Sentence.objects.filter(pk=faulty.pk).update(faults=[{"kind": "number", "words": "16", "sentence": faulty.name}])
    Comment.objects.create(sentence=talked, text="Is it so?")
    page = client.get(reverse("conclude:editor", args=[meeting.slug, expression.report.slug, "en"]))
    tally = page.context["tally"]
    assert (tally.first, tally.talk) == ((faulty.name,), (talked.name,))
    state = page.content.decode().partition('id="state"')[2].partition("</div>")[0]
    assert f'<a href="#{faulty.name}">' in state
    assert f'Open comments: <a href="#{talked.name}">' in state


@pytest.mark.parametrize(("step", "words"), [("draft", "Send to review"), ("published", "Begin a correction")])
def test_steps_say_what_they_do_and_only_what_is_locked_is_unlocked(
    client: Client, meeting: Meeting, step: str, words: str
) -> None:
    held = conclude.expression(meeting, step=step)
    address = reverse("conclude:editor", args=[meeting.slug, held.report.slug, "en"])
    page = client.get(address).content.decode()
    assert (words in page, "Unlock" in page) == (True, False)
    _edit(client, held, "lock")
    assert "Unlock" in client.get(address).content.decode()


def test_home_looks_again_while_a_draft_is_being_made(client: Client, meeting: Meeting) -> None:
    held = conclude.expression(meeting)
    address = reverse("conclude:home", args=[meeting.slug])
    for work, again in (("running", True), ("done", False)):
        Expression.objects.filter(pk=held.pk).update(work=work)
        assert ('hx-select="#at-work"' in client.get(address).content.decode()) is again
