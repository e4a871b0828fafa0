"""Parallel sessions in slots and rooms, against a hand that places one session after another, on the same data."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from time import perf_counter

from benchmarks.line import Line
from relatoria.convene.timetable import arrange
from relatoria.model.timetable import Room, Session, Slot

SIZES = ((12, 4, 3, 100), (24, 6, 4, 200))
SECONDS = 60
THEMES, MODERATORS, NEEDED, WISHES = 6, 60, 3, 4
NINE = datetime(2018, 3, 26, 9, tzinfo=UTC)


def measure() -> Iterator[Line]:
    """The attendances that are lost: ours, and by hand."""
    for sessions, slots, rooms, people in SIZES:
        wanted, times, halls = programme(sessions, slots, rooms, people)
        start = perf_counter()
        made = arrange(wanted, times, halls, seconds=SECONDS)
        taken = perf_counter() - start
        told = f"{made.proof.value}: {made.missed} attendances lost, none can lose under {made.bound:.0f}"
        hand = lost(by_hand(wanted, times, len(halls)))
        yield Line(f"timetable of {slots} slots", sessions, "sessions", taken, f"{told}; by hand {hand}")


def programme(sessions: int, slots: int, rooms: int, people: int) -> tuple[list[Session], list[Slot], list[Room]]:
    """Sessions on some themes, and people who wish for those of one theme and for one other. Deterministic."""
    rng = random.Random(sessions)
    themes = [rng.randrange(THEMES) for _ in range(sessions)]
    wishes: list[list[str]] = [[] for _ in range(sessions)]
    for person in range(people):
        theme = rng.randrange(THEMES)
        pool = sorted({n for n in range(sessions) if themes[n] == theme} | {rng.randrange(sessions)})
        for n in rng.sample(pool, min(len(pool), WISHES)):
            wishes[n].append(f"w{person}")
    wanted = [
        Session(
            f"s{n}",
            f"Session {n}",
            must=tuple(sorted({f"m{rng.randrange(MODERATORS)}" for _ in range(NEEDED)})),
            wish=tuple(wishes[n]),
            audience=rng.choice([20, 50]),
        )
        for n in range(sessions)
    ]
    times = [Slot(f"t{n}", NINE + timedelta(hours=2 * n), NINE + timedelta(hours=2 * n + 1)) for n in range(slots)]
    return wanted, times, [Room(f"r{n}", f"Room {n}", 60) for n in range(rooms)]


def by_hand(sessions: Sequence[Session], slots: Sequence[Slot], rooms: int) -> list[Session]:
    """The most wanted first, each in the slot with room where it costs least at that moment."""
    placed: list[Session] = []
    for session in sorted(sessions, key=lambda one: -len(one.wish)):
        free = [slot for slot in slots if sum(one.start == slot.start for one in placed) < rooms]
        best = min(free, key=lambda slot: lost([*placed, replace(session, start=slot.start)]))
        placed.append(replace(session, start=best.start))
    return placed


def lost(placed: Sequence[Session]) -> int:
    """Attendances that nobody can make: for each person, sessions less slots."""
    held: dict[str, list[datetime | None]] = {}
    for session in placed:
        for who in {*session.wish, *session.needed}:
            held.setdefault(who, []).append(session.start)
    return sum(len(times) - len(set(times)) for times in held.values())
