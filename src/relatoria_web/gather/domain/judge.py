"""Judging items of the record: a row for each decision, the item's columns made again from what stands."""

from __future__ import annotations

from functools import partial
from typing import Any, TypeVar

from django.db import transaction
from django.db.models import Q

from relatoria_web.convene.models import AttributionRule, Meeting, Session
from relatoria_web.gather.actions import JUDGE, WITHDRAW
from relatoria_web.gather.domain.ledger import want
from relatoria_web.gather.domain.resettle import resettle
from relatoria_web.gather.models import Actor, Contribution, Document, Intervention
from relatoria_web.gather.rules import JUDGE_ACTOR, JUDGE_CONTRIBUTION, JUDGE_INTERVENTION
from relatoria_web.site.rights import Right
from relatoria_web.site.standing import Standing
from relatoria_web.site.trail import log
from relatoria_web.trace.models import Judgement, Verdict, standing

Item = TypeVar("Item", Actor, Intervention, Contribution)
RIGHTS: dict[type[Any], Right] = {
    Actor: JUDGE_ACTOR,
    Intervention: JUDGE_INTERVENTION,
    Contribution: JUDGE_CONTRIBUTION,
}
KINDS: dict[str, type[Any]] = {
    "actor": Actor,
    "intervention": Intervention,
    "contribution": Contribution,
}


@transaction.atomic
def judge(
    who: Standing,
    *,
    item: Item,
    verdict: Verdict,
    revision: int | None = None,
    reason: str = "",
    change: dict[str, Any] | None = None,
) -> Judgement:
    """Decide about an item. The same decision twice over (a double click) is one.

    Raises:
        StaleError: if somebody changed the item since the page with ``revision`` was shown; nothing is decided.
    """
    RIGHTS[type(item)].demand(who, item)
    last = standing(Judgement.objects.filter(target=item.uid)).order_by("pk").last()
    same = last is not None and (last.verdict, last.change, last.author_id) == (verdict, change or {}, who.account)
    if last is not None and same:
        return last
    item.revise(revision)
    return record(who, item, verdict, reason=reason, change=change)


def record(
    who: Standing,
    item: Item,
    verdict: Verdict,
    *,
    reason: str = "",
    change: dict[str, Any] | None = None,
    whole: Judgement | None = None,
) -> Judgement:
    """Write a judgement and bring the item up to date; the right was demanded before."""
    made = Judgement.objects.create(
        meeting_id=item.meeting_id,
        kind=f"gather.{item._meta.model_name}",
        target=item.uid,
        verdict=verdict,
        change=change or {},
        reason=reason,
        author_id=who.account,
        whole=whole,
    )
    log(who, JUDGE, item, meeting=item.meeting_id, verdict=str(verdict), judgement=made.uid)
    _changed(item, verdict)
    return made


@transaction.atomic
def withdraw(who: Standing, *, judgement: Judgement, reason: str = "") -> None:
    """Take a judgement back, with its parts; twice is once."""
    rows = [_item(one) for one in (judgement, *judgement.parts.all())]
    items = [one for one in rows if one is not None]
    for one in items:
        RIGHTS[type(one)].demand(who, one)
    _, made = Judgement.objects.get_or_create(
        withdraws=judgement,
        defaults={
            "meeting_id": judgement.meeting_id,
            "kind": judgement.kind,
            "target": judgement.target,
            "verdict": Verdict.WITHDRAW,
            "reason": reason,
            "author_id": who.account,
        },
    )
    if not made:
        return
    for one in items:
        one.revise(None)
        log(who, WITHDRAW, one, meeting=one.meeting_id, judgement=judgement.uid)
        _changed(one, Verdict.WITHDRAW)


def _item(judgement: Judgement) -> Any:
    model = KINDS[judgement.kind.rpartition(".")[2]]
    return model._default_manager.filter(uid=judgement.target).first()


def _changed(item: Any, verdict: Verdict) -> None:
    """Make the columns again. Where somebody's name is withheld, outsiders see nothing until all is masked anew."""
    resettle(item, public=verdict is Verdict.ACCEPT)
    if verdict is Verdict.ACCEPT or not is_bound(item.meeting):
        return
    documents = Document.objects.filter(meeting=item.meeting_id)
    if not isinstance(item, Actor):
        documents = documents.filter(pk=item.document_id)
    documents.update(settled=False)
    want(item.meeting_id)
    transaction.on_commit(partial(_update, item.meeting_id))


def _update(meeting: int) -> None:
    from relatoria_web.gather.tasks import update  # tasks call the domain, which asks for tasks

    update.enqueue(meeting)


def is_bound(meeting: Meeting) -> bool:
    """Whether anybody's name is withheld anywhere in a meeting: by its rule, a session's or a document's."""
    free = ("", AttributionRule.ATTRIBUTED)
    return (
        meeting.rule != AttributionRule.ATTRIBUTED
        or Session.objects.filter(meeting=meeting).exclude(rule__in=free).exists()
        or Document.objects.filter(meeting=meeting).filter(~Q(rule__in=free) | Q(masked__isnull=False)).exists()
    )
