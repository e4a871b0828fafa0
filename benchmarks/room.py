"""Three hundred delegates watch a list of speakers that the chair changes: `python -m benchmarks.room [DELEGATES]`.

A real server on loopback; each delegate is signed in and asks every second, as the page does. In the middle the server
is killed without warning and started again: what the chair was told is done has to be there. Delegates and server share
the cores, so the time that the server's processes themselves take is measured too: a look of one screen where nothing
is new, and a change until every screen has it.
"""

from __future__ import annotations

import asyncio
import http.client
import os
import random
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

DELEGATES, TURNS, EVERY, PAUSE = 300, 20, 1.0, 2.0
_CSRF = "a" * 32


@dataclass(slots=True)
class Seen:
    """When each revision was reached, and when each delegate's screen showed it or a later one."""

    made: dict[int, float] = field(default_factory=dict)
    shown: list[tuple[int, float]] = field(default_factory=list)  # revision, moment
    looks: int = 0
    lost: int = 0  # looks that the server did not answer
    spent: dict[str, float] = field(default_factory=dict)  # processor milliseconds of a look, of a change

    def delays(self, delegates: int, *, killed: bool) -> list[float]:
        """Seconds from a change to each screen: of the change right after the server was killed, or of the others."""
        found = []
        for number, (revision, at) in enumerate(self.made.items()):
            if (number == TURNS // 2) is not killed:
                continue
            later = sorted(moment for shown, moment in self.shown if shown >= revision and moment >= at)
            found += [moment - at for moment in later[:delegates]]
        return found


@dataclass(frozen=True, slots=True)
class Hall:
    """A meeting with a list of speakers, and the session of its chair."""

    floor: str
    turns: tuple[str, ...]
    cookie: str
    delegates: tuple[str, ...]


def _prepare(delegates: int) -> Hall:
    """A meeting with people who wait for the floor, and with delegates who watch."""
    from django.utils import timezone

    from relatoria_web.convene.models import Floor, Meeting, Participation, Session, Turn
    from relatoria_web.people.models import Person
    from relatoria_web.prepare.models import Process
    from relatoria_web.site.translated import translated

    process = Process.objects.create(slug="p", title=translated(en="P"))
    meeting = Meeting.objects.create(slug="m", process=process, title=translated(en="M"), audience="participants")
    session = Session.objects.create(meeting=meeting, title=translated(en="S"))
    floor = Floor.objects.create(session=session, state="open")
    turns = []
    for place in range(1, TURNS + 1):
        person = Person.objects.create(name=f"Delegate {place}")
        taker = Participation.objects.create(meeting=meeting, person=person)
        turns.append(Turn.objects.create(floor=floor, participation=taker, place=place, asked=timezone.now()).uid)
    watching = tuple(_signed_in(f"d{n}@example.org", "delegate", meeting) for n in range(delegates))
    return Hall(floor.uid, tuple(turns), _signed_in("chair@example.org", "moderator", meeting), watching)


def _signed_in(email: str, role: str, meeting: Any) -> str:
    """The cookies of somebody with a role who is signed in."""
    from django.conf import settings
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore

    from relatoria_web.people.models import Account, Assignment

    account = Account(email=email)
    account.set_unusable_password()
    account.save()
    Assignment.objects.create(account=account, role=role, meeting=meeting)
    held = SessionStore()
    held[SESSION_KEY], held[BACKEND_SESSION_KEY] = str(account.pk), settings.AUTHENTICATION_BACKENDS[0]
    held[HASH_SESSION_KEY] = account.get_session_auth_hash()
    held.save()
    return f"{settings.SESSION_COOKIE_NAME}={held.session_key}; csrftoken={_CSRF}"


class Server:
    """`relatoria web serve` on a free port, which can be killed and started again."""

    def __init__(self) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = int(free.getsockname()[1])
        self.start()

    def start(self) -> None:
        """Start, and wait until it answers."""
        command = "from relatoria.cli import main; main()"
        arguments = ["web", "serve", "--port", str(self.port), "--workers", "2", "--no-worker"]
        self.process = subprocess.Popen(
            [sys.executable, "-c", command, *arguments], stdout=subprocess.DEVNULL, start_new_session=True
        )
        for _ in range(600):
            with suppress(OSError), socket.create_connection(("127.0.0.1", self.port), 1):
                return
            time.sleep(0.1)
        raise TimeoutError("the server did not start")

    def spent(self) -> float:
        """Processor seconds that it and its workers took since they started."""
        ticks = 0
        for path in Path("/proc").glob("[0-9]*/stat"):
            with suppress(OSError):
                said = path.read_text().rpartition(")")[2].split()
                if int(said[2]) == self.process.pid:  # its process group
                    ticks += int(said[11]) + int(said[12])
        return ticks / os.sysconf("SC_CLK_TCK")

    def kill(self) -> None:
        """Kill it and its workers at once."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


async def _delegate(port: int, hall: Hall, cookie: str, seen: Seen, until: asyncio.Event) -> None:
    """One screen: asks every second for what is newer than it shows, over a connection that is kept."""
    revision, stream = -1, None
    await asyncio.sleep(random.random() * EVERY)
    while not until.is_set():
        try:
            stream = stream or await asyncio.open_connection("127.0.0.1", port)
            head = f"GET /convene/floor/{hall.floor}/?since={revision} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {cookie}"
            stream[1].write(f"{head}\r\n\r\n".encode())
            found = await asyncio.wait_for(_answer(stream[0]), 20)
            seen.looks += 1
            if found is not None:
                revision = found
                seen.shown.append((found, time.perf_counter()))
        except (OSError, asyncio.IncompleteReadError, TimeoutError):
            seen.lost += 1
            stream = None
        await asyncio.sleep(EVERY * (0.85 + 0.3 * random.random()))


async def _answer(reader: asyncio.StreamReader) -> int | None:
    """The revision that an answer shows; None where nothing is new."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
    length = next((int(line.split(":")[1]) for line in head.split("\r\n") if line.startswith("content-length:")), 0)
    body = (await reader.readexactly(length)).decode()
    return int(body.partition('data-revision="')[2].partition('"')[0]) if body else None


def _act(port: int, hall: Hall, turn: str, name: str) -> bool:
    """The chair presses a button; whether the server said that it is done."""
    link = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        head = {"Cookie": hall.cookie, "X-CSRFToken": _CSRF, "Content-Type": "application/x-www-form-urlencoded"}
        link.request("POST", f"/convene/floor/{hall.floor}/{turn}/{name}/", "", head)
        return link.getresponse().status == 302
    except (OSError, http.client.HTTPException):
        return False
    finally:
        link.close()


def _revision(hall: Hall) -> int:
    from relatoria_web.convene.models import Floor

    return Floor.objects.values_list("revision", flat=True).get(uid=hall.floor)


def _chair(server: Server, hall: Hall, seen: Seen) -> list[str]:
    """Give the floor to one after another, and kill the server half-way; gives the turns that were told as given."""
    done = []
    for number, turn in enumerate(hall.turns):
        if number == TURNS // 2:
            seen.spent["change"] = server.spent() - seen.spent["before"]
            seen.spent["looks"] = seen.looks - seen.spent["looks"]
            server.kill()
            server.start()
            time.sleep(2 * PAUSE)
        before = time.perf_counter()
        if _act(server.port, hall, turn, "give"):
            done.append(turn)
            seen.made[_revision(hall)] = before
        time.sleep(PAUSE)
    return done


async def _run(server: Server, hall: Hall, seen: Seen) -> list[str]:
    until = asyncio.Event()
    screens = [asyncio.create_task(_delegate(server.port, hall, one, seen, until)) for one in hall.delegates]
    await asyncio.sleep(8 * EVERY)
    began, looks = server.spent(), seen.looks
    await asyncio.sleep(10 * EVERY)
    look = (server.spent() - began) / max(1, seen.looks - looks)
    seen.spent |= {"look": look, "before": server.spent(), "looks": seen.looks}
    done = await asyncio.to_thread(_chair, server, hall, seen)
    await asyncio.sleep(5 * EVERY)
    until.set()
    await asyncio.gather(*screens)
    return done


def measure(delegates: int = DELEGATES) -> dict[str, Any]:
    """Set up, run, and say what was seen: seconds, and how many changes that were told as done are missing."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"RELATORIA_HOME": folder, "DATABASE_URL": f"sqlite:///{folder}/b.sqlite3"}
        os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
        from relatoria_web.command import start

        start()
        from django.core.management import call_command

        call_command("migrate", verbosity=0)
        hall, seen = _prepare(delegates), Seen()
        server = Server()
        try:
            done = asyncio.run(_run(server, hall, seen))
        finally:
            server.kill()
        from relatoria_web.convene.models import Turn

        kept = set(Turn.objects.exclude(state="waiting").values_list("uid", flat=True))
        delays = seen.delays(delegates, killed=False)
        after = seen.delays(delegates, killed=True)
        cuts = statistics.quantiles(delays, n=100)
        return {
            "delegates": delegates,
            "changes": len(done),
            "seen": len(delays) + len(after),
            "p50": round(statistics.median(delays), 2),
            "p95": round(cuts[94], 2),
            "worst": round(max(delays), 2),
            "worst_after_kill": round(max(after), 2),
            "ms_a_look": round(1000 * seen.spent["look"], 3),
            "ms_a_change": round(
                1000 * (seen.spent["change"] - seen.spent["look"] * seen.spent["looks"]) / (TURNS // 2)
            ),
            "screens_a_core": round(EVERY / seen.spent["look"]),
            "unanswered": seen.lost,
            "missing": len(set(done) - kept),
        }


if __name__ == "__main__":
    for name, value in measure(int(sys.argv[1]) if len(sys.argv) > 1 else DELEGATES).items():
        print(f"{name}: {value}")
