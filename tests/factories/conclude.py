"""Rows of `conclude` for tests, and a record that is really counted, drafted and published."""

from __future__ import annotations

from itertools import count
from typing import Any

from tests.factories import gather, web

from relatoria_web.conclude import tasks
from relatoria_web.conclude.domain import publication as publishing
from relatoria_web.conclude.domain.point import begin_count
from relatoria_web.conclude.domain.report import begin_report, take_step
from relatoria_web.conclude.models import (
    Comment,
    Criterion,
    Expression,
    GroupCount,
    GroupVote,
    Point,
    PointSet,
    Proposal,
    Publication,
    PublicationState,
    Report,
    Reservation,
    Section,
    Sentence,
    Workspace,
)
from relatoria_web.conclude.models.point import Grouping
from relatoria_web.convene.models import Meeting
from relatoria_web.site.standing import Role, Standing
from relatoria_web.site.translated import translated

_numbers = count(1)
VOICES = {
    "kenya.md": """# Statement by Grace Wanjiru, Minister of Labour of Kenya

Thank you, Chair.

We recommend that States share data on labour migration every year.

My country adopted a law in 2017 that protects 350,000 migrant workers.
""",
    "peru.md": """# Statement by Lucía Ramos, Minister of Foreign Affairs of Peru

Thank you, Chair.

We recommend that States share data on labour migration every year.

The lack of data on returns remains a serious gap.
""",
    "ilo.md": """# Statement by Jean Petit, Director of the International Labour Organization

Thank you, Chair.

We recommend that States share data on labour migration every year.
""",
}


def point_set(meeting: Meeting, **fields: Any) -> PointSet:
    taken = set(PointSet.objects.filter(meeting=meeting).values_list("grouping", flat=True))
    free = next(one for one in Grouping.values if one not in taken)
    return PointSet.objects.create(meeting=meeting, **({"grouping": free, "groups": ["state"]} | fields))


def _set(meeting: Meeting) -> PointSet:
    return PointSet.objects.filter(meeting=meeting).first() or point_set(meeting)


def point(meeting: Meeting, **fields: Any) -> Point:
    number = next(_numbers)
    held = {
        "key": f"q{number}",
        "order": number,
        "statement": f"Point {number}.",
        "language": "en",
        "kind": "recommendation",
        "theme": "gcm:1",
        "status": "shared",
        "exposed": 3,
        "in_favour": 2,
        "groups_for": 1,
    }
    fields = held | fields
    if "set" not in fields:
        fields["set"] = _set(meeting)
    made = Point.objects.create(**fields)
    GroupCount.objects.create(point=made, group="state", exposed=3, in_favour=2, against=0)
    return made


def proposal(meeting: Meeting, **fields: Any) -> Proposal:
    left = fields.pop("left", None) or point(meeting)
    right = fields.pop("right", None) or point(meeting)
    return Proposal.objects.create(set=left.set, left=left, right=right, **({"score": 0.6} | fields))


def reservation(meeting: Meeting, **fields: Any) -> Reservation:
    fields = {"holder": "Norway", "text": translated(en="Not as an obligation.")} | fields
    return Reservation.objects.create(point=fields.pop("point", None) or point(meeting), **fields)


def group_vote(meeting: Meeting, **fields: Any) -> GroupVote:
    return GroupVote.objects.create(point=point(meeting), **({"group": "state", "vote": "yes"} | fields))


def criterion(meeting: Meeting, **fields: Any) -> Criterion:
    return Criterion.objects.create(meeting=meeting, **({"text": translated(en="Tried for a year.")} | fields))


def report(meeting: Meeting, **fields: Any) -> Report:
    fields = {"slug": f"report-{next(_numbers)}", "points": _set(meeting)} | fields
    return Report.objects.create(meeting=meeting, **fields)


def expression(meeting: Meeting, **fields: Any) -> Expression:
    fields = {"language": "en", "title": "A report"} | fields
    return Expression.objects.create(report=fields.pop("report", None) or report(meeting), **fields)


def sentence(meeting: Meeting, **fields: Any) -> Sentence:
    held = fields.pop("expression", None) or expression(meeting)
    section = held.sections.first() or Section.objects.create(expression=held, key="conclusions", heading="Heading")
    number = held.sentences.count() + 1
    fields = {"number": number, "order": number * 16, "text": f"Sentence {number}.", "checked": 0} | fields
    return Sentence.objects.create(expression=held, section=section, **fields)


def comment(meeting: Meeting, **fields: Any) -> Comment:
    return Comment.objects.create(sentence=sentence(meeting), **({"text": "Is it so?"} | fields))


def publication(meeting: Meeting, **fields: Any) -> Publication:
    held = fields.pop("expression", None) or expression(meeting)
    fields = {
        "report": held.report,
        "language": held.language,
        "version": 1,
        "symbol": "REL/X/R.1",
        "title": "A report",
        "state": PublicationState.CURRENT,
        "hash": "0" * 64,
        "page": {"title": "A report", "sections": [], "left_out": [], "tally": "", "made": ""},
    } | fields
    return Publication.objects.create(meeting=meeting, expression=held, **fields)


def apart(meeting: Meeting, **fields: Any) -> Report:
    """A report of the independent coordinator."""
    return report(meeting, workspace=Workspace.COORDINATOR, **fields)


def recorded(voices: dict[str, str] | None = None, **fields: Any) -> Meeting:
    """A public meeting whose statements were really read."""
    made = web.public_meeting(**fields)
    for name, text in (voices or VOICES).items():
        gather.read(made, text, name, audience="public")
    return made


def counted(meeting: Meeting, grouping: str = Grouping.STAKEHOLDER) -> PointSet:
    """The points of a record, really counted."""
    begun = begin_count(secretary(meeting), meeting=meeting, grouping=grouping)
    tasks.count_points.enqueue(begun.uid)
    return PointSet.objects.select_related("meeting").get(pk=begun.pk)


def drafted(meeting: Meeting, language: str = "en", **fields: Any) -> Expression:
    """A report, really drafted in one language."""
    points = PointSet.objects.filter(meeting=meeting).first() or counted(meeting)
    made = begin_report(secretary(meeting), points=points, profile="synthesis", **fields)
    expression = made.expressions.get(language=language)
    tasks.draft.enqueue(expression.uid)
    return fresh(expression)


def published(expression: Expression, **fields: Any) -> Publication:
    """An expression, really cleared and published."""
    who = secretary(expression.report.meeting)
    for step in ("review", "cleared"):
        take_step(who, expression=fresh(expression), step=step)
    made = publishing.publish(who, expression=fresh(expression), **fields)
    tasks.publish.enqueue(made.uid)
    return Publication.objects.get(pk=made.pk)


def secretary(meeting: Meeting) -> Standing:
    return web.standing(Role.SECRETARIAT, meeting)


def fresh(expression: Expression) -> Expression:
    rows = Expression.objects.select_related("report__points", "report__meeting__process")
    return rows.get(pk=expression.pk)
