"""Points, sentences and publications on the spine."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from django.db.models import Model, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from relatoria_web.conclude.domain.queries.publication import sentences_on
from relatoria_web.conclude.domain.source import guard
from relatoria_web.conclude.models import Point, Publication, Sentence
from relatoria_web.conclude.rules import CONCLUDE
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


def page_of_point(point: Point) -> str:
    """The page of a point."""
    return reverse("conclude:point", args=[point.set.meeting.slug, point.uid])


def _page_of_publication(one: Publication) -> str:
    return reverse("conclude:report", args=[one.meeting.slug, one.report.slug, one.language])


def not_closed(who: Standing, points: list[Any]) -> list[Any]:
    """Those points whose set no rule change has closed to this reader; the team sees them all."""
    sets = {one.set_id: one.set for one in points}
    open_now = {
        key
        for key, one in sets.items()
        if CONCLUDE.allows(who, one.meeting) or one.guard == guard(one.meeting, one.documents)
    }
    return [one for one in points if one.set_id in open_now]


def _register(model: type[Model], order: int, word: Any, address: Any, *related: str, **more: Any) -> None:
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
            **more,
        )
    )


_register(Point, 40, _("point"), page_of_point, "set__meeting", still=not_closed)
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


def _on_page(publication: Publication) -> list[str]:
    """The contributions on which what was published rests, by their names in the record.

    Whoever may not see the draft's sentences walks from the published page to the points and the record by these.
    """
    return [name for one in sentences_on(publication.page) for name in one.get("contributions", ())]


_down, _up = _among(_on_page, "meeting", lambda row: int(row.meeting_id))
link(Link("contribution", "publication", _down, _up))


def _pages_of(points: Sequence[Any]) -> Match:
    """Publications that rest on what points are made of."""
    made_of = {name for row in points for name in row.members}
    meetings = {row.set.meeting_id for row in points}
    return Match(Q(meeting__in=meetings), lambda row: not made_of.isdisjoint(_on_page(row)))


def _points_on(publications: Sequence[Any]) -> Match:
    """Points made of what publications rest on, in the set from which each was written."""
    rests_on = {name for row in publications for name in _on_page(row)}
    return Match(
        Q(set__in={row.report.points_id for row in publications}), lambda row: not rests_on.isdisjoint(row.members)
    )


link(Link("point", "publication", _pages_of, _points_on))
