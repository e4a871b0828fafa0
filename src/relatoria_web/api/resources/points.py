"""Points with their counts and voices, and what people and groups say of them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import Prefetch, QuerySet
from pydantic import BaseModel

from relatoria_web.api.call import Call
from relatoria_web.api.resource import Resource, equals, plain
from relatoria_web.api.translated import Texts
from relatoria_web.conclude.domain.queries.opinion import answers_to
from relatoria_web.conclude.domain.queries.point import point_sets
from relatoria_web.conclude.models import Criterion, GroupCount, GroupVote, Point, PointSet, Proposal, Reservation
from relatoria_web.conclude.rules import SEE_CRITERION, SEE_PROPOSAL


class IssueOut(BaseModel):
    """What was at issue."""

    name: dict[str, str]
    actors: int
    points: list[str]


class PointSetOut(BaseModel):
    """All points of a meeting under one grouping; ``registers`` name → points, ``silent`` themes nobody addressed.

    ``issues`` are what several called by the same words: ``name`` by language, how many ``actors``, its ``points``.
    """

    uid: str
    revision: int
    meeting: str
    grouping: str
    audience: str
    answers_open: bool
    work: str
    made: datetime | None
    groups: list[str]
    registers: dict[str, list[str]]
    silent: list[str]
    issues: list[IssueOut]


class CountOut(BaseModel):
    """Actors of one group: who spoke on the theme, and of them for and against."""

    group: str
    exposed: int
    in_favour: int
    against: int


class AnswersOut(BaseModel):
    """How participants answered, and the caller's own answer."""

    agree: int
    disagree: int
    passed: int
    own: str


class PointOut(BaseModel):
    """A point. ``voices`` and ``answers`` come at its own address; the team also reads ``members``."""

    uid: str
    revision: int
    set: str
    statement: str
    language: str
    title: Texts
    kind: str
    theme: str
    status: str
    exposed: int
    in_favour: int
    against: int
    groups_for: int
    p_value: float | None
    particular_to: str
    counts: list[CountOut]
    voices: list[dict[str, Any]] | None = None
    answers: AnswersOut | None = None
    members: list[str] | None = None


class ProposalOut(BaseModel):
    """That two points are one, or that one is two."""

    uid: str
    revision: int
    set: str
    kind: str
    left: str
    right: str | None
    score: float
    why: str
    ruling: str
    reason: str
    by: str | None


class ReservationOut(BaseModel):
    """What somebody wants to have recorded beside a point."""

    uid: str
    point: str
    holder: str
    is_group: bool
    text: Texts
    withdrawn: bool


class VoteOut(BaseModel):
    """What a group voted on a practice."""

    uid: str
    point: str
    group: str
    vote: str
    met: list[str]
    reason: str


class CriterionOut(BaseModel):
    """By what a practice is judged to work in all regions."""

    uid: str
    meeting: str
    order: int
    text: Texts


def _set(call: Call, row: PointSet) -> dict[str, Any]:
    names = (
        "uid",
        "revision",
        "grouping",
        "audience",
        "answers_open",
        "work",
        "made",
        "groups",
        "registers",
        "silent",
        "issues",
    )
    return {**plain(row, *names), "meeting": call.meeting.slug}


_LONG = ("data", "registers", "groups", "silent", "issues", "documents")


def _point(call: Call, row: Any) -> dict[str, Any]:
    names = ("uid", "revision", "statement", "language", "kind", "theme", "status", "exposed", "in_favour", "against")
    counts = [plain(one, *CountOut.model_fields) for one in row.counted]
    found = {**plain(row, *names, "groups_for", "p_value", "particular_to"), "set": row.set.uid, "counts": counts}
    return found | {"title": call.texts(row.title)}


def _point_whole(call: Call, row: Point) -> dict[str, Any]:
    answers = plain(answers_to(call.who, row), "agree", "disagree", "passed", "own")
    members = {"members": row.members} if call.insider else {}
    return {"voices": row.voices, "answers": answers, **members}


