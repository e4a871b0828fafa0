"""Reading what hangs together with a contribution, and what may."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.utils.functional import Promise

from relatoria_web.convene.models import Meeting
from relatoria_web.gather.domain.queries.contribution import contributions
from relatoria_web.gather.domain.queries.record import standing_items
from relatoria_web.gather.models import Contribution, Tie, Voice
from relatoria_web.gather.rules import SEE_TIE
from relatoria_web.gather.ties import TIES, TieKind, fitting
from relatoria_web.site.standing import Standing

ALIKE = 0.5
"""From this share of common words on, two contributions of one speaker may say the same."""
MOST = 8
"""Suggestions at most."""
_HEAVY = ("folded", "public_folded", "reading")


@dataclass(frozen=True, slots=True)
class End:
    """The other end of a tie, as somebody may read it."""

    tie: Tie
    words: str | Promise
    row: Contribution
    wording: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A tie that nobody drew yet."""

    kind: TieKind
    row: Contribution


def ties(who: Standing, meeting: Meeting) -> QuerySet[Tie]:
    """The ties of a meeting whose two ends somebody may see."""
    seen = contributions(who, meeting).values("pk")
    rows = Tie.objects.filter(meeting=meeting, left__in=seen, right__in=seen)
    return SEE_TIE.among(who, rows).order_by("pk")


def ends(who: Standing, row: Contribution, *, insider: bool) -> list[End]:
    """What hangs together with a contribution. One query."""
    joined = ("left", "right")
    rows = ties(who, row.meeting).filter(Q(left=row) | Q(right=row)).select_related(*joined)
    left_out = [f"{end}__{name}" for end in joined for name in _HEAVY]
    return [_end(one, row, insider=insider) for one in rows.defer(*left_out)]


def _end(one: Tie, row: Contribution, *, insider: bool) -> End:
    away = one.left_id == row.pk
    other, kind = (one.right if away else one.left), TIES[one.kind]
    return End(one, kind.forward if away else kind.back, other, other.wording if insider else other.public_wording)


def suggested(row: Contribution) -> list[Suggestion]:
    """What may hang together with a contribution: what the same voice brings, and what it said before in such words."""
    taken = set(Tie.objects.filter(Q(left=row) | Q(right=row)).values_list("left", "right"))
    speakers = Voice.objects.filter(intervention=row.intervention_id, part="speaker").values("actor")
    of = Voice.objects.filter(part="speaker", actor__in=speakers).values("intervention")
    rows = standing_items(Contribution.objects.filter(meeting=row.meeting_id, intervention__in=of)).exclude(pk=row.pk)
    found = (one for other in rows.order_by("pk")[:200] for one in _between(row, other))
    fresh = [one for one in found if not {(row.pk, one.row.pk), (one.row.pk, row.pk)} & taken]
    return fresh[:MOST]


def _between(row: Contribution, other: Contribution) -> Iterator[Suggestion]:
    for kind in fitting(row.kind, other.kind):
        if _alike(row, other) if kind.same else row.intervention_id == other.intervention_id:
            yield Suggestion(kind, other)


def _alike(one: Contribution, other: Contribution) -> bool:
    first, second = set(one.folded.split()), set(other.folded.split())
    return len(first & second) >= ALIKE * max(1, min(len(first), len(second)))
