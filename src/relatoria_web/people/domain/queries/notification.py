"""Reading messages: what each says is made here, for one reader, through that reader's rights."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, Q, QuerySet

from relatoria_web.people.domain.queries.standing import running
from relatoria_web.people.models import Account, Notification, Preference
from relatoria_web.people.notices import NOTICES, Notice
from relatoria_web.site.rights import right
from relatoria_web.site.standing import Role, Standing


@dataclass(frozen=True, slots=True)
class Message:
    """A message as one reader may see it."""

    row: Notification
    notice: Notice
    text: str
    address: str


def notifications(who: Standing) -> QuerySet[Notification]:
    """The messages of whoever asks, newest first."""
    return Notification.objects.filter(account=who.account)


def messages(who: Standing, rows: Iterable[Notification]) -> list[Message]:
    """What ``rows`` say to a reader; what the reader may not see (any more) is left out. One query a kind of object."""
    rows = [row for row in rows if row.kind in NOTICES]
    wanted: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        wanted[NOTICES[row.kind].right].add(row.target)
    held = {name: _targets(who, name, uids) for name, uids in wanted.items()}
    return [_message(row, one) for row in rows if (one := held[NOTICES[row.kind].right].get(row.target))]


def unread(who: Standing) -> int:
    """How many unread messages somebody has, of the last hundred: only those that say something to them."""
    return len(messages(who, notifications(who).filter(read=None)[:100]))


def paces(account: Account) -> dict[str, str]:
    """How soon an account wants each kind: what it said, else the kind's own pace."""
    said = dict(Preference.objects.filter(account=account).values_list("kind", "pace"))
    return {name: said.get(name, one.pace.value) for name, one in NOTICES.items()}


def holders(meeting: Model, *roles: Role) -> list[int]:
    """The accounts that hold any of ``roles`` in a meeting or in its process: whom to notify."""
    there = Q(meeting=meeting.pk) | Q(process=getattr(meeting, "process_id", None), process__isnull=False)
    rows = running().filter(there, role__in=roles, account__is_active=True)
    return list(rows.values_list("account", flat=True).distinct().order_by("account"))


def _targets(who: Standing, name: str, uids: set[str]) -> dict[str, Any]:
    see = right(name)
    rows = see.among(who, see.model._default_manager.filter(uid__in=uids))
    kinds = [one for one in NOTICES.values() if one.right == name]
    joins = {join for one in kinds for join in one.joins}
    found: Iterable[Any] = _with_scope(rows, joins).defer(*{left for one in kinds for left in one.leaves})
    return {row.uid: row for row in found}


def _with_scope(rows: QuerySet[Model], joins: set[str]) -> QuerySet[Model]:
    """The rows with the meeting or process, and whatever else their wordings name, in the same query."""
    fields = {field.name for field in rows.model._meta.concrete_fields if field.is_relation}
    wanted = (fields & {"meeting", "process"}) | joins
    return rows.select_related(*sorted(wanted)) if wanted else rows


def _message(row: Notification, target: Model) -> Message:
    notice = NOTICES[row.kind]
    words = str(notice.words)
    text = words % {"what": notice.what(target)} if "%(what)s" in words else words
    return Message(row, notice, text, notice.address(target))
