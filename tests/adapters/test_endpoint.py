"""The phrasing endpoint against a small real server on loopback: good, slow, wrong and dishonest answers."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from relatoria.adapters.endpoint import Endpoint
from relatoria.conclude.check.reword import reword
from relatoria.conclude.points.find import find_points
from relatoria.conclude.report.build import write_report
from relatoria.errors import RelatoriaError
from relatoria.model.record import Record
from relatoria.model.report import Profile, Report, ReportSentence
from relatoria.testing.records import Said, record_of, state

TEXT = "Norway said that States should publish 40 reports on remittances by 2030."


class Server(ThreadingHTTPServer):
    """Answers every request the same way, after ``release`` is set; keeps what was asked."""

    def __init__(self, status: int, body: bytes, headers: dict[str, str], *, silent: bool) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.status, self.body, self.headers = status, body, headers
        self.release = threading.Event()
        if not silent:
            self.release.set()
        self.asked: list[tuple[str, str | None, dict[str, object]]] = []

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/v1"


class Handler(BaseHTTPRequestHandler):
    server: Server

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.asked.append((self.path, self.headers["Authorization"], asked))
        self.server.release.wait(5)
        self.send_response(self.server.status)
        for name, value in self.server.headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(self.server.body)

    do_GET = do_POST  # noqa: N815

    def log_message(self, *_: object) -> None:
        """Nothing on the terminal."""


def said(text: object) -> bytes:
    return json.dumps({"choices": [{"message": {"content": text}}]}).encode()


@contextmanager
def serving(
    body: bytes = b"", status: int = 200, headers: dict[str, str] | None = None, *, silent: bool = False
) -> Iterator[Server]:
    server = Server(status, body, headers or {}, silent=silent)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.release.set()
        server.shutdown()
        server.server_close()


def test_endpoint_asks_once_and_gives_one_line() -> None:
    with serving(said("  Norway wants\n more. ")) as server:
        assert Endpoint(server.address + "/", "m1", "k1").reword("A.", ["B."], "en") == "Norway wants more."
    ((path, key, asked),) = server.asked
    assert (path, key, asked["model"], asked["temperature"]) == ("/v1/chat/completions", "Bearer k1", "m1", 0)
    assert str(asked["messages"]).count("Evidence: B.") == 1


@pytest.mark.parametrize(
    ("body", "status", "headers"),
    [
        (b"<html>", 200, {}),
        (b'{"choices": []}', 200, {}),
        (b'{"choices": 4}', 200, {}),
        (b"\xff\xfe", 200, {}),
        (said(""), 200, {}),
        (said(7), 200, {}),
        (said("x"), 500, {}),
        (said("x"), 302, {"Location": "http://127.0.0.1:9/v1"}),
    ],
)
def test_endpoint_bad_answer_is_an_error(body: bytes, status: int, headers: dict[str, str]) -> None:
    with serving(body, status, headers) as server, pytest.raises(RelatoriaError) as caught:
        Endpoint(server.address, "m1").reword("A.", [], "en")
    assert caught.value.code == "endpoint_failed"
    assert len(server.asked) == 1


def test_endpoint_silence_is_an_error() -> None:
    with serving(said("x"), silent=True) as server, pytest.raises(RelatoriaError):
        Endpoint(server.address, "m1", timeout=0.05).reword("A.", [], "en")


def test_endpoint_wrong_address() -> None:
    with pytest.raises(RelatoriaError):
        Endpoint("file:///etc/hosts", "m1")


def made() -> tuple[Record, Report]:
    record = record_of([Said(state("NOR", "Norway"), TEXT)])
    return record, write_report(record, find_points(record), Profile.SYNTHESIS, "en")


def told(report: Report) -> list[ReportSentence]:
    paragraphs = (paragraph for section in report.sections for paragraph in section.paragraphs)
    return [one for paragraph in paragraphs for one in paragraph if one.kind == "attributed"]


def reworded(answer: bytes) -> tuple[Report, Report, int, RelatoriaError | None, int]:
    record, report = made()
    with serving(answer) as server:
        found = reword(report, record, find_points(record), Endpoint(server.address, "m1"))
    return report, found.report, found.refused, found.failure, len(server.asked)


def test_reword_honest_wording_stands() -> None:
    _, after, refused, failure, _ = reworded(
        said("According to Norway, States should publish 40 remittances reports by 2030.")
    )
    assert [(one.text, one.phrased_by) for one in told(after)] == [
        ("According to Norway, States should publish 40 remittances reports by 2030.", "m1")
    ]
    assert (refused, failure) == (0, None)


@pytest.mark.parametrize(
    "wording",
    [
        "Norway said that States should publish 50 reports on remittances by 2030.",
        "Norway said that States should publish 40 reports on remittances by 2035.",
        "Chile said that States should publish 40 reports on remittances by 2030.",
        "Norway said that States should not publish 40 reports on remittances by 2030.",
        "Norway said that States may publish 40 reports on remittances by 2030.",
        "Most States want to publish 40 reports on remittances by 2030.",
        "Norway spoke of “forty splendid reports on remittances” by 2030.",
        "Norway said that orchestras lacked violins and gas meters in winter.",
    ],
)
def test_reword_dishonest_wording_leaves_the_template(wording: str) -> None:
    before, after, refused, failure, _ = reworded(said(wording))
    assert told(after) == told(before)
    assert {one.phrased_by for one in told(after)} == {"template"}
    assert refused == len(told(before)) > 0
    assert failure is None


def test_reword_failure_keeps_the_report_and_asks_no_more() -> None:
    before, after, refused, failure, asked = reworded(b"garbage")
    assert after == before
    assert (refused, asked) == (0, 1)
    assert failure is not None
    assert failure.code == "endpoint_failed"
