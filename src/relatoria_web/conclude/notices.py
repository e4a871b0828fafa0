"""What people are told of conclusions: points, what happens to a report, remarks on one's sentences."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.urls import reverse
from django.utils.translation import get_language_info
from django.utils.translation import gettext_lazy as _

from relatoria_web.conclude import actions
from relatoria_web.conclude.models import (
    Comment,
    Expression,
    Point,
    PointSet,
    Proposal,
    Publication,
    Step,
    Workspace,
)
from relatoria_web.conclude.provenance import not_closed, page_of_point
from relatoria_web.conclude.rules import (
    CLEAR,
    COUNT_POINTS,
    SEE_COMMENT,
    SEE_EXPRESSION,
    SEE_POINT,
    SEE_POINTS,
    SEE_PROPOSAL,
    SEE_PUBLICATION,
    SEE_RESERVATION,
)
from relatoria_web.convene.domain.queries.follow import followers
from relatoria_web.convene.followable import Followable, followable
from relatoria_web.convene.models import Meeting
from relatoria_web.gather.models import Contribution
from relatoria_web.people.domain.queries.notification import holders
from relatoria_web.people.models import Pace
from relatoria_web.people.notices import Notice, notice
from relatoria_web.site.standing import MEMBERS, TEAM, Role


def _page(publication: Publication) -> str:
    return reverse("conclude:report", args=[publication.meeting.slug, publication.report.slug, publication.language])


def _desk(expression: Expression) -> str:
    report = expression.report
    return reverse("conclude:editor", args=[report.meeting.slug, report.slug, expression.language])


def _points(points: PointSet) -> str:
    return f"{reverse('conclude:points', args=[points.meeting.slug])}?grouping={points.grouping}"


def _writers(expression: Expression, *roles: Role) -> list[int]:
    """Those of the roles who work on a report: in the workspace of the coordinator nobody else."""
    apart = expression.report.workspace == Workspace.COORDINATOR
    return holders(expression.report.meeting, *((Role.COORDINATOR,) if apart else roles))


def _stepped(*steps: Step) -> Any:
    """The expression of an entry, if it came to one of ``steps``."""
    return lambda target, detail: target if detail.get("step") in steps else None


def _talk(comment: Comment) -> list[int | None]:
    """Who wrote the sentence, and who commented on it before."""
    others = comment.sentence.comments.values_list("by", flat=True)
    return [comment.sentence.by_id, *others]


def _reviewers(comment: Comment) -> set[int]:
    """Who reviews a sentence that the machine wrote, for nobody else answers for it: the rapporteurs, or the team."""
    sentence = comment.sentence
    if sentence.by_id is not None:
        return set()
    reviewing = _writers(sentence.expression, Role.RAPPORTEUR) or _writers(sentence.expression, *TEAM)
    return set(reviewing) - set(_talk(comment))


def contributors(publication: Publication) -> list[int | None]:
    """Who sent the documents whose contributions stand in a publication."""
    keys = _resting_on(publication)
    return list(Contribution.objects.filter(pk__in=keys).values_list("document__submitted_by", flat=True).distinct())


def _point_of(target: Any, detail: Mapping[str, Any]) -> Point:
    """The point itself, that of what was said of it, or the left one of a proposal."""
    if isinstance(target, Proposal):
        return target.left
    return target if isinstance(target, Point) else target.point


def concerned(meeting: Meeting) -> list[int]:
    """Who takes part in a meeting, and who follows it."""
    return [*holders(meeting, *MEMBERS), *followers("meeting", meeting.uid)]


def contributions_in(publication: Publication) -> list[str]:
    """The public ids of the contributions on which a publication rests."""
    return list(Contribution.objects.filter(pk__in=_resting_on(publication)).values_list("uid", flat=True))


def _resting_on(publication: Publication) -> set[int]:
    rows = publication.expression.sentences.filter(live=True).values_list("contributions", flat=True)
    return {int(one[1:]) for row in rows for one in row if one[1:].isdecimal()}


def _kind(name: str, right: str, words: Any, address: Any, **more: Any) -> str:
    return notice(Notice(name=f"conclude.{name}", right=right, words=words, address=address, **more)).name


def _published(one: Publication) -> str:
    """The report in its language, and of which meeting: three languages are three reports to the reader."""
    return f"{one.title} ({get_language_info(one.language)['name_local']}) · {one.meeting.title}"


_PUBLISHED: Mapping[str, Any] = {"what": _published, "joins": ("report",), "leaves": ("page",)}
_POINTS: Mapping[str, Any] = {"what": lambda points: str(points.meeting.title), "leaves": ("data", "registers")}
_MEMBERS: Mapping[str, Any] = {"whom": lambda row: concerned(row.meeting)}
_DESK: Mapping[str, Any] = {"joins": ("report__meeting",)}

COUNTED = _kind(
    "points.counted",
    COUNT_POINTS.name,
    _("Points were counted; what is proposed waits for you: %(what)s"),
    _points,
    **_POINTS,
)
POINTS_OPEN = _kind(
    "points.open",
    SEE_POINTS.name,
    _("The points of a meeting are open to you: %(what)s"),
    _points,
    **_POINTS,
    after=(actions.OPEN_POINTS,),
    **_MEMBERS,
)
POINTS_CLOSED = _kind(
    "points.closed",
    COUNT_POINTS.name,
    _("A rule of who may be named changed: readers see no points until they are counted again: %(what)s"),
    _points,
    **_POINTS,
    pace=Pace.NOW,
)
DECIDED = _kind(
    "proposal.decided",
    SEE_PROPOSAL.name,
    _("A proposal to merge or split points was decided: %(what)s"),
    lambda one: reverse("conclude:proposals", args=[one.set.meeting.slug]),
    what=lambda one: str(one.left),
    after=(actions.DECIDE,),
    whom=lambda one: holders(one.set.meeting, *TEAM),
    pace=Pace.NEVER,
    joins=("set__meeting", "left"),
)
RESERVED = _kind(
    "reservation.added",
    SEE_RESERVATION.name,
    _("A reservation was recorded: %(what)s"),
    lambda one: reverse("conclude:point", args=[one.point.set.meeting.slug, one.point.uid]),
    what=lambda one: one.holder,
    after=(actions.RESERVE,),
    whom=lambda one: holders(one.point.set.meeting, *TEAM),
    joins=("point__set__meeting",),
)
followable(
    Followable(
        "point",
        SEE_POINT,
        _("Points"),
        page_of_point,
        lambda who, point: str(point),
        joins=("set__meeting",),
        leaves=("voices", "set__data", "set__registers"),
        still=not_closed,
    )
)
POINT_CHANGED = _kind(
    "point.changed",
    SEE_POINT.name,
    _("A point that you follow was worded anew, split or merged, or somebody took a stand on it: %(what)s"),
    page_of_point,
    what=lambda point: str(point.set.meeting.title),
    after=(actions.TITLE, actions.RESERVE, actions.UNRESERVE, actions.VOTE, actions.DECIDE),
    of=_point_of,
    whom=lambda point: followers("point", point.uid),
    joins=("set__meeting",),
    leaves=("voices", "set__data", "set__registers"),
)
POINT_COUNTED = _kind(
    "point.counted",
    SEE_POINT.name,
    _("A point that you follow has another status since the points were counted again: %(what)s"),
    page_of_point,
    what=lambda point: str(point.set.meeting.title),
    joins=("set__meeting",),
    leaves=("voices", "set__data", "set__registers"),
)
TO_CLEAR = _kind(
    "expression.review",
    CLEAR.name,
    _("A report waits to be cleared: %(what)s"),
    _desk,
    after=(actions.STEP,),
    of=_stepped(Step.REVIEW),
    whom=lambda row: _writers(row, Role.SECRETARIAT),
    pace=Pace.NOW,
    **_DESK,
)
CLEARED = _kind(
    "expression.cleared",
    SEE_EXPRESSION.name,
    _("A report was cleared: %(what)s"),
    _desk,
    after=(actions.STEP,),
    of=_stepped(Step.CLEARED),
    whom=lambda row: _writers(row, *TEAM),
    **_DESK,
)
SENT_BACK = _kind(
    "expression.draft",
    SEE_EXPRESSION.name,
    _("A report is a draft again: %(what)s"),
    _desk,
    after=(actions.STEP,),
    of=_stepped(Step.DRAFT),
    whom=lambda row: _writers(row, *TEAM),
    **_DESK,
)
PUBLISHED = _kind(
    "publication.published", SEE_PUBLICATION.name, _("A report was published: %(what)s"), _page, **_PUBLISHED
)
CORRECTED = _kind(
    "publication.corrected", SEE_PUBLICATION.name, _("A report was corrected: %(what)s"), _page, **_PUBLISHED
)
USED = _kind(
    "publication.used",
    SEE_PUBLICATION.name,
    _("What you sent stands in a report that was published: %(what)s"),
    _page,
    **_PUBLISHED,
)
OPENED = _kind(
    "publication.open", SEE_PUBLICATION.name, _("The embargo is over, read the report: %(what)s"), _page, **_PUBLISHED
)
TAKEN_BACK = _kind(
    "publication.withdrawn",
    SEE_PUBLICATION.name,
    _("A report was withdrawn: %(what)s"),
    _page,
    after=(actions.WITHDRAW,),
    pace=Pace.NOW,
    **_PUBLISHED,
    **_MEMBERS,
)
FOLLOWED = _kind(
    "publication.followed",
    SEE_PUBLICATION.name,
    _("A contribution that you follow stands in a report that was published: %(what)s"),
    _page,
    **_PUBLISHED,
)
REFUSED = _kind(
    "publication.refused",
    SEE_EXPRESSION.name,
    _("The check refuses to publish a report: %(what)s"),
    _desk,
    pace=Pace.NOW,
    **_DESK,
)
COMMENTED = _kind(
    "comment.added",
    SEE_COMMENT.name,
    _("A remark on a sentence that you wrote or commented: %(what)s"),
    lambda one: _desk(one.sentence.expression),
    after=(actions.COMMENT,),
    whom=_talk,
    joins=("sentence__expression__report__meeting",),
)
REMARKED = _kind(
    "comment.machine",
    SEE_COMMENT.name,
    _("A remark on a sentence that the machine wrote: %(what)s"),
    lambda one: _desk(one.sentence.expression),
    after=(actions.COMMENT,),
    whom=_reviewers,
    joins=("sentence__expression__report__meeting",),
)
ANSWERED = _kind(
    "comment.closed",
    SEE_COMMENT.name,
    _("Your remark was settled: %(what)s"),
    lambda one: _desk(one.sentence.expression),
    after=(actions.CLOSE,),
    whom=lambda one: [one.by_id],
    joins=("sentence__expression__report__meeting",),
)
