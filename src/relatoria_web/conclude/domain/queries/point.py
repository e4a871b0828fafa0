"""Reading points: the matrix of points and groups, a point with its voices, the registers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.db.models import Count, F, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from relatoria_web.conclude.domain.queries.words import STATUSES
from relatoria_web.conclude.domain.source import guard
from relatoria_web.conclude.models import Answer, GroupCount, Point, PointSet
from relatoria_web.conclude.rules import CONCLUDE, SEE_POINT, SEE_POINTS
from relatoria_web.convene.domain.queries.group_names import groups_of
from relatoria_web.convene.models import Meeting
from relatoria_web.site.kept import kept
from relatoria_web.site.standing import Standing

A_PAGE = 50
SORTS = {
    "weight": ("order",),
    "groups": (F("groups_for").desc(), F("in_favour").desc(), "order"),
    "voices": (F("in_favour").desc(), "order"),
    "against": (F("against").desc(), F("in_favour").desc(), "order"),
    "theme": ("theme", "order"),
}
_COUNTS = ("exposed", "in_favour", "against")
_CELL = {f"cell_{name}": F(f"counts__{name}") for name in ("group", *_COUNTS)}
_WORKING = {"working": groups_of("meeting_id")}
WIDEST = 12  # radius of the largest dot


@dataclass(frozen=True, slots=True)
class Cell:
    """Actors of one group on one point; nobody of it spoke on the theme where ``exposed`` is 0."""

    group: str
    exposed: int
    in_favour: int
    against: int

    @property
    def radius(self) -> int:
        """Of the dot, in pixels; none for silence."""
        heard = max(self.in_favour, self.against)
        return min(4 + heard, WIDEST) if heard else 0

    @property
    def is_against(self) -> bool:
        """Whether more are against than in favour."""
        return self.against > self.in_favour


@dataclass(frozen=True, slots=True)
class Row:
    """A point and its cells, one for each group of the set."""

    point: Point
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """What of the points is asked for; empty is everything."""

    status: str = ""
    theme: str = ""
    issue: str = ""
    group: str = ""
    kind: str = ""
    sort: str = "weight"
    page: str = "1"
    left: int = 0  # the account that has not answered them


@dataclass(frozen=True, slots=True)
class Matrix:
    """A page of the matrix, and how many points there are of each status and theme in the whole set."""

    points: PointSet
    page: Page[Point]
    statuses: tuple[tuple[str, int], ...]
    themes: tuple[tuple[str, int], ...]
    total: int
    shared: int

    @property
    def rows(self) -> tuple[Row, ...]:
        """The points of the page with their cells. Two queries."""
        return rows_of(self.points, list(self.page.object_list))


def point_sets(who: Standing, meeting: Meeting) -> list[PointSet]:
    """The sets of points of a meeting that somebody may see, without their data but with the
    working groups of the meeting.

    Where the rules of who may be named changed since the count, only the team sees it until it is counted again.
    """
    team = CONCLUDE.allows(who, meeting)
    return kept(("point sets", SEE_POINTS.selects(who), team, meeting.pk), lambda: _sets(who, meeting, team))


def _sets(who: Standing, meeting: Meeting, team: bool) -> list[PointSet]:
    found = list(SEE_POINTS.among(who, meeting.point_sets.all()).defer("data").annotate(**_WORKING))
    return found if team else [one for one in found if one.guard == guard(meeting, one.documents)]


def chosen_set(who: Standing, meeting: Meeting, grouping: str = "") -> PointSet:
    """The set asked for, else the first.

    Raises:
        Http404: if there is none, or not for this reader.
    """
    for one in point_sets(who, meeting):
        if grouping in ("", one.grouping):
            return one
    raise Http404


def matrix(points: PointSet, asked: Asked) -> Matrix:
    """A page of the matrix. Two queries at most, whatever the number of points, and two for its rows."""
    statuses: Counter[str] = Counter()
    themes: Counter[str] = Counter()
    for status, theme, n in kept(("points", points.pk), lambda: _tally(points)):
        statuses[status] += n
        themes[theme] += n
    pages = Paginator(selected(points, asked), A_PAGE)
    if not (asked.status or asked.theme or asked.issue or asked.kind or asked.group or asked.left):
        pages.count = statuses.total()  # the tally has counted them
    page = pages.get_page(asked.page)
    return Matrix(
        points,
        page,
        tuple((status, statuses[status]) for status in STATUSES if statuses[status]),
        tuple(themes.most_common()),
        total=statuses.total(),
        shared=statuses.total() - statuses["minority"],
    )


def _tally(points: PointSet) -> list[tuple[str, str, int]]:
    rows = points.points.exclude(key="").order_by()
    return list(rows.values_list("status", "theme").annotate(n=Count("pk")))


def selected(points: PointSet, asked: Asked) -> QuerySet[Point]:
    """The points asked for, in the order asked for."""
    rows = points.points.exclude(key="").defer("voices", "members", "opposed", "fragile")
    if asked.status:
        rows = rows.filter(status=asked.status)
    if asked.theme:
        rows = rows.filter(theme="" if asked.theme == "-" else asked.theme)
    if asked.issue:
        rows = rows.filter(uid__in=_of_issue(points, asked.issue))
    if asked.kind:
        rows = rows.filter(kind=asked.kind)
    if asked.left:
        rows = rows.exclude(pk__in=Answer.objects.filter(account=asked.left).values("point"))
    if asked.group:
        rows = rows.filter(pk__in=GroupCount.objects.filter(group=asked.group, in_favour__gt=0).values("point"))
    return rows.order_by(*SORTS.get(asked.sort, SORTS["weight"]))


def _of_issue(points: PointSet, number: str) -> list[str]:
    """The points that hold an issue, told by its place among those of the set; none where there is no such place."""
    held = dict(enumerate(points.issues, 1))
    return held[int(number)]["points"] if number.isdecimal() and int(number) in held else []


def rows_of(points: PointSet, found: Sequence[Point]) -> tuple[Row, ...]:
    """Points with their cells; one query."""
    cells: dict[int, dict[str, Cell]] = {point.pk: {} for point in found}
    counts = GroupCount.objects.filter(point__in=list(cells)).values_list("point", "group", *_COUNTS)
    for point, *held in counts:
        cells[point][held[0]] = Cell(*held)
    return tuple(_row(points, point, cells[point.pk]) for point in found)


def every_row(points: PointSet, asked: Asked) -> tuple[Row, ...]:
    """All the points asked for with their cells; one query for both."""
    held: dict[int, tuple[Point, dict[str, Cell]]] = {}
    for one in selected(points, asked).annotate(**_CELL):
        cell = Cell(*(getattr(one, name) for name in _CELL))
        held.setdefault(one.pk, (one, {}))[1][cell.group] = cell
    return tuple(_row(points, point, cells) for point, cells in held.values())


def _row(points: PointSet, point: Point, cells: Mapping[str, Cell]) -> Row:
    return Row(point, tuple(cells.get(group) or Cell(group, 0, 0, 0) for group in points.groups))


def point_at(who: Standing, meeting: Meeting, uid: str) -> Point:
    """A point of a meeting with its set.

    Raises:
        Http404: if there is none, or not for this reader.
    """
    sets = {one.pk: one for one in point_sets(who, meeting)}
    found = get_object_or_404(SEE_POINT.among(who, Point.objects.filter(set__in=list(sets))), uid=uid)
    found.set = sets[found.set_id]
    return found


def listed(points: PointSet, register: str, *, voices: bool = False) -> list[Point]:
    """The points of a register in its order, with their voices if they are wanted."""
    uids = points.registers.get(register, [])
    rows = points.points.filter(uid__in=uids)
    found = {point.uid: point for point in (rows if voices else rows.defer("voices"))}
    return [found[uid] for uid in uids if uid in found]
