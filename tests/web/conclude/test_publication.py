"""Publishing: checked, frozen, corrected, withdrawn."""

from __future__ import annotations

import io
import json
import re
from datetime import timedelta
from typing import Any

import docx
import pypdfium2
import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import override
from tests.factories import conclude, web

from relatoria_web.conclude import tasks
from relatoria_web.conclude.domain import publication as publishing
from relatoria_web.conclude.domain.point import RefusedError
from relatoria_web.conclude.domain.report import take_step
from relatoria_web.conclude.domain.sentence import Draft, save
from relatoria_web.conclude.models import Expression, Publication, PublicationState, Sentence
from relatoria_web.site.standing import Role

pytestmark = pytest.mark.django_db
FALSE = "All participants agreed to ban remittances by 2019."


@pytest.fixture(scope="module")
def _drafted(filled_once: None) -> Expression:
    return conclude.drafted(conclude.recorded())


@pytest.fixture
def expression(_drafted: Expression) -> Expression:
    """The draft of a report on a meeting that was read and counted: made once, found anew."""
    return conclude.fresh(_drafted)


def _spoilt(expression: Expression, text: str = FALSE) -> Sentence:
    """A sentence of the draft that somebody made say something else."""
    rows = expression.sentences.filter(live=True, kind="attributed")
    one = rows.select_related("expression__report__meeting__process").first()
    assert one is not None
    who = conclude.secretary(expression.report.meeting)
    save(who, sentence=one, draft=Draft(text, one.text, one.revision))
    tasks.check.enqueue(expression.uid)
    return Sentence.objects.get(pk=one.pk)


def _page(client: Client, made: Publication, **query: str) -> Any:
    return client.get(reverse("conclude:report", args=[made.meeting.slug, made.report.slug, made.language]), query)


def test_check_names_what_is_wrong_with_a_sentence_after_it_was_saved(expression: Expression) -> None:
    spoilt = _spoilt(expression)
    assert spoilt.pending is False
    assert spoilt.faults != []


def test_publish_refuses_what_fails_the_check(expression: Expression) -> None:
    spoilt = _spoilt(expression)
    made = conclude.published(expression)
    assert made.state == PublicationState.REFUSED
    assert {fault["sentence"] for fault in made.faults} >= {spoilt.name}
    assert made.files.count() == 0


def test_publish_in_spite_of_faults_names_who_and_why(client: Client, expression: Expression) -> None:
    _spoilt(expression)
    made = conclude.published(expression, override="Agreed with the chair.")
    assert (made.state, bool(made.faults)) == (PublicationState.CURRENT, True)
    page = _page(client, made).content.decode()
    assert "Agreed with the chair." in page
    assert str(made.by) in page


def test_what_was_refused_is_published_for_a_reason_and_corrects_nothing(
    client: Client, expression: Expression
) -> None:
    _spoilt(expression)
    refused = conclude.published(expression)
    assert refused.state == PublicationState.REFUSED
    client.force_login(web.member(Role.SECRETARIAT, refused.meeting, person=web.person(name="Elena Marín")))
    where = [refused.meeting.slug, refused.report.slug, "en"]
    page = client.get(reverse("conclude:editor", args=where)).content.decode()
    assert re.search(r'<input type="hidden" name="note"', page)
    sent = {"audience": "public", "override": "Agreed with the chair.", "note": ""}
    client.post(reverse("conclude:edit", args=[*where, "publish"]), sent)
    made = refused.expression.publications.get()
    assert (made.state, made.version, str(made.by)) == (PublicationState.CURRENT, 1, "Elena Marín")
    assert "Agreed with the chair." in _page(client, made).content.decode()


def test_publish_twice_by_a_double_click_makes_one_first_version(expression: Expression) -> None:
    who = conclude.secretary(expression.report.meeting)
    for step in ("review", "cleared"):
        take_step(who, expression=conclude.fresh(expression), step=step)
    first, second = (publishing.publish(who, expression=conclude.fresh(expression)) for _ in range(2))
    assert list(expression.publications.values_list("uid", "version")) == [(second.uid, 1)]
    tasks.publish.call(first.uid)  # the worker finds the first gone, and leaves it
    tasks.publish.call(second.uid)
    assert expression.publications.get().state == PublicationState.CURRENT


