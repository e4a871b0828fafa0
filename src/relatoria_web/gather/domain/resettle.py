"""One item's columns made again from its reading and its standing judgements."""

from __future__ import annotations

from collections.abc import Sequence

from relatoria_web.bridge.records import folded
from relatoria_web.gather.domain.reconcile.actors import settle_actor
from relatoria_web.gather.domain.reconcile.contributions import rewrite_codings, settle_contribution
from relatoria_web.gather.domain.reconcile.interventions import settle_intervention
from relatoria_web.gather.domain.reconcile.voices import rewrite_parts
from relatoria_web.gather.domain.sessions import Sessions
from relatoria_web.gather.domain.wording import DocumentWordings
from relatoria_web.gather.models import Actor, Change, Contribution, Intervention, Passage
from relatoria_web.trace.models import Judgement, standing


def resettle(item: Actor | Intervention | Contribution, *, public: bool = False) -> None:
    """Save an item as its judgements leave it. ``public``: nothing changed that outsiders read."""
    judgements = list(standing(Judgement.objects.filter(target=item.uid)).order_by("pk"))
    item.change = item.change if item.stale else Change.NONE
    if isinstance(item, Actor):
        settle_actor(item, judgements)
    elif isinstance(item, Intervention):
        _intervention(item, judgements, public=public)
    else:
        _contribution(item, judgements, public=public)
    item.save()


def _intervention(item: Intervention, judgements: Sequence[Judgement], *, public: bool) -> None:
    settle_intervention(item, judgements, Sessions(item.meeting_id))
    if public:
        return
    rewrite_parts([item], {item.uid: judgements})
    if item.document.masked is None:
        item.withheld, item.public, item.shown_as = False, None, ""
        for passage in Passage.objects.filter(intervention=item):
            passage.public_start, passage.public_end = passage.start, passage.end
            passage.public_why = passage.why
            passage.save()


def _contribution(item: Contribution, judgements: Sequence[Judgement], *, public: bool) -> None:
    settle_contribution(item, judgements, DocumentWordings(item.document))
    if public:
        return
    rewrite_codings([item], {item.uid: judgements})
    if item.document.masked is None:
        item.public, item.public_wording = None, item.wording
        item.public_folded = folded(item.wording)
