"""Rows of conclude."""

from __future__ import annotations

from tests.factories import conclude
from tests.factories.makers import Makers

from relatoria_web.conclude.models import (
    Comment,
    Criterion,
    Expression,
    GroupVote,
    Point,
    PointSet,
    Proposal,
    Publication,
    Report,
    Reservation,
    Sentence,
)

MAKERS: Makers = {
    PointSet: conclude.point_set,
    Point: conclude.point,
    Proposal: conclude.proposal,
    Reservation: conclude.reservation,
    GroupVote: conclude.group_vote,
    Criterion: conclude.criterion,
    Report: conclude.report,
    Expression: conclude.expression,
    Sentence: conclude.sentence,
    Comment: conclude.comment,
    Publication: conclude.publication,
}
