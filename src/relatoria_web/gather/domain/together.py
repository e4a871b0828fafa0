"""Deciding together what waits for one cause or in one voice: one reason, and a judgement for each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from relatoria_web.convene.models import Meeting
from relatoria_web.gather.domain import finding, queue
from relatoria_web.gather.domain.judge import judge
from relatoria_web.gather.domain.queries.narrowing import Narrowing
from relatoria_web.gather.domain.queries.queue import QUEUES
from relatoria_web.gather.domain.review import CannotError
from relatoria_web.gather.rules import REVIEW
from relatoria_web.site.standing import Standing
from relatoria_web.trace.models import Verdict

MOST = 500
"""What is decided in one go; more of it waits for the next."""

Decide = Callable[[Standing, Any, str], object]


def _judging(verdict: Verdict) -> Decide:
    return lambda who, row, reason: judge(who, item=row, verdict=verdict, revision=row.revision, reason=reason)


_ITEMS: dict[str, Decide] = {"accept": _judging(Verdict.ACCEPT), "reject": _judging(Verdict.REJECT)}
VERBS: dict[str, dict[str, Decide]] = {
    "voices": _ITEMS,
    "contributions": _ITEMS,
    "findings": {"settle": lambda who, row, reason: finding.settle(who, finding=row, note=reason)},
    "mentions": {"aside": lambda who, row, reason: queue.set_mention_aside(who, mention=row, reason=reason)},
}
"""Queue → what can be decided for many at once, and how for each."""


@transaction.atomic
def decide_together(
    who: Standing, *, meeting: Meeting, of: Narrowing, verb: str, reason: str, expected: int | None = None
) -> int:
    """Decide all that waits in a queue for one cause, or in one voice; returns how many were decided.

    Raises:
        CannotError: without a reason, where nothing narrows the queue or it knows no such verb, or if no longer
            ``expected`` of them wait: somebody decided meanwhile, or another reading came. Nothing is decided then.
    """
    REVIEW.demand(who, meeting)
    act = VERBS.get(of.queue, {}).get(verb)
    if act is None or not of:
        raise CannotError(_("Choose first what is to be decided together. Nothing was changed."))
    if not reason.strip():
        raise CannotError(_("Say why: the reason stands with each of them. Nothing was changed."))
    rows = of.among(QUEUES[of.queue]((meeting,))).order_by("pk")
    if expected is not None and rows.count() != expected:
        raise CannotError(_("What waits here changed meanwhile. Nothing was decided; this is how it stands now."))
    found = list(rows[:MOST])
    for row in found:
        act(who, row, reason.strip())
    return len(found)
