"""The check of an expression, run by the worker: what each sentence rests on, and what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone

from relatoria_web.bridge.reports import Desk, desk_for, report_from
from relatoria_web.conclude.domain.assemble import assembled
from relatoria_web.conclude.models import Expression, Point, Sentence

if TYPE_CHECKING:
    from relatoria.model.record import Record


def check_expression(expression: Expression, *, gathered: Record, public: Record, every: bool = True) -> Desk:
    """Check every sentence as it stands, or those only that changed since their last check.

    What somebody changes meanwhile stays unchecked and is seen next time.
    """
    desk = desk_for(gathered, public, bytes(expression.report.points.data), expression.language)
    _found_anew(expression, desk)
    live = expression.sentences.filter(live=True).only("pk", "number", "revision", "checked")
    rows = {one.name: one for one in live if every or one.pending}
    faults = desk.judge(report_from(assembled(expression)), rows)
    with transaction.atomic():
        for name, row in rows.items():
            seen = Sentence.objects.filter(pk=row.pk, revision=row.revision)
            seen.update(faults=faults.get(name, []), checked=row.revision)
        Expression.objects.filter(pk=expression.pk).update(faults=faults[""], checked=timezone.now())
    return desk


def _found_anew(expression: Expression, desk: Desk) -> None:
    """Bring up to date what the sentences that a person changed rest on."""
    changed = {one.name: one for one in expression.sentences.filter(live=True) if one.pending and one.revision}
    if not changed:
        return
    points = {point.key: point for point in expression.report.points.points.exclude(key="").only("pk", "key")}
    for one in report_from(assembled(expression)).sentences:
        if (row := changed.get(one.id)) is not None:
            found: dict[str, Any] = desk.founded(one)
            point: Point | None = points.get(found.pop("point"))
            Sentence.objects.filter(pk=row.pk, revision=row.revision).update(point=point, **found)


def standing_faults(expression: Expression) -> list[dict[str, str]]:
    """The faults of an expression with the sentence that each belongs to («» for the whole)."""
    rows = expression.sentences.filter(live=True).only("number", "faults")
    own = [{"sentence": row.name, **fault} for row in rows for fault in row.faults]
    return own + [{"sentence": "", **fault} for fault in expression.faults]
