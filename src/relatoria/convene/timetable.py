"""Parallel sessions in slots and rooms with the fewest clashes, as an integer programme.

A decision is «this session in this slot in a room of this sort»; rooms alike in capacity and languages are one sort.
Somebody who wishes for k sessions of one slot misses k − 1 of them. That somebody who has to be there misses a session
weighs more than all wishes together, but is never impossible: the programme then says who is torn. That nobody is, is
tried first. What is too large to be solved at once is improved by solving two or three of its slots at a time.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, OptimizeResult, milp

from relatoria.convene.matrix import sparse_rows
from relatoria.convene.programme_clashes import programme_clashes
from relatoria.convene.rules import refuse_twice
from relatoria.convene.solve import Clock
from relatoria.errors import RelatoriaError
from relatoria.model.composition import Proof
from relatoria.model.remark import Remark
from relatoria.model.timetable import Room, Session, Slot, Timetable

_INFEASIBLE = 2
_AT_ONCE = 0.3
"""The share of the time in which the whole is tried, before its parts are."""
_AT_A_TIME = 0.1
"""The share of the time that is left that a part may take at most."""
_BETTER = 1e-6
Sort = tuple[int | None, frozenset[str]]
Row = tuple[dict[int, float], float, float]


@dataclass(frozen=True, slots=True)
class _Place:
    session: int
    slot: int
    sort: Sort


def arrange(
    sessions: Sequence[Session],
    slots: Sequence[Slot],
    rooms: Sequence[Room],
    names: Mapping[str, str] | None = None,
    seconds: float = 30.0,
) -> Timetable:
    """Place every session in a slot and a room so that the fewest people miss what they wish to, or have to, attend.

    A session with a ``start`` stays in the slot that begins then, one with a ``room`` in that room. No session is put
    in a room that is too small or lacks a language. The same input gives the same timetable, unless time was up.

    Raises:
        RelatoriaError: «id_twice», «no_zone», or «no_place» for a session that fits no slot or no room.
    """
    for things in (sessions, slots, rooms):
        refuse_twice(one.id for one in things)
    places = [place for n, session in enumerate(sessions) for place in _places(n, session, slots, rooms)]
    torn = _torn(sessions, places, len(slots))
    rows = [*_structure(sessions, slots, rooms, places), *torn.rows]
    clock = Clock(seconds)
    everywhere = np.ones(len(places))
    found = _solve(rows, torn, everywhere, seconds * _AT_ONCE, whole=True)
    whole = found.status != _INFEASIBLE
    if not whole:
        found = _solve(rows, torn, everywhere, clock.left * _AT_ONCE, whole=False)
    if found.x is None:
        return _unplaced(found.status, (len(sessions), len(slots), len(rooms)), seconds)
    proof = Proof.OPTIMAL if found.status == 0 else Proof.BOUNDED
    x = found.x if proof is Proof.OPTIMAL else _improved(found, rows, torn, clock, whole=whole)
    chosen = [place for place, value in zip(places, x, strict=False) if value > 0.5]
    placed = _roomed(sessions, slots, rooms, chosen)
    missed, absent = torn.counted(x)
    bound = max(0.0, float(found.mip_dual_bound or 0.0) - torn.heavy * absent)
    outcome = Remark(f"timetable_{proof.value}", {"n": missed, "bound": bound})
    return Timetable(proof, placed, missed, bound, programme_clashes(placed, rooms, names), (outcome,))


def _improved(
    found: OptimizeResult, rows: Sequence[Row], torn: _Torn, clock: Clock, *, whole: bool
) -> NDArray[np.float64]:
    """A better timetable than the one found, if two or three slots mixed anew give one, the others staying as they are.

    Small problems are solved to the end where the whole is not; this goes on until no such mixing helps.
    """
    best, slots = found, sorted({place.slot for place in torn.places})
    mixes = [mix for size in (2, 3) for mix in itertools.combinations(slots, size)]
    stale, part = 0, clock.left * _AT_A_TIME
    for mix in itertools.cycle(mixes):
        if stale >= len(mixes) or not clock.left:
            break
        held = best.x[: len(torn.places)] > 0.5
        moving = {place.session for place, taken in zip(torn.places, held, strict=True) if taken and place.slot in mix}
        free = [place.session in moving and place.slot in mix for place in torn.places]
        tried = _solve(
            rows, torn, (held | np.array(free, dtype=bool)).astype(float), min(clock.left, part), whole=whole
        )
        better = tried.x is not None and tried.fun < best.fun - _BETTER
        best, stale = (tried, 0) if better else (best, stale + 1)
    return np.asarray(best.x)


def _unplaced(status: int, counts: tuple[int, int, int], seconds: float) -> Timetable:
    if status != _INFEASIBLE:
        return Timetable(Proof.UNKNOWN, remarks=(Remark("outcome_unknown", {"seconds": seconds}),))
    values = dict(zip(("sessions", "slots", "rooms"), counts, strict=True))
    return Timetable(Proof.IMPOSSIBLE, remarks=(Remark("too_few_places", values),))


def _places(n: int, session: Session, slots: Sequence[Slot], rooms: Sequence[Room]) -> list[_Place]:
    times = [t for t, slot in enumerate(slots) if session.start is None or slot.start == session.start]
    fitting = [room for room in rooms if _fits(session, room)]
    if not times or not fitting:
        raise RelatoriaError("no_place", session=session.title or session.id)
    return [_Place(n, t, sort) for t in times for sort in dict.fromkeys(_sort(room) for room in fitting)]


def _fits(session: Session, room: Room) -> bool:
    holds = room.capacity is None or session.audience is None or session.audience <= room.capacity
    return holds and set(session.languages) <= set(room.languages) and session.room in ("", room.id)


def _sort(room: Room) -> Sort:
    return room.capacity, frozenset(room.languages)


def _structure(
    sessions: Sequence[Session], slots: Sequence[Slot], rooms: Sequence[Room], places: Sequence[_Place]
) -> list[Row]:
    """Each session once; no more sessions of a sort of room than rooms; a fixed room once; what follows, follows."""
    once: dict[int, dict[int, float]] = {}
    sorts: dict[tuple[int, Sort], dict[int, float]] = {}
    fixed: dict[tuple[int, str], dict[int, float]] = {}
    for j, place in enumerate(places):
        once.setdefault(place.session, {})[j] = 1.0
        sorts.setdefault((place.slot, place.sort), {})[j] = 1.0
        if sessions[place.session].room:
            fixed.setdefault((place.slot, sessions[place.session].room), {})[j] = 1.0
    number = Counter(_sort(room) for room in rooms)
    return [
        *((terms, 1.0, 1.0) for terms in once.values()),
        *((terms, 0.0, float(number[sort])) for (_, sort), terms in sorts.items()),
        *((terms, 0.0, 1.0) for terms in fixed.values() if len(terms) > 1),
        *_order(sessions, slots, places),
    ]


def _order(sessions: Sequence[Session], slots: Sequence[Slot], places: Sequence[_Place]) -> list[Row]:
    """A session is not in a slot unless those that it follows are in slots that are over by then."""
    number = {session.id: n for n, session in enumerate(sessions)}
    rows: list[Row] = []
    for n, session in enumerate(sessions):
        for before in (number[one] for one in session.after if one in number):
            for t, slot in enumerate(slots):
                terms = {j: 1.0 for j, place in enumerate(places) if (place.session, place.slot) == (n, t)}
                over = [other for other, ended in enumerate(slots) if ended.end <= slot.start]
                earlier = {j: -1.0 for j, one in enumerate(places) if one.session == before and one.slot in over}
                rows.append((terms | earlier, -np.inf, 0.0))
    return rows


@dataclass(frozen=True, slots=True)
class _Torn:
    """A row for all people of the same sessions in each slot, whose slack is the sessions that each of them misses.

    ``people`` are their numbers, ``needed`` says whether they have to be there; slacks stand after ``places`` columns.
    """

    rows: list[Row]
    people: list[int]
    needed: list[bool]
    heavy: float
    places: Sequence[_Place]

    @property
    def weights(self) -> list[float]:
        return [n * (self.heavy if must else 1.0) for n, must in zip(self.people, self.needed, strict=True)]

    def counted(self, x: NDArray[np.float64]) -> tuple[int, int]:
        """Attendances that are missed, of those who wish and those who have to; and of the latter alone."""
        slacks = zip(x[len(self.places) :], self.people, self.needed, strict=True)
        missed = [(round(value) * n, must) for value, n, must in slacks]
        return sum(n for n, must in missed if not must), sum(n for n, must in missed if must)


def _torn(sessions: Sequence[Session], places: Sequence[_Place], slots: int) -> _Torn:
    wished = Counter(_shared([session.needed | set(session.wish) for session in sessions]).values())
    needed = Counter(_shared([session.needed for session in sessions]).values())
    heavy = 1.0 + sum(n * len(wanted) for wanted, n in wished.items())
    torn = _Torn([], [], [], heavy, places)
    groups = [(*one, True) for one in needed.items()] + [(*one, False) for one in wished.items()]
    for wanted, people, must in groups:
        for t in range(slots):
            terms = {j: 1.0 for j, place in enumerate(places) if place.slot == t and place.session in wanted}
            if len({places[j].session for j in terms}) > 1:
                torn.rows.append((terms | {len(places) + len(torn.people): -1.0}, -np.inf, 1.0))
                torn.people.append(people)
                torn.needed.append(must)
    return torn


def _shared(lists: Sequence[frozenset[str]]) -> dict[str, frozenset[int]]:
    """For each person of two sessions or more, their numbers."""
    found: dict[str, set[int]] = {}
    for n, people in enumerate(lists):
        for who in people:
            found.setdefault(who, set()).add(n)
    return {who: frozenset(numbers) for who, numbers in sorted(found.items()) if len(numbers) > 1}


def _solve(
    rows: Sequence[Row], torn: _Torn, open_places: NDArray[np.float64], seconds: float, *, whole: bool
) -> OptimizeResult:
    """The places of least loss among the open; ``whole`` insists that nobody who has to be there is torn."""
    weights = np.array(torn.weights)
    places = len(torn.places)
    most = np.where(np.array(torn.needed, dtype=bool) & whole, 0.0, np.inf)
    limits = LinearConstraint(
        sparse_rows([terms for terms, _, _ in rows], places + len(weights)),
        np.array([low for _, low, _ in rows]),
        np.array([high for _, _, high in rows]),
    )
    return milp(
        np.concatenate([np.zeros(places), weights]),
        integrality=np.concatenate([np.ones(places, dtype=int), np.zeros(len(weights), dtype=int)]),
        bounds=Bounds(0.0, np.concatenate([open_places, most])),
        constraints=limits,
        options={"time_limit": max(seconds, 0.0), "mip_rel_gap": 0.0},
    )


def _roomed(
    sessions: Sequence[Session], slots: Sequence[Slot], rooms: Sequence[Room], chosen: Sequence[_Place]
) -> tuple[Session, ...]:
    """The sessions with times and rooms: rooms that are fixed first, then those of the sort in the order given."""
    given = {(place.slot, sessions[place.session].room) for place in chosen}
    placed: dict[int, Session] = {}
    for place in sorted(chosen, key=lambda one: one.session):
        session, slot = sessions[place.session], slots[place.slot]
        free = (room.id for room in rooms if _sort(room) == place.sort and (place.slot, room.id) not in given)
        room = session.room or next(free)
        given.add((place.slot, room))
        placed[place.session] = replace(session, start=slot.start, end=slot.end, room=room)
    return tuple(placed[n] for n in range(len(sessions)))
