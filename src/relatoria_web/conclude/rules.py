"""Who may do what with points, reports and publications."""

from __future__ import annotations

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
    Workspace,
)
from relatoria_web.convene.models import Meeting
from relatoria_web.convene.rules import by_team, of_meeting
from relatoria_web.site.audience import may_see
from relatoria_web.site.models.base import Audience
from relatoria_web.site.rights import Right, Rule, administrators, in_role, where
from relatoria_web.site.standing import MEMBERS, Role


def opened(points: str, meeting: str) -> Rule:
    """Who sees the set of points at the path: the team, and those to whom the team has opened it."""
    at = f"{points}__" if points else ""
    participants = in_role(meeting, *MEMBERS) & where(
        "it is open to participants", f"{at}audience__in", (Audience.PARTICIPANTS, Audience.PUBLIC)
    )
    public = where("the meeting is public", f"{meeting}__audience", Audience.PUBLIC) & where(
        "it is open to all", f"{at}audience", Audience.PUBLIC
    )
    return by_team(meeting) | participants | public


def in_workspace(report: str, *roles: Role) -> Rule:
    """Who works on the report at the path: those of its workspace, and nobody of the other one.

    The host of a meeting, administrators too, keeps out of what the independent coordinator writes.
    """
    at = f"{report}__" if report else ""
    meeting = f"{at}meeting"
    of_the_house = where("the secretariat writes it", f"{at}workspace", Workspace.MEETING)
    of_the_coordinator = where("the coordinator writes it", f"{at}workspace", Workspace.COORDINATOR)
    hosts = administrators() | in_role(meeting, *roles)
    return (hosts & of_the_house) | (in_role(meeting, Role.COORDINATOR) & of_the_coordinator)


WRITERS = (Role.SECRETARIAT, Role.RAPPORTEUR)
PUBLISHERS = (Role.SECRETARIAT,)

SEE_CONCLUSIONS = Right("conclude.meeting.see", Meeting, of_meeting(""))
CONCLUDE = Right("conclude.meeting.conclude", Meeting, by_team(""))
WRITE_APART = Right("conclude.meeting.write_apart", Meeting, in_role("", Role.COORDINATOR))

SEE_POINTS = Right("conclude.pointset.see", PointSet, opened("", "meeting"))
COUNT_POINTS = Right("conclude.pointset.count", PointSet, by_team("meeting"))
SEE_POINT = Right("conclude.point.see", Point, opened("set", "set__meeting"))
JUDGE_POINT = Right("conclude.point.judge", Point, by_team("set__meeting"))
ANSWER_POINT = Right(
    "conclude.point.answer",
    Point,
    in_role("set__meeting", *MEMBERS)
    & where("it is open to participants", "set__audience__in", (Audience.PARTICIPANTS, Audience.PUBLIC))
    & where("the meeting asks for answers", "set__answers_open", True),
)
SEE_PROPOSAL = Right("conclude.proposal.see", Proposal, by_team("set__meeting"))
DECIDE_PROPOSAL = Right("conclude.proposal.decide", Proposal, by_team("set__meeting"))
SEE_RESERVATION = Right("conclude.reservation.see", Reservation, opened("point__set", "point__set__meeting"))
WITHDRAW_RESERVATION = Right("conclude.reservation.withdraw", Reservation, by_team("point__set__meeting"))
SEE_VOTE = Right("conclude.groupvote.see", GroupVote, opened("point__set", "point__set__meeting"))
SEE_CRITERION = Right("conclude.criterion.see", Criterion, of_meeting("meeting"))
CHANGE_CRITERION = Right("conclude.criterion.change", Criterion, by_team("meeting"))

SEE_REPORT = Right("conclude.report.see", Report, in_workspace("", *WRITERS))
SEE_EXPRESSION = Right("conclude.expression.see", Expression, in_workspace("report", *WRITERS))
WRITE = Right("conclude.expression.write", Expression, in_workspace("report", *WRITERS))
CLEAR = Right("conclude.expression.clear", Expression, in_workspace("report", *PUBLISHERS))
PUBLISH = Right("conclude.expression.publish", Expression, in_workspace("report", *PUBLISHERS))
SEE_SENTENCE = Right("conclude.sentence.see", Sentence, in_workspace("expression__report", *WRITERS))
WRITE_SENTENCE = Right("conclude.sentence.write", Sentence, in_workspace("expression__report", *WRITERS))
COMMENT = Right("conclude.sentence.comment", Sentence, in_workspace("expression__report", *WRITERS))
SEE_COMMENT = Right("conclude.comment.see", Comment, in_workspace("sentence__expression__report", *WRITERS))
CLOSE_COMMENT = Right("conclude.comment.close", Comment, in_workspace("sentence__expression__report", *WRITERS))
SEE_PUBLICATION = Right("conclude.publication.see", Publication, may_see("meeting"))
WITHDRAW_PUBLICATION = Right("conclude.publication.withdraw", Publication, in_workspace("report", *PUBLISHERS))