def test_publish_needs_clearance_and_a_note_for_a_correction(expression: Expression) -> None:
    meeting = expression.report.meeting
    who = conclude.secretary(meeting)
    with pytest.raises(RefusedError):
        publishing.publish(who, expression=expression)
    conclude.published(expression)
    take_step(who, expression=conclude.fresh(expression), step="draft")
    for step in ("review", "cleared"):
        take_step(who, expression=conclude.fresh(expression), step=step)
    with pytest.raises(RefusedError):
        publishing.publish(who, expression=conclude.fresh(expression))


def test_correction_stands_in_place_of_the_first_version(client: Client, expression: Expression) -> None:
    meeting = expression.report.meeting
    first = conclude.published(expression)
    take_step(conclude.secretary(meeting), expression=conclude.fresh(expression), step="draft")
    second = conclude.published(expression, note="The date was wrong.")
    first.refresh_from_db()
    assert (first.state, second.version) == (PublicationState.SUPERSEDED, 2)
    assert second.symbol == f"{first.symbol}/Rev.1"
    assert "The date was wrong." in _page(client, second).content.decode()
    old = client.get(reverse("conclude:version", args=[meeting.slug, "report", "en", 1])).content.decode()
    assert "a later one stands in its place" in old


def test_withdrawn_report_leaves_a_stone_and_gives_nothing_out(client: Client, expression: Expression) -> None:
    meeting = expression.report.meeting
    made = conclude.published(expression)
    who = conclude.secretary(meeting)
    with pytest.raises(RefusedError):
        publishing.withdraw(who, publication=made, reason=" ")
    publishing.withdraw(who, publication=made, reason="A speaker was misnamed.")
    page = _page(client, made)
    assert page.status_code == 200
    assert "A speaker was misnamed." in page.content.decode()
    assert "Wanjiru" not in page.content.decode()
    file = reverse("conclude:file", args=[meeting.slug, "report", "en", 1, f"{made.download_name}.docx"])
    assert client.get(file).status_code == 404
    assert (
        reverse("conclude:home", args=[made.meeting.slug])
        in client.get(
            reverse("conclude:report", args=[made.meeting.slug, made.report.slug, made.language])
        ).content.decode()
    )


def test_publish_by_a_rapporteur_is_refused() -> None:
    meeting = conclude.recorded()
    with pytest.raises(PermissionDenied):
        publishing.publish(web.standing(Role.RAPPORTEUR, meeting), expression=conclude.drafted(meeting))


