"""What became of what somebody sent: each part that was read in it, and where that went."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from relatoria_web.gather.destinations import Destination, destinations
from relatoria_web.gather.domain.queries.record import audiences_for_all
from relatoria_web.gather.models import Change, Contribution, Document, Review, State
from relatoria_web.gather.models.reviewed import OUT
from relatoria_web.gather.rules import SEE_CONTRIBUTION, SEE_DOCUMENT
from relatoria_web.site.models.base import Audience
from relatoria_web.site.standing import Standing
from relatoria_web.trace.models import Judgement, Verdict, standing

_UNREAD = {
    State.WAITING: _("It came and waits to be read; look again in a moment."),
    State.READING: _("It is being read; look again in a moment."),
    State.FAILED: _("It could not be read. The secretariat knows and will come back to you."),
}


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that was read in what somebody sent. ``aside``: it was set aside in review, for this ``reason``."""

    row: Contribution
    linked: bool
    places: Sequence[Destination]
    aside: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Sent:
    """A document for whoever sent it: its parts, and what ``hinders`` them from counting, if anything does."""

    document: Document
    linked: bool
    hinders: str | Promise
    parts: Sequence[Part]


def sent(who: Standing, document: Document | None) -> Sent | None:
    """What became of a document, for whoever may see the statement or answer that it was. A constant number of queries.

    The words are theirs; where those went is told as far as they may see the place.
    """
    if document is None:
        return None
    rows = _rows(document)
    seen = set(SEE_CONTRIBUTION.among(who, Contribution.objects.filter(document=document)).values_list("pk", flat=True))
    places, reasons = destinations(who, rows), _reasons(rows)
    parts = [
        Part(row, row.pk in seen and not _out(row), places[row.pk], _out(row), reasons.get(row.uid, "")) for row in rows
    ]
    return Sent(document, SEE_DOCUMENT.allows(who, document), _hindrance(document), parts)


def _rows(document: Document) -> list[Contribution]:
    rows = Contribution.objects.filter(document=document).exclude(state=Review.PROPOSED, change=Change.LOST)
    near: QuerySet[Contribution] = rows.select_related("meeting", "intervention", "merged_into")
    return list(near.order_by("start", "pk"))


def _out(row: Contribution) -> bool:
    return row.state in OUT or row.intervention.state == Review.REJECTED


def _reasons(rows: Sequence[Contribution]) -> dict[str, str]:
    """Public identifier → why it was set aside, in the words of whoever judged. One query, none if nothing was."""
    keys = {one.uid: row.uid for row in rows if _out(row) for one in (row.intervention, row)}
    if not keys:
        return {}
    held = standing(Judgement.objects.filter(target__in=keys, verdict__in=(Verdict.REJECT, Verdict.MERGE)))
    return {keys[target]: why for target, why in held.order_by("pk").values_list("target", "reason")}


def _hindrance(document: Document) -> str | Promise:
    if document.state in _UNREAD:
        return _UNREAD[State(document.state)]
    if document.audience == Audience.TEAM:
        return _("It is with the team only: no point counts it before it is delivered.")
    if document.audience not in audiences_for_all(document.meeting):
        return _("Participants only may read it: points count what everybody who sees the meeting may read.")
    return ""
