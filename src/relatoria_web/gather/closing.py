"""What of the record may still be open when a meeting is closed."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import ngettext_lazy

from relatoria_web.convene.closing import Check, checks
from relatoria_web.convene.models import Meeting
from relatoria_web.gather.domain.queries.queue import QUEUES
from relatoria_web.gather.models import Document, State, Statement, StatementState
from relatoria_web.site.standing import Standing


def _unread(who: Standing, meeting: Meeting) -> QuerySet[Document]:
    return Document.objects.filter(meeting=meeting, state__in=(State.WAITING, State.READING, State.FAILED))


def _embargoes(who: Standing, meeting: Meeting) -> QuerySet[Document]:
    return Document.objects.filter(meeting=meeting, embargo__gt=who.now)


def _statements(who: Standing, meeting: Meeting) -> QuerySet[Statement]:
    return Statement.objects.filter(meeting=meeting, state=StatementState.SUBMITTED)


def _doubts(who: Standing, meeting: Meeting) -> QuerySet[Any]:
    return QUEUES["contributions"](Meeting.objects.filter(pk=meeting.pk).order_by())


def _mentions(who: Standing, meeting: Meeting) -> QuerySet[Any]:
    return QUEUES["mentions"](Meeting.objects.filter(pk=meeting.pk).order_by())


checks(
    Check("gather.unread", ngettext_lazy("%d document that is not read", "%d documents that are not read"),
          _unread, "gather:documents"),
    Check("gather.statements",
          ngettext_lazy("%d statement not yet in the record", "%d statements not yet in the record"),
          _statements, "gather:statements"),
    Check("gather.mentions", ngettext_lazy("%d speaker to identify", "%d speakers to identify"),
          _mentions, "gather:queues"),
    Check("gather.doubts", ngettext_lazy("%d contribution in doubt", "%d contributions in doubt"),
          _doubts, "gather:queues"),
    Check("gather.embargoes", ngettext_lazy("%d document under embargo", "%d documents under embargo"),
          _embargoes, "gather:documents"),
)  # fmt: skip
