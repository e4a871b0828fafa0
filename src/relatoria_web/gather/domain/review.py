"""Merging, splitting and adding: judgements that touch more than one item."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from relatoria_web.gather.domain.judge import RIGHTS, judge, record
from relatoria_web.gather.domain.people import actors_named
from relatoria_web.gather.models import Actor, Contribution, Document, Intervention, Part
from relatoria_web.gather.rules import CHANGE_DOCUMENT_RIGHT
from relatoria_web.site.models.base import new_uid
from relatoria_web.site.standing import Standing
from relatoria_web.trace.models import Judgement, Verdict

SURE = 1.0


class CannotError(Exception):
    """What was asked for makes no sense for these items; ``args[0]`` says why, in the reader's language."""


@transaction.atomic
def merge(who: Standing, *, item: Any, into: Any, revision: int | None = None, reason: str = "") -> Judgement:
    """Make one item part of another of its kind and meeting (its document, but for actors).

    Raises:
        CannotError: if it is the same item, or it would be merged in a circle.
        StaleError: if the item was changed meanwhile.
    """
    if _leads_to(into, item):
        raise CannotError(_("An item cannot be merged into itself."))
    RIGHTS[type(into)].demand(who, into)
    made = judge(who, item=item, verdict=Verdict.MERGE, revision=revision, reason=reason, change={"into": into.uid})
    if isinstance(item, Contribution):
        start, end = min(item.start, into.start), max(item.end, into.end)
        if (start, end) != (into.start, into.end):
            into.revise(None)
            record(who, into, Verdict.CORRECT, change={"fields": {"start": start, "end": end}}, whole=made)
    return made


def _leads_to(one: Any, wanted: Any) -> bool:
    """Whether an item is another, or was merged into it, directly or not."""
    while one is not None and one.pk != wanted.pk:
        one = one.merged_into
    return one is not None


@transaction.atomic
def split_intervention(
    who: Standing, *, item: Intervention, at: int, speakers: str, revision: int | None = None, reason: str = ""
) -> Intervention:
    """Give the passages from ``at`` on to a new intervention of other speakers, with what they bring.

    Raises:
        CannotError: if that leaves no passage on one side, or nobody is named.
        StaleError: if the item was changed meanwhile.
    """
    passages: list[list[Any]] = [[p.start, p.end, p.how, p.confidence, p.why] for p in item.passages.order_by("start")]
    first, rest = [p for p in passages if p[0] < at], [p for p in passages if p[0] >= at]
    people = actors_named(who, item.meeting, speakers)
    if not first or not rest or not people:
        raise CannotError(_("Choose a passage after the first, and name who speaks from there."))
    moved = Contribution.objects.filter(intervention=item, start__gte=at)
    whole = judge(
        who, item=item, verdict=Verdict.SPLIT, revision=revision, reason=reason, change={"fields": {"passages": first}}
    )
    fields = _spoken(people) | {"passages": rest, "relation": item.relation, "heading": item.heading}
    new = _new_intervention(item.document, order=item.order + 1)
    record(who, new, Verdict.ADD, reason=reason, change={"fields": fields}, whole=whole)
    for one in moved:
        one.revise(None)
        record(who, one, Verdict.CORRECT, change={"fields": {"intervention": new.pk}}, whole=whole)
    return new


@transaction.atomic
def split_contribution(
    who: Standing, *, item: Contribution, words: str, revision: int | None = None, reason: str = ""
) -> Contribution:
    """Cut a contribution in two where ``words`` begin; both keep its kind until somebody corrects it.

    Raises:
        CannotError: if the words do not stand inside it.
        StaleError: if the item was changed meanwhile.
    """
    found = item.document.text[item.start : item.end].find(words.strip()) if words.strip() else -1
    if found <= 0:
        raise CannotError(_("Copy the first words of the second part exactly as they stand."))
    at, end = item.start + found, item.end
    cut = item.start + len(item.document.text[item.start : at].rstrip())
    whole = judge(
        who, item=item, verdict=Verdict.SPLIT, revision=revision, reason=reason, change={"fields": {"end": cut}}
    )
    names = ("kind", "subtype", "polarity", "modality")
    fields = {name: getattr(item, name) for name in names} | {"start": at, "end": end}
    return _new_contribution(who, item.intervention, fields, reason, whole)


@transaction.atomic
def add_intervention(
    who: Standing, *, document: Document, start: int, end: int, speakers: str, reason: str = ""
) -> Intervention:
    """Add an intervention that reading missed: who speaks in ``[start, end)``.

    Raises:
        CannotError: if the range is not in the text, or nobody is named.
    """
    CHANGE_DOCUMENT_RIGHT.demand(who, document)
    _refuse_range(document, start, end)
    fields = _spoken(_somebody(who, document, speakers))
    fields["passages"] = [[start, end, "explicit", SURE, ""]]
    before = Intervention.objects.filter(document=document, passages__start__lte=start).order_by("-order").first()
    new = _new_intervention(document, order=before.order if before else 0)
    record(who, new, Verdict.ADD, reason=reason, change={"fields": fields})
    return new


@transaction.atomic
def add_contribution(
    who: Standing, *, intervention: Intervention, start: int, end: int, kind: str, reason: str = ""
) -> Contribution:
    """Add a contribution that reading missed in an intervention.

    Raises:
        CannotError: if the range is not in the text.
    """
    RIGHTS[Intervention].demand(who, intervention)
    _refuse_range(intervention.document, start, end)
    return _new_contribution(who, intervention, {"kind": kind, "start": start, "end": end}, reason, None)


def _refuse_range(document: Document, start: int, end: int) -> None:
    if not 0 <= start < end <= len(document.text):
        raise CannotError(_("Select the words in the text on the left first."))


def _somebody(who: Standing, document: Document, speakers: str) -> list[Actor]:
    people = actors_named(who, document.meeting, speakers)
    if not people:
        raise CannotError(_("Name who speaks."))
    return people


def _spoken(people: Sequence[Actor]) -> dict[str, Any]:
    return {"voices": [[Part.SPEAKER.value, one.pk] for one in people]}


def _new_intervention(document: Document, *, order: int) -> Intervention:
    uid = new_uid()
    return Intervention.objects.create(
        uid=uid, meeting_id=document.meeting_id, document=document, key=f"+{uid}", order=order
    )


def _new_contribution(
    who: Standing, intervention: Intervention, fields: dict[str, Any], reason: str, whole: Judgement | None
) -> Contribution:
    uid = new_uid()
    fields = {"confidence": SURE} | fields | {"intervention": intervention.pk}
    new = Contribution.objects.create(
        uid=uid,
        meeting_id=intervention.meeting_id,
        document=intervention.document,
        intervention=intervention,
        key=f"+{uid}",
        start=fields["start"],
        end=fields["end"],
    )
    record(who, new, Verdict.ADD, reason=reason, change={"fields": fields}, whole=whole)
    return new