def test_report_is_answered_from_its_hash(
    client: Client, django_assert_num_queries: Any, expression: Expression
) -> None:
    made = conclude.published(expression)
    first = _page(client, made)
    address = reverse("conclude:report", args=[made.meeting.slug, "report", "en"])
    with django_assert_num_queries(3):  # in a transaction nothing is kept: see tests/web/site/test_visitors.py
        again = client.get(address, headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert first["Cache-Control"] == "no-cache"


@pytest.mark.parametrize("rows", [1, 3])
def test_report_asks_the_same_questions_whatever_the_number_of_sentences(
    client: Client, rows: int, django_assert_num_queries: Any
) -> None:
    meeting = web.public_meeting()
    said = {"evidence": {"heading": "", "voices": [], "more": "", "count": False}, "kind": "frame"}
    one = [{"id": f"s{n}", "uid": f"uid{n}", "number": n, "text": "A.", **said} for n in range(rows)]
    section = {"heading": "", "level": 2, "charts": [], "matrix": None, "paragraphs": [one]}
    page = {"title": "A", "sections": [section], "left_out": [], "tally": "", "made": ""}
    made = conclude.publication(meeting, audience="public", page=page, hash=f"{rows:064}")
    with django_assert_num_queries(4):
        assert _page(client, made).status_code == 200


def test_report_in_a_missing_language_leads_to_one_that_there_is(client: Client, expression: Expression) -> None:
    made = conclude.published(expression)
    address = reverse("conclude:report", args=[made.meeting.slug, "report", "fr"])
    answer = client.get(address, follow=True)
    assert answer.redirect_chain[-1][0].endswith("/report/en/?missing=1")
    assert "has not been published in the language" in answer.content.decode()


def test_report_has_files_permalinks_evidence_and_structured_data(client: Client, expression: Expression) -> None:
    meeting = expression.report.meeting
    made = conclude.published(expression)
    page = _page(client, made)
    data = page.content.decode().split('type="application/ld+json">')[1].split("</script>")[0]
    assert (json.loads(data)["@type"], json.loads(data)["identifier"]) == ("Report", made.symbol)
    for ending in ("docx", "pdf", "html", "md", "json", "xml"):
        name = f"{made.download_name}.{ending}"
        answer = client.get(reverse("conclude:file", args=[meeting.slug, "report", "en", 1, name]))
        assert answer.status_code == 200
        assert "sandbox" in answer["Content-Security-Policy"]
    cited = next(one for one in made.page["sections"][-1]["paragraphs"][0])
    permalink = client.get(reverse("conclude:permalink", args=[meeting.slug, cited["uid"]]))
    assert made.symbol in permalink.content.decode()
    frozen = client.get(reverse("conclude:evidence", args=[meeting.slug, "report", "en", 1, cited["id"]])).json()
    assert frozen["sentence"]["text"] == cited["text"]
    left = client.get(reverse("conclude:left_out", args=[meeting.slug, "report", "en", 1]))
    assert left.status_code == 200


def test_files_bear_the_symbol_and_the_day_on_their_first_page_and_know_each_other(client: Client) -> None:
    meeting = conclude.recorded()
    made = conclude.published(conclude.drafted(meeting, "fr"))

    def taken(ending: str) -> bytes:
        where = [meeting.slug, "report", "fr", 1, f"{made.download_name}.{ending}"]
        return b"".join(client.get(reverse("conclude:file", args=where)).streaming_content)  # type: ignore[arg-type]

    with override("fr"):
        mark = f"{made.symbol} · {date_format(timezone.localdate(), 'DATE_FORMAT')}"
    first = pypdfium2.PdfDocument(taken("pdf"))[0].get_textpage().get_text_range()
    assert mark in first.replace("\xa0", " ")
    assert docx.Document(io.BytesIO(taken("docx"))).sections[0].first_page_header.paragraphs[0].text == mark
    page = taken("html").decode()
    assert mark in page
    assert taken("md").decode().splitlines()[2] == f"<small>{made.symbol}</small>"
    assert json.loads(taken("json"))["symbol"] == made.symbol
    assert f"<docNumber>{made.symbol}</docNumber>" in taken("xml").decode()
    assert f'href="{made.download_name.removesuffix("fr")}es.html"' in page


def test_embargoed_publication_does_not_exist_before_its_time(client: Client, expression: Expression) -> None:
    meeting = expression.report.meeting
    first = conclude.published(expression)
    take_step(conclude.secretary(meeting), expression=conclude.fresh(expression), step="draft")
    second = conclude.published(expression, note="Later.", embargo=timezone.now() + timedelta(days=1))
    assert second.state == PublicationState.CURRENT
    page = _page(client, second).content.decode()
    assert (first.symbol in page, second.symbol in page, "later one" in page) == (True, False, False)
    address = reverse("conclude:version", args=[meeting.slug, "report", "en", 2])
    assert client.get(address).status_code == 404


def test_earlier_version_is_withdrawn_while_the_correction_stands(client: Client, expression: Expression) -> None:
    meeting = expression.report.meeting
    first = conclude.published(expression)
    take_step(conclude.secretary(meeting), expression=conclude.fresh(expression), step="draft")
    second = conclude.published(expression, note="A name was taken out.")
    old = reverse("conclude:version", args=[meeting.slug, "report", "en", 1])
    assert "Wanjiru" in client.get(old).content.decode()
    first.refresh_from_db()
    publishing.withdraw(conclude.secretary(meeting), publication=first, reason="It named somebody.")
    assert "Wanjiru" not in client.get(old).content.decode()
    assert client.get(reverse("conclude:evidence", args=[meeting.slug, "report", "en", 1, "s1"])).status_code == 404
    assert (_page(client, second).status_code, conclude.fresh(expression).step) == (200, "published")
    with pytest.raises(RefusedError):
        publishing.withdraw(conclude.secretary(meeting), publication=first, reason="Again.")


def test_all_versions_are_withdrawn_at_once(client: Client, expression: Expression) -> None:
    meeting = expression.report.meeting
    conclude.published(expression)
    take_step(conclude.secretary(meeting), expression=conclude.fresh(expression), step="draft")
    conclude.published(expression, note="A date.")
    client.force_login(web.member(Role.SECRETARIAT, meeting))
    address = reverse("conclude:edit", args=[meeting.slug, "report", "en", "withdraw"])
    client.post(address, {"publication": "all", "reason": "It named somebody."})
    assert {one.state for one in expression.publications.all()} == {PublicationState.WITHDRAWN}
    assert client.post(address, {"publication": "none", "reason": "x"}).status_code == 404
