"""Reading meetings."""

from __future__ import annotations

from functools import partial

from django.db.models import Prefetch, Q, QuerySet
from django.shortcuts import get_object_or_404

from relatoria_web.convene.models import Meeting, Session
from relatoria_web.convene.rules import CHANGE_MEETING, SEE_MEETING
from relatoria_web.prepare.models import Process, WorkProduct
from relatoria_web.prepare.rules import CHANGE_PROCESS, SEE_PRODUCT
from relatoria_web.site.kept import kept
from relatoria_web.site.standing import Standing

PAPERS = (
    "vision_paper",
    "concept_note_edition",
    "concept_note_session",
    "session_guide",
    "thematic_paper",
    "commissioned_paper",
    "issue_brief",
    "background_brief",
    "programme",
)
"""Kinds of work products that a meeting works from, the statement of its theme first."""


def meetings(who: Standing) -> QuerySet[Meeting]:
    """The meetings that somebody may see, newest first."""
    return SEE_MEETING.among(who, Meeting.objects.select_related("process", "edition__mechanism"))


def meeting_at(who: Standing, slug: str) -> Meeting:
    """The meeting at an address. One query, none while the database stays as it is.

    Raises:
        Http404: if there is none, or not for this reader.
    """
    return kept(("meeting", SEE_MEETING.selects(who), slug), lambda: get_object_or_404(meetings(who), slug=slug))


def processes_with_meetings(who: Standing) -> list[tuple[Process, list[Meeting]]]:
    """The processes of the meetings that somebody may see, each with them, and those that are theirs to fill."""
    held = Prefetch("meetings", meetings(who), to_attr="shown")
    wanted = Q(pk__in=meetings(who).values("process")) | CHANGE_PROCESS.rule.query(who)
    found = Process.objects.filter(wanted).prefetch_related(held)
    return [(process, process.shown) for process in found]


def sessions_of(meeting: Meeting) -> QuerySet[Session]:
    """The sessions of a meeting in their order."""
    return meeting.sessions.order_by("order", "pk")


def around(who: Standing, meeting: Meeting) -> list[Meeting]:
    """The pre-meetings, side events and follow-ups of a meeting, and the meeting that it belongs to."""
    near = Q(parent=meeting) | (Q(pk=meeting.parent_id) if meeting.parent_id else Q(pk__in=()))
    seen = meetings(who).filter(near).order_by("start", "pk")
    return kept(("around", SEE_MEETING.selects(who), meeting.pk), lambda: list(seen))


def papers_of(who: Standing, meeting: Meeting) -> list[WorkProduct]:
    """The texts that a meeting works from, as far as somebody may see them: its theme, its questions, its papers."""
    rows = SEE_PRODUCT.among(who, meeting.products.filter(kind__in=PAPERS).order_by("kind", "pk"))
    ask = partial(sorted, rows, key=lambda one: PAPERS.index(one.kind))
    return kept(("papers", SEE_PRODUCT.selects(who), meeting.pk), ask)


def process_to_open(who: Standing, slug: str) -> Process:
    """The process in which somebody may open a meeting.

    Raises:
        Http404: if there is none, or they may not.
    """
    process = get_object_or_404(Process, slug=slug)
    CHANGE_MEETING.demand(who, Meeting(process=process))
    return process
