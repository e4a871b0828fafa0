"""What people do with points: have them counted, open them, word them, decide on merges and splits."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from relatoria_web.conclude import actions
from relatoria_web.conclude.models import Point, PointSet, Proposal, ProposalKind, Ruling, Work
from relatoria_web.conclude.rules import CONCLUDE, COUNT_POINTS, DECIDE_PROPOSAL, JUDGE_POINT
from relatoria_web.convene.models import Meeting
from relatoria_web.site.models.base import Audience
from relatoria_web.site.standing import Standing
from relatoria_web.site.translated import Translated
from relatoria_web.trace.domain.log import log
from relatoria_web.trace.models import Judgement, Verdict, standing

JUDGED = "conclude.proposal"


class RefusedError(Exception):
    """Something that cannot be done, in words for the one who asked."""


@transaction.atomic
def begin_count(who: Standing, *, meeting: Meeting, grouping: str) -> PointSet:
    """Have the points of a meeting counted under a grouping; the caller hands the work to the worker."""
    CONCLUDE.demand(who, meeting)
    points, _made = PointSet.objects.get_or_create(meeting=meeting, grouping=grouping)
    points.revise(None, work=Work.WAITING, step_done=0, step_total=0, failure="")
    log(who, actions.COUNT, points, meeting=meeting.pk, grouping=grouping)
    return points


@transaction.atomic
def open_points(who: Standing, *, points: PointSet, audience: str, answers_open: bool) -> PointSet:
    """Say who sees a set of points, and whether participants may answer them."""
    COUNT_POINTS.demand(who, points)
    points.revise(None, audience=Audience(audience), answers_open=answers_open)
    log(who, actions.OPEN_POINTS, points, meeting=points.meeting_id, audience=audience, answers=answers_open)
    return points


@transaction.atomic
def word_point(who: Standing, *, point: Point, title: Translated, revision: int) -> Point:
    """Give a point the team's own wording, beside that of the contribution in its centre.

    Raises:
        StaleError: if somebody worded it meanwhile.
    """
    JUDGE_POINT.demand(who, point)
    point.revise(revision, title=title)
    log(who, actions.TITLE, point, meeting=point.set.meeting_id)
    return point


@transaction.atomic
def decide(who: Standing, *, proposal: Proposal, ruling: str, reason: str = "") -> Proposal:
    """Accept or reject a proposal, or open it again; the points follow at the next count."""
    DECIDE_PROPOSAL.demand(who, proposal)
    _judge(who, proposal, Ruling(ruling), reason.strip())
    changes = {"reason": reason.strip(), "by_id": who.account, "ruled": timezone.now()}
    proposal.revise(None, ruling=Ruling(ruling), **changes)
    log(who, actions.DECIDE, proposal, meeting=proposal.set.meeting_id, ruling=ruling, kind=proposal.kind)
    return proposal


def _judge(who: Standing, proposal: Proposal, ruling: Ruling, reason: str) -> None:
    """Add the judgement, and withdraw the one that stood: rows are only ever added."""
    frame = {"meeting_id": proposal.set.meeting_id, "kind": JUDGED, "target": proposal.uid, "author_id": who.account}
    for held in standing(Judgement.objects.filter(kind=JUDGED, target=proposal.uid)):
        Judgement.objects.create(verdict=Verdict.WITHDRAW, withdraws=held, reason=reason, **frame)
    if ruling == Ruling.OPEN:
        return
    accepted = Verdict.MERGE if proposal.kind == ProposalKind.MERGE else Verdict.SPLIT
    verdict = accepted if ruling == Ruling.ACCEPTED else Verdict.REJECT
    Judgement.objects.create(verdict=verdict, reason=reason, change={"members": proposal.members}, **frame)


@transaction.atomic
def split(who: Standing, *, point: Point, members: Sequence[str], reason: str) -> Proposal:
    """Take contributions out of a point: they become one of their own at the next count.

    Raises:
        RefusedError: if all or none of its contributions were chosen, or no reason is given.
    """
    JUDGE_POINT.demand(who, point)
    chosen = [one for one in point.members if one in members]
    if not chosen or len(chosen) == len(point.members):
        raise RefusedError(_("Choose some of the contributions, not all: the others remain in the point."))
    if not reason.strip():
        raise RefusedError(_("A split needs a reason: it stands beside the point."))
    proposal = Proposal.objects.create(set=point.set, kind=ProposalKind.SPLIT, left=point, members=chosen, score=1.0)
    return decide(who, proposal=proposal, ruling=Ruling.ACCEPTED, reason=reason)
