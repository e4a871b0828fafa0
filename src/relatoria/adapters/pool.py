"""Many documents on all cores of this machine."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor

from relatoria.ports import Item, Result


class Pool:
    """An `Executor` on a pool of processes; results come in order. Falls back to this process for one worker."""

    def __init__(self, workers: int | None = None) -> None:
        self.workers = workers or os.cpu_count() or 1

    def map(self, function: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        """Yield ``function(item)`` for each item, in order; at most a few results wait in memory."""
        if self.workers == 1:
            yield from map(function, items)
            return
        with ProcessPoolExecutor(self.workers, mp_context=multiprocessing.get_context("spawn")) as pool:
            yield from pool.map(function, items, chunksize=1)
