"""What of gather waits for whom: doubts for the rapporteur, failures, drafts of one's own, reports that are missing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import ngettext_lazy

from relatoria_web.convene.models import Meeting, Stage
from relatoria_web.gather.domain.queries.introduced import SPEAKS_FOR
from relatoria_web.gather.domain.queries.queue import QUEUES
from relatoria_web.gather.models import (
    Answer,
    Consultation,
    ConsultationState,
    Document,
    Inquiry,
    State,
    Statement,
    StatementState,
)
from relatoria_web.gather.rules import (
    ANSWER_QUESTION,
    CHANGE_CONSULTATION,
    CHANGE_DOCUMENT_RIGHT,
    CHANGE_STATEMENT,
    REVIEW,
)
from relatoria_web.site.standing import Standing
from relatoria_web.site.waiting import Waits, waits


def _queue(name: str) -> Callable[[Standing], QuerySet[Any]]:
    """What stands in a queue in the meetings that somebody reviews."""
    return lambda who: QUEUES[name](REVIEW.among(who, Meeting.objects.exclude(stage=Stage.CLOSED)).order_by())


def _failed(who: Standing) -> QuerySet[Document]:
    return CHANGE_DOCUMENT_RIGHT.among(who, Document.objects.filter(state=State.FAILED))


def _drafts(who: Standing) -> QuerySet[Statement]:
    return CHANGE_STATEMENT.among(who, Statement.objects.filter(state=StatementState.DRAFT))


def _questions(who: Standing) -> QuerySet[Inquiry]:
    theirs = who.in_meetings(SPEAKS_FOR)
    answered = Answer.objects.filter(account=who.account, sent__isnull=False).values("question")
    return ANSWER_QUESTION.among(who, Inquiry.objects.filter(meeting__in=theirs).exclude(pk__in=answered))


def _without_report(who: Standing) -> QuerySet[Consultation]:
    over = Q(state=ConsultationState.HELD) | Q(state=ConsultationState.SCHEDULED, day__lt=who.now.date())
    return CHANGE_CONSULTATION.among(who, Consultation.objects.filter(over))


waits(
    Waits(
        "gather.failed",
        ngettext_lazy("%d document could not be read", "%d documents could not be read"),
        _failed,
        "gather:documents",
    ),
    Waits(
        "gather.mentions",
        ngettext_lazy("%d speaker to identify", "%d speakers to identify"),
        _queue("mentions"),
        "gather:queues",
        asking="?queue=mentions",
    ),
    Waits(
        "gather.voices",
        ngettext_lazy("%d attribution in doubt", "%d attributions in doubt"),
        _queue("voices"),
        "gather:queues",
        asking="?queue=voices",
    ),
    Waits(
        "gather.contributions",
        ngettext_lazy("%d contribution in doubt", "%d contributions in doubt"),
        _queue("contributions"),
        "gather:queues",
        asking="?queue=contributions",
    ),
    Waits(
        "gather.findings",
        ngettext_lazy("%d inconsistency to settle", "%d inconsistencies to settle"),
        _queue("findings"),
        "gather:queues",
        asking="?queue=findings",
    ),
    Waits(
        "gather.drafts",
        ngettext_lazy("%d statement of yours is not sent yet", "%d statements of yours are not sent yet"),
        _drafts,
        "gather:statements",
    ),
    Waits(
        "gather.questions",
        ngettext_lazy("%d question to answer", "%d questions to answer"),
        _questions,
        "gather:questions",
    ),
    Waits(
        "gather.consultations",
        ngettext_lazy("%d consultation without its report", "%d consultations without their reports"),
        _without_report,
        "gather:consultations",
    ),
)
