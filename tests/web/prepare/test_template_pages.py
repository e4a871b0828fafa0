"""The document template of a process: kept by its secretariat, borne by what is made from then on."""

from __future__ import annotations

import base64
import io
import re
from typing import Any

import docx
import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from tests.factories import conclude, web
from tests.factories.logo import png

from relatoria_web.bridge.badges import Badge, badges_pdf
from relatoria_web.bridge.drafts import as_file
from relatoria_web.bridge.templates import Kept, own_headings
from relatoria_web.prepare.domain.refused import RefusedError
from relatoria_web.prepare.domain.template import keep_template, template_of
from relatoria_web.prepare.models import DocumentTemplate, Process
from relatoria_web.site.models.base import StaleError
from relatoria_web.site.standing import Role, Standing
from relatoria_web.site.translated import translated
from relatoria_web.trace.models import Entry

pytestmark = pytest.mark.django_db


def _text(**texts: str) -> Any:
    return translated({language: {"text": text, "status": "original"} for language, text in texts.items()})


def _secretary(process: Process) -> Standing:
    return web.standing(Role.SECRETARIAT, process)


def _kept(process: Process, **details: Any) -> DocumentTemplate:
    details = {"name": _text(en="Ministry", fr="Ministère"), "logo": png(), "colour": "#7A1F2B"} | details
    return keep_template(_secretary(process), process=process, revision=0, details=details, language="en")


def test_keep_template_keeps_what_can_be_printed_and_logs_it() -> None:
    row = _kept(web.process(), headings=_text(en="Participation = Who took part"))
    assert (row.colour, bytes(row.logo), row.revision) == ("#7a1f2b", png(), 1)
    entry = Entry.objects.get(action="prepare.template.change")
    assert "Ministry" not in str(entry.detail)


@pytest.mark.parametrize(
    ("details", "words"),
    [
        ({"logo": b"<svg onload='alert(1)'/>"}, "not a PNG"),
        ({"colour": "#ffff00"}, "hard to read"),
        ({"headings": _text(en="Nonsense = x")}, "Nonsense"),
    ],
)
def test_keep_template_refuses_what_cannot_be_printed(details: dict[str, Any], words: str) -> None:
    process = web.process()
    with pytest.raises(RefusedError, match=words):
        _kept(process, **details)
    assert template_of(process.pk) == Kept()


def test_keep_template_never_overwrites_a_newer_one() -> None:
    process = web.process()
    _kept(process)
    with pytest.raises(StaleError):
        _kept(process, colour="#000000")
    assert template_of(process.pk).colour == "#7a1f2b"


def test_published_report_bears_the_template_and_its_headings() -> None:
    meeting = conclude.recorded()
    _kept(meeting.process, headings=_text(en="Participation = Who took part"))
    made = conclude.published(conclude.drafted(meeting))
    with default_storage.open(made.files.get(format="docx").name) as held:
        document = docx.Document(io.BytesIO(held.read()))
    symbol, letterhead = (one.text.strip() for one in document.sections[0].first_page_header.paragraphs[:2])
    assert (symbol.startswith("REL/"), letterhead) == (True, "Ministry")
    headings = [one.text for one in document.paragraphs if (one.style.name if one.style else "") == "Heading 1"]
    assert ("Who took part" in headings, "Participation" in headings) == (True, False)


def test_published_report_of_another_process_stays_neutral() -> None:
    _kept(web.process())
    made = conclude.published(conclude.drafted(conclude.recorded()))
    with default_storage.open(made.files.get(format="html").name) as held:
        assert re.findall(rb'class="letterhead"|Ministry', held.read()) == []


def test_as_file_bears_the_template() -> None:
    paper = {
        "kind": "note",
        "language": "fr",
        "title": "T",
        "eyebrow": "",
        "subtitle": "",
        "sections": [],
        "status": "",
    }
    made = as_file(paper, "html", Kept(name={"fr": "Ministère"})).decode()
    assert "<strong>Ministère</strong>" in made


def test_badges_bear_the_template() -> None:
    badge = [Badge("Ana", "", "Speaker", "x1")]
    bare, own = badges_pdf(badge, "M", "en", Kept()), badges_pdf(badge, "M", "en", Kept(name={"en": "H"}, logo=png()))
    assert len(own) > len(bare)


def _posted(**more: Any) -> dict[str, Any]:
    return {"revision": "0", "name_en": "Ministry", "name_en_status": "original", "colour": "#7a1f2b"} | more


def test_template_page_takes_a_logo_and_shows_it(client: Client) -> None:
    process = web.process()
    client.force_login(web.member(Role.SECRETARIAT, process))
    address = reverse("prepare:template", args=[process.slug])
    file = SimpleUploadedFile("l.png", png(), "image/png")
    assert client.post(address, _posted(file=file)).status_code == 302
    assert "<strong>Ministry</strong>" in client.get(address).content.decode()
    shown = client.get(reverse("prepare:template_logo", args=[process.slug]))
    assert (shown["Content-Type"], shown.content) == ("image/png", png())


def test_template_page_refuses_a_hostile_file_and_keeps_what_was_written(client: Client) -> None:
    process = web.process()
    client.force_login(web.member(Role.SECRETARIAT, process))
    file = SimpleUploadedFile("l.png", b"<svg/>", "image/png")
    answer = client.post(
        reverse("prepare:template", args=[process.slug]), _posted(file=file), headers={"accept-language": "en"}
    )
    assert answer.status_code == 422
    assert [words in answer.content.decode() for words in ("not a PNG file", "Ministry")] == [True, True]
    assert DocumentTemplate.objects.count() == 0


def test_template_logo_is_not_for_everybody(client: Client) -> None:
    process = web.process(audience="public")
    _kept(process)
    assert client.get(reverse("prepare:template_logo", args=[process.slug])).status_code == 404


def test_keep_template_by_api_gives_what_is_kept(client: Client) -> None:
    process = web.process()
    client.force_login(web.member(Role.SECRETARIAT, process))
    body = {"name": {"en": {"text": "Ministry", "status": "original"}}, "logo": base64.b64encode(png()).decode()}
    answer = client.post(f"/api/1/processes/{process.slug}/template/", body, content_type="application/json")
    assert (answer.status_code, answer.json()["process"], answer.json()["logo"]) == (201, process.slug, body["logo"])


def test_template_page_asks_the_same_of_the_database_with_and_without_one(
    client: Client, django_assert_num_queries: Any
) -> None:
    bare, full = web.process(), web.process()
    _kept(full)
    for process, queries in ((bare, 4), (full, 4)):
        client.force_login(web.member(Role.SECRETARIAT, process))
        address = reverse("prepare:template", args=[process.slug])
        client.get(address)
        with django_assert_num_queries(queries):
            client.get(address)


def test_template_page_takes_headings_line_by_line_and_takes_the_logo_away(client: Client) -> None:
    process = web.process()
    _kept(process)
    client.force_login(web.member(Role.SECRETARIAT, process))
    address = reverse("prepare:template", args=[process.slug])
    assert '<textarea name="headings_en"' in client.get(address).content.decode()
    lines = "Participation = Who took part\r\nCommitments = Promises"
    posted = _posted(revision="1", bare="on", headings_en=lines, headings_en_status="original")
    assert client.post(address, posted).status_code == 302
    kept = template_of(process.pk)
    assert (kept.logo, own_headings(kept, "en")) == (
        b"",
        {"Participation": "Who took part", "Commitments": "Promises"},
    )
