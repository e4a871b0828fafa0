"""What was asked of the database, kept until anything in it changes: see docs/decisions/0019-kept-by-the-state.md.

The key names everything on which an answer depends but the database and the clock: of a reader, what a right selects
for them (`Right.selects`), never a role.
"""

from __future__ import annotations

import pickle
import threading
from collections.abc import Callable, Hashable
from datetime import datetime
from typing import TypeVar

from django.utils import timezone

from relatoria_web.site.embargoes import LONGEST, next_change
from relatoria_web.site.state import state

Value = TypeVar("Value")
MOST = 4_000_000
"""Bytes that a process keeps; more, and it begins anew."""
_EACH = 600  # bytes of a key and its place, about


class _Kept:
    """Values under one state of the database, pickled: whoever changes what they are given changes a copy."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._state: str | None = None
        self._values: dict[Hashable, tuple[datetime, bytes]] = {}
        self._size = 0
        self._quiet: tuple[datetime, datetime] | None = None

    def get(self, held: str, key: Hashable) -> tuple[datetime, bytes] | None:
        """When a value was asked, and the value."""
        with self._lock:
            return self._values.get(key) if held == self._state else None

    def set(self, held: str, key: Hashable, asked: datetime, value: bytes) -> None:
        with self._lock:
            self._enter(held)
            if self._size + len(value) + _EACH > MOST:
                self._size = 0
                self._values.clear()
            self._values[key] = (asked, value)
            self._size += len(value) + _EACH

    def until(self, held: str, asked: datetime, now: datetime) -> datetime:
        """Until when what was asked at a moment stands; one query, none within a time known to be quiet."""
        with self._lock:
            quiet = self._quiet if held == self._state else None
        if quiet is None or not quiet[0] <= asked <= now < quiet[1]:
            quiet = (asked, next_change(asked))
            with self._lock:
                self._enter(held)
                self._quiet = quiet
        return quiet[1]

    def _enter(self, held: str) -> None:
        if held != self._state:
            self._state, self._size, self._quiet = held, 0, None
            self._values.clear()


_KEPT = _Kept()


def kept(key: Hashable, ask: Callable[[], Value]) -> Value:
    """What ``ask`` finds, asked once for each state of the database, and again when an embargo ends or a minute passes.

    Nothing is kept within an open transaction. ``ask`` must depend on nothing but ``key``, the database, and moments
    at which an embargo or a day ends. When that is, is asked for only when somebody comes back to a value.
    """
    held, now = state(), timezone.now()
    if held is None:
        return ask()
    found = _KEPT.get(held, key)
    if found is not None and now < found[0] + LONGEST and now < _KEPT.until(held, found[0], now):
        value: Value = pickle.loads(found[1])  # our own bytes, never out of this process
        return value
    made = ask()
    _KEPT.set(held, key, now, pickle.dumps(made, pickle.HIGHEST_PROTOCOL))
    return made


def stands_until(now: datetime) -> datetime:
    """When what is read now may change although nothing is written: an embargo ends, or a minute passes."""
    held = state()
    return next_change(now) if held is None else _KEPT.until(held, now, now)
