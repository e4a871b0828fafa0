"""How sure a share is that was counted from few: Wilson's interval."""

from __future__ import annotations

from math import sqrt

Z = 1.959964  # 95 %
ENOUGH = 10
"""From so many answers on a share may be said at all; below it only the counts are."""


def wilson(successes: int, trials: int) -> tuple[float, float]:
    """The 95 % interval of a share (Wilson 1927); (0, 1) where there were no trials.

    Raises:
        ValueError: if there are more successes than trials, or fewer than none.
    """
    if not 0 <= successes <= trials:
        raise ValueError(f"{successes} of {trials}")
    if not trials:
        return 0.0, 1.0
    share, squared = successes / trials, Z * Z
    centre = (share + squared / (2 * trials)) / (1 + squared / trials)
    margin = Z * sqrt(share * (1 - share) / trials + squared / (4 * trials * trials)) / (1 + squared / trials)
    return max(0.0, centre - margin), min(1.0, centre + margin)
