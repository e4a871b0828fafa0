"""The podcast of a process; links that are asked only on demand."""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree

import pytest
from django.test import Client
from django.urls import reverse
from tests.factories import prepare, web

from relatoria_web.prepare.domain.queries.matter import Place
from relatoria_web.site.standing import Role
from relatoria_web.site.translated import translated

pytestmark = pytest.mark.django_db
EPISODE = {
    "format": "podcast",
    "language": "es",
    "file": "https://media.example.org/one.m4a",
    "bytes": 12,
    "consent": "given",
    "transcript": "Every word.",
    "rights": "CC BY 4.0",
}


def test_podcast_holds_what_is_out_and_open_with_file_language_transcript_and_rights(client: Client) -> None:
    meeting = web.public_meeting(process=web.process(audience="public"))
    hidden = web.meeting(process=meeting.process)
    title = translated(en="First episode")
    prepare.matter(meeting, kind="media", state="out", title=title, details=EPISODE)
    for of, state, change in (
        (meeting, "ready", {}),
        (meeting, "out", {"format": "video"}),
        (meeting, "out", {"file": ""}),
        (hidden, "out", {}),
    ):
        prepare.matter(of, kind="media", state=state, title=translated(en="Not for you"), details=EPISODE | change)
    address = reverse("prepare:podcast", args=[meeting.process.slug])
    (item,) = ElementTree.fromstring(client.get(address).content).findall("./channel/item")
    enclosure = item.find("enclosure")
    assert enclosure is not None
    assert (item.findtext("title"), item.findtext("category")) == ("First episode", "es")
    assert enclosure.attrib == {"url": EPISODE["file"], "length": "12", "type": "audio/mp4"}
    assert str(item.findtext("description")).split("\n\n") == ["Every word.", "CC BY 4.0"]
    assert ElementTree.fromstring(client.get(address, {"language": "fr"}).content).findall("./channel/item") == []


def test_podcast_of_a_hidden_process_is_hidden(client: Client) -> None:
    assert client.get(reverse("prepare:podcast", args=[web.process().slug])).status_code == 404


@pytest.mark.parametrize("rows", [1, 3])
def test_podcast_asks_the_same_questions_whatever_it_holds(
    client: Client, rows: int, django_assert_num_queries: Any
) -> None:
    meeting = web.public_meeting(process=web.process(audience="public"))
    for _ in range(rows):
        prepare.matter(meeting, kind="media", state="out", details=EPISODE)
    with django_assert_num_queries(2):
        client.get(reverse("prepare:podcast", args=[meeting.process.slug]))


def test_links_are_asked_by_the_team_and_what_they_answer_stands_beside_them(client: Client) -> None:
    meeting = web.public_meeting()
    link = prepare.matter(meeting, kind="link", details={"url": "http://127.0.0.1/private", "language": "en"})
    place = Place(meeting.process, meeting)
    client.force_login(web.member(Role.DELEGATE, meeting))
    assert client.post(place.url("check")).status_code in (403, 404)
    link.refresh_from_db()
    assert "asked" not in link.details
    client.force_login(web.member(Role.SECRETARIAT, meeting))
    page = client.post(place.url("check"), follow=True)
    link.refresh_from_db()
    assert link.details["asked"]["answer"] == "refused"  # an address of this machine is not asked
    assert "no address of the open web" in page.content.decode()
    values = {"title_en": "x", "title_en_status": "original", "audience": "public", "language": "en"}
    for url, kept in ((link.details["url"], True), ("https://example.org/", False)):
        link.refresh_from_db()
        sent = values | {"url": url, "revision": str(link.revision)}
        client.post(place.url("matter_edit", link.uid), sent)
        link.refresh_from_db()
        assert ("asked" in link.details) is kept


@pytest.mark.parametrize("kind", ["campaign", "media"])
def test_outreach_is_planned_with_audience_channel_and_owner(client: Client, kind: str) -> None:
    meeting = web.meeting()
    client.force_login(web.member(Role.SECRETARIAT, meeting))
    place = Place(meeting.process, meeting)
    values = {"title_en": "A story a week", "title_en_status": "original", "audience": "team", "due": "2018-03-01"}
    values |= {"owner": "Press", "audience_of_en": "towns", "audience_of_en_status": "original"}
    values |= {"format": "interview", "language": "es", "consent": "asked", "shown": "A nurse"}
    client.post(place.url("matter_add", kind), values)
    (one,) = client.get(place.url("matters", kind)).context["lines"]
    told = {held.code: held.value or str(held.text) for held in one.told}
    wanted = {"campaign": {"owner": "Press", "audience_of": "towns"}, "media": {"shown": "A nurse"}}[kind]
    assert wanted.items() <= told.items()
