"""`relatoria report` with a phrasing endpoint: a small server on loopback answers in the place of a model."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from tests.cli.conftest import Command


class Model(BaseHTTPRequestHandler):
    """Answers with the sentence that it was asked about, and with one number more than anybody said."""

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        sentence = asked["messages"][1]["content"].splitlines()[0].removeprefix("Sentence: ")
        choices = [{"message": {"content": sentence[:-1] + ", at 777 places."}}]
        body = json.dumps({"choices": choices}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def endpoint() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), Model)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/v1"
    server.shutdown()
    thread.join()
    server.server_close()


def test_report_refuses_what_a_model_adds(relatoria: Command, record: Path, endpoint: str) -> None:
    plain = relatoria("report", record)
    offered = relatoria("report", record, "--endpoint", endpoint, "--model", "m")
    assert (offered.code, offered.out) == (0, plain.out)
    assert offered.err.startswith("Sentences reworded: 0 · wordings refused by the check: ")
    assert not offered.err.endswith(": 0\n")


def test_report_stands_when_the_endpoint_is_gone(relatoria: Command, record: Path) -> None:
    ran = relatoria("report", record, "--endpoint", "http://127.0.0.1:9/v1", "--model", "m")
    assert (ran.code, ran.out) == (0, relatoria("report", record).out)
    assert "127.0.0.1:9" in ran.err


def test_report_tells_those_registered_by_category_with_small_counts_withheld(
    relatoria: Command, record: Path, tmp_path: Path
) -> None:
    rows = [f"F{n},f" for n in range(7)] + [f"M{n},m" for n in range(6)] + ["X,x"]
    (tmp_path / "people.csv").write_text("name,gender\n" + "\n".join(rows) + "\n", encoding="utf-8")
    done = relatoria("report", str(record), "--language", "en", "--participants", str(tmp_path / "people.csv"))
    assert done.code == 0
    lines = [line for line in done.out.splitlines() if line.startswith(("| Women", "| Men", "| Total"))]
    assert lines[-3:] == ["| Men | withheld |", "| Women | 7 |", "| Total | 14 |"]
