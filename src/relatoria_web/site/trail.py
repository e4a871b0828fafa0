"""The audit trail as every app sees it: the actions it knows, a door for entries that `trace` opens when it loads, and
who hears of them.

The trail itself stands above `people` on the ladder of imports; whoever stands below it writes through here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from typing import Any, Protocol

from django.utils.functional import Promise

from relatoria_web.site.models.base import Noun
from relatoria_web.site.named import enter
from relatoria_web.site.standing import Standing

ACTIONS: dict[str, str | Promise] = {}
"""Dotted name («gather.document.add») → wording («added a document»), translated when shown."""


Hearer = Callable[[Standing, Noun, Mapping[str, Any]], None]
"""Is told who did it, to what, and the detail of the entry; in the transaction of what it tells."""
HEARERS: dict[str, list[Hearer]] = defaultdict(list)
"""Action → who hears of it."""


def hear(action: str, hearer: Hearer) -> None:
    """Have ``hearer`` told of every entry of an action."""
    HEARERS[action].append(hearer)


def heard(who: Standing, action: str, target: Noun, detail: Mapping[str, Any]) -> None:
    """Tell those who hear of an action that it was done; the writer of the trail calls it."""
    for one in HEARERS.get(action, ()):
        one(who, target, detail)


class Writer(Protocol):
    """What adds an entry, in the transaction of what it tells."""

    def __call__(self, who: Standing, action: str, target: Noun, *, meeting: int | None = None, **detail: Any) -> Any:
        """Add an entry."""


_writers: list[Writer] = []


def action(name: str, wording: str | Promise) -> str:
    """Register an action, and return its name.

    Raises:
        ValueError: if two actions have one name.
    """
    enter(ACTIONS, name, wording, "actions")
    return name


def open_trail(writer: Writer) -> None:
    """Say who writes the entries; the last who says so does."""
    _writers[:] = [writer]


def log(who: Standing, action: str, target: Noun, *, meeting: int | None = None, **detail: Any) -> None:
    """Add an entry to the audit trail; see `relatoria_web.trace.domain.log`.

    Raises:
        KeyError: if the action is not registered.
        RuntimeError: if no trail is installed: what cannot be recorded must not happen.
    """
    if not _writers:
        raise RuntimeError("no audit trail is installed")
    _writers[0](who, action, target, meeting=meeting, **detail)
