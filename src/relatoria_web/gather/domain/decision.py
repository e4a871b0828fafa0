"""What was decided of a finding or a mention and why, and why it waits again: judgements that stay to be read."""

from __future__ import annotations

from relatoria_web.gather.models import Finding, Mention
from relatoria_web.site.standing import Standing
from relatoria_web.trace.models import Judgement, Verdict, standing


def decided(who: Standing, row: Finding | Mention, reason: str) -> None:
    """Keep that ``row`` waits no longer, and why; the right was demanded before."""
    _judge(who, row, Verdict.RESOLVE, reason)


def opened_again(who: Standing, row: Finding | Mention, reason: str) -> None:
    """Keep that ``row`` waits again, and why: the last decision about it is withdrawn, where one was kept."""
    last = standing(Judgement.objects.filter(target=row.uid, verdict=Verdict.RESOLVE)).last()
    _judge(who, row, Verdict.WITHDRAW, reason, last)


def _judge(who: Standing, row: Finding | Mention, verdict: Verdict, reason: str, ends: Judgement | None = None) -> None:
    Judgement.objects.create(
        meeting_id=row.meeting_id,
        kind=f"gather.{row._meta.model_name}",
        target=row.uid,
        verdict=verdict,
        reason=reason.strip(),
        author_id=who.account,
        withdraws=ends,
    )
