"""The shortest ways into a meeting from the first page: each stage registers its own in a module `doors`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from relatoria_web.site.standing import Standing


@dataclass(frozen=True, slots=True)
class Door:
    """A way into a meeting; ``language`` is that of what stands behind it, if it has one."""

    text: str
    url: str
    language: str = ""


Opens = Callable[[Standing, list[int]], Iterable[tuple[int, Door]]]
DOORS: list[Opens] = []
"""Who asks, and the meetings shown → the doors of each, in at most one query a stage."""


def opens(one: Opens) -> Opens:
    """Register the doors of a stage."""
    DOORS.append(one)
    return one


def doors_of(who: Standing, meetings: list[int]) -> Mapping[int, list[Door]]:
    """The doors of each meeting that somebody may open."""
    found: defaultdict[int, list[Door]] = defaultdict(list)
    for one in DOORS:
        for meeting, door in one(who, meetings):
            found[meeting].append(door)
    return found
