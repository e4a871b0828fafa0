"""What of conclude waits for whom: proposals to decide, remarks to answer, reports to clear or to publish."""

from __future__ import annotations

from django.db.models import QuerySet
from django.utils.translation import ngettext_lazy

from relatoria_web.conclude.models import Comment, CommentState, Expression, Proposal, Ruling, Step
from relatoria_web.conclude.rules import CLEAR, CLOSE_COMMENT, DECIDE_PROPOSAL, PUBLISH
from relatoria_web.site.standing import Standing
from relatoria_web.site.waiting import Waits, waits


def _proposals(who: Standing) -> QuerySet[Proposal]:
    return DECIDE_PROPOSAL.among(who, Proposal.objects.filter(ruling=Ruling.OPEN))


def _comments(who: Standing) -> QuerySet[Comment]:
    return CLOSE_COMMENT.among(who, Comment.objects.filter(state=CommentState.OPEN))


def _to_clear(who: Standing) -> QuerySet[Expression]:
    return CLEAR.among(who, Expression.objects.filter(step=Step.REVIEW))


def _to_publish(who: Standing) -> QuerySet[Expression]:
    return PUBLISH.among(who, Expression.objects.filter(step=Step.CLEARED))


waits(
    Waits(
        "conclude.proposals",
        ngettext_lazy("%d proposal to merge or split points", "%d proposals to merge or split points"),
        _proposals,
        "conclude:proposals",
        meeting="set__meeting",
    ),
    Waits(
        "conclude.comments",
        ngettext_lazy("%d remark on a report", "%d remarks on reports"),
        _comments,
        "conclude:home",
        meeting="sentence__expression__report__meeting",
    ),
    Waits(
        "conclude.clear",
        ngettext_lazy("%d report to clear", "%d reports to clear"),
        _to_clear,
        "conclude:home",
        meeting="report__meeting",
    ),
    Waits(
        "conclude.publish",
        ngettext_lazy("%d report to publish", "%d reports to publish"),
        _to_publish,
        "conclude:home",
        meeting="report__meeting",
    ),
)
