"""Which panels meet at the same time."""

from __future__ import annotations

from collections.abc import Sequence

from relatoria.model.panel import Panel


def clash(one: Panel, other: Panel) -> bool:
    """Whether two panels share a slot or overlap in time; times that only touch do not."""
    if one.slot and one.slot == other.slot:
        return True
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return False
    return one.start < other.end and other.start < one.end


def simultaneous(panels: Sequence[Panel]) -> list[frozenset[str]]:
    """The largest groups of panels of which every two clash, by their ids; panels that clash with none are left out.

    Found by growing a group from each panel in turn: enough, as intervals and slots make groups that nest simply.
    Every two panels that clash stand together in some group.
    """
    groups: list[frozenset[str]] = []
    for first in panels:
        for second in panels:
            pair = {first.id, second.id}
            if first.id < second.id and clash(first, second) and not any(pair <= group for group in groups):
                group = [first, second]
                for other in panels:
                    if other.id not in pair and all(clash(other, one) for one in group):
                        group.append(other)
                groups.append(frozenset(one.id for one in group))
    return groups
