"""Reading documents: lists with counts, and one by its address."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, Count, Q, QuerySet, Value
from django.http import Http404
from django.shortcuts import get_object_or_404

from relatoria_web.convene.models import Meeting
from relatoria_web.convene.rules import SEE_MEETING
from relatoria_web.gather.domain.queries.input_type import types_seen
from relatoria_web.gather.domain.queries.rules import is_settled
from relatoria_web.gather.models import Contribution, Document, Intervention, Review, State
from relatoria_web.gather.models.reviewed import OUT
from relatoria_web.gather.rules import REVIEW, SEE_DOCUMENT
from relatoria_web.site.kept import kept
from relatoria_web.site.standing import Standing

PAGE = 50
HEAVY = ("text", "shape", "masked")
"""The columns of a document that lists do not need."""


def documents(who: Standing, meeting: Meeting) -> QuerySet[Document]:
    """The documents of a meeting that somebody may see; without their texts.

    Outsiders see none while names are being masked under new rules.
    """
    rows = Document.objects.filter(meeting=meeting).defer(*HEAVY)
    if not REVIEW.allows(who, meeting) and not is_settled(meeting.pk):
        return rows.none()
    return SEE_DOCUMENT.among(who, rows)


def document_at(who: Standing, slug: str, uid: str) -> Document:
    """The document at an address, with its text and its meeting. One query; for outsiders a second.

    Raises:
        Http404: if there is none, or not for this reader.
    """
    rows = Document.objects.filter(meeting__slug=slug, meeting__in=SEE_MEETING.among(who, Meeting.objects.all()))
    whole = rows.select_related("session", "meeting__process", "meeting__edition__mechanism")
    found = get_object_or_404(SEE_DOCUMENT.among(who, whole), uid=uid)
    hide_unsettled(who, found.meeting)
    return found


def hide_unsettled(who: Standing, meeting: Meeting) -> None:
    """See that an outsider reads nothing while names are being masked under new rules.

    Raises:
        Http404: if they are.
    """
    if not REVIEW.allows(who, meeting) and not is_settled(meeting.pk):
        raise Http404


@dataclass(frozen=True, slots=True)
class Listed:
    """A document in a list: how it is called for this reader, and what was read from it."""

    row: Document
    title: str
    interventions: int
    contributions: int
    open: int


@dataclass(frozen=True, slots=True)
class Sought:
    """Which documents somebody looks for; empty fields narrow nothing."""

    state: str = ""
    words: str = ""
    type: str = ""  # public identifier of a type of input


def listed(who: Standing, meeting: Meeting, sought: Sought, *, start: int) -> list[Listed]:
    """The documents on the page that begins after ``start`` rows, the latest first. Two queries."""
    rows = _sought(who, meeting, sought).order_by("-pk").select_related("session", "within")
    page = rows.annotate(is_masked=Q(masked__isnull=False))[start : start + PAGE]
    return _counted(list(page), REVIEW.allows(who, meeting))


def how_many(who: Standing, meeting: Meeting, sought: Sought, read: Progress) -> int:
    """How many documents fit: by the progress of reading, else one query."""
    if sought.words or sought.type:
        return _sought(who, meeting, sought).count()
    return read.states.get(sought.state, 0) if sought.state in State.values else read.total


def seen_as(who: Standing, meeting: Meeting) -> Hashable:
    """On what it depends which documents of a meeting somebody sees, and what of them: equal for the same."""
    return (meeting.pk, SEE_DOCUMENT.selects(who), REVIEW.allows(who, meeting))


def _sought(who: Standing, meeting: Meeting, sought: Sought) -> QuerySet[Document]:
    rows = documents(who, meeting)
    if sought.state in State.values:
        rows = rows.filter(state=sought.state)
    if sought.type:
        seen = [pk for pk, one in types_seen(who, meeting).items() if one.uid == sought.type]
        rows = rows.filter(input_type__in=seen)
    if words := sought.words:
        rows = rows.filter(Q(name__icontains=words) | Q(title__icontains=words), **_findable(who, meeting))
    return rows


def _findable(who: Standing, meeting: Meeting) -> dict[str, bool]:
    """Outsiders do not find a masked document by the name that is withheld."""
    return {} if REVIEW.allows(who, meeting) else {"masked__isnull": True}


def _counted(rows: Sequence[Any], insider: bool) -> list[Listed]:
    counts = _counts([row.pk for row in rows])
    return [
        Listed(
            row,
            str(row) if insider or not row.is_masked else "",
            counts.get((row.pk, "said"), 0),
            counts.get((row.pk, "brought"), 0),
            counts.get((row.pk, "open"), 0) if insider else 0,
        )
        for row in rows
    ]


def _counts(pks: Sequence[int]) -> dict[tuple[int, str], int]:
    """(document, what) → how many: interventions said, contributions brought, of these open. One query."""
    brought = Contribution.objects.filter(document__in=pks)
    parts = [
        _count("said", Intervention.objects.filter(document__in=pks)),
        _count("brought", brought),
        _count("open", brought.filter(state=Review.PROPOSED)),
    ]
    return {(pk, what): n for pk, what, n in parts[0].union(*parts[1:], all=True)}


def _count(what: str, rows: QuerySet[Any]) -> QuerySet[Any]:
    kept = rows.exclude(state__in=OUT).order_by()
    counted: QuerySet[Any] = kept.values("document").annotate(what=Value(what, CharField()), n=Count("pk"))
    return counted.values_list("document", "what", "n")


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the reading of a meeting's documents has come."""

    total: int
    states: dict[str, int]
    unsettled: int = 0
    """Read already, while who said what is still being worked out of them."""

    @property
    def goes_on(self) -> bool:
        """Whether what the page shows will change by itself."""
        return bool(self.busy or self.unsettled)

    @property
    def busy(self) -> int:
        """How many wait or are being read."""
        return self.states.get(State.WAITING, 0) + self.states.get(State.READING, 0)

    @property
    def done(self) -> int:
        """How many are done, read or not."""
        return self.total - self.busy

    @property
    def failed(self) -> int:
        """How many could not be read."""
        return self.states.get(State.FAILED, 0)


def progress(who: Standing, meeting: Meeting) -> Progress:
    """How far reading has come. One query, none while the database stays as it is."""
    return kept(("progress", seen_as(who, meeting)), lambda: _progress(who, meeting))


def _progress(who: Standing, meeting: Meeting) -> Progress:
    unsettled = Count("pk", filter=Q(state=State.READ, settled=False))
    counted = documents(who, meeting).order_by().values_list("state").annotate(n=Count("pk"), unsettled=unsettled)
    states = {state: n for state, n, _unsettled in counted}
    return Progress(sum(states.values()), states, sum(unsettled for _state, _n, unsettled in counted))
