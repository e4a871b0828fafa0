"""Points, sentences and publications on the spine."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from django.db.models import Model, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from relatoria_web.conclude.models import Point, Publication, Sentence
from relatoria_web.site.standing import Standing
from relatoria_web.trace.provenance import Kind, Link, Match, kind, link


def _plain(who: Standing, row: Any) -> str:
    return str(row)


def _among(column: Callable[[Any], Sequence[str]], meeting: str, meeting_of: Callable[[Any], int]) -> Any:
    """Both ways of a link whose lower rows list contributions by the record's names («c12»)."""

    def down(rows: Sequence[Any]) -> Match:
        names = {f"c{row.pk}" for row in rows}
        meetings = {row.meeting_id for row in rows}
        return Match(Q(**{f"{meeting}__in": meetings}), lambda row: not names.isdisjoint(column(row)))

    def up(rows: Sequence[Any]) -> Match:
        keys = {int(name[1:]) for row in rows for name in column(row) if name[1:].isdigit()}
        meetings = {meeting_of(row) for row in rows}
        return Match(Q(pk__in=keys, meeting__in=meetings), lambda row: row.pk in keys)

    return down, up


def _page_of_point(point: Point) -> str:
    return reverse("conclude:point", args=[point.set.meeting.slug, point.uid])


def _page_of_publication(one: Publication) -> str:
    return reverse("conclude:report", args=[one.meeting.slug, one.report.slug, one.language])


def _register(model: type[Model], order: int, word: Any, address: Any, *related: str) -> None:
    name = model._meta.model_name or ""
    kind(
        Kind(
            name,
            model,
            f"conclude.{name}.see",
            word,
            order,
            _plain,
            address,
            lambda rows: rows.select_related(*related),
        )
    )


_register(Point, 40, _("point"), _page_of_point, "set__meeting")
_register(Sentence, 50, _("sentence"), None, "expression__report__meeting")
_register(Publication, 60, _("publication"), _page_of_publication, "meeting", "report")
_down, _up = _among(lambda row: [*row.members, *row.opposed], "set__meeting", lambda row: int(row.set.meeting_id))
link(Link("contribution", "point", _down, _up))
_down, _up = _among(
    lambda row: list(row.contributions),
    "expression__report__meeting",
    lambda row: int(row.expression.report.meeting_id),
)
link(Link("contribution", "sentence", _down, _up))


def _sentences_of(points: Sequence[Any]) -> Match:
    """Sentences that word a point, or rest on what it is made of."""
    keys, made_of = {row.pk for row in points}, {name for row in points for name in row.members}
    meetings = {row.set.meeting_id for row in points}
    return Match(
        Q(expression__report__meeting__in=meetings),
        lambda row: row.point_id in keys or not made_of.isdisjoint(row.contributions),
    )


def _points_of(sentences: Sequence[Any]) -> Match:
    """Points that sentences word, or that are made of what they rest on."""
    keys, rests_on = {row.point_id for row in sentences}, {name for row in sentences for name in row.contributions}
    sets = {row.expression.report.points_id for row in sentences}
    return Match(Q(set__in=sets), lambda row: row.pk in keys or not rests_on.isdisjoint(row.members))


link(Link("point", "sentence", _sentences_of, _points_of))


def _published(rows: Sequence[Any]) -> Match:
    keys = {row.expression_id for row in rows}
    return Match(Q(expression__in=keys), lambda row: row.expression_id in keys)


link(Link("sentence", "publication", _published, _published))
