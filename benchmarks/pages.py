"""Pages under load: 20 readers at once on a real server with two workers, p95 and requests a second by page.

`PYTHONPATH=. python benchmarks/pages.py [SECONDS]`: two minutes at 2 seconds a page on a quiet machine. It seeds a
demonstration of its own and a meeting of 10,000 interventions (`benchmarks.large_meeting`), serves both, and asks for
each page as visitors, who share what is kept for them, and as a signed-in rapporteur, for whom every page is made. The
readers run on the same cores.

Rivals, seen on a machine of this size: pretalx's schedule JSON 121 requests a second, Indico's meeting page 4.4. The
bar is p95 ≤ 250 ms, three times the rival where a page is comparable, and 150 MB a worker.
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

from benchmarks.large_meeting import SLUG
from benchmarks.line import Line

READERS, SECONDS, PORT = 20, 3.0, 8765
PRETALX, INDICO = 121.0, 4.4
PAGES = {
    "home": "/",
    "meeting": "/convene/idm-2018-1/",
    "schedule JSON": "/convene/idm-2018-1/schedule.json",
    "public report": "/conclude/idm-2018-1/report/en/",
    "search": "/search/?q=remittances",
    "API: meetings": "/api/1/meetings/?expand=sessions",
    "meeting of 10,000": f"/convene/{SLUG}/",
    "documents of 10,000": f"/gather/{SLUG}/",
    "contributions of 10,000": f"/gather/{SLUG}/contributions/",
    "points of 10,000": f"/conclude/{SLUG}/points/",
    "search in 10,000": "/search/?q=remesas",
    "API: interventions of 10,000": f"/api/1/meetings/{SLUG}/interventions/",
}
_RIVALS = {"meeting": ("Indico", INDICO), "schedule JSON": ("pretalx", PRETALX), "API: meetings": ("pretalx", PRETALX)}
_START = [sys.executable, "-c", "from relatoria.cli import main; main()", "web"]
_SEED = "from relatoria_web.command import start; start(); from benchmarks.pages import seed; print(seed())"


def seed() -> str:
    """Fill the large meeting; the cookie of a rapporteur who is signed in."""
    from importlib import import_module

    from django.conf import settings
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY

    from benchmarks.large_meeting import fill
    from relatoria_web.people.backends import SIGN_IN
    from relatoria_web.people.models import Account

    fill()
    account = Account.objects.get(email="rapporteur@demo.invalid")
    session = import_module(settings.SESSION_ENGINE).SessionStore()
    session[SESSION_KEY] = str(account.pk)
    session[BACKEND_SESSION_KEY] = SIGN_IN
    session[HASH_SESSION_KEY] = account.get_session_auth_hash()
    session.save()
    return f"{settings.SESSION_COOKIE_NAME}={session.session_key}"


def measure(seconds: float = SECONDS) -> Iterator[Line]:
    """Seed a demonstration of its own, serve it, and ask for each page."""
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "RELATORIA_HOME": home, "RELATORIA_DEMO": "1"}
        subprocess.run([*_START, "demo"], env=environment, check=True, stdout=subprocess.DEVNULL)
        said = subprocess.run(
            [sys.executable, "-c", _SEED], env=environment, check=True, capture_output=True, text=True
        )
        server = subprocess.Popen([*_START, "serve", "--no-worker", "--port", str(PORT)], env=environment)
        try:
            _wait()
            for who, cookie in (("visitors", ""), ("signed in", said.stdout.split()[-1])):
                for name, path in PAGES.items():
                    yield _line(name, path, seconds, who, cookie)
                yield _memory(server.pid, who)
        finally:
            server.terminate()
            server.wait(30)


def _wait() -> None:
    for _ in range(300):
        try:
            _get(http.client.HTTPConnection("127.0.0.1", PORT, timeout=5), "/", "")
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise RuntimeError("the server does not answer")


def _get(connection: http.client.HTTPConnection, path: str, cookie: str) -> int:
    connection.request("GET", path, headers={"Accept-Encoding": "gzip", "Cookie": cookie})
    response = connection.getresponse()
    size = len(response.read())
    if response.status != 200:
        raise RuntimeError(f"{path}: {response.status}")
    return size


def _line(name: str, path: str, seconds: float, who: str, cookie: str) -> Line:
    """All readers ask for one page as fast as it comes; the first time does not count, as nothing is loaded then."""
    _get(http.client.HTTPConnection("127.0.0.1", PORT, timeout=30), path, cookie)
    taken: list[float] = []
    sizes: list[int] = []
    until = time.perf_counter() + seconds

    def read() -> None:
        connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=30)
        while (began := time.perf_counter()) < until:
            sizes.append(_get(connection, path, cookie))
            taken.append(time.perf_counter() - began)

    began = time.perf_counter()
    readers = [threading.Thread(target=read) for _ in range(READERS)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    spent = time.perf_counter() - began
    p95 = statistics.quantiles(taken, n=20)[-1]
    said = f"p95 {1000 * p95:.0f} ms, {sizes[0] / 1024:.0f} KB compressed{_against(name, len(taken) / spent)}"
    return Line(f"{name}, {who}, {READERS} readers at once", len(taken), "requests", spent, said)


def _against(name: str, rate: float) -> str:
    rival, theirs = _RIVALS.get(name, ("", 0.0))
    return f", {rate / theirs:.1f}× {rival}" if rival else ""


def _memory(parent: int, who: str) -> Line:
    """The resident memory of the largest process that answers requests."""
    children = [stat.parent for stat in Path("/proc").glob("[0-9]*/stat") if _parent(stat) == parent]
    answering = [one for one in children if b"resource_tracker" not in (one / "cmdline").read_bytes()]
    sizes = [_resident(one / "status") for one in answering]
    said = f"{max(sizes, default=0) / 1024:.0f} MB"
    return Line(f"memory of a web worker after {who}", len(sizes), "workers", 1.0, said)


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
