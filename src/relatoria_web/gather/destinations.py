"""Where contributions went: stages that come after gather say so in a module `destinations` of theirs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from relatoria_web.gather.models import Contribution
from relatoria_web.site.standing import Standing


@dataclass(frozen=True, slots=True)
class Destination:
    """A place where a contribution is used, or was set aside: what it is («point»), its words, its address, and why."""

    what: str
    words: str
    address: str = ""
    reason: str = ""


Asked = Callable[[Standing, Sequence[Contribution]], Mapping[int, Sequence[Destination]]]
"""Says where each of some contributions went, by primary key, as far as somebody may know. A constant number of
queries, whatever the number of contributions."""

_asked: list[Asked] = []


def goes_to(asked: Asked) -> Asked:
    """Register a stage's answer; usable as a decorator."""
    _asked.append(asked)
    return asked


def destinations(who: Standing, rows: Sequence[Contribution]) -> dict[int, list[Destination]]:
    """Where some contributions went, in the order of the stages."""
    found: dict[int, list[Destination]] = {row.pk: [] for row in rows}
    for asked in _asked:
        for pk, places in asked(who, rows).items():
            found[pk] += places
    return found
