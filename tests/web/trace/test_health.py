"""Health and figures: they say how it is, to whom they should, and nothing else."""

from __future__ import annotations

import json
import logging
import sys
from typing import Any

import pytest
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils import timezone
from tests.factories import people, web

from relatoria_web.site.clock import look
from relatoria_web.site.logs import Json
from relatoria_web.site.models import Beat

pytestmark = pytest.mark.django_db


def test_health_with_a_worker_is_well(client: Client) -> None:
    look()
    answer = client.get(reverse("health"))
    checks = {"database": True, "migrations": True, "worker": True, "disk": True}
    assert (answer.status_code, answer.json()) == (200, {"status": "ok", "checks": checks})


def test_health_without_a_worker_says_so(client: Client) -> None:
    Beat.objects.update_or_create(name="worker", defaults={"at": timezone.now() - timezone.timedelta(minutes=3)})
    answer = client.get(reverse("health"))
    assert (answer.status_code, answer.json()["checks"]["worker"]) == (503, False)


def test_figures_count_what_is_there(client: Client) -> None:
    web.account(), web.account(is_active=False)
    lines = client.get(reverse("metrics")).content.decode().splitlines()
    assert "relatoria_accounts 1" in lines
    assert 'relatoria_healthy{of="database"} 1' in lines
    names = {line.partition("{")[0].partition(" ")[0] for line in lines if not line.startswith("#")}
    assert names == {line.split()[2] for line in lines if line.startswith("# TYPE")} - {"relatoria_tasks"}


@pytest.mark.parametrize(
    ("address", "token", "sent", "status"),
    [
        ("127.0.0.1", "", "", 200),
        ("192.0.2.1", "", "", 404),
        ("127.0.0.1", "s3cret", "", 404),
        ("192.0.2.1", "s3cret", "Bearer s3cret", 200),
        ("192.0.2.1", "s3cret", "Bearer wrong", 404),
        ("192.0.2.1", "", "Bearer ", 404),
    ],
)
def test_figures_are_for_who_has_the_token(
    client: Client, settings: Any, address: str, token: str, sent: str, status: int
) -> None:
    settings.METRICS_TOKEN = token
    assert client.get(reverse("metrics"), REMOTE_ADDR=address, headers={"Authorization": sent}).status_code == status


def test_figures_behind_a_proxy_need_the_token(client: Client, settings: Any) -> None:
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    assert client.get(reverse("metrics")).status_code == 404


class _Lines(logging.Handler):
    def __init__(self) -> None:
        super().__init__()
        self.setFormatter(Json())
        self.lines: list[dict[str, Any]] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(json.loads(self.format(record)))


@pytest.fixture
def lines() -> Any:
    """The lines that are logged while a test runs."""
    handler, root = _Lines(), logging.getLogger()
    ours = logging.getLogger("relatoria_web.site.requests")
    level = ours.level
    root.addHandler(handler)
    ours.setLevel(logging.INFO)
    yield handler.lines
    root.removeHandler(handler)
    ours.setLevel(level)


def test_log_line_of_a_request_holds_its_number_and_no_token(client: Client, lines: list[dict[str, Any]]) -> None:
    people.invitation("t0ken-that-is-secret")
    answer = client.get("/invitation/t0ken-that-is-secret/?name=Ana", headers={"X-Request-Id": "forged"})
    client.get("/invitation/wr0ng/")
    line = next(line for line in lines if line["logger"] == "relatoria_web.site.requests")
    assert (line["route"], line["status"], line["request"]) == ("invitation/<str:token>/", 200, answer["X-Request-Id"])
    assert answer["X-Request-Id"] != "forged"
    text = json.dumps(lines)
    assert [word for word in ("t0ken", "wr0ng", "Ana") if word in text] == []


def test_log_line_of_an_error_holds_its_place_and_not_its_words() -> None:
    try:
        raise ValueError("Ana Ruiz said something")
    except ValueError:
        record = logging.LogRecord("x", logging.ERROR, "", 0, "failed", (), sys.exc_info())
    record.request, record.status_code = RequestFactory().get("/people/ana/"), 500
    line = json.loads(Json().format(record))
    assert (line["error"], line["message"]) == ("ValueError", "500 (none)")
    assert "Ana" not in json.dumps(line)
    assert "test_health.py" in line["places"][-1]
