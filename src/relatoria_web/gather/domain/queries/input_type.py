"""The types of input that a process takes beside the kinds of documents that the library knows: matters of its own."""

from __future__ import annotations

from django.db.models import OuterRef, QuerySet, Subquery

from relatoria_web.convene.models import Meeting
from relatoria_web.gather.models import Contribution
from relatoria_web.gather.rules import REVIEW
from relatoria_web.prepare.models import Matter
from relatoria_web.prepare.rules import SEE_MATTER
from relatoria_web.site.kept import kept
from relatoria_web.site.standing import Standing

KIND = "input_type"


def types_of(meeting: Meeting, *, withdrawn: bool = False) -> QuerySet[Matter]:
    """The types that the process of a meeting takes; with those ``withdrawn``, which only stay where they are."""
    rows = Matter.objects.filter(kind=KIND, process=meeting.process_id, meeting=None)
    return rows if withdrawn else rows.exclude(state="withdrawn")


def types_seen(who: Standing, meeting: Meeting) -> dict[int, Matter]:
    """The types of input of a meeting's process that somebody may know of; whoever reviews the record chooses from all.

    One query, none while the database stays as it is.
    """
    key = ("input_types", meeting.process_id, REVIEW.allows(who, meeting), SEE_MATTER.selects(who))
    return kept(key, lambda: {one.pk: one for one in _seen(who, meeting)})


def with_type(who: Standing, meeting: Meeting, rows: QuerySet[Contribution]) -> QuerySet[Contribution]:
    """Contributions with the title of their document's type as ``input_type``, where somebody may know of it."""
    found = _seen(who, meeting).filter(pk=OuterRef("document__input_type")).order_by()
    return rows.annotate(input_type=Subquery(found.values("title")[:1]))


def _seen(who: Standing, meeting: Meeting) -> QuerySet[Matter]:
    rows = types_of(meeting, withdrawn=True)
    return rows if REVIEW.allows(who, meeting) else SEE_MATTER.among(who, rows)
