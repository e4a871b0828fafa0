"""The kinds of things that can be followed. An app registers its own in its `notices`, beside what followers are told.

Who follows is told by a message like any other: it stores ids only, and asks the reader's rights when it is shown and
again when it is sent, so whoever may not see a thing any more is told nothing of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from relatoria_web.people.notices import Wording
from relatoria_web.site.named import enter
from relatoria_web.site.rights import Right
from relatoria_web.site.standing import Standing


@dataclass(frozen=True, slots=True)
class Followable:
    """A kind of thing: who sees it, its page, and what it is called in the list of what one follows.

    ``still`` leaves out those rows that a reader may not see for a reason that no right can tell.
    """

    name: str
    see: Right
    heading: Wording
    address: Callable[[Any], str]
    label: Callable[[Standing, Any], str] = lambda who, row: str(row)
    joins: tuple[str, ...] = ("meeting",)
    leaves: tuple[str, ...] = ()
    still: Callable[[Standing, list[Any]], Sequence[Any]] = lambda who, rows: rows

    def seen(self, who: Standing, uids: Iterable[str]) -> list[Any]:
        """Those of the things that somebody may see now. One query, and what ``still`` asks."""
        rows = self.see.among(who, self.see.model._default_manager.filter(uid__in=list(uids)))
        return list(self.still(who, list(rows.select_related(*self.joins).defer(*self.leaves))))


FOLLOWABLE: dict[str, Followable] = {}
"""Every kind by its name."""


def followable(one: Followable) -> Followable:
    """Register a kind.

    Raises:
        ValueError: if two kinds have one name.
    """
    enter(FOLLOWABLE, one.name, one, "kinds of what can be followed")
    return one
