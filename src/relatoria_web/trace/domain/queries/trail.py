"""Reading the audit trail."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Model, Q, QuerySet
from django.http import Http404

from relatoria_web.site.rights import RIGHTS
from relatoria_web.site.standing import Standing
from relatoria_web.trace.actions import ACTIONS
from relatoria_web.trace.models import Entry
from relatoria_web.trace.particulars import particulars
from relatoria_web.trace.rules import SEE_ENTRY, SEE_HISTORY

HEAD = ("number", "time", "account", "action", "wording", "kind", "target", "detail", "hash")
"""The columns of the trail as a table."""


@dataclass(frozen=True, slots=True)
class Sought:
    """What is looked for in the trail; what is empty is not asked."""

    action: str = ""
    person: str = ""
    since: date | None = None
    until: date | None = None


def trail(who: Standing, sought: Sought, meeting: Model | None = None) -> QuerySet[Entry]:
    """The entries of a meeting, or of everything, newest first.

    Raises:
        Http404: if the whole trail is asked for by anybody but an administrator.
    """
    if meeting is None and not who.administrator:
        raise Http404
    rows = readable(who)
    return narrowed(rows if meeting is None else rows.filter(meeting=meeting.pk), sought)


def readable(who: Standing) -> QuerySet[Entry]:
    """Every entry that somebody may read, newest first."""
    return SEE_ENTRY.among(who, _named())


def history(who: Standing, uid: str) -> QuerySet[Entry]:
    """What was done to one object, for the team of its meeting."""
    return SEE_HISTORY.among(who, _named()).filter(target=uid)


def with_history(who: Standing, entries: Iterable[Entry]) -> set[str]:
    """Which of the objects that entries name beside their own have a history that somebody may read. One query."""
    named = {one.target for entry in entries for one in particulars(entry) if one.target}
    return set(SEE_HISTORY.among(who, Entry.objects.filter(target__in=named)).values_list("target", flat=True))


def meeting_with_trail(who: Standing, slug: str) -> Model:
    """The meeting at an address, for whoever may read its trail: its secretariat and stewards, and administrators.

    Raises:
        Http404: for everybody else.
    """
    see = RIGHTS["convene.meeting.account"]
    found = see.among(who, see.model._default_manager.filter(slug=slug)).first()
    if found is None:
        raise Http404
    return found


def table(rows: QuerySet[Entry]) -> Iterator[list[object]]:
    """The trail as rows of a table, the oldest first, with a head."""
    yield list(HEAD)
    for one in rows.order_by("number").iterator(chunk_size=1000):
        wording = str(ACTIONS.get(one.action, one.action))
        account = one.account.uid if one.account else ""
        at = one.at.isoformat(timespec="seconds")
        yield [one.number, at, account, one.action, wording, one.kind, one.target, one.detail, one.hash]


def _named() -> QuerySet[Entry]:
    return Entry.objects.select_related("account__person", "meeting")


def narrowed(rows: QuerySet[Entry], sought: Sought) -> QuerySet[Entry]:
    """Those of ``rows`` that are looked for; an action stands for all that begin with it («gather.document»)."""
    if sought.action:
        rows = rows.filter(Q(action=sought.action) | Q(action__startswith=f"{sought.action}."))
    if sought.person:
        rows = rows.filter(
            Q(account__person__name__icontains=sought.person) | Q(account__email__icontains=sought.person)
        )
    if sought.since:
        rows = rows.filter(at__date__gte=sought.since)
    return rows.filter(at__date__lte=sought.until) if sought.until else rows
