"""Closing a meeting, so that nothing of it changes any more, and reopening it."""

from __future__ import annotations

from django.db import transaction

from relatoria_web.convene.actions import CLOSE_MEETING as CLOSED
from relatoria_web.convene.actions import REOPEN_MEETING as REOPENED
from relatoria_web.convene.domain.queries.closing import open_in
from relatoria_web.convene.models import Closing, Meeting, Stage
from relatoria_web.convene.rules import CLOSE_MEETING
from relatoria_web.site.standing import Standing
from relatoria_web.site.trail import log


class ClosingError(Exception):
    """It cannot be; ``code`` says why: «reason» is wanted, or it is «closed» or «open» already."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(code)


@transaction.atomic
def close(who: Standing, *, meeting: Meeting, reason: str = "") -> Closing:
    """Close a meeting; what is still open is kept with the closing, by the name of its check.

    Raises:
        ClosingError: «reason» where something is open and nobody says why it may stay so, «closed» if it is.
    """
    CLOSE_MEETING.demand(who, meeting)
    held = Meeting.objects.select_for_update().get(pk=meeting.pk)
    if held.stage == Stage.CLOSED:
        raise ClosingError("closed")
    left = {one.name: one.count for one in open_in(who, held)}
    if left and not reason.strip():
        raise ClosingError("reason")
    return _done(who, held, Stage.CLOSED, reason, left)


@transaction.atomic
def reopen(who: Standing, *, meeting: Meeting, reason: str) -> Closing:
    """Reopen a meeting in one's own name: it is «held» again.

    Raises:
        ClosingError: «reason» if none is given, «open» if it is not closed.
    """
    CLOSE_MEETING.demand(who, meeting)
    held = Meeting.objects.select_for_update().get(pk=meeting.pk)
    if held.stage != Stage.CLOSED:
        raise ClosingError("open")
    if not reason.strip():
        raise ClosingError("reason")
    return _done(who, held, Stage.HELD, reason, {})


def _done(who: Standing, held: Meeting, stage: Stage, reason: str, left: dict[str, int]) -> Closing:
    held.revise(None, stage=stage)
    closed = stage == Stage.CLOSED
    made = Closing.objects.create(
        meeting=held, closed=closed, account_id=who.account, reason=reason.strip()[:2000], left=left
    )
    log(who, CLOSED if closed else REOPENED, held, meeting=held.pk, left=sorted(left))
    return made
