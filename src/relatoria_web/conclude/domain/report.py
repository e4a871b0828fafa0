"""Beginning a report, locking it, and its steps to publication."""

from __future__ import annotations

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from relatoria_web.conclude import actions
from relatoria_web.conclude.domain.point import RefusedError
from relatoria_web.conclude.domain.version import keep_version
from relatoria_web.conclude.models import Clearance, Expression, PointSet, Profile, Report, Step, Work, Workspace
from relatoria_web.conclude.rules import CLEAR, CONCLUDE, WRITE, WRITE_APART
from relatoria_web.site.address import address
from relatoria_web.site.rights import Right
from relatoria_web.site.standing import Standing
from relatoria_web.site.translated import LANGUAGES
from relatoria_web.trace.domain.log import log

LOCK = timedelta(minutes=20)
TAKEN = frozenset({"points", "registers", "practices", "proposals", "reports", "edit", "s"})
"""Words that stand in addresses already."""
NEXT = {
    Step.DRAFT: (Step.REVIEW,),
    Step.REVIEW: (Step.DRAFT, Step.CLEARED),
    Step.CLEARED: (Step.DRAFT,),
    Step.PUBLISHED: (Step.DRAFT,),
    Step.WITHDRAWN: (Step.DRAFT,),
}
"""From each step, where an expression may go by hand; publishing has its own way."""


@transaction.atomic
def begin_report(
    who: Standing, *, points: PointSet, profile: str, workspace: str = Workspace.MEETING, slug: str = ""
) -> Report:
    """Begin a report of a meeting in all languages; the caller hands the drafting to the worker.

    Raises:
        RefusedError: if another report has the address, or the points have not been counted.
    """
    meeting = points.meeting
    (WRITE_APART if workspace == Workspace.COORDINATOR else CONCLUDE).demand(who, meeting)
    if not points.data:
        raise RefusedError(_("Count the points first: a report is made from them."))
    address = _address(points, slug or ("coordinator" if workspace == Workspace.COORDINATOR else "report"))
    report = Report.objects.create(
        meeting=meeting,
        slug=address,
        profile=Profile(profile),
        workspace=Workspace(workspace),
        points=points,
        by_id=who.account,
    )
    Expression.objects.bulk_create(
        [Expression(report=report, language=language, work=Work.WAITING) for language in LANGUAGES]
    )
    log(who, actions.BEGIN, report, meeting=meeting.pk, profile=profile, workspace=workspace)
    return report


def _address(points: PointSet, wanted: str) -> str:
    held = set(Report.objects.filter(meeting=points.meeting).values_list("slug", flat=True)) | TAKEN
    base = address(wanted) or "report"
    return next(one for one in (base, *(f"{base}-{n}" for n in range(2, 1000))) if one not in held)


@transaction.atomic
def draft_again(who: Standing, *, expression: Expression) -> Expression:
    """Have an expression drafted anew; what stands is kept as a version."""
    WRITE.demand(who, expression)
    refuse_if_held(who, expression)
    expression.revise(None, work=Work.WAITING, failure="")
    log(who, actions.DRAFT, expression, meeting=expression.report.meeting_id)
    return expression


def refuse_if_held(who: Standing, expression: Expression) -> None:
    """See that nobody else has locked an expression.

    Raises:
        RefusedError: who has, and until when.
    """
    if expression.held_against(who.account) and expression.held_until:
        until = timezone.localtime(expression.held_until).strftime("%H:%M")
        raise RefusedError(
            _("%(who)s has locked this text until %(until)s.") % {"who": expression.holder, "until": until}
        )


@transaction.atomic
def lock(who: Standing, *, expression: Expression) -> Expression:
    """Have the text to oneself for a while; asking again makes it longer.

    Raises:
        RefusedError: if somebody else has it.
    """
    WRITE.demand(who, expression)
    held = Expression.objects.select_for_update().get(pk=expression.pk)
    refuse_if_held(who, held)
    held.revise(None, holder_id=who.account, held_until=timezone.now() + LOCK)
    log(who, actions.LOCK, held, meeting=held.report.meeting_id)
    return held


@transaction.atomic
def unlock(who: Standing, *, expression: Expression) -> Expression:
    """Give the text back: one's own lock, or that of another where one may clear the text."""
    if expression.holder_id != who.account:
        CLEAR.demand(who, expression)
    WRITE.demand(who, expression)
    expression.revise(None, holder_id=None, held_until=None)
    log(who, actions.UNLOCK, expression, meeting=expression.report.meeting_id)
    return expression


def steps_open_to(who: Standing, expression: Expression) -> list[Step]:
    """Where somebody may take an expression from where it stands."""
    return [Step(step) for step in NEXT[Step(expression.step)] if _right_to(step).allows(who, expression)]


def _right_to(step: str) -> Right:
    return CLEAR if step == Step.CLEARED else WRITE


@transaction.atomic
def take_step(who: Standing, *, expression: Expression, step: str, note: str = "") -> Clearance:
    """Move an expression to its next step, or back to the draft; a version is kept at each.

    Raises:
        RefusedError: if the step does not follow.
    """
    wanted = Step(step)
    if wanted not in NEXT[Step(expression.step)]:
        raise RefusedError(_("That step does not follow from where the text stands."))
    _right_to(wanted).demand(who, expression)
    keep_version(who, expression=expression, note=str(wanted.label))
    expression.revise(None, step=wanted)
    made = Clearance.objects.create(expression=expression, step=wanted, note=note.strip(), by_id=who.account)
    log(who, actions.STEP, expression, meeting=expression.report.meeting_id, step=step)
    return made
