"""The demonstration's conclusions: points of both meetings, a published synthesis, and one at work."""

from __future__ import annotations

from relatoria_web.conclude import tasks
from relatoria_web.conclude.domain.opinion import record_vote, state_criterion
from relatoria_web.conclude.domain.point import begin_count, open_points
from relatoria_web.conclude.domain.publication import publish
from relatoria_web.conclude.domain.queries.opinion import practices
from relatoria_web.conclude.domain.report import begin_report, take_step
from relatoria_web.conclude.models import Expression, PointSet, Profile, Report, Step, Vote
from relatoria_web.conclude.models.point import Grouping
from relatoria_web.convene.models import Meeting
from relatoria_web.people.domain.demo import DEMO_DOMAIN
from relatoria_web.people.domain.queries.standing import standing_of
from relatoria_web.people.models import Account
from relatoria_web.site.models.base import Audience
from relatoria_web.site.standing import Standing
from relatoria_web.site.translated import translated

PUBLISHED, AT_WORK = "idm-2018-1", "grcp-2017"
CRITERIA = (
    {
        "en": "It has been at work for a year or more.",
        "es": "Lleva en marcha un año o más.",
        "fr": "Elle est en œuvre depuis un an ou plus.",
    },
    {
        "en": "It can be paid for without outside funds after the start.",
        "es": "Puede pagarse sin fondos externos después del comienzo.",
        "fr": "Elle peut être financée sans fonds extérieurs après le démarrage.",
    },
    {
        "en": "It does not depend on a law that only one region has.",
        "es": "No depende de una ley que solo tiene una región.",
        "fr": "Elle ne dépend pas d’une loi que seule une région possède.",
    },
)

CONDITION = "Con financiación para los dos primeros años."


def seed_conclude() -> None:
    """Count, draft and publish what is not there yet."""
    who = standing_of(Account.objects.get(email=f"secretariat@{DEMO_DOMAIN}"))
    for slug in (PUBLISHED, AT_WORK):
        meeting = Meeting.objects.select_related("process").get(slug=slug)
        points = _counted(who, meeting)
        report = Report.objects.filter(meeting=meeting).first()
        if report is None:
            report = begin_report(who, points=points, profile=Profile.SYNTHESIS)
        for uid in report.expressions.filter(sentences__isnull=True).values_list("uid", flat=True):
            tasks.draft.call(uid)
        if slug == PUBLISHED:
            _published(who, report)
        else:
            _criteria(who, meeting)
            _votes(who, points)


def _counted(who: Standing, meeting: Meeting) -> PointSet:
    held = PointSet.objects.filter(meeting=meeting).select_related("meeting__process").first()
    if held is not None and held.data:
        return held
    begun = begin_count(who, meeting=meeting, grouping=Grouping.WORKING_GROUP)
    tasks.count_points.call(begun.uid)
    held = PointSet.objects.select_related("meeting__process").get(pk=begun.pk)
    return open_points(who, points=held, audience=Audience.PUBLIC, answers_open=True)


def _published(who: Standing, report: Report) -> None:
    rows = Expression.objects.select_related("report__meeting__process", "report__points")
    for held in rows.filter(report=report, publications__isnull=True):
        for step in (Step.REVIEW, Step.CLEARED):
            held = rows.get(pk=held.pk)
            take_step(who, expression=held, step=step)
        made = publish(who, expression=rows.get(pk=held.pk), audience=Audience.PUBLIC)
        tasks.publish.call(made.uid)


def _criteria(who: Standing, meeting: Meeting) -> None:
    if not meeting.criteria.exists():
        for texts in CRITERIA:
            state_criterion(who, meeting=meeting, text=translated(**texts))


def _votes(who: Standing, points: PointSet) -> None:
    """The votes of the groups on the practice that most of them told: all in favour, one of them under a condition."""
    told = [one for one in practices(points) if one.row.point.kind == "good_practice"]
    if not told or any(one.votes for one in told):
        return
    chosen = max(
        told, key=lambda one: (one.proposed, sum(cell.in_favour > 0 for cell in one.row.cells), -one.row.point.order)
    )
    met = list(points.meeting.criteria.values_list("uid", flat=True))
    for group in points.groups[:-1]:
        record_vote(who, point=chosen.row.point, group=group, vote=Vote.YES, met=met)
    for group in points.groups[-1:]:
        record_vote(who, point=chosen.row.point, group=group, vote=Vote.CONDITIONS, met=met[:1], reason=CONDITION)
