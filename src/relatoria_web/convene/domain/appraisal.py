"""Participants appraise what is shown to them; the totals say on how many judgements they rest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from statistics import median

from django.db import transaction

from relatoria_web.convene.actions import APPRAISE as DID
from relatoria_web.convene.models import Appraisal, Criterion, Showcase
from relatoria_web.convene.rules import APPRAISE
from relatoria_web.site.standing import Standing
from relatoria_web.site.trail import log

FEW = 5
"""Under so many judgements only their number is told: who gave which could be worked out."""


@dataclass(frozen=True, slots=True)
class Total:
    """One criterion: how many judged; how often each score was given and the middle one, untold while they are few."""

    criterion: Criterion
    n: int
    counts: tuple[int | None, ...]  # of 1, 2, 3, 4, 5
    middle: float | None


@transaction.atomic
def appraise(who: Standing, *, showcase: Showcase, scores: Mapping[str, int], comment: str = "") -> Appraisal:
    """Keep somebody's appraisal, in the place of their earlier one; scores outside 1 to 5 are not given."""
    APPRAISE.demand(who, showcase)
    known = {name: int(score) for name, score in scores.items() if name in Criterion.values and 1 <= score <= 5}
    held, _ = Appraisal.objects.update_or_create(
        showcase=showcase, account_id=who.account or 0, defaults={"scores": known, "comment": comment.strip()[:2000]}
    )
    log(who, DID, showcase, meeting=showcase.session.meeting_id)
    return held


def totals_of(showcase: Showcase) -> list[Total]:
    """What was given by criterion; one query."""
    rows = list(showcase.appraisals.values_list("scores", flat=True))
    made = []
    for criterion in Criterion:
        given = [row[criterion.value] for row in rows if criterion.value in row]
        enough = len(given) >= FEW
        counts = tuple(given.count(score) if enough else None for score in range(1, 6))
        made.append(Total(criterion, len(given), counts, median(given) if enough else None))
    return made
