"""Webhooks: a real server on loopback is told, in order, signed, again after a failure, and nothing leads inside."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404
from django.utils import timezone
from tests.factories import web

from relatoria_web.api.actions import MAKE_TOKEN
from relatoria_web.api.domain.delivery import SIGNATURE, deliver_due, queue_new, signature
from relatoria_web.api.domain.webhook import make_webhook, withdraw_webhook
from relatoria_web.api.models import Delivery, Webhook
from relatoria_web.convene.models import Meeting
from relatoria_web.people.domain.queries.standing import standing_of
from relatoria_web.site.standing import Role, Standing
from relatoria_web.trace.domain.log import log

pytestmark = pytest.mark.django_db


class _Listener(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        told: Any = self.server
        told.heard.append((self.headers[SIGNATURE], self.rfile.read(int(self.headers["Content-Length"]))))
        self.send_response(told.answers.pop(0) if told.answers else 204)
        self.send_header("Location", "http://127.0.0.1:1/")
        self.end_headers()

    def log_message(self, *_: Any) -> None:
        """Silence."""


@pytest.fixture
def listener(settings: Any) -> Iterator[Any]:
    """A server that keeps what it hears in ``heard`` and answers with ``answers``, then with 204."""
    settings.WEBHOOKS_INSIDE = True
    server: Any = HTTPServer(("127.0.0.1", 0), _Listener)
    server.heard, server.answers = [], []
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def _hook(listener: Any, meeting: Meeting, **fields: Any) -> Webhook:
    who = web.standing(Role.SECRETARIAT, meeting)
    return make_webhook(who, meeting=meeting, address=f"http://127.0.0.1:{listener.server_port}/", **fields)[0]


def _act(meeting: Meeting) -> None:
    log(Standing(), MAKE_TOKEN, meeting, meeting=meeting.pk, secret="never told")


def _tell() -> int:
    queue_new()
    return deliver_due()


def test_webhook_is_told_once_in_order_and_signed(listener: Any) -> None:
    meeting = web.meeting()
    hook = _hook(listener, meeting)
    _act(meeting)
    _act(meeting)
    _tell()
    _tell()
    bodies = [json.loads(body) for _, body in listener.heard]
    # the first entry is that the webhook itself was added
    assert [body["action"] for body in bodies] == ["api.webhook.make", MAKE_TOKEN, MAKE_TOKEN]
    assert [body["number"] for body in bodies] == sorted(body["number"] for body in bodies)
    assert all(sent == signature(hook.secret, body) for sent, body in listener.heard)
    assert b"never told" not in b"".join(body for _, body in listener.heard)


def test_webhook_hears_only_the_actions_that_it_wants_of_its_meeting(listener: Any) -> None:
    meeting, other = web.meeting(), web.meeting()
    _hook(listener, meeting, actions=[MAKE_TOKEN])
    _act(other)
    _act(meeting)
    _tell()
    assert [json.loads(body)["target"] for _, body in listener.heard] == [meeting.uid]


@pytest.mark.parametrize("answer", [500, 302])
def test_webhook_that_fails_is_told_again_later(listener: Any, answer: int) -> None:
    meeting = web.meeting()
    _hook(listener, meeting, actions=[MAKE_TOKEN])
    _act(meeting)
    listener.answers = [answer]
    assert _tell() == 0
    assert _tell() == 0  # not yet due
    Delivery.objects.update(due=timezone.now() - timedelta(seconds=1))
    assert (_tell(), len(listener.heard)) == (1, 2)


def test_webhook_of_somebody_who_lost_the_role_hears_nothing(listener: Any) -> None:
    meeting = web.meeting()
    hook = _hook(listener, meeting)
    hook.account.assignments.all().delete()
    _act(meeting)
    assert (_tell(), listener.heard) == (0, [])


def test_withdrawn_webhook_hears_nothing(listener: Any) -> None:
    meeting = web.meeting()
    hook = _hook(listener, meeting)
    withdraw_webhook(web.standing(Role.SECRETARIAT, meeting), webhook=hook)
    _act(meeting)
    assert (_tell(), listener.heard) == (0, [])


@pytest.mark.parametrize("address", ["http://127.0.0.1/", "https://localhost/", "http://[::1]/", "http://10.1.2.3/"])
def test_webhook_does_not_lead_inside(address: str) -> None:
    meeting = web.meeting()
    with pytest.raises(ValidationError):
        make_webhook(web.standing(Role.SECRETARIAT, meeting), meeting=meeting, address=address)


@pytest.mark.parametrize("address", ["file:///etc/passwd", "ftp://example.org/", "nonsense"])
def test_webhook_is_http(address: str) -> None:
    meeting = web.meeting()
    with pytest.raises(ValidationError):
        make_webhook(web.standing(Role.SECRETARIAT, meeting), meeting=meeting, address=address)


def test_webhook_is_for_the_secretariat() -> None:
    meeting = web.public_meeting()
    with pytest.raises((Http404, PermissionDenied)):
        make_webhook(web.standing(Role.DELEGATE, meeting), meeting=meeting, address="https://example.org/")


def test_webhook_of_some_actions_is_told_what_begins_with_them(listener: Any) -> None:
    meeting = web.meeting()
    hooks = [_hook(listener, meeting, actions=[one]) for one in ("gather.document", "api.token", "api.token.make")]
    _act(meeting)
    queue_new()
    assert [one.deliveries.count() for one in hooks] == [0, 1, 1]


def test_webhook_of_the_house_is_told_of_every_meeting_and_is_an_administrators(listener: Any) -> None:
    first, second = web.meeting(), web.meeting()
    address = f"http://127.0.0.1:{listener.server_port}/"
    with pytest.raises(Http404):
        make_webhook(web.standing(Role.SECRETARIAT, first), meeting=None, address=address)
    who = standing_of(web.account(administrator=True))
    make_webhook(who, meeting=None, address=address, actions=["api.token"])
    _act(first)
    _act(second)
    queue_new()
    assert deliver_due() == 2
    assert [json.loads(body)["meeting"] for _, body in listener.heard] == [first.slug, second.slug]
