"""Large files in pieces: taken up again after the line or the server was lost, whole in the end, nothing twice."""

from __future__ import annotations

import hashlib
import socket
from datetime import timedelta
from typing import Any

import pytest
from django.core.files.storage import default_storage
from django.http import Http404
from django.test import Client
from django.utils import timezone
from tests.factories import web

from relatoria.errors import UnreadableFileError
from relatoria_web.gather.domain.files import content_of
from relatoria_web.gather.domain.review import CannotError
from relatoria_web.gather.domain.sending import KEPT, begin, finish, forget, take
from relatoria_web.gather.models import Document, Piece, Sending
from relatoria_web.people.domain.queries.standing import standing_of
from relatoria_web.site.standing import Role, Standing

pytestmark = pytest.mark.django_db
BODY = b"# Words\n\n" + b"One sentence. " * 100
FIELDS: dict[str, Any] = {"audience": "team", "rule": "", "session": None, "embargo": None}


@pytest.fixture(autouse=True)
def _files(settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path


def _begun(**fields: Any) -> tuple[Standing, Sending]:
    meeting = web.meeting()
    who = standing_of(web.member(Role.SECRETARIAT, meeting))
    return who, begin(who, **({"meeting": meeting, "name": "words.md", "size": len(BODY), "mark": "1"} | fields))


def test_file_comes_in_pieces_and_is_whole() -> None:
    who, sending = _begun()
    for start in range(0, len(BODY), 500):
        take(who, sending=sending, start=start, chunks=[BODY[start : start + 500]])
    outcome = finish(who, sending=sending, fields=FIELDS)
    assert outcome.document is not None
    assert content_of(outcome.document.file) == BODY
    assert finish(who, sending=sending, fields=FIELDS).document == outcome.document
    assert (Document.objects.count(), Piece.objects.count()) == (1, 0)


def test_sending_is_taken_up_by_the_same_account_and_file_only() -> None:
    who, sending = _begun()
    same = {"meeting": sending.meeting, "name": "words.md", "size": len(BODY)}
    take(who, sending=sending, start=0, chunks=[BODY[:500]])
    again = begin(who, mark="1", **same)
    assert (again.pk, again.received) == (sending.pk, 500)
    other = standing_of(web.member(Role.SECRETARIAT, sending.meeting))
    assert begin(who, mark="2", **same).received == begin(other, mark="1", **same).received == 0
    with pytest.raises(Http404):
        take(other, sending=sending, start=500, chunks=[b"x"])


def test_piece_that_came_already_changes_nothing() -> None:
    who, sending = _begun()
    for _ in range(2):
        take(who, sending=sending, start=0, chunks=[BODY[:500]])
    stale = Sending.objects.get()
    stale.received = 0  # as another process read it before
    assert take(who, sending=stale, start=0, chunks=[BODY[:500]]).received == 500
    assert Piece.objects.count() == 1


@pytest.mark.parametrize(
    ("start", "body", "sha256"),
    [(500, b"late", ""), (0, b"", ""), (0, BODY + b"more", ""), (0, b"damaged", hashlib.sha256(b"sound").hexdigest())],
)
def test_piece_that_does_not_fit_is_refused_and_nothing_lost(start: int, body: bytes, sha256: str) -> None:
    who, sending = _begun()
    with pytest.raises(CannotError):
        take(who, sending=sending, start=start, chunks=[body], sha256=sha256)
    assert (Sending.objects.get().received, Piece.objects.count()) == (0, 0)


def test_file_that_is_not_whole_is_no_document() -> None:
    who, sending = _begun()
    with pytest.raises(CannotError):
        finish(who, sending=sending, fields=FIELDS)
    assert Document.objects.count() == 0


@pytest.mark.parametrize("size", [0, 10**12])
def test_file_that_is_empty_or_too_large_is_refused_before_it_comes(size: int) -> None:
    with pytest.raises(UnreadableFileError):
        _begun(size=size)


def test_what_stands_still_is_forgotten_with_its_pieces(django_capture_on_commit_callbacks: Any) -> None:
    who, sending = _begun()
    take(who, sending=sending, start=0, chunks=[BODY[:500]])
    (place,) = Piece.objects.values_list("place", flat=True)
    assert (forget(), default_storage.exists(place)) == (0, True)
    Sending.objects.update(changed=timezone.now() - KEPT - timedelta(hours=1))
    with django_capture_on_commit_callbacks(execute=True):
        assert forget() == 1
    assert not default_storage.exists(place)


def test_page_finishes_what_came_in_pieces_and_says_so(client: Client) -> None:
    meeting = web.meeting()
    account = web.member(Role.SECRETARIAT, meeting)
    client.force_login(account)
    who = standing_of(account)
    sending = begin(who, meeting=meeting, name="words.md", size=len(BODY))
    take(who, sending=sending, start=0, chunks=[BODY])
    address = f"/gather/{meeting.slug}/documents/add/"
    given = {"upload": sending.uid, "audience": "team"}
    for _ in range(2):
        answer = client.post(address, given, headers={"Accept": "application/json"}).json()
        assert answer["files"][0]["state"] == "taken"
    assert Document.objects.get().audience == "team"
    client.force_login(web.member(Role.SECRETARIAT, meeting))
    assert client.post(address, given, headers={"Accept": "application/json"}).status_code == 404


@pytest.mark.django_db(transaction=True)
def test_connection_that_dies_in_a_piece_costs_that_piece_only(live_server: Any, client: Client) -> None:
    meeting = web.meeting()
    account = web.member(Role.SECRETARIAT, meeting)
    client.force_login(account)
    who = standing_of(account)
    sending = begin(who, meeting=meeting, name="words.md", size=len(BODY))
    take(who, sending=sending, start=0, chunks=[BODY[:500]])
    cookie = "; ".join(f"{name}={one.value}" for name, one in client.cookies.items())
    path = f"/api/1/meetings/{meeting.slug}/uploads/{sending.uid}/pieces/"
    host, port = live_server.thread.host, live_server.thread.port
    with socket.create_connection((host, port)) as line:
        head = f"POST {path} HTTP/1.1\r\nHost: {host}\r\nCookie: {cookie}\r\nContent-Length: 900\r\n"
        line.sendall(f"{head}Content-Type: multipart/form-data; boundary=b\r\n\r\n--b\r\n".encode())
        line.sendall(b'Content-Disposition: form-data; name="start"\r\n\r\n500\r\n--b\r\n')
    held = begin(who, meeting=meeting, name="words.md", size=len(BODY))
    assert (held.pk, held.received) == (sending.pk, 500)
    take(who, sending=held, start=500, chunks=[BODY[500:]])
    outcome = finish(who, sending=held, fields=FIELDS)
    assert outcome.document is not None
    assert content_of(outcome.document.file) == BODY