def _proposal(call: Call, row: Proposal) -> dict[str, Any]:
    return {
        **plain(row, "uid", "revision", "kind", "score", "why", "ruling", "reason"),
        "set": row.set.uid,
        "left": row.left.uid,
        "right": row.right.uid if row.right else None,
        "by": str(row.by) if row.by else None,
    }


def _reservation(call: Call, row: Reservation) -> dict[str, Any]:
    found = plain(row, "uid", "holder", "is_group", "withdrawn")
    return {**found, "point": row.point.uid, "text": call.texts(row.text)}


def _vote(call: Call, row: GroupVote) -> dict[str, Any]:
    return {**plain(row, "uid", "group", "vote", "met", "reason"), "point": row.point.uid}


def _criterion(call: Call, row: Criterion) -> dict[str, Any]:
    return {**plain(row, "uid", "order"), "meeting": row.meeting.slug, "text": call.texts(row.text)}


def sets(call: Call) -> QuerySet[PointSet]:
    """The sets of points that the caller may see now: not those counted under rules that no longer hold."""
    return PointSet.objects.filter(pk__in=_seen(call)).defer("data").order_by("pk")


def _seen(call: Call) -> list[int]:
    return [one.pk for one in point_sets(call.who, call.meeting)]


def _points(call: Call) -> QuerySet[Point]:
    counts = Prefetch("counts", GroupCount.objects.all(), "counted")
    rows = Point.objects.filter(set__in=_seen(call)).exclude(key="").prefetch_related(counts)
    return rows.select_related("set").defer("voices", "members", "opposed", *(f"set__{name}" for name in _LONG))


def _of_points(call: Call, rows: QuerySet[Any]) -> QuerySet[Any]:
    return rows.filter(point__set__in=_seen(call)).select_related("point").order_by("pk")


def _in_group(call: Call, rows: QuerySet[Any], wanted: str) -> QuerySet[Any]:
    return rows.filter(pk__in=GroupCount.objects.filter(group=wanted, in_favour__gt=0).values("point"))


POINT_SETS = Resource("point-sets", PointSetOut, sets, _set, within=True, filters={"grouping": equals("grouping")})
POINTS = Resource(
    "points",
    PointOut,
    _points,
    _point,
    within=True,
    filters={
        "set": equals("set__uid"),
        "grouping": equals("set__grouping"),
        "status": equals("status"),
        "theme": equals("theme"),
        "kind": equals("kind"),
        "group": _in_group,
    },
    more=_point_whole,
)
PROPOSALS = Resource(
    "proposals",
    ProposalOut,
    lambda call: SEE_PROPOSAL.among(
        call.who,
        Proposal.objects.filter(set__meeting=call.meeting)
        .select_related("set", "left", "right", "by__person")
        .defer("set__data", "left__voices", "right__voices"),
    ),
    _proposal,
    within=True,
    filters={"ruling": equals("ruling"), "kind": equals("kind"), "set": equals("set__uid")},
)
RESERVATIONS = Resource(
    "reservations",
    ReservationOut,
    lambda call: _of_points(call, Reservation.objects.all()),
    _reservation,
    within=True,
    filters={"point": equals("point__uid")},
)
VOTES = Resource(
    "votes",
    VoteOut,
    lambda call: _of_points(call, GroupVote.objects.all()),
    _vote,
    within=True,
    filters={"point": equals("point__uid"), "group": equals("group")},
)
CRITERIA = Resource(
    "criteria",
    CriterionOut,
    lambda call: SEE_CRITERION.among(
        call.who,
        Criterion.objects.filter(meeting=call.meeting).select_related("meeting"),
    ),
    _criterion,
    within=True,
)
RESOURCES: tuple[Resource[Any], ...] = (POINT_SETS, POINTS, PROPOSALS, RESERVATIONS, VOTES, CRITERIA)
