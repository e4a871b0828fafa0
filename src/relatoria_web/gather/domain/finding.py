"""Findings: what reading noticed is settled with a note and opened again with a reason, each a judgement."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from relatoria_web.gather.actions import REOPEN_FINDING, SETTLE_FINDING
from relatoria_web.gather.domain.decision import decided, opened_again
from relatoria_web.gather.domain.review import CannotError
from relatoria_web.gather.models import Finding
from relatoria_web.gather.rules import SETTLE_FINDING as MAY_SETTLE
from relatoria_web.site.standing import Standing
from relatoria_web.site.trail import log


@transaction.atomic
def settle(who: Standing, *, finding: Finding, note: str, revision: int | None = None) -> None:
    """Settle a finding with a note of what was done; one that is settled already stays as it was.

    Raises:
        StaleError: if somebody was faster.
    """
    MAY_SETTLE.demand(who, finding)
    if finding.state == Finding.State.SETTLED:
        return
    finding.revise(revision, state=Finding.State.SETTLED, note=note)
    decided(who, finding, note)
    log(who, SETTLE_FINDING, finding, meeting=finding.meeting_id)


@transaction.atomic
def reopen(who: Standing, *, finding: Finding, reason: str, revision: int | None = None) -> None:
    """Open a finding again that was settled: it waits as before, and what was settled stays to be read.

    Raises:
        CannotError: without a reason, or if it is open.
        StaleError: if somebody was faster.
    """
    MAY_SETTLE.demand(who, finding)
    if not reason.strip():
        raise CannotError(_("Say why it is opened again. Nothing was changed."))
    if finding.state == Finding.State.OPEN:
        raise CannotError(_("It is open already. Nothing was changed."))
    finding.revise(revision, state=Finding.State.OPEN, note="")
    opened_again(who, finding, reason)
    log(who, REOPEN_FINDING, finding, meeting=finding.meeting_id)
