"""A page with a part that was compressed before is the same page."""

from __future__ import annotations

import gzip
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client, RequestFactory
from tests.factories import conclude, web

from relatoria_web.site.compressed import Compressed, deflated, hold
from relatoria_web.site.models.base import Audience
from relatoria_web.site.standing import Role

PART = "<p>Æsop said «ça» so often: " + "who said what, and where; " * 40 + "</p>"


def _sent(response: HttpResponse, accepted: str = "gzip, br") -> Any:
    request = RequestFactory().get("/", headers={"accept-encoding": accepted})
    return Compressed(lambda _: response)(request)


@pytest.mark.parametrize(("before", "after"), [("<html>", "</html>"), ("", ""), (PART, PART), ("x" * 70_000, "y")])
def test_held_part_stands_in_the_page_as_it_was(before: str, after: str) -> None:
    page = f"{before}{PART}{after}"
    sent = _sent(hold(HttpResponse(page), PART, deflated(PART)))
    assert gzip.decompress(sent.content).decode() == page
    assert (sent["Content-Encoding"], sent["Content-Length"], sent["Vary"]) == (
        "gzip",
        str(len(sent.content)),
        "Accept-Encoding",
    )


def test_held_part_of_a_reader_who_takes_nothing_compressed() -> None:
    sent = _sent(hold(HttpResponse(PART), PART, deflated(PART)), "identity")
    assert (sent.content.decode(), sent.has_header("Content-Encoding")) == (PART, False)


def test_page_that_does_not_hold_the_part_is_compressed_whole() -> None:
    sent = _sent(hold(HttpResponse("other words " * 90), PART, deflated(PART)))
    assert gzip.decompress(sent.content).decode() == "other words " * 90


def test_length_of_a_page_tells_nothing() -> None:
    assert len({len(_sent(hold(HttpResponse(PART), PART, deflated(PART))).content) for _ in range(60)}) > 9


@pytest.mark.django_db
def test_report_is_the_same_compressed_or_not(client: Client) -> None:
    meeting = web.public_meeting()
    said = {"evidence": {"heading": "", "voices": [], "more": "", "count": False}, "kind": "frame"}
    line = {"id": "s0", "uid": "uid0", "number": 0, "text": "A sentence of the report.", **said}
    section = {"heading": "", "level": 2, "charts": [], "matrix": None, "paragraphs": [[line]]}
    page = {"title": "A", "sections": [section], "left_out": [], "tally": "", "made": ""}
    made = conclude.publication(meeting, audience=Audience.PUBLIC, page=page)
    client.force_login(web.member(Role.DELEGATE, meeting))
    address = f"/conclude/{meeting.slug}/{made.report.slug}/{made.language}/"
    packed = client.get(address, headers={"accept-encoding": "gzip"})
    plain = client.get(address).content.decode()
    assert packed["Content-Encoding"] == "gzip"
    unpacked = gzip.decompress(packed.content).decode()
    assert unpacked[unpacked.index("<main") :] == plain[plain.index("<main") :]
    assert "A sentence of the report." in plain
