"""A draft from the points, written into rows by the worker."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction

from relatoria_web.bridge.reports import Drafted, draft, told
from relatoria_web.bridge.templates import own_headings
from relatoria_web.conclude.domain.assemble import assembled
from relatoria_web.conclude.domain.version import keep
from relatoria_web.conclude.models import Expression, Point, Section, Sentence, SetAside, Work
from relatoria_web.convene.domain.queries.group_names import group_names
from relatoria_web.prepare.domain.template import template_of

if TYPE_CHECKING:
    from relatoria.model.record import Record

_PLAIN = (
    *("origin", "text", "kind", "contributions", "actors", "passages", "quantifier", "count", "phrased_by"),
    "evidence",
)


def draft_into(expression: Expression, record: Record) -> None:
    """Draft an expression from the record that may leave the house; a text that stood there is kept as a version."""
    report = expression.report
    made = draft(record, bytes(report.points.data), report.profile, expression.language)
    aside = [one["contribution"] for one in made.set_aside]
    shown = told(record, bytes(report.points.data), expression.language, aside)
    with transaction.atomic():
        if expression.sentences.filter(live=True).exists():
            keep(expression, assembled(expression), note="", by=None)
            expression.sentences.update(live=False)
        _write(expression, made)
        expression.set_aside.all().delete()
        SetAside.objects.bulk_create(
            [SetAside(expression=expression, shown=shown.get(one["contribution"], {}), **one) for one in made.set_aside]
        )


def _write(expression: Expression, made: Drafted) -> None:
    points = {point.key: point for point in expression.report.points.points.exclude(key="").only("pk", "key")}
    number, place = expression.numbered, expression.sections.count()
    fresh: list[Sentence] = []
    names = group_names(expression.report.meeting_id, expression.language)
    names |= own_headings(template_of(expression.report.meeting.process_id), expression.language)
    for order, part in enumerate(made.sections, place):
        heading = names.get(part["heading"], part["heading"])
        section = Section.objects.create(
            expression=expression, key=part["key"], heading=heading, level=part["level"], order=order
        )
        for at, paragraph in enumerate(part["paragraphs"]):
            for place, one in enumerate(paragraph):
                number += 1
                fresh.append(_row(expression, section, (at, place * 16, number), one, points.get(one["point"])))
    Sentence.objects.bulk_create(fresh, batch_size=200)
    expression.revise(
        None,
        title=made.title,
        numbered=number,
        record=made.record,
        points_hash=made.points,
        work=Work.DONE,
        failure="",
    )


def _row(
    expression: Expression, section: Section, place: tuple[int, int, int], one: dict[str, Any], point: Point | None
) -> Sentence:
    paragraph, order, number = place
    plain = {name: one[name] for name in _PLAIN}
    return Sentence(
        expression=expression,
        section=section,
        paragraph=paragraph,
        order=order,
        number=number,
        point=point,
        **plain,
    )
