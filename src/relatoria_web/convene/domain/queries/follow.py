"""Reading what is followed, and by whom."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from relatoria_web.convene.followable import FOLLOWABLE, Followable
from relatoria_web.convene.models import Follow
from relatoria_web.site.kept import kept
from relatoria_web.site.standing import Standing


@dataclass(frozen=True, slots=True)
class Followed:
    """A thing that a reader follows."""

    kind: str
    uid: str
    label: str
    address: str


def followers(kind: str, *uids: str) -> list[int]:
    """The accounts that follow any of some things of a kind. One query."""
    rows = Follow.objects.filter(kind=kind, target__in=uids, account__is_active=True)
    return list(rows.order_by("account").values_list("account", flat=True).distinct())


def is_followed(who: Standing, kind: str, uid: str) -> bool:
    """Whether the reader follows a thing. One query, none while nothing changes."""
    follows = Follow.objects.filter(account=who.account)
    return (kind, uid) in kept(("follows", who.account), lambda: set(follows.values_list("kind", "target")))


def followed(who: Standing) -> list[tuple[Followable, list[Followed]]]:
    """What a reader follows and may see now, by kind, the newest first. A query a kind, one, and what
    `Followable.still` asks: one for each set of points.
    """
    uids: dict[str, list[str]] = defaultdict(list)
    for kind, uid in Follow.objects.filter(account=who.account).values_list("kind", "target"):
        uids[kind].append(uid)
    found = []
    for name, one in FOLLOWABLE.items():
        rows = {row.uid: row for row in one.seen(who, uids[name])} if uids[name] else {}
        things = [(uid, rows[uid]) for uid in uids[name] if uid in rows]
        if things:
            told = [Followed(name, uid, one.label(who, row), one.address(row)) for uid, row in things]
            found.append((one, told))
    return found
