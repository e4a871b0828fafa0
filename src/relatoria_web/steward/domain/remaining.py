"""What still names somebody who is erased: noted with the erasure, corrected by the team, looked for again, or left."""

from __future__ import annotations

from django.db import transaction

from relatoria_web.people.models import Person
from relatoria_web.site.standing import Standing
from relatoria_web.site.trail import log
from relatoria_web.steward.actions import LEAVE_REMAINING, LOOK_REMAINING, NOTE_REMAINING
from relatoria_web.steward.domain.queries.mentions import mentions, names_of
from relatoria_web.steward.models import Outcome, Remaining
from relatoria_web.steward.rules import SETTLE_REMAINING


class NoReasonError(Exception):
    """What stays needs a reason."""


def note_remaining(who: Standing, person: Person) -> None:
    """Note where the name of somebody stands who is about to be erased."""
    names = names_of(person)
    for one in mentions(names):
        made = Remaining.objects.create(
            person=person, meeting_id=one.meeting, kind=one.kind, targets=list(one.targets), names=names
        )
        log(who, NOTE_REMAINING, made, meeting=one.meeting, kind=one.kind, count=len(one.targets))


@transaction.atomic
def look_again(who: Standing, *, remaining: Remaining) -> Remaining:
    """See what of it still names them; where nothing does, it is done, and the name is forgotten here as well."""
    SETTLE_REMAINING.demand(who, remaining)
    if remaining.outcome != Outcome.WAITS:
        return remaining
    found = {one.kind: one for one in mentions(remaining.names) if one.meeting == remaining.meeting_id}
    left = list(found[remaining.kind].targets) if remaining.kind in found else []
    log(who, LOOK_REMAINING, remaining, meeting=remaining.meeting_id, kind=remaining.kind, count=len(left))
    if left:
        return remaining.revise(None, targets=left)
    return _settled(who, remaining, Outcome.GONE, "")


@transaction.atomic
def leave(who: Standing, *, remaining: Remaining, reason: str) -> Remaining:
    """Let it stand, for a reason that the steward reads; the name is forgotten here.

    Raises:
        NoReasonError: without a reason.
    """
    SETTLE_REMAINING.demand(who, remaining)
    if not reason.strip():
        raise NoReasonError
    if remaining.outcome != Outcome.WAITS:
        return remaining
    log(who, LEAVE_REMAINING, remaining, meeting=remaining.meeting_id, kind=remaining.kind)
    return _settled(who, remaining, Outcome.STAYS, reason.strip()[:300])


def _settled(who: Standing, remaining: Remaining, outcome: Outcome, reason: str) -> Remaining:
    return remaining.revise(None, outcome=outcome, reason=reason, names=[], decided_by_id=who.account)
