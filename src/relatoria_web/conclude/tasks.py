"""Work for the task worker: counting points, drafting, checking, publishing."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django_tasks import task

from relatoria.errors import RelatoriaError
from relatoria_web.conclude.domain import source
from relatoria_web.conclude.domain.check import check_expression
from relatoria_web.conclude.domain.count import count_into
from relatoria_web.conclude.domain.draft import draft_into
from relatoria_web.conclude.domain.publication import freeze
from relatoria_web.conclude.models import Expression, PointSet, Publication, PublicationState, Work
from relatoria_web.conclude.notices import COUNTED
from relatoria_web.people.domain.notification import notify
from relatoria_web.people.domain.queries.notification import holders
from relatoria_web.search.tasks import index
from relatoria_web.site.standing import TEAM

log = logging.getLogger(__name__)


@contextmanager
def told(what: str, failed: Callable[[str], object]) -> Iterator[None]:
    """Have a failure told where people look for the result; what stood there before stays."""
    try:
        yield
    except RelatoriaError as error:
        failed(error.code)
    except Exception:
        log.exception("%s failed", what)
        failed("failed")
        raise


@task()
def count_points(uid: str) -> None:
    """Count a set of points anew from the record that may leave the house."""
    points = PointSet.objects.select_related("meeting").get(uid=uid)
    points.revise(None, work=Work.RUNNING)
    with told("counting", lambda code: points.revise(None, work=Work.FAILED, failure=code)):
        seal = source.seal(points.meeting)
        count_into(points, source.public(points.meeting), seal=seal)
        notify(holders(points.meeting, *TEAM), COUNTED, points)


@task()
def draft(uid: str) -> None:
    """Draft an expression, then check it."""
    expression = _expression(uid)
    expression.revise(None, work=Work.RUNNING)
    with told("drafting", lambda code: expression.revise(None, work=Work.FAILED, failure=code)):
        public = source.public(expression.report.meeting)
        draft_into(expression, public)
        check_expression(expression, gathered=source.gathered(expression.report.meeting), public=public)


@task()
def check(uid: str, every: bool = False) -> None:
    """Check the sentences of an expression that changed, or every one."""
    expression = _expression(uid)
    meeting = expression.report.meeting
    with told("checking", lambda code: expression.revise(None, failure=code)):
        check_expression(expression, gathered=source.gathered(meeting), public=source.public(meeting), every=every)


@task()
def publish(uid: str) -> None:
    """Make page and files of a publication, or refuse it; one that was asked for anew meanwhile is gone."""
    rows = Publication.objects.select_related("expression__report__points", "expression__report__meeting")
    made = rows.filter(uid=uid).first()
    if made is None:
        return

    def failed(code: str) -> None:
        made.revise(None, state=PublicationState.REFUSED, failure=code)

    with told("publishing", failed):
        freeze(made, gathered=source.gathered(made.meeting), public=source.public(made.meeting))
    index.enqueue(made.meeting_id)


def _expression(uid: str) -> Expression:
    return Expression.objects.select_related("report__points", "report__meeting__process").get(uid=uid)
