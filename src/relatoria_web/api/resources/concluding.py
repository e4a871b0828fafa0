"""Counting points, opening them, and what people and groups say of them."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.db import transaction

from relatoria_web.api.act import Act
from relatoria_web.api.body import In
from relatoria_web.api.call import Call
from relatoria_web.api.change import Change, read_all
from relatoria_web.api.models import Scope
from relatoria_web.api.resource import WITHIN
from relatoria_web.api.resources.points import CRITERIA, POINT_SETS, POINTS, PROPOSALS, RESERVATIONS, VOTES
from relatoria_web.api.translated import Texts
from relatoria_web.conclude import tasks
from relatoria_web.conclude.domain import opinion
from relatoria_web.conclude.domain import point as domain
from relatoria_web.conclude.models import Choice, Ruling, Vote
from relatoria_web.conclude.models.point import Grouping
from relatoria_web.conclude.rules import COUNT_POINTS
from relatoria_web.site.models.base import Audience


class Count(In):
    """By what voices are grouped."""

    grouping: Grouping


class SetIn(In):
    """Who sees a set of points, and whether participants may answer."""

    audience: Audience = Audience.TEAM
    answers_open: bool = False


class PointIn(In):
    """The team's own wording of a point."""

    translated = ("title",)
    title: Texts = ""


class Answer(In):
    """Agree, disagree or pass."""

    choice: Choice


class Reserve(In):
    """Whose reservation it is, in their words."""

    translated = ("text",)
    holder: str
    text: Texts
    is_group: bool = False


class Voted(In):
    """What a group voted: ``met`` are the criteria that it sees met."""

    group: str
    vote: Vote
    met: tuple[str, ...] = ()
    reason: str = ""


class Split(In):
    """The contributions that leave a point, and why."""

    members: list[str]
    reason: str


class Decide(In):
    """What is decided of a proposal, and why."""

    ruling: Ruling
    reason: str = ""


class State(In):
    """A criterion."""

    translated = ("text",)
    text: Texts


def _count(call: Call, row: Any, data: Count) -> Any:
    begun = domain.begin_count(call.who, meeting=call.meeting, grouping=data.grouping.value)
    transaction.on_commit(partial(tasks.count_points.enqueue, begun.uid))
    return begun


def _open(call: Call, row: Any, revision: int, fields: dict[str, Any]) -> None:
    COUNT_POINTS.demand(call.who, row)
    row.revise(revision)
    held = {"audience": row.audience, "answers_open": row.answers_open}
    domain.open_points(call.who, points=row, **(held | fields))


def _word(call: Call, row: Any, revision: int, fields: dict[str, Any]) -> None:
    domain.word_point(call.who, point=row, title=fields["title"], revision=revision)


def _answer(call: Call, row: Any, data: Answer) -> Any:
    opinion.answer(call.who, point=row, choice=data.choice.value)
    return row


def _reserve(call: Call, row: Any, data: Reserve) -> Any:
    text = read_all(call, None, {"text": data.text})["text"]
    return opinion.reserve(call.who, point=row, holder=data.holder[:200], text=text, is_group=data.is_group)


def _unreserve(call: Call, row: Any, data: Any) -> None:
    opinion.withdraw_reservation(call.who, reservation=row)


def _vote(call: Call, row: Any, data: Voted) -> Any:
    return opinion.record_vote(
        call.who, point=row, group=data.group, vote=data.vote.value, met=data.met, reason=data.reason
    )


def _split(call: Call, row: Any, data: Split) -> Any:
    return domain.split(call.who, point=row, members=data.members, reason=data.reason)


def _decide(call: Call, row: Any, data: Decide) -> Any:
    return domain.decide(call.who, proposal=row, ruling=data.ruling.value, reason=data.reason)


def _state(call: Call, row: Any, data: State) -> Any:
    return opinion.state_criterion(
        call.who, meeting=call.meeting, text=read_all(call, None, {"text": data.text})["text"]
    )


_POINT = f"{POINTS.path}{{key}}"
_DO = Scope.CONCLUDE
ACTS = (
    Act(
        "count_points",
        "Have the points of a meeting counted",
        f"{WITHIN}/point-sets/",
        _DO,
        _count,
        None,
        Count,
        POINT_SETS,
    ),
    Change(POINT_SETS, _DO, SetIn, _open),
    Change(POINTS, _DO, PointIn, _word),
    Act(
        "answer_point",
        "Answer a point: agree, disagree, pass",
        f"{_POINT}/answer/",
        _DO,
        _answer,
        POINTS,
        Answer,
        POINTS,
    ),
    Act(
        "reserve_point", "Record a reservation", f"{_POINT}/reservations/", _DO, _reserve, POINTS, Reserve, RESERVATIONS
    ),
    Act("vote_point", "Record the vote of a group on a practice", f"{_POINT}/votes/", _DO, _vote, POINTS, Voted, VOTES),
    Act("split_point", "Take contributions out of a point", f"{_POINT}/split/", _DO, _split, POINTS, Split, PROPOSALS),
    Act(
        "withdraw_reservation",
        "Take a reservation back",
        f"{RESERVATIONS.path}{{key}}/",
        _DO,
        _unreserve,
        RESERVATIONS,
        method="DELETE",
    ),
    Act(
        "decide_proposal",
        "Decide on a merge or a split",
        f"{PROPOSALS.path}{{key}}/decide/",
        _DO,
        _decide,
        PROPOSALS,
        Decide,
        PROPOSALS,
    ),
    Act("state_criterion", "State a criterion for practices", CRITERIA.path, _DO, _state, None, State, CRITERIA),
)
