"""How far a list of speakers has come, as hundreds of screens ask every second: one query a moment, whoever asks."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from django.db import close_old_connections, connection
from django.db.models import Count, OuterRef, Q, Subquery, Value

from relatoria_web.convene.models import Floor, Turn, TurnState
from relatoria_web.people.models import Assignment

MOMENT = 0.2
"""Seconds for which one look at the database stands, whoever asks meanwhile."""
MOST = 500
"""Lists that are held in memory."""


@dataclass(frozen=True, slots=True)
class State:
    """A list's revision, and the marks of everything that says who may see it: other marks, and all are asked anew.

    ``waiting`` are the people who wait on it: they have buttons of their own.
    """

    revision: int
    marks: tuple[int, ...]
    waiting: frozenset[int] = frozenset()


def read(uid: str, last: State | None = None) -> State | None:
    """The state of a list now; one query, and a second where it is not what it was ``last``."""
    of_meeting = Q(meeting=OuterRef("session__meeting")) | Q(process=OuterRef("session__meeting__process"))
    held = Assignment.objects.filter(of_meeting).order_by("-pk")
    count = held.order_by().annotate(one=Value(1)).values("one").annotate(n=Count("pk")).values("n")
    rows = Floor.objects.filter(uid=uid).annotate(roles=Subquery(count), newest=Subquery(held.values("pk")[:1]))
    row = rows.values_list("revision", "session__revision", "session__meeting__revision", "roles", "newest").first()
    if row is None:
        return None
    if last is not None and last.revision == row[0]:
        return replace(last, marks=tuple(one or 0 for one in row[1:]))
    turns = Turn.objects.filter(floor__uid=uid, state=TurnState.WAITING).order_by()
    waiting = frozenset(turns.values_list("participation__person", flat=True))
    return State(row[0], tuple(one or 0 for one in row[1:]), waiting)


class Watch:
    """The states that this process knows, a moment old at most; while one asks, the others go on with the last."""

    def __init__(self, moment: float = MOMENT, clock: Callable[[], float] = time.monotonic) -> None:
        self._moment, self._clock = moment, clock
        self._held: dict[str, tuple[float, State | None]] = {}
        self._asking = threading.Lock()

    def state(self, uid: str) -> State | None:
        """The state of a list, a moment old at most; None if there is no such list."""
        at, held = self._held.get(uid, (-self._moment, None))
        if self._clock() - at < self._moment or (held is not None and self._asking.locked()):
            return held
        with self._asking:
            at, held = self._held.get(uid, (-self._moment, None))
            if self._clock() - at >= self._moment:
                if not connection.in_atomic_block:
                    close_old_connections()  # no request of the platform does it for us here
                held = read(uid, held)
                self._keep(uid, held)
        return held

    def _keep(self, uid: str, state: State | None) -> None:
        if len(self._held) >= MOST and uid not in self._held:
            self._held.clear()
        self._held[uid] = self._clock(), state
