"""Pages under load: 20 readers at once on a real server with the demonstration, p95 and requests a second by page.

`python benchmarks/pages.py [SECONDS]`. To be held against 121 requests a second of pretalx's schedule JSON and 4.4 of
Indico's meeting page, seen on a machine of this size.
"""

from __future__ import annotations

import http.client
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.line import Line

READERS, SECONDS, PORT = 20, 6.0, 8765
PAGES = {
    "home": "/",
    "meeting": "/convene/idm-2018-1/",
    "points": "/conclude/grcp-2017/points/",
    "public report": "/conclude/idm-2018-1/report/en/",
    "search": "/search/?q=remittances",
    "API: meetings": "/api/1/meetings/?expand=sessions",
}
_START = [sys.executable, "-c", "from relatoria.cli import main; main()", "web"]


def measure(seconds: float = SECONDS) -> Iterator[Line]:
    """Seed a demonstration of its own, serve it, and ask for each page."""
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "RELATORIA_HOME": home, "RELATORIA_DEMO": "1"}
        subprocess.run([*_START, "demo"], env=environment, check=True)
        subprocess.run([*_START, "index"], env=environment, check=True, stdout=subprocess.DEVNULL)
        server = subprocess.Popen([*_START, "serve", "--no-worker", "--port", str(PORT)], env=environment)
        try:
            _wait()
            for name, path in PAGES.items():
                yield _line(name, path, seconds)
            yield _memory(server.pid)
        finally:
            server.terminate()
            server.wait(30)


def _wait() -> None:
    for _ in range(300):
        try:
            _get(http.client.HTTPConnection("127.0.0.1", PORT, timeout=5), "/")
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise RuntimeError("the server does not answer")


def _get(connection: http.client.HTTPConnection, path: str) -> int:
    connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
    response = connection.getresponse()
    size = len(response.read())
    if response.status != 200:
        raise RuntimeError(f"{path}: {response.status}")
    return size


def _line(name: str, path: str, seconds: float) -> Line:
    """All readers ask for one page as fast as it comes."""
    taken: list[float] = []
    sizes: list[int] = []
    until = time.perf_counter() + seconds

    def read() -> None:
        connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=30)
        while (began := time.perf_counter()) < until:
            sizes.append(_get(connection, path))
            taken.append(time.perf_counter() - began)

    began = time.perf_counter()
    readers = [threading.Thread(target=read) for _ in range(READERS)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    p95 = statistics.quantiles(taken, n=20)[-1]
    said = f"p95 {1000 * p95:.0f} ms, {sizes[0] / 1024:.0f} KB compressed"
    return Line(f"{name}, {READERS} readers at once", len(taken), "requests", time.perf_counter() - began, said)


def _memory(parent: int) -> Line:
    """The resident memory of the largest process that answers requests."""
    children = [stat.parent for stat in Path("/proc").glob("[0-9]*/stat") if _parent(stat) == parent]
    sizes = [_resident(one / "status") for one in children]
    return Line("memory of a web worker", len(sizes), "workers", 1.0, f"{max(sizes, default=0) / 1024:.0f} MB")


def _parent(stat: Path) -> int:
    try:
        return int(stat.read_text().rpartition(")")[2].split()[1])
    except OSError:
        return 0


def _resident(status: Path) -> int:
    found = [line for line in status.read_text().splitlines() if line.startswith("VmRSS")]
    return int(found[0].split()[1]) if found else 0


if __name__ == "__main__":
    for line in measure(float(sys.argv[1]) if sys.argv[1:] else SECONDS):
        print(line, flush=True)
