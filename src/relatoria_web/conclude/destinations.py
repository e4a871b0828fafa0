"""Where contributions went in this stage: into points, into sentences of reports, or set aside with a reason."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Q, QuerySet, TextField
from django.db.models.functions import Cast, Concat
from django.urls import reverse
from django.utils.translation import gettext as _

from relatoria_web.conclude.domain.queries import words
from relatoria_web.conclude.domain.queries.publication import sentences_on
from relatoria_web.conclude.domain.queries.report import visible
from relatoria_web.conclude.domain.source import guard
from relatoria_web.conclude.models import Point, PointSet, PublicationState, Sentence
from relatoria_web.conclude.rules import CONCLUDE, SEE_POINTS, SEE_SENTENCE
from relatoria_web.convene.models import Meeting
from relatoria_web.gather.destinations import Destination, goes_to
from relatoria_web.gather.models import Contribution
from relatoria_web.site.standing import Standing

Found = Iterator[tuple[Iterable[str], Destination]]
"""Names of contributions («c12») with a place to which they went."""
_FEW = 20
"""Up to so many contributions are looked for by the database; for more, every point is read."""


@goes_to
def destinations(who: Standing, rows: Sequence[Contribution]) -> dict[int, list[Destination]]:
    """The points, sentences and reasons of some contributions, as far as somebody may know them."""
    names = {f"c{row.pk}": row.pk for row in rows}
    found: dict[int, list[Destination]] = defaultdict(list)
    meetings = {row.meeting_id: row.meeting for row in rows}  # whoever asks has read them with the rows
    for meeting in meetings.values():
        points = _points(who, meeting, list(names) if len(names) <= _FEW else [])
        for part in (points, _drafts(who, meeting), _published(who, meeting)):
            for held, place in part:
                for name in names.keys() & set(held):
                    found[names[name]].append(place)
    return found


def _points(who: Standing, meeting: Meeting, names: list[str]) -> Found:
    """The points in sets that somebody may see; of those only which hold one of ``names``, if there are any."""
    sets = SEE_POINTS.among(who, PointSet.objects.filter(meeting=meeting))
    shown: Any = sets.values("pk")
    if not CONCLUDE.allows(who, meeting):
        held = sets.defer("data", "registers")
        shown = [one.pk for one in held if one.guard == guard(meeting, one.documents)]
    rows = Point.objects.filter(set__in=shown).exclude(key="").only("uid", "title", "statement", "members", "opposed")
    for point in _holding(rows, names):
        address = reverse("conclude:point", args=[meeting.slug, point.uid])
        yield [*point.members, *point.opposed], Destination(_("point"), str(point), address)


def _holding(rows: QuerySet[Point], names: list[str]) -> QuerySet[Point]:
    """Narrowed by the database, so that not every point of a large set is read."""
    if not names:
        return rows
    named = rows.annotate(held=Concat(Cast("members", TextField()), Cast("opposed", TextField())))
    return named.filter(reduce(or_, (Q(held__contains=f'"{name}"') for name in names)))


def _drafts(who: Standing, meeting: Meeting) -> Found:
    rows = Sentence.objects.filter(expression__report__meeting=meeting, live=True)
    shown = SEE_SENTENCE.among(who, rows.filter(expression__language=words.language())) if who.known else []
    for one in shown:
        address = reverse("conclude:sentence", args=[meeting.slug, one.uid])
        yield one.contributions, Destination(_("sentence of a draft"), one.text, address)


def _published(who: Standing, meeting: Meeting) -> Found:
    rows = visible(who).filter(meeting=meeting, state=PublicationState.CURRENT, language=words.language())
    for made in rows.select_related("report"):
        frame = [meeting.slug, made.report.slug, made.language]
        address = reverse("conclude:report", args=frame)
        for one in sentences_on(made.page):
            place = Destination(_("sentence of the report"), one["text"], f"{address}#{one['id']}")
            yield one["contributions"], place
        left = reverse("conclude:left_out", args=[*frame, made.version])
        for one in made.page["left_out"]:
            yield [one["id"]], Destination(_("set aside"), made.title, left, words.reason(one["why"]))
