"""Drawing ties between contributions, and taking them away."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from relatoria_web.gather.actions import TIE, UNTIE
from relatoria_web.gather.domain.review import CannotError
from relatoria_web.gather.models import Contribution, Tie
from relatoria_web.gather.rules import CHANGE_TIE
from relatoria_web.gather.ties import TIES
from relatoria_web.site.standing import Standing
from relatoria_web.site.trail import log


@transaction.atomic
def tie(who: Standing, *, left: Contribution, right: Contribution, kind: str, reason: str = "") -> Tie:
    """Say how a contribution hangs together with another of its meeting; twice is once.

    Raises:
        CannotError: if it is the same one, of another meeting, or the tie does not join such kinds.
    """
    CHANGE_TIE.demand(who, Tie(meeting=left.meeting))
    found = TIES.get(kind)
    if left.pk == right.pk or left.meeting_id != right.meeting_id or not found or not found.fits(left.kind, right.kind):
        raise CannotError(_("These two cannot hang together in that way."))
    place = {"left": left, "right": right, "kind": kind}
    more = {"meeting": left.meeting, "reason": reason[:500], "account_id": who.account}
    made, new = Tie.objects.get_or_create(**place, defaults=more)
    if new:
        log(who, TIE, made, meeting=left.meeting_id, kind=kind, left=left.uid, right=right.uid)
    return made


@transaction.atomic
def untie(who: Standing, *, held: Tie) -> None:
    """Take a tie away; the trail keeps that it was there."""
    CHANGE_TIE.demand(who, held)
    log(who, UNTIE, held, meeting=held.meeting_id, kind=held.kind, left=held.left.uid, right=held.right.uid)
    held.delete()
