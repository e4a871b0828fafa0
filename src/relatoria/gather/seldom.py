"""Gathering makes hundreds of thousands of values that stay, and few in circles: these are looked for seldom."""

from __future__ import annotations

import gc
from contextlib import ContextDecorator
from threading import Lock

_OBJECTS = 50_000
"""New objects between two looks; Python looks after 700, which took a fifteenth of the time of gathering."""


class _Seldom(ContextDecorator):
    """While anybody is inside, in any thread, garbage in circles is looked for seldom; then as before."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._inside = 0
        self._before = gc.get_threshold()

    def __enter__(self) -> None:
        with self._lock:
            self._inside += 1
            if self._inside == 1:
                self._before = gc.get_threshold()
                if 0 < self._before[0] < _OBJECTS:  # 0: somebody wants none
                    gc.set_threshold(_OBJECTS, *self._before[1:])

    def __exit__(self, *failure: object) -> None:
        with self._lock:
            self._inside -= 1
            if not self._inside:
                gc.set_threshold(*self._before)


seldom_collected = _Seldom()
"""A context, or a decorator, in which the collector of garbage comes seldom."""
