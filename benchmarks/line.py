"""One line of a benchmark's table, and the clock behind it."""

from __future__ import annotations

import resource
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """What was measured, on how much, how long it took (processor seconds), and against what."""

    what: str
    size: int
    unit: str
    seconds: float
    against: str = ""

    def __str__(self) -> str:
        rate = self.size / self.seconds if self.seconds else 0.0
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        cells = (self.what, f"{self.size:,} {self.unit}", f"{self.seconds:.2f}", f"{rate:,.0f}/s", f"{peak:,.0f}")
        return f"| {' | '.join(cells)} | {self.against} |"


def seconds(work: Callable[[], object], runs: int = 3) -> float:
    """The fastest of some runs, in processor seconds of this process: what the work costs on one core."""
    taken = []
    for _ in range(runs):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return min(taken)
