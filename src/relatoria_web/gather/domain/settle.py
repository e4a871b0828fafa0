"""An item as it stands: what the library read, with the standing judgements laid over it in their order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from relatoria_web.gather.models import Review
from relatoria_web.trace.models import Judgement, Verdict, standing

_STATES = {
    Verdict.ACCEPT: Review.ACCEPTED,
    Verdict.CORRECT: Review.CORRECTED,
    Verdict.SPLIT: Review.CORRECTED,
    Verdict.ADD: Review.ADDED,
    Verdict.MERGE: Review.MERGED,
    Verdict.REJECT: Review.REJECTED,
}
_OUT = (Review.MERGED, Review.REJECTED)


@dataclass(frozen=True, slots=True)
class Settled:
    """The fields of an item, where its review stands, and the uid of what it was merged into."""

    fields: Mapping[str, Any]
    state: Review
    into: str | None = None


def settled(reading: Mapping[str, Any], judgements: Iterable[Judgement]) -> Settled:
    """The reading with judgements laid over it; an acceptance does not hide that somebody corrected or added it.

    An item without a reading that nobody (any more) adds is rejected.
    """
    fields = dict(reading)
    state = Review.PROPOSED if reading else Review.REJECTED
    made: Review | None = None
    into = None
    for one in judgements:
        new = _STATES.get(Verdict(one.verdict))
        if new is None:
            continue
        fields |= one.change.get("fields", {})
        made = new if new in (Review.CORRECTED, Review.ADDED) and made is not Review.ADDED else made
        state = made if new is Review.ACCEPTED and made else new
        into = one.change.get("into") if new is Review.MERGED else None
    if state is Review.CORRECTED and made is Review.ADDED:
        state = Review.ADDED
    return Settled(fields, state, into if state in _OUT else None)


def judgements_of(meeting: int, kind: str) -> dict[str, list[Judgement]]:
    """The standing judgements on one kind of item of a meeting, by the uid of the item. One query."""
    found: dict[str, list[Judgement]] = defaultdict(list)
    for one in standing(Judgement.objects.filter(meeting_id=meeting, kind=kind)).order_by("pk"):
        found[one.target].append(one)
    return found
