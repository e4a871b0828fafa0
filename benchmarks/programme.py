"""A programme of 500 sessions as pages and as exports, by queries, time and size: `python -m benchmarks.programme`.

Five days, ten rooms, ten sessions a room and day; every tenth is a frame with three segments in it, each session has a
moderator and three speakers. Times are those of the processor, asked twenty times, so other work on the machine does
not count; the page is asked for by a visitor and by the secretariat, whose page has buttons, and by both again after a
change to the database each time, when nothing of it is kept.
"""

from __future__ import annotations

import importlib
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import Any

SESSIONS, DAYS, ROOMS, CAST, PEOPLE, TIMES = 500, 5, 10, 4, 800, 20


def make(sessions: int = SESSIONS) -> Any:
    """A public meeting with a programme; gives it."""
    from relatoria_web.convene.models import Meeting, Part, Participation, Room, Session
    from relatoria_web.people.models import Organisation, Person
    from relatoria_web.prepare.models import Process
    from relatoria_web.site.translated import translated

    process = Process.objects.create(slug="p", title=translated(en="Process"), audience="public")
    title = translated(en="A large dialogue", es="Un diálogo grande", fr="Un grand dialogue")
    first = date(2026, 5, 4)
    meeting = Meeting.objects.create(
        slug="large", process=process, title=title, audience="public", start=first, end=first + timedelta(DAYS - 1)
    )
    rooms = [Room.objects.create(meeting=meeting, name=f"Room {n}", order=n) for n in range(ROOMS)]
    bodies = [Organisation.objects.create(name=translated(en=f"Body {n}", es=f"Organismo {n}")) for n in range(60)]
    people = [Person(name=f"Person {n}", organisation=bodies[n % 60]) for n in range(PEOPLE)]
    Person.objects.bulk_create(people)
    takers = [Participation(meeting=meeting, person=one, organisation=one.organisation) for one in people]
    Participation.objects.bulk_create(takers)
    held: list[Any] = []
    for n in range(sessions):
        slot, room = divmod(n // DAYS, ROOMS)
        start = datetime(2026, 5, 4 + n % DAYS, 8, tzinfo=UTC) + timedelta(minutes=60 * slot)
        name = translated(en=f"Panel {n} on partnerships", es=f"Panel {n} sobre asociaciones", fr=f"Panel {n}")
        times = {"start": start, "end": start + timedelta(minutes=55), "room": rooms[room].name}
        within = held[n - 1].pk if n % 10 in (1, 2, 3) else None
        held.append(Session.objects.create(meeting=meeting, title=name, order=n, parent_id=within, **times))
    roles = ("moderator", "speaker", "speaker", "speaker")
    Part.objects.bulk_create(
        Part(session=one, participation=takers[(n * CAST + at) % PEOPLE], role=role, order=at)
        for n, one in enumerate(held)
        for at, role in enumerate(roles)
    )
    return meeting


def addresses(meeting: Any) -> dict[str, str]:
    """What is measured, by name."""
    from django.urls import reverse

    pages = ("programme", "meeting", "build", "versions", "calendar", "schedule_json", "schedule_xml")
    return {name: reverse(f"convene:{name}", args=[meeting.slug]) for name in pages}


def measure(meeting: Any, times: int = TIMES) -> list[tuple[str, str, int, float, float, int]]:
    """Page, reader, queries, middle and 95th of 100 in processor milliseconds, and bytes."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from relatoria_web.people.models import Account, Assignment
    from relatoria_web.site.memory import settle

    account = Account(email="secretariat@example.org")
    account.set_unusable_password()
    account.save()
    Assignment.objects.create(account=account, role="secretariat", meeting=meeting)
    signed_in = Client()
    signed_in.force_login(account)
    importlib.import_module("relatoria_web.urls")
    settle()  # as the server does once it is loaded
    found = []
    for name, path in addresses(meeting).items():
        for reader, client in (("visitor", Client()), ("secretariat", signed_in)):
            if name == "build" and reader == "visitor":
                continue
            size = len(client.get(path).content)
            for when, before in (("", lambda: None), (", after a change", meeting.save)):
                before()
                with CaptureQueriesContext(connection) as asked:
                    client.get(path)
                queries = len(asked)  # before the next request forgets them
                taken = _taken(partial(client.get, path), before, times)
                cuts = statistics.quantiles(taken, n=20, method="inclusive")
                found.append((name, f"{reader}{when}", queries, statistics.median(taken), cuts[18], size))
    return found


def _taken(call: Callable[[], object], before: Callable[[], None], times: int) -> list[float]:
    """Processor milliseconds of each call, without those of what is done before it."""
    taken = []
    for _ in range(times):
        before()
        began = time.process_time()
        call()
        taken.append(1000 * (time.process_time() - began))
    return taken


def main(sessions: int = SESSIONS) -> None:
    """Make and measure, in a folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"RELATORIA_HOME": folder, "DATABASE_URL": f"sqlite:///{folder}/b.sqlite3"}
        os.environ["RELATORIA_HOSTS"] = "testserver"
        from relatoria_web.command import start

        start()
        from django.core.management import call_command

        call_command("migrate", verbosity=0)
        call_command("collectstatic", interactive=False, verbosity=0)
        print(f"{'page':<14} {'reader':<28} {'queries':>7} {'p50 ms':>7} {'p95 ms':>7} {'bytes':>8}")
        for name, reader, queries, half, most, size in measure(make(sessions)):
            print(f"{name:<14} {reader:<28} {queries:>7} {half:>7.0f} {most:>7.0f} {size:>8}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else SESSIONS)
